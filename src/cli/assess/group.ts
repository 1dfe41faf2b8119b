import type { Answer, Votes } from '../../core/assessment.ts';
import type { Practice, PracticeId, Rating } from '../../core/continuum.ts';
import type { AgreeQuestion } from '../../prompts/asker.ts';
import type { Answers } from '../../questionnaire/settled.ts';

/** What a screen says of a practice because a group agrees on it. */
export type GroupLook = Pick<
  AgreeQuestion,
  'why' | 'votes' | 'asides' | 'outcomes' | 'hands' | 'minutes'
>;

/** A group that agrees on each rating. */
export interface Group {
  look(practice: Practice, answers: Answers): GroupLook;
  /** What the people chose, where anybody chose a rating. */
  votes(practice: Practice, answers: Answers): Votes | undefined;
  /** The median of the votes on each practice that has one to offer. */
  medians(answers: Answers): ReadonlyMap<PracticeId, Rating>;
}

/** What a median says of itself in the file. */
export const MEDIAN_NOTE = 'The median of the votes; not talked about.';

/** An answer that is about to be talked about, so that its note is not true anymore if it says otherwise. */
export function talkedAbout(answer: Answer): Answer {
  const { note, ...rest } = answer;
  return note === MEDIAN_NOTE ? rest : answer;
}

/** What a group said in place of a rating, as the end of a sentence that names the practice. */
export const UNRATED: Readonly<Record<'unknown' | 'not-applicable', string>> = {
  unknown: 'the group does not know',
  'not-applicable': 'it does not apply',
};
