import type { Diagnostic, DiagnosticRecord } from '../../diagnostics/diagnostic.ts';
import { toRecord } from '../../diagnostics/record.ts';
import { render as faultsTable } from '../../reporters/faults-table.ts';
import { fewWords } from '../../reporters/few-words.ts';
import { listedUpTo } from '../../reporters/words.ts';
import { render as faultsJson } from '../../reporters/workshop-faults-json.ts';
import type { Picture } from '../../workshop/picture.ts';
import type { Context } from '../context.ts';
import { sayable } from '../sayable.ts';
import { type Entry, isFaulty, isTie, type Read } from './read-responses.ts';

/** Names in a sentence; the findings above it name them all. */
const NAMED = 5;

/** Says why there is no picture: as the result for programs, on standard error for people. */
export async function refuse(context: Context, { entries, unread }: Read): Promise<void> {
  if (context.format === 'json') {
    const findings = entries.map((entry) => ({ file: entry.file, records: recordsOf(entry) }));
    await context.write(faultsJson(findings.filter(({ records }) => records.length > 0)));
    await say(context, [], false, unreadWords(unread));
    return;
  }
  await say(context, entries, true, [...unreadWords(unread), ...closing(entries)]);
}

/** Says what else there is to say where there is a picture: warnings, and what was left out, which is one now. */
export async function tellFindings(
  context: Context,
  { entries, unread }: Read,
  picture?: Picture,
): Promise<void> {
  const names = entries.filter(isFaulty).map(({ file }) => file);
  await say(context, entries, false, [
    ...unreadWords(unread),
    ...(names.length === 0 ? [] : [`Left out, as asked for: ${listedUpTo(NAMED, names)}.`]),
    ...(picture === undefined ? [] : fewWords(picture)),
  ]);
}

function unreadWords(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  return [`Not read, as they are no .yaml files: ${listedUpTo(NAMED, files)}.`];
}

function closing(entries: readonly Entry[]): string[] {
  // What it says is what to do, and there is no going on without it.
  if (entries.some(isTie)) return [];
  const usable = entries.filter(({ assessment, outcome }) => assessment && outcome === 'done');
  const faulty = entries.filter(isFaulty).length;
  if (usable.length === 0) {
    // One finding says it all.
    if (entries.length === 1) return [];
    return ['No response can be used, so there is no picture. Mend the files, or name others.'];
  }
  const them = faulty === 1 ? 'it' : 'them';
  return [
    `${faulty} of ${faulty + usable.length} files cannot be used, so there is no picture yet. Mend ${them}, or add --skip-faulty to go on without ${them}.`,
  ];
}

/** What is only told, `--quiet` silences. */
async function say(
  context: Context,
  entries: readonly Entry[],
  asErrors: boolean,
  words: readonly string[],
): Promise<void> {
  const blocks: string[] = [];
  for (const entry of entries) {
    const isError = asErrors && isFaulty(entry);
    if (isError || !context.options.quiet)
      blocks.push(...(await entryBlocks(context, entry, isError)));
  }
  for (const sentence of words) {
    if (asErrors || !context.options.quiet) blocks.push(await sayable(sentence, context.io));
  }
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
  // A line beside the one at fault may hold a name, and this may stand on a projector.
  const parts = [
    { file, text, withoutLines: true, records: records(inside, text) },
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
