import type { Diagnostic, DiagnosticRecord } from '../../diagnostics/diagnostic.ts';
import { toRecord } from '../../diagnostics/record.ts';
import { render as faultsTable } from '../../reporters/faults-table.ts';
import { listedUpTo } from '../../reporters/words.ts';
import { render as faultsJson } from '../../reporters/workshop-faults-json.ts';
import type { Context } from '../context.ts';
import { sayable } from '../sayable.ts';
import { type Entry, isFaulty } from './read-responses.ts';

/** Names in a sentence; the findings above it name them all. */
const NAMED = 5;

/** Says why there is no picture: as the result for programs, on standard error for people. */
export async function refuse(context: Context, entries: readonly Entry[]): Promise<void> {
  if (context.format === 'json') {
    const findings = entries.map((entry) => ({ file: entry.file, records: recordsOf(entry) }));
    await context.write(faultsJson(findings.filter(({ records }) => records.length > 0)));
    return;
  }
  await say(context, entries, true, closing(entries));
}

/** Says what else there is to say where there is a picture: warnings, and what was left out, which is one now. */
export async function tellFindings(context: Context, entries: readonly Entry[]): Promise<void> {
  const names = entries.filter(isFaulty).map(({ file }) => file);
  const words = names.length === 0 ? '' : `Left out, as asked for: ${listedUpTo(NAMED, names)}.`;
  await say(context, entries, false, words);
}

function closing(entries: readonly Entry[]): string {
  const usable = entries.filter(({ assessment, outcome }) => assessment && outcome === 'done');
  const faulty = entries.filter(isFaulty).length;
  if (usable.length === 0) {
    // One finding says it all.
    if (entries.length === 1) return '';
    return 'No response can be used, so there is no picture. Mend the files, or name others.';
  }
  const them = faulty === 1 ? 'it' : 'them';
  return `${faulty} of ${faulty + usable.length} files cannot be used, so there is no picture yet. Mend ${them}, or add --skip-faulty to go on without ${them}.`;
}

/** What is only told, `--quiet` silences. */
async function say(
  context: Context,
  entries: readonly Entry[],
  asErrors: boolean,
  words: string,
): Promise<void> {
  const blocks: string[] = [];
  for (const entry of entries) {
    const isError = asErrors && isFaulty(entry);
    if (isError || !context.options.quiet)
      blocks.push(...(await entryBlocks(context, entry, isError)));
  }
  if (words !== '') blocks.push(await sayable(words, context.io));
  if (blocks.length === 0) return;
  const text = blocks.join('\n');
  await (asErrors ? context.complain(text) : context.tell(text));
}

async function entryBlocks(
  context: Context,
  { file, text, inside, about, hint }: Entry,
  isError: boolean,
): Promise<string[]> {
  const records = (findings: readonly Diagnostic[], within: string): DiagnosticRecord[] =>
    findings.map((each) => {
      const record = toRecord(each, within);
      return isError ? record : { ...record, severity: 'warning' };
    });
  const parts = [
    { file, text, records: records(inside, text) },
    { file, text: '', records: records(about, '') },
  ];
  return [
    ...parts
      .filter((part) => part.records.length > 0)
      .map((part) => faultsTable(part, context.noteScreen)),
    ...(hint === undefined ? [] : [await sayable(hint, context.io)]),
  ];
}

function recordsOf({ text, inside, about }: Entry): DiagnosticRecord[] {
  return [...inside, ...about].map((each) => toRecord(each, text));
}
