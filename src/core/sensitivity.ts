import { type Continuum, RATINGS } from './continuum.ts';
import type { Values } from './grid.ts';
import { overallWith, type Placement } from './placement.ts';
import type { Scorecard, Step } from './scorecard.ts';

const LOWEST_RATING = RATINGS[0];
const HIGHEST_RATING = RATINGS[RATINGS.length - 1] ?? LOWEST_RATING;

/**
 * Which rated practices move the overall stage when they are one step lower or higher.
 *
 * @param base the placement of `values` at the lower bound
 */
export function sensitivityOf(
  continuum: Continuum,
  values: Values,
  base: Placement,
): Scorecard['sensitivity'] {
  const drops: Step[] = [];
  const lifts: Step[] = [];
  for (const [position, { id }] of continuum.practices.entries()) {
    const rating = values[position] ?? 0;
    if (rating < LOWEST_RATING) continue;
    if (rating > LOWEST_RATING) {
      const stage = overallWith(continuum, values, base, position, rating - 1);
      if (stage < base.overall) drops.push({ practice: id, stage });
    }
    if (rating < HIGHEST_RATING) {
      const stage = overallWith(continuum, values, base, position, rating + 1);
      if (stage > base.overall) lifts.push({ practice: id, stage });
    }
  }
  return { drops, lifts };
}
