import type { Answer, Votes } from '../core/assessment.ts';
import { at } from '../core/at.ts';
import { type Continuum, type PracticeId, RATINGS } from '../core/continuum.ts';
import { score } from '../core/score.ts';
import type { Scorecard } from '../core/scorecard.ts';
import { agendaOf } from './agenda.ts';
import type { AgendaItem, Picture, PracticePicture } from './picture.ts';

/** A point of the agenda as it stands in the middle of a workshop. */
export interface Standing {
  readonly item: AgendaItem;
  /** What is agreed so far, the medians for the rest. */
  readonly scorecard: Scorecard;
}

/**
 * A point of the agenda when what is agreed so far counts as if everybody had said so, and the medians for the rest:
 * the agenda of the picture knows the medians alone.
 *
 * @param agreed what has been said so far; what is unanswered there, and the practice itself, takes its median
 */
export function asAgreed(
  continuum: Continuum,
  { medians, practices }: Pick<Picture, 'medians' | 'practices'>,
  practice: PracticeId,
  agreed: ReadonlyMap<PracticeId, Answer>,
): Standing {
  const settled = new Map(
    [...agreed].filter(([id, { state }]) => state !== 'unanswered' && id !== practice),
  );
  const scorecard = score(continuum, {
    ...medians,
    answers: new Map([...medians.answers, ...settled]),
  });
  const pictures = practices.map((said) => {
    const answer = settled.get(said.practice);
    return answer === undefined ? said : unanimous(said, answer);
  });
  const agenda = agendaOf(continuum, pictures, scorecard);
  return {
    item: at(
      agenda,
      agenda.findIndex((each) => each.practice === practice),
    ),
    scorecard,
  };
}

/** The practice as if everybody had said the same. */
function unanimous(said: PracticePicture, answer: Answer): PracticePicture {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = RATINGS.map((rating) =>
    answer.state === 'rated' && answer.rating === rating ? 1 : 0,
  );
  const votes: Votes = [one, two, three, four, five];
  return { ...said, votes, notApplicable: answer.state === 'not-applicable' ? 1 : 0 };
}
