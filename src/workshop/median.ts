import { RATINGS, type Rating } from '../core/continuum.ts';
import { type Counts, total } from './distribution.ts';

/**
 * Position of the first value by which a share of all has been counted, from the lowest up; -1 where there is none. In
 * whole numbers, so that no rounding decides.
 *
 * @param share numerator and denominator, above 0 and at most 1
 */
export function positionAt(
  counts: Counts,
  [numerator, denominator]: readonly [number, number],
): number {
  const needed = numerator * total(counts);
  let position = -1;
  for (let counted = 0; denominator * counted < needed; counted += counts[position] ?? 0) {
    position += 1;
  }
  return position;
}

/**
 * The median of some ratings, from how many there are of each; null without any. The lower of the two middles when
 * their number is even: an answer that somebody gave, and no better than the group can vouch for.
 */
export function lowerMedian(votes: Counts): Rating | null {
  return RATINGS[positionAt(votes, [1, 2])] ?? null;
}
