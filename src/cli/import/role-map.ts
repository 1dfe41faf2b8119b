import { ROLES, type Role } from '../../core/assessment.ts';
import { roleWords } from '../../intake/roles.ts';
import { CallError } from '../call-error.ts';
import { choose } from '../choice.ts';

/** What `--map` says of the roles of a table, by `roleWords`. Throws CallError. */
export function roleMap(values: readonly string[]): ReadonlyMap<string, Role> {
  return new Map(
    values.map((value) => {
      const end = value.lastIndexOf('=');
      const words = roleWords(value.slice(0, Math.max(0, end)));
      if (words === '') {
        throw new CallError('--map needs words and a role, like "Team lead=manager".');
      }
      return [words, choose('--map', value.slice(end + 1).trim(), ROLES)] as const;
    }),
  );
}
