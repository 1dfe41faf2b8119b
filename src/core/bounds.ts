import type { Answer } from './assessment.ts';
import { at } from './at.ts';
import { LOWER_BOUND, UPPER_BOUND } from './cell.ts';
import { COMPONENTS, type ComponentId, type Continuum, type PracticeId } from './continuum.ts';
import { missingPositions, type Values, valuesOf } from './grid.ts';
import { overallWith, type Placement, place } from './placement.ts';
import type { Range } from './scorecard.ts';

/** The two ends of what the missing practices leave open. Raising a rating never lowers a stage, so they bound every completion. */
export interface Bounds {
  readonly low: Placement;
  readonly high: Placement;
}

export function boundsOf(continuum: Continuum, values: Values): Bounds {
  const low = place(continuum, values, LOWER_BOUND);
  return { low, high: place(continuum, values, UPPER_BOUND) };
}

export function componentRangeOf({ low, high }: Bounds, component: ComponentId): Range {
  const position = COMPONENTS.indexOf(component);
  return { low: at(low.levels, position), high: at(high.levels, position) };
}

/** The stages that a component can still come out at, whatever the missing answers turn out to be. */
export function componentRange(
  continuum: Continuum,
  component: ComponentId,
  answers: ReadonlyMap<PracticeId, Answer>,
): Range {
  return componentRangeOf(boundsOf(continuum, valuesOf(continuum, answers)), component);
}

/**
 * The missing practices that decide: at 1, with every other missing one at 5, the overall stage falls below the upper
 * bound; or at 5, with the others at 1, it rises above the lower bound.
 */
export function decisivePositions(continuum: Continuum, values: Values, bounds: Bounds): number[] {
  return missingPositions(values).filter(
    (position) =>
      overallWith(continuum, values, bounds.high, position, LOWER_BOUND) < bounds.high.overall ||
      overallWith(continuum, values, bounds.low, position, UPPER_BOUND) > bounds.low.overall,
  );
}
