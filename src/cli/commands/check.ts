import { clean } from '../../diagnostics/clean.ts';
import { FileError } from '../../io/io.ts';
import { readStdin } from '../../io/stdin.ts';
import { withoutCommands } from '../../reporters/no-commands.ts';
import { VERSION } from '../../version.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { CallError } from '../call-error.ts';
import { checkAll } from '../check/crew.ts';
import { findConfig } from '../check/find-config.ts';
import { type Group, groupsOf, type Stdin } from '../check/groups.ts';
import type { Done, Job } from '../check/job.ts';
import { keepInputs, outputsOf, summaryFile } from '../check/outputs.ts';
import { type PolicyOptions, settingsFrom } from '../check/policy-flags.ts';
import { runOf, writeReports, writeSummary } from '../check/reports.ts';
import { Rulings } from '../check/rulings.ts';
import type { Context } from '../context.ts';
import { dayFrom } from '../day-option.ts';
import { readingWords } from '../file-words.ts';
import { findTargets } from '../files/targets.ts';
import { type Outcome, worstOf } from '../outcome.ts';
import { Progress } from '../progress.ts';
import { sayable } from '../sayable.ts';
import { fileProblem } from '../unreadable.ts';

export interface CheckOptions extends PolicyOptions {
  readonly config?: string | boolean;
  readonly printConfig?: true;
  readonly today?: string;
  readonly verbose?: true;
}

/** `continuum check [FILE|DIR|GLOB…]`: holds assessments against the file format, a policy and a baseline. */
export async function check(
  context: Context,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Outcome> {
  const { io } = context;
  const today = todayOf(context, options);
  const outputs = outputsOf(context, context.options.formats ?? [context.format]);
  const rulings = new Rulings(
    context,
    await findConfig(context, options.config),
    settingsFrom(options),
  );
  const found = await findTargets(io, rulings.pathsOr(paths));
  const targets = found.flatMap((one) => one.targets.map(({ file }) => file));
  keepInputs(context, outputs, [...targets, ...rulings.inputs]);
  if (options.printConfig) return rulings.print(paths.length === 0 ? [] : found);
  const continuum = await context.continuum();
  const baseline = await rulings.baseline(found, continuum, options.config);
  const groups = groupsOf(found, rulings, baseline, await stdinOf(context, targets));
  const summary = summaryFile(io, outputs);
  const job: Job = {
    cwd: io.cwd,
    ...(context.options.continuum !== undefined && { continuum }),
    policies: rulings.policies,
    hasBaseline: baseline !== undefined,
    formats: [
      ...outputs.map(({ format, screen }) => ({ name: format, screen })),
      ...(summary === undefined ? [] : [{ name: 'markdown', screen: context.fileScreen }]),
    ],
    today,
  };
  const results = await carryOut(context, job, groups, options.verbose === true);
  const run = runOf(results, {
    version: VERSION,
    ...(baseline && { baseline: baseline.label }),
    ...(options.verbose && { verbose: true }),
  });
  await writeReports(context, outputs, results, run);
  if (summary !== undefined) await writeSummary(context, summary, job, results, run);
  return worstOf(results.map(({ outcome }) => outcome));
}

/** Checks every file, and says what was left alone. */
async function carryOut(
  context: Context,
  job: Job,
  groups: readonly Group[],
  verbose: boolean,
): Promise<NonNullable<Done>[]> {
  const items = groups.flatMap((group) => group.items);
  const progress = new Progress(context, items.length);
  const done = await checkAll(context.io, job, items, progress.update).finally(progress.end);
  if (verbose) {
    for (const [index, { file }] of items.entries()) {
      if (done[index] !== undefined) continue;
      const words = `Left alone, as it is no assessment: ${clean(file)}`;
      await context.tell(withoutCommands(await sayable(words, context.io)));
    }
  }
  const results: Done[] = [];
  let at = 0;
  for (const group of groups) {
    const own = done.slice(at, at + group.items.length);
    at += group.items.length;
    results.push(...own);
    const { empty } = group;
    if (empty && own.every((one) => one === undefined))
      results.push(...(await checkAll(context.io, job, [empty])));
  }
  return results.filter((one) => one !== undefined);
}

/** The day that ages are counted to. */
function todayOf({ io }: Context, { today }: CheckOptions): string {
  return today === undefined ? io.today() : dayFrom('--today', today);
}

/** What is piped in, when it is one of the files. */
async function stdinOf({ io }: Context, files: readonly string[]): Promise<Stdin | undefined> {
  if (!files.includes('-')) return undefined;
  try {
    return { bytes: await readStdin(io, LARGEST_TEXT) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'ENOTTY') throw new CallError(readingWords(error));
    const { diagnostic, outcome } = fileProblem(error);
    return { findings: [diagnostic], absent: outcome };
  }
}
