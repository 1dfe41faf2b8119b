import type { Subject } from '../core/assessment.ts';
import { ROLES } from '../core/assessment.ts';
import { at } from '../core/at.ts';
import type { Continuum } from '../core/continuum.ts';
import { type Values, valuesOf } from '../core/grid.ts';
import type { GroupRole, RoleCount, WorkshopResponse } from './picture.ts';

/** One person's answers as numbers. */
export interface Person {
  readonly role: GroupRole;
  /** By position in `continuum.practices`. */
  readonly values: Values;
}

export function personOf(continuum: Continuum, { assessment }: WorkshopResponse): Person {
  return {
    role: assessment.respondent?.role ?? 'unstated',
    values: valuesOf(continuum, assessment.answers),
  };
}

/** The roles that somebody has, in their usual order, `unstated` last. */
export function rolesOf(people: readonly Person[]): RoleCount[] {
  return [...ROLES, 'unstated' as const].flatMap((role) => {
    const count = people.filter((person) => person.role === role).length;
    return count === 0 ? [] : [{ role, people: count }];
  });
}

/**
 * The subject as most people write it; where as many write it in another way, the first by its characters. Their
 * subjects are the same but for case and spaces, so any would do: this one does not depend on their order.
 */
export function subjectOf(responses: readonly WorkshopResponse[]): Subject {
  const written = new Map<string, { readonly subject: Subject; count: number }>();
  for (const { assessment } of responses) {
    const { organization, unit = '', focus } = assessment.subject;
    const spelling = JSON.stringify([organization, unit, focus]);
    const known = written.get(spelling);
    if (known) known.count += 1;
    else written.set(spelling, { subject: assessment.subject, count: 1 });
  }
  const bySpelling = [...written.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const most = Math.max(...bySpelling.map(([, { count }]) => count));
  return at(
    bySpelling.flatMap(([, { subject, count }]) => (count === most ? [subject] : [])),
    0,
  );
}
