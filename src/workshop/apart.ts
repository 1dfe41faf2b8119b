import { ROLES, type Votes } from '../core/assessment.ts';
import { total, votesAt } from './distribution.ts';
import { lowerMedian } from './median.ts';
import type { Person } from './people.ts';
import type { Apart } from './picture.ts';
import { type Quartiles, quartiles } from './quantile.ts';

/** Two steps are the difference between "sometimes" and "almost always": they count whatever the spread. */
const CLEAR_STEPS = 2;

const meet = (a: Quartiles | null, b: Quartiles | null): boolean =>
  a !== null && b !== null && a.low <= b.high && b.low <= a.high;

/** A single step between medians may be one person's; it counts only where the middle halves do not even touch. */
function isApart(own: Votes, others: Votes, steps: number): boolean {
  return steps >= CLEAR_STEPS || (steps === 1 && !meet(quartiles(own), quartiles(others)));
}

/**
 * The roles that see a practice otherwise than all others who rated it. Both sides need `minGroup` people who rated it:
 * the second so that a small rest cannot be told from what is said of the role. Those who name no role are no group
 * of their own, but count among the others.
 */
export function apartOf(people: readonly Person[], position: number, minGroup: number): Apart[] {
  return ROLES.flatMap((role) => {
    const own = votesAt(
      people.filter((person) => person.role === role),
      position,
    );
    const rest = votesAt(
      people.filter((person) => person.role !== role),
      position,
    );
    const median = lowerMedian(own);
    const others = lowerMedian(rest);
    if (median === null || others === null) return [];
    if (total(own) < minGroup || total(rest) < minGroup) return [];
    if (!isApart(own, rest, Math.abs(median - others))) return [];
    return [{ role, people: total(own), median, others }];
  });
}
