import type { Rating } from '../core/continuum.ts';

/** The rating that a digit is. */
export const RATING_OF: Readonly<Record<string, Rating>> = Object.assign(Object.create(null), {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
});
