import { clean } from '../../diagnostics/clean.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { recordDocument } from '../../reporters/faults-json.ts';
import { render as faultsTable } from '../../reporters/faults-table.ts';
import { toJson } from '../../reporters/json.ts';
import { count } from '../../reporters/words.ts';
import type { Context } from '../context.ts';
import { sayable } from '../sayable.ts';
import type { Formatted } from './format-file.ts';

interface Run {
  readonly check: boolean;
  /** As given in the call. */
  readonly paths: readonly string[];
}

/** Says what became of every file. */
export async function report(
  context: Context,
  results: readonly Formatted[],
  run: Run,
): Promise<void> {
  const json = context.format === 'json';
  const printsText = !json && !run.check && run.paths.includes('-');
  if (printsText) await printText(context, results);
  else await context.write(json ? asJson(results) : asLines(results, run));
  const problems: string[] = [];
  for (const { faults, words } of results) {
    if (faults !== undefined && !json) problems.push(faultsTable(faults, context.noteScreen));
    if (words !== undefined && (faults === undefined || !json)) {
      problems.push(await sayable(words, context.io));
    }
  }
  if (problems.length > 0) await context.complain(problems.join('\n'));
  const words = printsText ? '' : summary(context, results, run);
  if (words === '') return;
  const gap = problems.length > 0 ? '\n' : '';
  await context.tell(gap + (await sayable(words, context.io)));
}

/** What was piped in, in form. Nothing at all when it has a mistake, so that no file is emptied by it. */
async function printText(context: Context, results: readonly Formatted[]): Promise<void> {
  for (const { text } of results) if (text !== undefined) await context.write(text);
}

function isFine({ text }: Formatted): boolean {
  return text !== undefined;
}

function asJson(results: readonly Formatted[]): string {
  const files = results.map((result) => ({
    file: result.file,
    changed: result.changed,
    ok: isFine(result),
    diagnostics: result.faults?.records.map(recordDocument) ?? [],
  }));
  return toJson({ schemaVersion: 1, files });
}

/** The names alone with `check`, so that they can be piped on. */
function asLines(results: readonly Formatted[], { check }: Run): string {
  const changed = results.filter((result) => result.changed);
  return changed.map(({ file }) => `${check ? '' : 'Formatted '}${clean(file)}\n`).join('');
}

/** More files than these are called by the folder that they were found in. */
const MOST_NAMED = 3;

/** Nothing where the findings say it all. */
function summary(context: Context, results: readonly Formatted[], { check, paths }: Run): string {
  const fine = results.filter(isFine).length;
  if (fine === 0) return '';
  const changed = results.filter((result) => result.changed).length;
  const sentences = [orderOf(changed, fine, results.length, check)];
  if (fine < results.length) {
    sentences.push(`${count(results.length - fine, 'file')} could not be formatted.`);
  }
  if (check && changed > 0 && !paths.includes('-')) {
    const { continuum } = context.options;
    const model = continuum === undefined ? [] : ['--continuum', shellWord(continuum)];
    const names = results.flatMap((result) => (result.changed ? [result.file] : []));
    const named = names.length <= MOST_NAMED ? names : paths;
    const words = ['continuum fmt', ...model, ...named.map(shellWord)];
    sentences.push(`To format ${changed === 1 ? 'it' : 'them'}, run: ${words.join(' ')}`);
  }
  return sentences.join(' ');
}

function orderOf(changed: number, fine: number, all: number, check: boolean): string {
  if (changed === 0) return fine === 1 ? '1 file is in form.' : `${fine} files are in form.`;
  if (!check) return `Formatted ${changed} of ${count(all, 'file')}.`;
  return `${changed} of ${count(all, 'file')} ${changed === 1 ? 'is' : 'are'} not in form.`;
}
