import { total } from './distribution.ts';

/** The value at a rank among all in ascending order, both from 0; the values are 1, 2, 3 and so on. */
function valueAt(counts: readonly number[], rank: number): number {
  let counted = 0;
  const position = counts.findIndex((count) => {
    counted += count;
    return counted > rank;
  });
  return position + 1;
}

/**
 * The quantile of values from how many there are of 1, 2, 3 and so on: type 7 of Hyndman and Fan (1996), straight
 * between the two neighbors of rank (n - 1) times the share, ranks from 0.
 *
 * @param share 0 to 1
 * @returns null without a value
 */
export function quantile(counts: readonly number[], share: number): number | null {
  const count = total(counts);
  if (count === 0) return null;
  const rank = (count - 1) * share;
  const below = Math.floor(rank);
  const low = valueAt(counts, below);
  const high = valueAt(counts, Math.ceil(rank));
  return low + (rank - below) * (high - low);
}

/** The middle half of some values. */
export interface Quartiles {
  readonly low: number;
  readonly high: number;
}

/** First and third quartile of type 7; null without a value. */
export function quartiles(counts: readonly number[]): Quartiles | null {
  const low = quantile(counts, 0.25);
  const high = quantile(counts, 0.75);
  return low === null || high === null ? null : { low, high };
}
