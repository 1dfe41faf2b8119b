import { at } from './at.ts';
import type { Rule } from './continuum.ts';
import { MISSING, NOT_APPLICABLE, type Values } from './grid.ts';
import type { CellStatus } from './scorecard.ts';

/** What a missing practice counts for: the lower and the upper bound of every result. */
export const LOWER_BOUND = 1;
export const UPPER_BOUND = 5;

export interface Tally {
  /** How many practices apply. */
  readonly applicable: number;
  readonly points: number;
  /** The smallest rating. */
  readonly lowest: number;
}

/**
 * What the practices of a cell add up to.
 *
 * @param position together with `value`: one practice that counts otherwise than `values` says
 */
export function tally(
  members: readonly number[],
  values: Values,
  missingAs: number,
  position = -1,
  value = MISSING,
): Tally {
  let applicable = 0;
  let points = 0;
  let lowest = UPPER_BOUND;
  for (const member of members) {
    const own = member === position ? value : at(values, member);
    if (own === NOT_APPLICABLE) continue;
    const counted = own === MISSING ? missingAs : own;
    applicable += 1;
    points += counted;
    lowest = Math.min(lowest, counted);
  }
  return { applicable, points, lowest };
}

/** The rule for one cell, in integers. Source: docs/scoring.md. */
export function statusOf({ applicable, points, lowest }: Tally, rule: Rule): CellStatus {
  if (points >= rule.established * applicable) return 'established';
  const { per, points: threshold, floor } = rule.reservation;
  return per * points >= threshold * applicable && lowest >= floor ? 'reservation' : 'short';
}
