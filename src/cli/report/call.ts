import type { Assessment } from '../../core/assessment.ts';
import type { Continuum } from '../../core/continuum.ts';
import { plan as planOf } from '../../core/make-plan.ts';
import { score } from '../../core/score.ts';
import type { TargetRequest } from '../../core/target.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { type Duration, lastDay, parseDuration } from '../../gate/duration.ts';
import { type Report, type ReportTerms, SECTIONS, type SectionName } from '../../report/report.ts';
import { isVisible } from '../../validation/visible.ts';
import type { Picture } from '../../workshop/picture.ts';
import { CallError } from '../call-error.ts';
import { choose } from '../choice.ts';
import { dayFrom } from '../day-option.ts';
import { parseTargets } from '../targets.ts';
import type { ReportOptions } from './options.ts';

/** What a call says about its reports, whatever they are about. */
export interface ReportCall {
  readonly request: TargetRequest;
  readonly requested: boolean;
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
  const { to, title, author, paper, sections, chart, table, start, reassess, lang } = options;
  return {
    request: parseTargets(to ?? []),
    requested: to !== undefined,
    terms: {
      ...(title !== undefined && { title: visible('--title', title) }),
      ...(author !== undefined && { author: visible('--author', author) }),
      paper: paper ?? 'a4',
      language: lang ?? 'en',
      sections: sections === undefined ? SECTIONS : parseSections(sections),
      ...(chart !== undefined && { chart }),
      table: table ?? 'plan',
    },
    ...(start !== undefined && { start: dayFrom('--start', start) }),
    reassess: reassess === undefined ? HALF_A_YEAR : parseSpan(reassess),
    flags: flagsOf(options),
  };
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

/** All that a report of this assessment is made from. */
export function reportOf(
  { request, requested, terms, reassess, ...call }: ReportCall,
  continuum: Continuum,
  assessment: Assessment,
  picture?: Picture,
): Report {
  const start = call.start ?? assessment.date;
  return {
    continuum,
    assessment,
    scorecard: picture?.scorecard ?? score(continuum, assessment),
    plan: planOf(continuum, assessment, request),
    requested,
    ...(picture && { picture }),
    terms: { ...terms, start, reassess: lastDay(start, reassess) },
  };
}
