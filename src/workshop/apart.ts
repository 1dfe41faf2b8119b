import { ROLES } from '../core/assessment.ts';
import { total, votesAt } from './distribution.ts';
import { lowerMedian } from './median.ts';
import type { Person } from './people.ts';
import type { Apart } from './picture.ts';
import { quartiles } from './quantile.ts';

/**
 * The roles that see a practice otherwise than the group: the middle half of their ratings leaves out the median of all
 * who rated it. At least `minGroup` people of the role rated it. Nothing is said of the others, as what is said of two
 * groups that overlap tells of those in one of them alone. Those who name no role are no group of their own.
 */
export function apartOf(people: readonly Person[], position: number, minGroup: number): Apart[] {
  const groups = lowerMedian(votesAt(people, position));
  return ROLES.flatMap((role) => {
    const own = votesAt(
      people.filter((person) => person.role === role),
      position,
    );
    const median = lowerMedian(own);
    const half = quartiles(own);
    if (groups === null || median === null || half === null || total(own) < minGroup) return [];
    if (median === groups || (half.low <= groups && groups <= half.high)) return [];
    return [{ role, median }];
  });
}
