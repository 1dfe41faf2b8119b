import type { Continuum, PracticeId } from '../../core/continuum.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { practiceNamed } from '../practice.ts';

export type Found =
  | { readonly kind: 'one'; readonly practice: PracticeId }
  | { readonly kind: 'none'; readonly near: readonly PracticeId[] };

/**
 * The practice that somebody means: an id in any case (`cf2A`), or the beginning of just one. Otherwise those that are
 * near to it: those that begin so, or the one that was probably meant.
 */
export function findPractice(continuum: Continuum, typed: string): Found {
  const wanted = typed.trim().toLowerCase();
  const ids = continuum.practices.map(({ id }) => id);
  const exact = practiceNamed(continuum, wanted);
  if (exact !== undefined) return { kind: 'one', practice: exact.id };
  const begun = wanted === '' ? [] : ids.filter((id) => id.toLowerCase().startsWith(wanted));
  const [only] = begun;
  if (only !== undefined && begun.length === 1) return { kind: 'one', practice: only };
  const near = begun.length > 0 ? begun : [suggest(wanted, ids) ?? []].flat();
  return { kind: 'none', near };
}

/** The beginning that every practice so begun has in common: `c` becomes `CF`. */
export function completePractice(continuum: Continuum, typed: string): string {
  const wanted = typed.trim().toLowerCase();
  const begun = continuum.practices
    .map(({ id }) => id)
    .filter((id) => id.toLowerCase().startsWith(wanted));
  const [first] = begun;
  if (first === undefined) return typed;
  let end = first.length;
  while (!begun.every((id) => id.startsWith(first.slice(0, end)))) end -= 1;
  return first.slice(0, end);
}
