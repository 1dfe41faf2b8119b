import { at } from './at.ts';
import { statusOf, tally } from './cell.ts';
import { COMPONENTS, type Continuum, type Level, type Rule, STAGES } from './continuum.ts';
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
 * The stage of a component from its five cells, stage 1 first: the highest established one that has
 * nothing short below it and no more reservations below it than the rule allows.
 */
export function climb(
  statuses: readonly (CellStatus | undefined)[],
  reservationsAllowed: number,
): Level {
  let reached: Level = 0;
  let reservations = 0;
  for (const stage of STAGES) {
    const status = statuses[stage - 1];
    if (status === 'established') reached = stage;
    else if (status !== 'reservation' || ++reservations > reservationsAllowed) break;
  }
  return reached;
}

/** The overall stage is the lowest of the components'. */
export function lowest(levels: readonly Level[]): Level {
  let least = at(levels, 0);
  for (const level of levels) if (level < least) least = level;
  return least;
}

export function place(continuum: Continuum, values: Values, missingAs: number): Placement {
  const { rule } = continuum;
  const statuses = gridOf(continuum).cells.map((cell) =>
    statusOf(tally(cell.members, values, missingAs), rule),
  );
  const levels = COMPONENTS.map((_, component) => levelOf(statuses, component, rule));
  return { missingAs, statuses, levels, overall: lowest(levels) };
}

function levelOf(statuses: readonly CellStatus[], component: number, rule: Rule): Level {
  const column = STAGES.map((stage) => statuses[(stage - 1) * COMPONENTS.length + component]);
  return climb(column, rule.reservationsAllowed);
}

/**
 * The overall stage when one practice has another value. Only its own cell and component are worked out again:
 * every assessment asks this some sixty times.
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
  const index = at(cellOf, position);
  const changed = values.with(position, value);
  const status = statusOf(tally(at(cells, index).members, changed, base.missingAs), continuum.rule);
  if (status === base.statuses[index]) return base.overall;
  const component = index % COMPONENTS.length;
  const level = levelOf(base.statuses.with(index, status), component, continuum.rule);
  return lowest(base.levels.with(component, level));
}
