import type { Continuum, Practice, PracticeId } from '../core/continuum.ts';

const indexes = new WeakMap<Continuum, ReadonlyMap<PracticeId, Practice>>();

/** The practices of a continuum by their ids. */
export function practicesOf(continuum: Continuum): ReadonlyMap<PracticeId, Practice> {
  const known = indexes.get(continuum);
  if (known !== undefined) return known;
  const index = new Map(continuum.practices.map((practice) => [practice.id, practice]));
  indexes.set(continuum, index);
  return index;
}
