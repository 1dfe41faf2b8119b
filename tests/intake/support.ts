import type { Continuum } from '../../src/core/continuum.ts';
import { columnsOf, countKnown } from '../../src/intake/columns.ts';
import { type Responses, responsesOf, type Terms } from '../../src/intake/responses.ts';
import { readTable } from '../../src/intake/table.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';

export const continuum = builtinContinuum();

export const TERMS: Terms = {
  subject: { organization: 'Harrow Bay Council', focus: 'organization' },
  today: '2026-03-31',
  roles: new Map(),
  names: false,
};

/** The practice of that id; a mistake in the test where there is none. */
export function practice(id: string) {
  const found = continuum.practices.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no practice ${id}`);
  return found;
}

/** A continuum whose first practices have these statements. */
export function withStatements(...statements: readonly string[]): Continuum {
  return {
    ...continuum,
    practices: continuum.practices.map((each, index) => ({
      ...each,
      statement: statements[index] ?? each.statement,
    })),
  };
}

/** The whole way from the text of a table to responses. */
export function take(text: string, terms: Partial<Terms> = {}): Responses {
  const reading = readTable(text, (heads) => countKnown(heads, continuum));
  if ('faults' in reading) throw new Error(reading.faults.join('\n'));
  const columns = columnsOf(reading.table.heads, continuum);
  return responsesOf(reading.table, columns, continuum, { ...TERMS, ...terms });
}

/** The same for a table whose subject is in its columns. */
export function takeWithSubject(text: string): Responses {
  const { subject: _, ...terms } = TERMS;
  const reading = readTable(text, (heads) => countKnown(heads, continuum));
  if ('faults' in reading) throw new Error(reading.faults.join('\n'));
  const columns = columnsOf(reading.table.heads, continuum);
  return responsesOf(reading.table, columns, continuum, terms);
}
