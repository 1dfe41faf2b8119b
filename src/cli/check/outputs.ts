import path from 'node:path';
import type { Io } from '../../io/io.ts';
import { CHECK_FORMATS } from '../../reporters/reporters.ts';
import type { Screen } from '../../reporters/screen.ts';
import { CallError } from '../call-error.ts';
import { choose } from '../choice.ts';
import { type Context, checkOutput } from '../context.ts';

/** One report of a run, and where it goes. */
export interface Output {
  readonly format: string;
  /** Absent for standard output, or the file of `-o`. */
  readonly file?: string;
  readonly screen: Screen;
}

/** Reads `NAME` and `NAME=FILE`. Throws CallError for what cannot be written. */
export function outputsOf(context: Context, words: readonly string[]): Output[] {
  const outputs = (words.length === 0 ? ['table'] : words).map((word): Output => {
    const [name = '', ...rest] = word.split('=');
    const format = choose('--format', name, CHECK_FORMATS);
    const file = rest.join('=');
    if (rest.length === 0 || file === '-') return { format, screen: context.resultScreen };
    if (file === '') throw new CallError(`--format ${word} needs the name of a file.`);
    checkOutput(context.io, file);
    return { format, file, screen: context.fileScreen };
  });
  checkPlaces(context, outputs);
  return outputs;
}

function checkPlaces(context: Context, outputs: readonly Output[]): void {
  const here = outputs.filter(({ file }) => file === undefined);
  if (here.length > 1) {
    const [, second] = here;
    throw new CallError(
      `Only one format can go to ${context.output ?? 'standard output'}. Give the others a file, for example: --format ${second?.format}=report`,
    );
  }
  if (here.length === 0 && context.output !== undefined) {
    throw new CallError(
      `Every format has a file of its own, so nothing would go to ${context.output}. Leave -o out.`,
    );
  }
  const places = [...outputs.map(({ file }) => file), context.output]
    .filter((file) => file !== undefined)
    .map((file) => path.resolve(context.io.cwd, file));
  const twice = places.find((place, index) => places.indexOf(place) < index);
  if (twice !== undefined) {
    throw new CallError(
      `Two reports would go to ${path.relative(context.io.cwd, twice)}. Give each a file of its own.`,
    );
  }
}

/** Throws CallError when a report would overwrite a file that is read. */
export function keepInputs(
  { io: { files }, output: result }: Context,
  outputs: readonly Output[],
  inputs: readonly string[],
): void {
  for (const output of [result, ...outputs.map(({ file }) => file)]) {
    // What is not there yet cannot be a file that is read.
    if (output === undefined || !files.exists(output)) continue;
    const isRead = (file: string) =>
      files.same(file === '-' ? '/dev/stdin' : file, output) ||
      (files.isDirectory(file) &&
        files.realPath(output).startsWith(files.realPath(file) + path.sep));
    if (inputs.some(isRead)) {
      throw new CallError(
        `${output} is one of the files that are read. Give the report another name, so that nothing is lost.`,
      );
    }
  }
}

/** Where a workflow of GitHub wants its summary; undefined anywhere else. */
export function summaryFile({ env }: Io, outputs: readonly Output[]): string | undefined {
  const wanted = outputs.some(({ format }) => format === 'github');
  return wanted ? env.GITHUB_STEP_SUMMARY || undefined : undefined;
}
