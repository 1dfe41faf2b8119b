import { at } from './at.ts';
import { type Continuum, RATINGS } from './continuum.ts';
import type { Values } from './grid.ts';
import { overallWith, type Placement } from './placement.ts';
import type { Scorecard, Step } from './scorecard.ts';

const LEAST = RATINGS[0];
const MOST = RATINGS[RATINGS.length - 1] ?? LEAST;

function stepFrom(value: number, by: 1 | -1): number | undefined {
  const next = value + by;
  return value >= LEAST && next >= LEAST && next <= MOST ? next : undefined;
}

/** A missing practice counts 1 already and one that does not apply is no step away from a rating: neither is listed. */
function steps(continuum: Continuum, values: Values, base: Placement, by: 1 | -1): Step[] {
  const lowest = base.levels.filter((level) => level === base.overall);
  // One practice moves one component; where two are lowest, the other stays.
  if (by === 1 && lowest.length > 1) return [];
  return continuum.practices.flatMap(({ id }, position) => {
    const next = stepFrom(at(values, position), by);
    if (next === undefined) return [];
    const stage = overallWith(continuum, values, base, position, next);
    return stage === base.overall ? [] : [{ practice: id, stage }];
  });
}

/**
 * Which rated practices move the overall stage when they are one step lower or higher.
 *
 * @param base the placement of `values` at the lower bound
 */
export function sensitivityOf(
  continuum: Continuum,
  values: Values,
  base: Placement,
): Scorecard['sensitivity'] {
  return { drops: steps(continuum, values, base, -1), lifts: steps(continuum, values, base, 1) };
}
