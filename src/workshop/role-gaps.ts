import { at } from '../core/at.ts';
import { COMPONENTS, type Continuum } from '../core/continuum.ts';
import { MISSING, NOT_APPLICABLE } from '../core/grid.ts';
import { votesAt, votesOf } from './distribution.ts';
import { groupValue } from './group-value.ts';
import { lowerMedian } from './median.ts';
import type { Person } from './people.ts';
import type { GroupRole, RoleGap, RoleGaps } from './picture.ts';

/**
 * The ratings of a group at some positions, pooled, and how many of its people gave them. Those who rated fewer than
 * half of them are left out: else one person's ratings could be all there is.
 */
function sayOf(group: readonly Person[], positions: readonly number[]) {
  const ratings = group
    .map(({ values }) =>
      positions.map((position) => at(values, position)).filter((value) => value > MISSING),
    )
    .filter((own) => own.length > 0 && 2 * own.length >= positions.length);
  return { people: ratings.length, median: lowerMedian(votesOf(ratings.flat())) };
}

/** Whether a practice applies to the group of all. */
function applies(people: readonly Person[], position: number): boolean {
  const notApplicable = people.filter(({ values }) => values[position] === NOT_APPLICABLE).length;
  return groupValue(votesAt(people, position), notApplicable) !== NOT_APPLICABLE;
}

/**
 * How much better managers see things than the front line does: the difference of the medians, per component over the
 * ratings of those of its practices that apply to the group, and per practice. Nothing is said of fewer than `minGroup` people.
 */
export function roleGapsOf(
  continuum: Continuum,
  people: readonly Person[],
  minGroup: number,
): RoleGaps {
  const withRole = (wanted: GroupRole) => people.filter(({ role }) => role === wanted);
  const managers = withRole('manager');
  const frontLine = withRole('front-line');
  const gapAt = (positions: readonly number[]): RoleGap => {
    const above = sayOf(managers, positions);
    const below = sayOf(frontLine, positions);
    const enough = Math.min(above.people, below.people) >= minGroup;
    if (!enough || above.median === null || below.median === null) {
      return { managers: null, frontLine: null, gap: null };
    }
    return {
      managers: above.median,
      frontLine: below.median,
      gap: above.median - below.median,
    };
  };
  const { practices } = continuum;
  return {
    minGroup,
    people: { managers: managers.length, frontLine: frontLine.length },
    components: COMPONENTS.map((component) => ({
      component,
      ...gapAt(
        [...practices.keys()].filter(
          (index) => at(practices, index).component === component && applies(people, index),
        ),
      ),
    })),
    practices: practices.map(({ id }, position) => ({ practice: id, ...gapAt([position]) })),
  };
}
