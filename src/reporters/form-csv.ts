import { csvOf } from './csv.ts';
import { formParts } from './form-words.ts';
import type { FormResult } from './results.ts';

/**
 * The heads of a table, for a spreadsheet in which each person fills in a row, or for a survey: `continuum import` knows
 * every one of them. What the form was told already is not asked again.
 */
export function render({ continuum, subject, date, anonymous }: FormResult): string {
  const practices = formParts(continuum).flatMap((part) => part.practices);
  const heads = [
    ...(date === undefined ? ['date'] : []),
    ...(subject === undefined ? ['organization', 'unit', 'focus'] : []),
    'role',
    ...(anonymous ? [] : ['name']),
    ...practices.flatMap(({ id, statement, notApplicableWhen }) => [
      `${id}: ${statement}`,
      ...(notApplicableWhen === undefined ? [] : [`${id} reason`]),
    ]),
  ];
  return csvOf(heads, []);
}
