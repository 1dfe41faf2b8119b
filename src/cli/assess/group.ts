import type { Practice, PracticeId, Rating } from '../../core/continuum.ts';
import type { AgreeQuestion } from '../../prompts/asker.ts';
import type { Answers } from '../../questionnaire/settled.ts';

/** What a screen says of a practice because a group agrees on it. */
export type GroupLook = Pick<AgreeQuestion, 'why' | 'votes' | 'asides' | 'hands' | 'minutes'>;

/** A group that agrees on each rating. */
export interface Group {
  look(practice: Practice, answers: Answers): GroupLook;
  /** The median of the votes on each practice that has one to offer. */
  medians(answers: Answers): ReadonlyMap<PracticeId, Rating>;
}

/** What a median says of itself in the file. */
export const MEDIAN_NOTE = 'The median of the votes; not talked about.';
