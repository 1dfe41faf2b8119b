import type { Answer } from '../core/assessment.ts';
import { at } from '../core/at.ts';
import type { Continuum, PracticeId, Rating } from '../core/continuum.ts';
import { score } from '../core/score.ts';
import type { Scorecard } from '../core/scorecard.ts';
import type { AgendaItem, Picture } from './picture.ts';

/** A point of the agenda as it stands in the middle of a workshop. */
export interface Standing {
  readonly item: AgendaItem;
  /** What is agreed so far, the medians for the rest. */
  readonly scorecard: Scorecard;
}

/**
 * What a rating of a practice would make of the stage when the ratings agreed so far count, and the medians for the
 * rest: the agenda's own outcomes know the medians alone.
 *
 * @param agreed what has been said so far; what is unanswered there takes its median
 */
export function asAgreed(
  continuum: Continuum,
  { medians, agenda }: Pick<Picture, 'medians' | 'agenda'>,
  practice: PracticeId,
  agreed: ReadonlyMap<PracticeId, Answer>,
): Standing {
  const item = at(
    agenda,
    agenda.findIndex((each) => each.practice === practice),
  );
  const answers = new Map(medians.answers);
  for (const [id, answer] of agreed) {
    if (answer.state !== 'unanswered' && id !== practice) answers.set(id, answer);
  }
  const scored = (answer: Answer | undefined): Scorecard => {
    const all = answer === undefined ? answers : new Map(answers).set(practice, answer);
    return score(continuum, { ...medians, answers: all });
  };
  const outcome = ({ rating }: { readonly rating: Rating }) => ({
    rating,
    stage: scored({ state: 'rated', rating }).stage,
  });
  return {
    item: {
      ...item,
      outcomes: item.outcomes.map(outcome),
      ...(item.notApplicable !== undefined && {
        notApplicable: scored({ state: 'not-applicable', reason: '' }).stage,
      }),
    },
    scorecard: scored(undefined),
  };
}
