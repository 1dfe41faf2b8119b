import { at } from '../core/at.ts';
import { total } from './distribution.ts';
import type { Alpha } from './picture.ts';

type Unit = readonly number[];

/** How often two categories meet in a unit: their cell of the coincidence matrix. A unit weighs as many as its values. */
function coincidence(units: readonly Unit[], c: number, k: number): number {
  return units.reduce((sum, unit) => sum + (at(unit, c) * at(unit, k)) / (total(unit) - 1), 0);
}

/** Squared ordinal difference of categories c < k: all values from c to k, those of c and k themselves by half. */
function ordinalDifference(totals: Unit, c: number, k: number): number {
  return (total(totals.slice(c, k + 1)) - (at(totals, c) + at(totals, k)) / 2) ** 2;
}

/**
 * Krippendorff's alpha for ordinal values: 1 minus the disagreement observed by the disagreement that chance would
 * give, over the units that at least two observers gave a value. Krippendorff (2011), Computing Krippendorff's
 * Alpha-Reliability. Missing values are no obstacle and not filled in.
 *
 * @param counts for every unit, how many observers gave it each category, from the lowest category up
 */
export function alpha(counts: readonly Unit[]): Alpha {
  const units = counts.filter((unit) => total(unit) >= 2);
  const [first] = units;
  if (!first) return { metric: 'ordinal', units: 0, values: 0, value: null, reason: 'too-few' };
  const totals = first.map((_, category) => total(units.map((unit) => at(unit, category))));
  const values = total(totals);
  let observed = 0;
  let expected = 0;
  for (let k = 1; k < totals.length; k += 1) {
    for (let c = 0; c < k; c += 1) {
      const difference = ordinalDifference(totals, c, k);
      observed += coincidence(units, c, k) * difference;
      expected += at(totals, c) * at(totals, k) * difference;
    }
  }
  const figures = { metric: 'ordinal', units: units.length, values } as const;
  if (expected === 0) return { ...figures, value: null, reason: 'no-variation' };
  return { ...figures, value: 1 - ((values - 1) * observed) / expected };
}
