import type { ComponentId, Effort, Level, PracticeId, Rating } from './continuum.ts';
import type { Cell } from './scorecard.ts';

/** A cell that blocks the target. */
export interface Gap extends Pick<Cell, 'stage' | 'points' | 'needed' | 'status' | 'practices'> {
  readonly component: ComponentId;
  readonly short: number;
}

/** What to do about one practice of a gap. */
export interface Action {
  readonly practice: PracticeId;
  readonly component: ComponentId;
  readonly stage: number;
  readonly title: string;
  /** Null while unknown or unanswered. */
  readonly rating: Rating | null;
  readonly raiseTo: number;
  readonly effort: Effort;
  /** Effort S. */
  readonly quickWin: boolean;
  readonly first30Days: string;
  readonly within90Days: string;
  readonly measure: string;
  /** The role that typically owns the practice. */
  readonly owner: string;
  readonly why: string;
  readonly sources: readonly string[];
}

export interface Raise {
  readonly practice: PracticeId;
  /** Null while unknown or unanswered; it costs as if 1. */
  readonly from: Rating | null;
  readonly to: number;
}

/** The set of raises of least effort that brings every component to its target or beyond. */
export interface Route {
  readonly raises: readonly Raise[];
  readonly steps: number;
  /** One step of a practice costs 1 (S), 2 (M) or 3 (L). */
  readonly effort: number;
  /** The overall stage afterwards. */
  readonly reaches: Level;
  readonly reachesByComponent: Readonly<Record<ComponentId, Level>>;
}

/** All of it in order. */
export interface Plan {
  /** The overall stage now, at the lower bound. */
  readonly stage: Level;
  readonly target: Readonly<Record<ComponentId, Level>>;
  readonly gaps: readonly Gap[];
  /** Missing practices of gap cells, to be settled before anything else. */
  readonly findOut: readonly PracticeId[];
  readonly actions: readonly Action[];
  readonly shortestRoute: Route;
  /** What to keep up while the rest moves. */
  readonly secure: readonly PracticeId[];
}
