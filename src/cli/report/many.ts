import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { toRecord } from '../../diagnostics/record.ts';
import { Interrupted } from '../../io/interrupted.ts';
import type { Signal } from '../../io/io.ts';
import { reportFormat, type WriteReport } from '../../report/formats.ts';
import { render as faultsTable } from '../../reporters/faults-table.ts';
import { count, grouped } from '../../reporters/words.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { isMeant } from '../files/meant.ts';
import type { Found } from '../files/targets.ts';
import { type Outcome, worstOf } from '../outcome.ts';
import { Progress } from '../progress.ts';
import { readAssessment } from '../read-assessment.ts';
import { sayable } from '../sayable.ts';
import { type ReportCall, reportOf } from './call.ts';
import { nextWords } from './next.ts';
import { checkPlaces, isInside, type Place, placeOf } from './places.ts';

interface Job {
  readonly call: ReportCall;
  readonly continuum: Continuum;
  readonly folder: string;
  /** What must not be overwritten, beside the assessments. */
  readonly inputs: readonly string[];
}

/** What became of one file, and what there is to say about it. */
interface Done {
  readonly outcome: Outcome;
  readonly blocks: readonly string[];
}

/**
 * One report for each assessment, into a folder. A file that cannot be used keeps no other from its report. Throws
 * CallError, and Interrupted on a signal; reports that are there by then are whole.
 */
export async function reportMany(
  context: Context,
  job: Job,
  found: readonly Found[],
): Promise<Outcome> {
  const items = found.flatMap((one) => itemsOf(context, job, one));
  const places = items.flatMap((item) => ('place' in item ? [item.place] : []));
  checkPlaces(context.io, places, job.inputs);
  const { write } = await reportFormat(context.format).load();
  const results: Done[] = items.flatMap((item) => ('problem' in item ? [item.problem] : []));
  try {
    await writeAll(context, job, places, write, results);
  } finally {
    const blocks = results.flatMap((one) => one.blocks);
    if (blocks.length > 0) await context.complain(blocks.join('\n'));
  }
  await tellResult(context, job, results);
  return worstOf(results.map(({ outcome }) => outcome));
}

type Item = { readonly place: Place } | { readonly problem: Done };

/** What one argument comes to. */
function itemsOf(context: Context, { folder }: Job, found: Found): Item[] {
  const { io, format } = context;
  const { extension } = reportFormat(format);
  const items = found.targets.flatMap((target): Item[] => {
    const { file, problem } = target;
    if (file === '-') {
      throw new CallError('A file name of - means standard input. Name it alone, or leave it out.');
    }
    if (problem !== undefined) return [{ problem: problemOf(context, file, problem) }];
    if (isInside(io.cwd, folder, found, file) || !isMeant(io.files, target)) return [];
    const output = path.join(folder, placeOf(io.cwd, found, file) + extension);
    return [{ place: { file, output } }];
  });
  const { argument, kind, repeats } = found;
  if (items.length > 0 || kind === 'file' || repeats) return items;
  const args = { pattern: argument, folder: kind === 'folder' };
  return [{ problem: problemOf(context, argument, { code: 'no-match', args, pointer: '' }) }];
}

function problemOf(context: Context, file: string, diagnostic: Diagnostic): Done {
  return { outcome: 'call', blocks: [blockOf(context, file, '', [diagnostic])] };
}

function blockOf(
  context: Context,
  file: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): string {
  const records = diagnostics.map((each) => toRecord(each, text));
  return faultsTable({ file, text, records }, context.noteScreen);
}

/** Goes through the places, one after the other, and adds what becomes of each to the results. */
async function writeAll(
  context: Context,
  job: Job,
  places: readonly Place[],
  write: WriteReport,
  results: Done[],
): Promise<void> {
  const { io } = context;
  const progress = new Progress(context, places.length, 'Reported on');
  const signals: Signal[] = [];
  const ignoreSignals = io.onSignal((signal) => signals.push(signal));
  const made = new Set<string>();
  try {
    for (const [index, place] of places.entries()) {
      await io.pause();
      const [signal] = signals;
      if (signal !== undefined) throw new Interrupted(signal);
      results.push(await writeOne(context, job, place, write, made));
      await progress.update(index + 1);
    }
  } finally {
    ignoreSignals();
    await progress.end();
  }
}

async function writeOne(
  context: Context,
  { call, continuum }: Job,
  { file, output }: Place,
  write: WriteReport,
  made: Set<string>,
): Promise<Done> {
  const reading = await readAssessment(context, file, continuum);
  const { text, diagnostics } = reading;
  const isQuiet = diagnostics.length === 0 || (reading.ok && context.options.quiet);
  const blocks = isQuiet ? [] : [blockOf(context, file, text, diagnostics)];
  if (!reading.ok) {
    const { outcome, hint } = reading;
    if (hint !== undefined) blocks.push(await sayable(hint, context.io));
    return { outcome, blocks };
  }
  const content = await write(reportOf(call, continuum, reading.assessment), context.fileScreen);
  const folder = path.dirname(output);
  if (!made.has(folder)) context.makeFolder(folder);
  made.add(folder);
  context.save(output, content);
  return { outcome: 'done', blocks };
}

async function tellResult(
  context: Context,
  { folder }: Job,
  results: readonly Done[],
): Promise<void> {
  const { io, format } = context;
  const written = results.filter(({ outcome }) => outcome === 'done').length;
  const faulty = results.length - written;
  // Then the findings say it all.
  if (written === 0) return;
  const sentences = [
    `${grouped(written)} ${written === 1 ? 'report is' : 'reports are'} in ${shown(folder)}.`,
    ...(faulty === 0 ? [] : [`${count(faulty, 'file')} could not be used.`]),
    ...(io.stderr.isTTY && faulty === 0 ? [nextWords(format)] : []),
  ];
  const gap = results.some(({ blocks }) => blocks.length > 0) ? '\n' : '';
  await context.tell(gap + (await sayable(sentences.join(' '), io)));
}

/** `reports/`. */
function shown(folder: string): string {
  const name = folder.replace(/[/\\]+$/, '');
  return name === '.' ? 'this folder' : `${name}/`;
}
