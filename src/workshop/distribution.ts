import type { Votes } from '../core/assessment.ts';
import { at } from '../core/at.ts';
import { MISSING, type Values } from '../core/grid.ts';

/** How many of the values are each rating; what is no rating is left out. */
export function votesOf(values: readonly number[]): Votes {
  const votes: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const value of values) {
    if (value > MISSING) votes[value - 1] = (votes[value - 1] ?? 0) + 1;
  }
  return votes;
}

/** The votes on the practice at a position of the continuum. */
export function votesAt(people: readonly { readonly values: Values }[], position: number): Votes {
  return votesOf(people.map(({ values }) => at(values, position)));
}

/** How many there are of each value, from the lowest up. */
export type Counts = readonly number[] | Uint32Array;

export function total(counts: Counts): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
