import type { Answer } from '../core/assessment.ts';
import { componentRange } from '../core/bounds.ts';
import type { ComponentId, Continuum, PracticeId, Rating } from '../core/continuum.ts';

export type Answers = ReadonlyMap<PracticeId, Answer>;

/** True while nobody has said anything about the practice; "don't know" is an answer. */
export function isUnanswered(answers: Answers, practice: PracticeId): boolean {
  return (answers.get(practice)?.state ?? 'unanswered') === 'unanswered';
}

/** How many practices have an answer. */
export function answeredIn(continuum: Continuum, answers: Answers): number {
  return continuum.practices.filter(({ id }) => !isUnanswered(answers, id)).length;
}

/**
 * True when no answer to the questions still open can change what stages the component may come out at. A component
 * with a "don't know" may be settled and still span several stages.
 *
 * Raising a rating never lowers a stage, and "not applicable" does no more than a 5 and no less than a 1. So it is
 * enough to look at the two extremes: everything open at 5 does not lift the lower end, everything at 1 does not pull
 * down the upper one.
 */
export function isSettled(continuum: Continuum, component: ComponentId, answers: Answers): boolean {
  const now = componentRange(continuum, component, answers);
  if (now.low === now.high) return true;
  const best = componentRange(continuum, component, completed(continuum, answers, 5));
  const worst = componentRange(continuum, component, completed(continuum, answers, 1));
  return best.low === now.low && worst.high === now.high;
}

function completed(continuum: Continuum, answers: Answers, rating: Rating): Answers {
  const result = new Map(answers);
  for (const { id } of continuum.practices) {
    if (isUnanswered(answers, id)) result.set(id, { state: 'rated', rating });
  }
  return result;
}
