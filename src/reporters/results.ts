import type { Assessment, Subject } from '../core/assessment.ts';
import type { Continuum, PracticeId, Rating, StageNumber } from '../core/continuum.ts';
import type { Plan } from '../core/plan.ts';
import type { Scorecard } from '../core/scorecard.ts';
import type { Cell, CellFault } from '../diagnostics/cell-fault.ts';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import type { Picture } from '../workshop/picture.ts';

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
  /** Places are named, and nothing of the text is shown. */
  readonly withoutLines?: boolean;
}

export interface AboutResult {
  readonly continuum: Continuum;
  /** Version of the program. */
  readonly version: string;
}

/** A form for people to answer on their own. */
export interface FormResult {
  readonly continuum: Continuum;
  /** Absent where those who answer are to say it themselves. */
  readonly subject?: Subject;
  /** The day to write into every file; absent where it is the day on which somebody answers. */
  readonly date?: string;
  /** The day on which the form was made, as an ISO 8601 calendar date: a browser keeps the answers to each form apart. */
  readonly made: string;
  readonly anonymous: boolean;
}

/** What became of a table of answers. Rows and columns are counted from 1, as a spreadsheet does. */
export interface ImportResult {
  /** The table's name as the caller gave it. */
  readonly file: string;
  /** The folder that the assessments are for. */
  readonly folder: string;
  /** One for each row, in their order; empty where nothing was written. */
  readonly written: readonly {
    readonly row: number;
    readonly file: string;
    /** Practices that were rated, do not apply or are not known. */
    readonly answered: number;
  }[];
  /** What keeps the table from being used, each with what to do about it. */
  readonly faults: readonly string[];
  readonly unreadable: readonly CellFault[];
  /** Cells that say "does not apply", with no reason in their row. */
  readonly withoutReason: readonly Cell[];
  /** Columns that were not used. */
  readonly unused: readonly {
    readonly column: number;
    readonly letters: string;
    readonly head: string;
  }[];
  /** Practices that no column holds, in continuum order. */
  readonly withoutColumn: readonly PracticeId[];
  /** Rows in which nothing stands, and which were left out. */
  readonly emptyRows: readonly number[];
  /** Rows that were begun in the survey but never handed in. */
  readonly unsubmitted: readonly number[];
  /** Rows that have no date, and got that of today. */
  readonly undated: readonly number[];
}

/** What a group says. */
export interface WorkshopResult {
  readonly continuum: Continuum;
  readonly picture: Picture;
  /** Files that were left out because they could not be used. */
  readonly leftOut: readonly string[];
}
