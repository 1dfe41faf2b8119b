import type { Answer } from './assessment.ts';
import { at } from './at.ts';
import {
  COMPONENTS,
  type ComponentId,
  type Continuum,
  type PracticeId,
  STAGES,
  type StageNumber,
} from './continuum.ts';

/** One component at one stage: the positions of its practices in `continuum.practices`. */
export interface GridCell {
  readonly component: ComponentId;
  readonly stage: StageNumber;
  readonly members: readonly number[];
}

/** The fifteen cells in continuum order, and the cell that each practice stands in. */
export interface Grid {
  readonly cells: readonly GridCell[];
  /** Position in `cells` for every position in `continuum.practices`. */
  readonly cellOf: readonly number[];
}

/** Ratings by position in `continuum.practices`: 1 to 5, or one of the two marks below. */
export type Values = readonly number[];
export const MISSING = 0;
export const NOT_APPLICABLE = -1;

const COMPONENT_COUNT = COMPONENTS.length;
const grids = new WeakMap<Continuum, Grid>();

export function cellIndex(component: ComponentId, stage: number): number {
  return (stage - 1) * COMPONENT_COUNT + COMPONENTS.indexOf(component);
}

/** Worked out once per continuum: thousands of assessments may be scored against the same one. */
export function gridOf(continuum: Continuum): Grid {
  const known = grids.get(continuum);
  if (known) return known;
  const members: number[][] = STAGES.flatMap(() => COMPONENTS.map((): number[] => []));
  const cellOf = continuum.practices.map((practice, position) => {
    const index = cellIndex(practice.component, practice.stage);
    at(members, index).push(position);
    return index;
  });
  const cells = STAGES.flatMap((stage) =>
    COMPONENTS.map((component) => ({
      component,
      stage,
      members: at(members, cellIndex(component, stage)),
    })),
  );
  const grid = { cells, cellOf };
  grids.set(continuum, grid);
  return grid;
}

function ratingValue(answer: Answer | undefined): number {
  if (answer?.state === 'rated') return answer.rating;
  return answer?.state === 'not-applicable' ? NOT_APPLICABLE : MISSING;
}

/** Unknown and unanswered are both missing here; the answers keep them apart. */
export function valuesOf(continuum: Continuum, answers: ReadonlyMap<PracticeId, Answer>): Values {
  return continuum.practices.map((practice) => ratingValue(answers.get(practice.id)));
}

export function missingPositions(values: Values): number[] {
  return values.flatMap((value, position) => (value === MISSING ? [position] : []));
}
