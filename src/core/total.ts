import type { Scorecard } from './scorecard.ts';

/** The marks printed on the published line, and the stage that each stands for. */
const MARKS = [
  { score: 0, stage: 1 },
  { score: 30, stage: 2 },
  { score: 90, stage: 3 },
  { score: 120, stage: 4 },
  { score: 150, stage: 5 },
] as const;
const FULL_FORM = 30;

/** Nearest integer of a fraction, halves upwards. */
const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** Where a total of 0 to 150 falls on the published line: straight between the marks, two decimals, half up. */
function positionOf(score: number): number {
  const upper = MARKS.findIndex((mark, index) => index > 0 && score <= mark.score);
  const from = MARKS[upper - 1];
  const to = MARKS[upper];
  if (!from || !to) throw new RangeError(`A total runs from 0 to 150, not ${score}`);
  return (100 * from.stage + halfUp(100 * (score - from.score), to.score - from.score)) / 100;
}

/**
 * The published reading: the sum of thirty ratings, or their mean times 30 where fewer (or more) apply.
 * Null while anything is missing.
 *
 * @param ratings the ratings of every practice that applies and is rated
 */
export function totalOf(ratings: readonly number[], applicable: number): Scorecard['total'] {
  const estimated = applicable !== FULL_FORM;
  if (applicable === 0 || ratings.length < applicable) {
    return { score: null, outOf: 150, position: null, estimated };
  }
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  const score = halfUp(sum * FULL_FORM, applicable);
  return { score, outOf: 150, position: positionOf(score), estimated };
}
