import { at } from './at.ts';
import { statusOf, tally } from './cell.ts';
import { COMPONENTS, type Continuum, type Level, STAGES, type StageNumber } from './continuum.ts';
import { gridOf, type Values } from './grid.ts';
import type { CellStatus } from './scorecard.ts';

/** Where one set of values puts an organization: by cell, by component, over all. */
export interface Placement {
  /** What a missing practice counted for. */
  readonly missingAs: number;
  /** By position in the grid's cells. */
  readonly statuses: readonly CellStatus[];
  /** By position in COMPONENTS. */
  readonly levels: readonly Level[];
  readonly overall: Level;
}

/**
 * The stage of a component from its five cells: the highest established one that has nothing short below it and no more
 * reservations below it than the rule allows.
 */
export function climb(
  statusAt: (stage: StageNumber) => CellStatus,
  reservationsAllowed: number,
): Level {
  let reached: Level = 0;
  let reservations = 0;
  for (const stage of STAGES) {
    const status = statusAt(stage);
    if (status === 'established') reached = stage;
    else if (status === 'short' || ++reservations > reservationsAllowed) break;
  }
  return reached;
}

/** The overall stage is the lowest of the components'. */
export function lowest(levels: readonly Level[]): Level {
  let least = at(levels, 0);
  for (const level of levels) if (level < least) least = level;
  return least;
}

const cellAt = (stage: number, component: number): number =>
  (stage - 1) * COMPONENTS.length + component;

export function place(continuum: Continuum, values: Values, missingAs: number): Placement {
  const { rule } = continuum;
  const statuses = gridOf(continuum).cells.map((cell) =>
    statusOf(tally(cell.members, values, missingAs), rule),
  );
  const levels = COMPONENTS.map((_, component) =>
    climb((stage) => at(statuses, cellAt(stage, component)), rule.reservationsAllowed),
  );
  return { missingAs, statuses, levels, overall: lowest(levels) };
}

/**
 * The overall stage when one practice has another value. Only its own cell and component are worked out again, and
 * nothing is copied: every assessment asks this some sixty times.
 *
 * @param base the placement of `values` as they are
 */
export function overallWith(
  continuum: Continuum,
  values: Values,
  base: Placement,
  position: number,
  value: number,
): Level {
  const { cells, cellOf } = gridOf(continuum);
  const { rule } = continuum;
  const changed = at(cellOf, position);
  const { members } = at(cells, changed);
  const status = statusOf(tally(members, values, base.missingAs, position, value), rule);
  if (status === at(base.statuses, changed)) return base.overall;
  const component = changed % COMPONENTS.length;
  const level = climb((stage) => {
    const index = cellAt(stage, component);
    return index === changed ? status : at(base.statuses, index);
  }, rule.reservationsAllowed);
  return lowest(base.levels.with(component, level));
}
