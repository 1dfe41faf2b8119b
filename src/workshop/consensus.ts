import { total } from './distribution.ts';

/**
 * How much a group agrees, from 0 (half at each end of the scale) to 1 (all the same): 1 + the sum over the points i of
 * p(i) * log2(1 - |i - mean| / (points - 1)), where p(i) is the share of those who chose i. Tastle and Wierman (2007),
 * Consensus and dissention, International Journal of Approximate Reasoning 45, 531-545.
 *
 * @param counts how many chose each point of the scale, from the lowest up; two points or more
 * @returns null where nobody chose any; one answer alone agrees with itself: 1
 */
export function consensus(counts: readonly number[]): number | null {
  const count = total(counts);
  if (count === 0) return null;
  const sum = counts.reduce((sofar, votes, index) => sofar + votes * index, 0);
  const width = counts.length - 1;
  const terms = counts.flatMap((votes, index) => {
    if (votes === 0) return [];
    const distance = Math.abs(count * index - sum);
    return [(votes / count) * Math.log2(1 - distance / (count * width))];
  });
  // In ascending order, so that a distribution and its mirror image agree to the last bit and their order is no chance.
  return terms.sort((a, b) => a - b).reduce((sofar, term) => sofar + term, 1);
}
