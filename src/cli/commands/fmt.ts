import type { Continuum } from '../../core/continuum.ts';
import { CallError } from '../call-error.ts';
import { findConfig } from '../check/find-config.ts';
import { Rulings } from '../check/rulings.ts';
import type { Context } from '../context.ts';
import { isMeant } from '../files/meant.ts';
import { type Found, findTargets } from '../files/targets.ts';
import { absent, type Formatted, formatFile } from '../fmt/format-file.ts';
import { report } from '../fmt/report.ts';
import { type Outcome, worstOf } from '../outcome.ts';

export interface FmtOptions {
  /** Only say what would change. */
  readonly check?: true;
}

/** `continuum fmt [FILE|DIR…]`: brings assessments into the usual order and form. */
export async function fmt(
  context: Context,
  paths: readonly string[],
  options: FmtOptions,
): Promise<Outcome> {
  const check = options.check === true;
  if (paths.includes('-') && paths.length > 1) {
    throw new CallError('A file name of - means standard input. Format it alone.');
  }
  const named = paths.length > 0 ? paths : await usualPaths(context);
  const found = await findTargets(context.io, named);
  for (const { file } of found.flatMap(({ targets }) => targets)) context.reads(file);
  const continuum = await context.continuum();
  const results: Formatted[] = [];
  for (const one of found) results.push(...(await formatFound(context, one, continuum, check)));
  await report(context, results, { check, paths });
  return worstOf(results.map(({ outcome }) => outcome));
}

/** As with `check`: what the configuration names, else the working directory. */
async function usualPaths(context: Context): Promise<readonly string[]> {
  return new Rulings(context, await findConfig(context, undefined), {}).pathsOr([]);
}

/** Formats what one argument stands for. */
async function formatFound(
  context: Context,
  { argument, kind, repeats, targets }: Found,
  continuum: Continuum,
  check: boolean,
): Promise<Formatted[]> {
  const results: Formatted[] = [];
  for (const target of targets) {
    const { file, problem } = target;
    if (problem !== undefined) results.push(absent(file, problem));
    else if (isMeant(context.io.files, target)) {
      results.push(await formatFile(context, file, continuum, check));
    }
  }
  if (results.length === 0 && kind !== 'file' && !repeats) {
    const args = { pattern: argument, folder: kind === 'folder' };
    results.push(absent(argument, { code: 'no-match', args, pointer: '' }));
  }
  return results;
}
