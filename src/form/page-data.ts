import type { Subject } from '../core/assessment.ts';
import type { PracticeId } from '../core/continuum.ts';

/** One statement of the page. */
export interface PagePractice {
  readonly id: PracticeId;
  /** Its number on the page, from 1. */
  readonly number: number;
  readonly canBeNotApplicable: boolean;
}

/** What the program tells the script of the page. */
export interface PageData {
  readonly continuum: { readonly id: string; readonly version: string };
  /** In continuum order, in which a file lists them. */
  readonly practices: readonly PagePractice[];
  /** Absent where those who answer say it themselves. */
  readonly subject?: Subject;
  /** The day to write into the file; absent where it is the day on which somebody answers. */
  readonly date?: string;
  /** The day on which the form was made. */
  readonly made: string;
}
