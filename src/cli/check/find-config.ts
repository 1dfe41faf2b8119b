import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { toRecord } from '../../diagnostics/record.ts';
import type { Config } from '../../gate/config-tree.ts';
import { FileError } from '../../io/io.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { readingWords } from '../file-words.ts';
import { slashed } from '../files/paths.ts';
import { didYouMeanPath } from '../near-path.ts';

export const CONFIG_FILE = 'continuum.config.yaml';

/** A configuration and where it was found. */
export interface FoundConfig {
  readonly config: Config;
  /** The file as people name it: as given, or from the working directory on; with `/` between folders. */
  readonly file: string;
  /** The folder that its paths start from, relative to the working directory or absolute. */
  readonly folder: string;
}

/**
 * The configuration of a run: the nearest continuum.config.yaml from the working directory upwards; undefined where there
 * is none. What is wrong with it is said on standard error.
 *
 * @param asked The file of `--config`; false with `--no-config`.
 * @throws CallError when it cannot be read or has a mistake
 */
export async function findConfig(
  context: Context,
  asked: string | boolean | undefined,
): Promise<FoundConfig | undefined> {
  if (asked === false) return undefined;
  const { cwd, files } = context.io;
  const file = typeof asked === 'string' ? asked : nearestConfig(cwd, (one) => files.exists(one));
  if (file === undefined) return undefined;
  const text = await textOf(context, file);
  const { parseConfigLazily } = await import('../../gate/load-config.ts');
  const result = await parseConfigLazily(text);
  if (!result.ok) return refuse(context, file, text, result.diagnostics);
  return { config: result.config, file: slashed(file), folder: path.dirname(file) };
}

/** The first continuum.config.yaml from a folder upwards, relative to it. */
export function nearestConfig(cwd: string, exists: (file: string) => boolean): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.relative(cwd, path.join(folder, CONFIG_FILE));
    if (exists(file)) return file;
    if (folder === path.dirname(folder)) return undefined;
  }
}

async function textOf(context: Context, file: string): Promise<string> {
  context.reads(file);
  const bytes = readBytes(context, file);
  const { decode } = await import('../../validation/decode.ts');
  const { text = '', problems } = decode(bytes);
  return problems.length === 0 ? text : refuse(context, file, text, problems);
}

function readBytes({ io: { files } }: Context, file: string): Uint8Array {
  try {
    return files.read(file, LARGEST_TEXT);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'EFBIG') {
      throw new CallError(
        `${file} is larger than ${LARGEST_TEXT / 1024} KiB, so it cannot be a configuration. Check that it is the right file.`,
      );
    }
    const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
    const meant = missing ? ` ${didYouMeanPath(files, file, 'file', 'Check the name.')}` : '';
    throw new CallError(readingWords(error) + meant);
  }
}

/** Shows what is wrong, with the place of each fault, and ends the run: a policy that nobody understood checks nothing. */
async function refuse(
  context: Context,
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): Promise<never> {
  const { render } = await import('../../reporters/faults-table.ts');
  const records = diagnostics.map((each) => toRecord(each, text));
  await context.complain(render({ file: slashed(file), text, records }, context.noteScreen));
  throw new CallError('\nThe configuration cannot be used, so nothing was checked.');
}
