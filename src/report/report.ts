import type { Assessment } from '../core/assessment.ts';
import type { Continuum } from '../core/continuum.ts';
import type { Plan } from '../core/plan.ts';
import type { Scorecard } from '../core/scorecard.ts';
import type { Picture } from '../workshop/picture.ts';

/** The parts of a report, in the order in which they appear. */
export const SECTIONS = [
  'summary',
  'result',
  'plan',
  'decision',
  'workshop',
  'practices',
  'method',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The charts: where the subject stands on the line, its fifteen cells, its three components. */
export const CHARTS = ['line', 'grid', 'profile'] as const;
export type ChartName = (typeof CHARTS)[number];

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Languages of the words that a report adds to those of the continuum, as BCP 47 tags. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a table of values holds: the actions of the plan, or the answer to every practice. */
export const TABLES = ['plan', 'ratings'] as const;
export type TableName = (typeof TABLES)[number];

/** A picture that was recognized by its bytes. */
export interface Logo {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** Pixels; both 1 or more. */
  readonly width: number;
  readonly height: number;
}

/** What the caller says about the report itself. */
export interface ReportTerms {
  /** Absent: one that names the subject. */
  readonly title?: string;
  readonly author?: string;
  readonly logo?: Logo;
  readonly paper: Paper;
  readonly language: Language;
  /** Which parts, in the order of SECTIONS; at least one. */
  readonly sections: readonly SectionName[];
  /** The only chart to draw; absent where all are. */
  readonly chart?: ChartName;
  readonly table: TableName;
  /** The day on which the plan begins, an ISO 8601 calendar date. */
  readonly start: string;
  /** The day on which to assess again, an ISO 8601 calendar date. */
  readonly reassess: string;
}

/** All that a report is made from. The same report gives the same bytes in every format. */
export interface Report {
  readonly continuum: Continuum;
  /** One person's answers, what a group agreed on, or the medians of `picture`. */
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly plan: Plan;
  /** True when the targets were asked for, so that they are not the file's. */
  readonly requested: boolean;
  /** What a group says, where its answers were read and nobody has agreed on ratings yet. */
  readonly picture?: Picture;
  /** How many files of the group were left out because they could not be used. */
  readonly leftOut?: number;
  readonly terms: ReportTerms;
}
