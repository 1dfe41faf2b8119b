import type { TargetRequest } from '../../core/target.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { isVisible } from '../../diagnostics/visible.ts';
import { type Duration, lastDay, parseDuration } from '../../gate/duration.ts';
import { type Report, type ReportTerms, SECTIONS, type SectionName } from '../../report/report.ts';
import { type ReportGiven, reportOf } from '../../report/report-of.ts';
import { CallError } from '../call-error.ts';
import { choose } from '../choice.ts';
import { dayFrom } from '../day-option.ts';
import { parseTargets } from '../targets.ts';
import type { ReportOptions } from './options.ts';

/** What a call says about its reports, whatever they are about. */
export interface ReportCall {
  /** Absent: the targets of the file. */
  readonly request?: TargetRequest;
  readonly terms: Omit<ReportTerms, 'start' | 'reassess'>;
  /** Absent: the day of the assessment. */
  readonly start?: string;
  /** Counted from the start. */
  readonly reassess: Duration;
  /** What was said of the subject and not of the report, for a command that asks for another report. */
  readonly flags: readonly string[];
}

const HALF_A_YEAR: Duration = { count: 6, unit: 'm' };

/** Reads the options. Throws CallError for a value that is not possible. */
export function callOf(options: ReportOptions): ReportCall {
  const { to, title, author, paper, sections, chart, table, reassess, lang } = options;
  const start = options.start === undefined ? undefined : dayFrom('--start', options.start);
  const span = reassess === undefined ? HALF_A_YEAR : parseSpan(reassess);
  if (start !== undefined) {
    const fault = faultOfStart(start) ?? faultOfReassessment(lastDay(start, span));
    if (fault !== undefined) throw new CallError(fault);
  }
  return {
    ...(to !== undefined && { request: parseTargets(to) }),
    terms: {
      ...(title !== undefined && { title: visible('--title', title) }),
      ...(author !== undefined && { author: visible('--author', author) }),
      paper: paper ?? 'a4',
      language: lang ?? 'en',
      sections: sections === undefined ? SECTIONS : parseSections(sections),
      ...(chart !== undefined && { chart }),
      table: table ?? 'plan',
    },
    ...(start !== undefined && { start }),
    reassess: span,
    flags: flagsOf(options),
  };
}

const FIRST_START = '1900-01-01';
const LAST_START = '9990-12-31';
/** Where every later day is cut off. */
const LAST_DAY = '9999-12-31';

/** Why a plan cannot begin on a day, in a sentence; undefined where it can. */
export function faultOfStart(day: string): string | undefined {
  if (day >= FIRST_START && day <= LAST_START) return undefined;
  return `The plan cannot begin on ${day}. Name a day from ${FIRST_START} to ${LAST_START} with --start.`;
}

/** The same for the day to assess again. */
export function faultOfReassessment(day: string): string | undefined {
  if (day < LAST_DAY) return undefined;
  return 'The day to assess again would lie beyond the year 9999. Give --reassess a shorter span, like 6m.';
}

function flagsOf({ group, minGroup, seed, skipFaulty, to = [] }: ReportOptions): string[] {
  return [
    ...(group ? ['--group'] : []),
    ...(minGroup === undefined ? [] : ['--min-group', shellWord(minGroup)]),
    ...(seed === undefined ? [] : ['--seed', shellWord(seed)]),
    ...(skipFaulty ? ['--skip-faulty'] : []),
    ...to.flatMap((value) => ['--to', shellWord(value)]),
  ];
}

/** `summary,plan`; each value may hold several, parted by commas. */
function parseSections(values: readonly string[]): readonly SectionName[] {
  const chosen = values
    .flatMap((value) => value.split(','))
    .map((word) => choose('--sections', word.trim(), SECTIONS));
  return SECTIONS.filter((name) => chosen.includes(name));
}

function parseSpan(text: string): Duration {
  const span = parseDuration(text);
  if (span !== undefined) return span;
  throw new CallError(
    `--reassess cannot be "${text}". Write a span like 90d, 26w, 6m or 1y: days, weeks, months or years.`,
  );
}

function visible(option: string, text: string): string {
  if (isVisible(text)) return text;
  throw new CallError(`${option} is empty. Write something to read, or leave it out.`);
}

/** The report that a call asks for. */
export function reportFor(
  { request, terms, reassess, ...call }: ReportCall,
  about: Omit<ReportGiven, 'terms'>,
): Report {
  const start = call.start ?? about.assessment.date;
  const dated = { ...terms, start, reassess: lastDay(start, reassess) };
  return reportOf({ ...about, terms: dated }, request);
}
