import { RATINGS, type Rating } from '../core/continuum.ts';

/** Arrow keys stop at the ends of the scale; the first press on a fresh question lands in the middle of nothing: at an end. */
export function nextRating(pointed: Rating | undefined, by: 1 | -1): Rating {
  if (pointed === undefined) return by === 1 ? 1 : 5;
  return RATINGS.find((rating) => rating === pointed + by) ?? pointed;
}
