import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import { subjectKey } from '../../core/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { toRecord } from '../../diagnostics/record.ts';
import { type Duration, lastDay } from '../../gate/duration.ts';
import { Interrupted } from '../../io/interrupted.ts';
import { FileError, type Io, type Signal } from '../../io/io.ts';
import { type ReportFile, reportFormat, type WriteReport } from '../../report/formats.ts';
import { render as faultsTable } from '../../reporters/faults-table.ts';
import { count, grouped } from '../../reporters/words.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { writingWords } from '../file-words.ts';
import { isMeant } from '../files/meant.ts';
import type { Found } from '../files/targets.ts';
import { type Outcome, worstOf } from '../outcome.ts';
import { Progress } from '../progress.ts';
import { readAssessment } from '../read-assessment.ts';
import { sayable } from '../sayable.ts';
import { type ReportCall, reportFor } from './call.ts';
import { FILE_SCREEN, refusalOf } from './deliver.ts';
import { again, nextWords } from './next.ts';
import { checkPlaces, isInside, type Place, placeOf, realIn } from './places.ts';

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
  /** Whose own answers the report is about; absent where a group agreed, and where there is no report. */
  readonly own?: { readonly file: string; readonly subject: string; readonly date: string };
  /** True where a report could not be saved. */
  readonly unsaved?: boolean;
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
  await tellGroup(context, job, places, results);
  return worstOf(results.map(({ outcome }) => outcome));
}

type Item = { readonly place: Place } | { readonly problem: Done };

/** What one argument comes to. */
function itemsOf(context: Context, { folder }: Job, found: Found): Item[] {
  const { io, format } = context;
  const [extension] = reportFormat(format).extensions;
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
  const saved = new Map<string, string>();
  try {
    for (const [index, place] of places.entries()) {
      await io.pause();
      const [signal] = signals;
      if (signal !== undefined) throw new Interrupted(signal);
      results.push(await writeOne(context, job, place, write, saved));
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
  saved: Map<string, string>,
): Promise<Done> {
  const { io } = context;
  const reading = await readAssessment(context, file, continuum);
  const { text, diagnostics } = reading;
  const isQuiet = diagnostics.length === 0 || (reading.ok && context.options.quiet);
  const blocks = isQuiet ? [] : [blockOf(context, file, text, diagnostics)];
  if (!reading.ok) {
    const { outcome, hint } = reading;
    if (hint !== undefined) blocks.push(await sayable(hint, io));
    return { outcome, blocks };
  }
  const { assessment } = reading;
  const report = reportFor(call, { continuum, assessment });
  const refusal = await refusalOf(context.format, report);
  const fault = refusal ?? saveAt(io, output, await write(report, FILE_SCREEN), saved);
  if (fault !== undefined) {
    const unsaved = refusal === undefined;
    const block = await sayable(`${file}: ${fault}`, io);
    return { outcome: 'call', blocks: [...blocks, block], unsaved };
  }
  if (assessment.method === 'agreed') return { outcome: 'done', blocks };
  const { subject, date } = assessment;
  return { outcome: 'done', blocks, own: { file, subject: subjectKey(subject), date } };
}

/** Saves a report; what goes wrong is said in a sentence. No report of this run is replaced. */
function saveAt(
  { files, cwd }: Pick<Io, 'files' | 'cwd'>,
  output: string,
  content: ReportFile,
  saved: Map<string, string>,
): string | undefined {
  const real = realIn(files, cwd);
  // A link to a file that was not there before this run.
  const other = saved.get(real(output));
  if (other !== undefined) {
    return `${output} and ${other} are one file: there is a link. Remove it, or give -o another folder.`;
  }
  try {
    files.makeFolder(path.dirname(output));
    files.save(output, content);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code !== 'EISDIR') return writingWords(error);
    return `${error.path} is a folder. Rename it, or give -o another folder.`;
  }
  saved.set(real(output), output);
  return undefined;
}

async function tellResult(
  context: Context,
  { folder }: Job,
  results: readonly Done[],
): Promise<void> {
  const { io, format } = context;
  const written = results.filter(({ outcome }) => outcome === 'done').length;
  const unsaved = results.filter((one) => one.unsaved).length;
  const faulty = results.length - written - unsaved;
  // Then the findings say it all.
  if (written === 0) return;
  const sentences = [
    `${grouped(written)} ${written === 1 ? 'report is' : 'reports are'} in ${shown(folder)}.`,
    ...(faulty === 0 ? [] : [`${count(faulty, 'file')} could not be used.`]),
    ...(unsaved === 0 ? [] : [`${count(unsaved, 'report')} could not be written.`]),
    ...(io.stderr.isTTY && written === results.length ? [nextWords(format)] : []),
  ];
  const gap = results.some(({ blocks }) => blocks.length > 0) ? '\n' : '';
  await context.tell(gap + (await sayable(sentences.join(' '), io)));
}

/** A group answers within this; files further apart tell the history of a unit. */
const ONE_SITTING: Duration = { count: 1, unit: 'm' };

/** Several people on one unit are a group, and it is easily overlooked that a group can have one report. */
async function tellGroup(
  context: Context,
  { call }: Job,
  places: readonly Place[],
  results: readonly Done[],
): Promise<void> {
  const groups = new Map<string, NonNullable<Done['own']>[]>();
  for (const { own } of results) {
    if (own === undefined) continue;
    const key = JSON.stringify([path.posix.dirname(own.file), own.subject]);
    groups.set(key, [...(groups.get(key) ?? []), own]);
  }
  const together = [...groups.values()].filter(areOfOneSitting);
  const largest = together
    .reduce((a, b) => (b.length > a.length ? b : a), [])
    .map(({ file }) => file);
  if (largest.length < 2) return;
  const folder = path.posix.dirname(largest[0] ?? '');
  const inFolder = places.filter(({ file }) => path.posix.dirname(file) === folder);
  const isAll = inFolder.length === largest.length;
  const command = again(context, ['--group', ...call.flags], isAll ? [folder] : largest);
  const words = `${grouped(largest.length)} of these reports are each about one person's answers about the same unit. For one report of the group: ${command} -o group.html`;
  await context.tell(await sayable(words, context.io));
}

function areOfOneSitting(answers: readonly { readonly date: string }[]): boolean {
  const dates = answers.map(({ date }) => date).sort();
  const [first = '', last = ''] = [dates.at(0), dates.at(-1)];
  return last <= lastDay(first, ONE_SITTING);
}

/** `reports/`. */
function shown(folder: string): string {
  const name = folder.replace(/[/\\]+$/, '');
  return name === '.' ? 'this folder' : `${name}/`;
}
