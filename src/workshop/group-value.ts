import { MISSING, NOT_APPLICABLE } from '../core/grid.ts';
import { type Counts, total } from './distribution.ts';
import { lowerMedian } from './median.ts';

/**
 * What the group's scorecard takes for a practice: that it does not apply, where more people say so than rate it; else
 * the lower median of the ratings; missing where nobody rated it. A tie goes to the rating: it keeps the practice in.
 */
export function groupValue(votes: Counts, notApplicable: number): number {
  return notApplicable > total(votes) ? NOT_APPLICABLE : (lowerMedian(votes) ?? MISSING);
}
