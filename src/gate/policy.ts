import type { ComponentId, StageNumber } from '../core/continuum.ts';
import type { Duration } from './duration.ts';

/** What a file must live up to. What is absent is not asked for. Stages are tested at the lower bound of their range. */
export interface Policy {
  /** The least overall stage. */
  readonly minStage?: StageNumber;
  /** The least stage of a component. */
  readonly min?: Readonly<Partial<Record<ComponentId, StageNumber>>>;
  /** Every component is at or above the target that the file sets for it. */
  readonly atTarget?: boolean;
  /** No practice is unknown or unanswered. */
  readonly complete?: boolean;
  /** The most practices that may be not applicable. */
  readonly maxNa?: number;
  /** The greatest age of the assessment, from its date to today. */
  readonly maxAge?: Duration;
  /** Every 4 and 5 carries evidence. */
  readonly evidence?: boolean;
  /** The greatest age of the newest evidence of a 4 or a 5 that carries any. */
  readonly evidenceMaxAge?: Duration;
  /** The least stage when every 4 or 5 without evidence counts as 3. */
  readonly minEvidencedStage?: StageNumber;
  /** Warnings count as errors. */
  readonly strict?: boolean;
}

/** What a file is held against, by the names that people and reports use; in the order of reports. */
export const CHECKS = [
  'valid',
  'plausible',
  'min-stage',
  'min',
  'at-target',
  'complete',
  'max-na',
  'max-age',
  'evidence',
  'evidence-max-age',
  'min-evidenced-stage',
  'baseline',
] as const;
export type CheckName = (typeof CHECKS)[number];
