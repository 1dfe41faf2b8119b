import type { Assessment } from '../core/assessment.ts';
import type { Continuum, PracticeId, Rating, StageNumber } from '../core/continuum.ts';
import type { Plan } from '../core/plan.ts';
import type { Scorecard } from '../core/scorecard.ts';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';

/** What every result about one assessment brings along. */
interface Result {
  /** The file's name as the caller gave it. */
  readonly file: string;
  readonly continuum: Continuum;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
}

export interface Change {
  readonly practice: PracticeId;
  /** Null where it was not rated. */
  readonly from: Rating | null;
  readonly to: Rating;
}

export interface WhatIf {
  readonly changes: readonly Change[];
  /** The scorecard with the changes made. */
  readonly scorecard: Scorecard;
}

export interface ScoreResult extends Result {
  /** Adds the walk through the rule. */
  readonly explain: boolean;
  readonly whatIf?: WhatIf;
}

export interface PlanResult extends Result {
  readonly plan: Plan;
  /** True when the targets were asked for, so that they are not the file's. */
  readonly requested?: boolean;
}

/** What to show of the model. */
export type ModelView = { readonly continuum: Continuum } & (
  | { readonly kind: 'whole' }
  | { readonly kind: 'stage'; readonly stage: StageNumber }
  | { readonly kind: 'practice'; readonly practice: PracticeId }
  | { readonly kind: 'sources' }
);

/** A file that could not be scored, or one with warnings. */
export interface FaultResult {
  readonly file: string;
  readonly records: readonly DiagnosticRecord[];
  /** The text the records point into; empty where the file could not be read. */
  readonly text: string;
}

export interface AboutResult {
  readonly continuum: Continuum;
  /** Version of the program. */
  readonly version: string;
}
