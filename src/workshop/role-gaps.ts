import { at } from '../core/at.ts';
import { COMPONENTS, type Continuum } from '../core/continuum.ts';
import { MISSING } from '../core/grid.ts';
import { votesOf } from './distribution.ts';
import { lowerMedian } from './median.ts';
import type { Person } from './people.ts';
import type { Gap, GroupRole, RoleGaps } from './picture.ts';

/** The ratings of a group at some positions, pooled, and how many of its people gave at least one of them. */
function sayOf(group: readonly Person[], positions: readonly number[]) {
  const ratings = group.map(({ values }) =>
    positions.map((position) => at(values, position)).filter((value) => value > MISSING),
  );
  return {
    people: ratings.filter((own) => own.length > 0).length,
    median: lowerMedian(votesOf(ratings.flat())),
  };
}

/**
 * How much better managers see things than the front line does: the difference of the medians, per component over all
 * ratings of its practices, and per practice. Nothing is said of fewer than `minGroup` people.
 */
export function roleGapsOf(
  continuum: Continuum,
  people: readonly Person[],
  minGroup: number,
): RoleGaps {
  const withRole = (wanted: GroupRole) => people.filter(({ role }) => role === wanted);
  const managers = withRole('manager');
  const frontLine = withRole('front-line');
  const gapAt = (positions: readonly number[]): Gap => {
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
        [...practices.keys()].filter((index) => at(practices, index).component === component),
      ),
    })),
    practices: practices.map(({ id }, position) => ({ practice: id, ...gapAt([position]) })),
  };
}
