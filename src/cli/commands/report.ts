import path from 'node:path';
import { CallError } from '../call-error.ts';
import { Context } from '../context.ts';
import type { Found } from '../files/targets.ts';
import type { Outcome } from '../outcome.ts';
import { callOf, type ReportCall } from '../report/call.ts';
import { folderOf, namesFolder } from '../report/folder.ts';
import { checkOptions, formatOfMany, formatOfOne } from '../report/format.ts';
import { checkTerminal } from '../report/next.ts';
import type { ReportOptions } from '../report/options.ts';

export type { ReportOptions } from '../report/options.ts';

/** `continuum report FILES`: the result as a page, a document, slides or tables to hand on. */
export async function report(
  given: Context,
  paths: readonly string[],
  options: ReportOptions,
): Promise<Outcome> {
  if (given.options.output === '') throw new CallError('-o needs the name of a file or a folder.');
  if (options.group) return ofGroup(given, paths, options);
  const stray = GROUP_ONLY.find(([name]) => options[name] !== undefined);
  if (stray !== undefined) {
    throw new CallError(`${stray[1]} works only with --group. Add that, or leave it out.`);
  }
  const [file = '', ...others] = paths;
  const mayBeOne = others.length === 0 && !namesFolder(given.io, given.options);
  if (mayBeOne && isPlainFile(given, file)) return ofOne(given, file, options);
  const { findTargets } = await import('../files/targets.ts');
  const found = await findTargets(given.io, paths);
  const isOne = mayBeOne && found[0]?.kind === 'file';
  return isOne ? ofOne(given, file, options) : ofMany(given, found, options);
}

/** Whether a name stands for one file beyond doubt; then nothing need be loaded that looks for files. */
function isPlainFile({ io: { files } }: Context, name: string): boolean {
  return name === '-' || (!name.includes('*') && files.isFile(name));
}

const GROUP_ONLY = [
  ['minGroup', '--min-group'],
  ['seed', '--seed'],
  ['skipFaulty', '--skip-faulty'],
] as const;

async function ofOne(given: Context, file: string, options: ReportOptions): Promise<Outcome> {
  const { context, call } = await begin(given, [file], options);
  const { reportOne } = await import('../report/one.ts');
  return reportOne(context, call, await context.continuum(), file);
}

async function ofGroup(
  given: Context,
  paths: readonly string[],
  options: ReportOptions,
): Promise<Outcome> {
  if (namesFolder(given.io, given.options)) {
    throw new CallError(
      `--group makes one report, and ${given.options.output} is the name of a folder. Name a file, like -o group.html.`,
    );
  }
  const { context, call } = await begin(given, paths, options);
  const { reportGroup } = await import('../report/group.ts');
  return reportGroup(context, call, options, await context.continuum(), paths);
}

async function ofMany(
  given: Context,
  found: readonly Found[],
  options: ReportOptions,
): Promise<Outcome> {
  const folder = folderOf(given, found);
  const context = contextFor(given, formatOfMany(given.options), true);
  checkOptions(context.format, options);
  const call = await callWithLogo(context, options);
  const { reportMany } = await import('../report/many.ts');
  const continuum = await context.continuum();
  const inputs = [
    ...filesOfContinuum(context),
    ...(options.logo === undefined ? [] : [options.logo]),
  ];
  return reportMany(context, { call, continuum, folder, inputs }, found);
}

function filesOfContinuum({ io, options: { continuum } }: Context): string[] {
  if (continuum === undefined) return [];
  return io.files.list(continuum).map(({ name }) => path.join(continuum, name));
}

/** Reads the call for one report. Throws CallError for what cannot be, before anything is read. */
async function begin(
  given: Context,
  paths: readonly string[],
  options: ReportOptions,
): Promise<{ context: Context; call: ReportCall }> {
  // What is wrong with a place is said before what its name means.
  const placed = contextFor(given, given.format, false);
  const context = contextFor(placed, formatOfOne(placed.options), false);
  checkOptions(context.format, options);
  const call = await callWithLogo(context, options);
  checkTerminal(context, call.flags, paths);
  return { context, call };
}

/** The context of a call whose `-o` is known by now to be a file, or a folder. */
function contextFor({ io, options }: Context, format: string, intoFolder: boolean): Context {
  return new Context(io, { ...options, format, intoFolder });
}

async function callWithLogo(context: Context, options: ReportOptions): Promise<ReportCall> {
  const call = callOf(options);
  const { logo: file } = options;
  if (file === undefined) return call;
  if (file === '') {
    throw new CallError('--logo is empty. Name a PNG or JPEG file, or leave it out.');
  }
  context.reads(file);
  const { logoFrom } = await import('../report/read-logo.ts');
  const logo = await logoFrom(context.io.files, file);
  return { ...call, terms: { ...call.terms, logo } };
}
