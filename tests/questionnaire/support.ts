import type { Answer } from '../../src/core/assessment.ts';
import type { Rating } from '../../src/core/continuum.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import {
  createInterview,
  type Interview,
  type InterviewOptions,
} from '../../src/questionnaire/interview.ts';

export const continuum = builtinContinuum();

export const rated = (rating: Rating): Answer => ({ state: 'rated', rating });
export const UNKNOWN: Answer = { state: 'unknown' };

/** An interview on the built-in continuum; answers as `{ CF1a: 4 }` or in full. */
export function interviewWith(
  given: Readonly<Record<string, Rating | Answer>> = {},
  options: { order?: InterviewOptions['order']; quick?: boolean; seed?: string } = {},
): Interview {
  const answers = Object.entries(given).map(
    ([id, answer]) => [id, typeof answer === 'number' ? rated(answer) : answer] as const,
  );
  const { order = 'component', quick = false, seed = 'Harrow Bay' } = options;
  return createInterview({ continuum, answers: new Map(answers), order, seed, quick });
}

/** Every practice rated alike, some otherwise. */
export function allRated(
  rating: Rating,
  others: Readonly<Record<string, Rating | Answer>> = {},
): Record<string, Rating | Answer> {
  return { ...Object.fromEntries(continuum.practices.map(({ id }) => [id, rating])), ...others };
}
