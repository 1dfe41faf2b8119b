import { NO_FILES, sumOf } from '../../gate/tally.ts';
import { FileError } from '../../io/io.ts';
import type { CheckRun } from '../../reporters/check-reporter.ts';
import { checkReporter } from '../../reporters/reporters.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { writingWords } from '../file-words.ts';
import type { Done, Job } from './job.ts';
import type { Output } from './outputs.ts';

type Result = NonNullable<Done>;

/** What is true of a run as a whole, from what came of each file. */
export function runOf(
  results: readonly Result[],
  about: Pick<CheckRun, 'version' | 'baseline' | 'verbose'>,
): CheckRun {
  return { ...results.map(({ tally }) => tally).reduce(sumOf, NO_FILES), ...about };
}

/** Writes every report: those with a file of their own first, so that standard output tells of what is there. */
export async function writeReports(
  context: Context,
  outputs: readonly Output[],
  results: readonly Result[],
  run: CheckRun,
): Promise<void> {
  const ordered = [...outputs.entries()].sort(([, a], [, b]) => Number(!a.file) - Number(!b.file));
  for (const [index, output] of ordered) {
    await context.writePieces(await piecesOf(output, index, results, run), output.file);
  }
}

/** Adds the summary that GitHub shows beside a workflow. */
export async function writeSummary(
  context: Context,
  file: string,
  { formats }: Job,
  results: readonly Result[],
  run: CheckRun,
): Promise<void> {
  const index = formats.length - 1;
  const pieces = await piecesOf(
    { format: 'markdown', screen: context.fileScreen },
    index,
    results,
    run,
  );
  try {
    context.io.files.append(file, [...pieces, '\n'].join(''));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CallError(`The summary of this step could not be written. ${writingWords(error)}`);
  }
}

async function piecesOf(
  { format, screen }: Output,
  index: number,
  results: readonly Result[],
  run: CheckRun,
): Promise<Iterable<string>> {
  const { whole } = await checkReporter(format);
  const parts = results.map((result) => result.parts[index]).filter((part) => part !== undefined);
  return whole(parts, run, screen);
}
