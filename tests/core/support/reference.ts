import type { Answer } from '../../../src/core/assessment.ts';
import { COMPONENTS, type ComponentId, type Continuum } from '../../../src/core/continuum.ts';

/**
 * The stage rule as docs/scoring.md states it, written with "every" and "at most" instead of a climb, and slow on
 * purpose: the tests hold the core against it.
 */
export function referenceStages(
  continuum: Continuum,
  answers: ReadonlyMap<string, Answer>,
  missingAs: number,
): { components: number[]; overall: number } {
  const { rule } = continuum;
  const cell = (component: ComponentId, stage: number) => {
    const ratings = continuum.practices
      .filter((practice) => practice.component === component && practice.stage === stage)
      .map(({ id }) => answers.get(id))
      .filter((answer) => answer?.state !== 'not-applicable')
      .map((answer) => (answer?.state === 'rated' ? answer.rating : missingAs));
    const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    const established = mean >= rule.established;
    const { points, per, floor } = rule.reservation;
    return {
      established,
      reservation:
        !established && mean >= points / per && ratings.every((rating) => rating >= floor),
    };
  };
  const components = COMPONENTS.map((component) => {
    const reached = [1, 2, 3, 4, 5].filter((stage) => {
      const earlier = [1, 2, 3, 4, 5]
        .filter((other) => other < stage)
        .map((other) => cell(component, other));
      const notEstablished = earlier.filter((other) => !other.established);
      return (
        cell(component, stage).established &&
        notEstablished.length <= rule.reservationsAllowed &&
        notEstablished.every((other) => other.reservation)
      );
    });
    return Math.max(0, ...reached);
  });
  return { components, overall: Math.min(...components) };
}
