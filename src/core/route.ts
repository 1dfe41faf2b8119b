import { at } from './at.ts';
import { LOWER_BOUND, statusOf, tally } from './cell.ts';
import { COMPONENTS, type Continuum, EFFORTS, type Level, RATINGS } from './continuum.ts';
import { type Grid, type GridCell, gridOf, MISSING, NOT_APPLICABLE, type Values } from './grid.ts';
import { place } from './placement.ts';
import type { Raise, Route } from './plan.ts';
import type { CellStatus } from './scorecard.ts';
import { byComponent } from './target.ts';

interface Lift {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

/** A set of lifts in continuum order, with what it costs. */
interface Way {
  readonly effort: number;
  readonly steps: number;
  readonly lifts: readonly Lift[];
}

const NOTHING: Way = { effort: 0, steps: 0, lifts: [] };

/** A component that has been brought to its target needs nothing more; before that, the reservations used so far count. */
const DONE = -1;
type Progress = readonly number[];

const byCost = (a: Way, b: Way): number => a.effort - b.effort || a.steps - b.steps;

function lifted(values: Values, way: Way): Values {
  const after = [...values];
  for (const { position, to } of way.lifts) after[position] = to;
  return after;
}

/**
 * Which of two ways is better: less effort, then fewer steps, then the one whose practices, listed in continuum order,
 * come first; where both name the same practices, the one that raises the earlier practice further.
 */
function compare(a: Way, b: Way): number {
  const cost = byCost(a, b);
  if (cost !== 0) return cost;
  for (const [index, lift] of a.lifts.entries()) {
    const other = b.lifts[index];
    if (!other) return 1;
    if (lift.position !== other.position) return lift.position - other.position;
  }
  if (a.lifts.length < b.lifts.length) return -1;
  const apart = a.lifts.findIndex((lift, index) => lift.to !== at(b.lifts, index).to);
  return apart < 0 ? 0 : at(b.lifts, apart).to - at(a.lifts, apart).to;
}

const join = (a: Way, b: Way): Way => ({
  effort: a.effort + b.effort,
  steps: a.steps + b.steps,
  lifts: [...a.lifts, ...b.lifts],
});

const better = (a: Way | undefined, b: Way): Way => (a && compare(a, b) <= 0 ? a : b);

/** Every lift of one practice that the plan may ask for, each as a way of its own, "leave it" first. */
function liftsOf(continuum: Continuum, position: number, value: number): Way[] {
  if (value === NOT_APPLICABLE) return [NOTHING];
  const from = value === MISSING ? LOWER_BOUND : value;
  const perStep = 1 + EFFORTS.indexOf(at(continuum.practices, position).effort);
  const count = Math.max(0, continuum.rule.established - from);
  const raises = Array.from({ length: count }, (_, index) => ({
    effort: (index + 1) * perStep,
    steps: index + 1,
    lifts: [{ position, from: value, to: from + index + 1 }],
  }));
  return [NOTHING, ...raises];
}

/**
 * The cheapest ways to bring one cell to a status, ties included: which of them wins depends on the rest of the route.
 * A cell holds few practices, so every combination is tried.
 */
function waysFor(
  continuum: Continuum,
  { members }: GridCell,
  values: Values,
  enough: (status: CellStatus) => boolean,
): Way[] {
  const combinations = members.reduce<Way[]>(
    (ways, position) => {
      const lifts = liftsOf(continuum, position, at(values, position));
      return ways.flatMap((way) => lifts.map((lift) => join(way, lift)));
    },
    [NOTHING],
  );
  const sufficient = combinations.filter((way) => {
    const status = statusOf(tally(members, lifted(values, way), LOWER_BOUND), continuum.rule);
    return enough(status);
  });
  const cheapest = sufficient.reduce((best, way) => (byCost(way, best) < 0 ? way : best));
  return sufficient.filter((way) => byCost(way, cheapest) === 0);
}

interface CellWays {
  readonly established: readonly Way[];
  readonly reservation: readonly Way[];
}

const cellWays = (continuum: Continuum, grid: Grid, values: Values): CellWays[] =>
  grid.cells.map((cell) => ({
    established: waysFor(continuum, cell, values, (status) => status === 'established'),
    reservation: waysFor(continuum, cell, values, (status) => status !== 'short'),
  }));

/**
 * The best way from one cell on, cell by cell in continuum order. What is still to be done depends only on how far each
 * component has come, so each such state is worked out once; the search is exact.
 */
function search(continuum: Continuum, values: Values, targets: readonly Level[]): Way | undefined {
  const grid = gridOf(continuum);
  const ways = cellWays(continuum, grid, values);
  const { reservationsAllowed } = continuum.rule;
  const known = new Map<string, Way | undefined>();

  const from = (index: number, progress: Progress): Way | undefined => {
    const cell = grid.cells[index];
    if (!cell) return progress.every((used) => used === DONE) ? NOTHING : undefined;
    const key = `${index}:${progress.join()}`;
    if (known.has(key)) return known.get(key);
    const best = bestAt(cell, index, progress);
    known.set(key, best);
    return best;
  };

  const bestAt = (cell: GridCell, index: number, progress: Progress): Way | undefined => {
    const component = COMPONENTS.indexOf(cell.component);
    const used = at(progress, component);
    if (used === DONE) return from(index + 1, progress);
    const arrives = cell.stage >= at(targets, component);
    let best: Way | undefined;
    const consider = (heads: readonly Way[], after: number): void => {
      const tail = from(index + 1, progress.with(component, after));
      if (!tail) return;
      for (const head of heads) best = better(best, join(head, tail));
    };
    consider(at(ways, index).established, arrives ? DONE : used);
    if (used < reservationsAllowed) consider(at(ways, index).reservation, used + 1);
    return best;
  };

  const { levels } = place(continuum, values, LOWER_BOUND);
  return from(
    0,
    levels.map((level, component) => (level >= at(targets, component) ? DONE : 0)),
  );
}

function raiseOf(continuum: Continuum, { position, from, to }: Lift): Raise {
  const rating = RATINGS.find((candidate) => candidate === from) ?? null;
  return { practice: at(continuum.practices, position).id, from: rating, to };
}

/**
 * The set of raises of least effort that brings every component to its target or beyond, by the rule with its
 * reservations. No raise goes above the rating at which a cell is established. Exact.
 *
 * @param targets by position in COMPONENTS; 0 asks for nothing
 */
export function shortestRoute(
  continuum: Continuum,
  values: Values,
  targets: readonly Level[],
): Route {
  const way = search(continuum, values, targets) ?? NOTHING;
  const { levels, overall } = place(continuum, lifted(values, way), LOWER_BOUND);
  return {
    raises: way.lifts.map((lift) => raiseOf(continuum, lift)),
    steps: way.steps,
    effort: way.effort,
    reaches: overall,
    reachesByComponent: byComponent((_, position) => at(levels, position)),
  };
}
