import type { Subject } from './assessment.ts';
import type { ComponentId, Level, PracticeId, StageNumber } from './continuum.ts';

export type CellStatus = 'established' | 'reservation' | 'short';

export interface Cell {
  readonly stage: StageNumber;
  /** Sum of the ratings; a missing practice adds 1. */
  readonly points: number;
  /** Points at which the cell is established. */
  readonly needed: number;
  readonly outOf: number;
  readonly status: CellStatus;
  /** Practices that are unknown or unanswered. */
  readonly missing: number;
  /** All practices of the cell, those that do not apply included. */
  readonly practices: readonly PracticeId[];
}

/** Lowest and highest stage under every completion of the missing practices. */
export interface Range {
  readonly low: Level;
  readonly high: Level;
}

export interface ComponentScore {
  readonly id: ComponentId;
  readonly name: string;
  readonly stage: Level;
  readonly range: Range;
  /** Stages below its own whose cell is only a reservation. */
  readonly reservations: readonly StageNumber[];
  /** Stage 1 to 5. */
  readonly cells: readonly Cell[];
}

export interface HeldBack {
  readonly component: ComponentId;
  readonly stage: StageNumber;
  /** Points missing to `needed`. */
  readonly short: number;
}

/** A practice whose change by one step moves the overall stage, and the stage it would become. */
export interface Step {
  readonly practice: PracticeId;
  readonly stage: Level;
}

/** What scoring an assessment yields. Everything is at the lower bound unless it says otherwise. */
export interface Scorecard {
  readonly continuum: { readonly id: string; readonly version: string };
  readonly subject: Subject;
  readonly date: string;
  readonly stage: Level;
  /** Name of stage `max(1, stage)`. */
  readonly stageName: string;
  readonly range: Range;
  /** True when anything is missing. */
  readonly provisional: boolean;
  /** Missing practices that alone can keep the stage from `high` or lift it above `low`. */
  readonly decisive: readonly PracticeId[];
  readonly components: readonly ComponentScore[];
  readonly heldBackBy: readonly HeldBack[];
  /** The stage when every 4 or 5 without evidence counts as 3, and the evidence items in the file. */
  readonly evidenced: { readonly stage: Level; readonly items: number };
  readonly sensitivity: { readonly drops: readonly Step[]; readonly lifts: readonly Step[] };
  /** The published reading: secondary, never gated on. Both figures are null while anything is missing. */
  readonly total: {
    readonly score: number | null;
    readonly outOf: 150;
    readonly position: number | null;
    readonly estimated: boolean;
  };
  readonly counts: {
    readonly rated: number;
    readonly notApplicable: number;
    readonly unknown: number;
    readonly unanswered: number;
  };
}
