import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import { lettersOf } from '../../diagnostics/cell-fault.ts';
import { clean } from '../../diagnostics/clean.ts';
import { messageOf, severityOf } from '../../diagnostics/record.ts';
import { columnsOf, countKnown } from '../../intake/columns.ts';
import { type RowResponse, responsesOf, type Terms } from '../../intake/responses.ts';
import { readTable } from '../../intake/table.ts';
import type { ImportResult } from '../../reporters/results.ts';
import { parseAssessment } from '../../validation/parse.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { writeAssessment } from '../../yaml/write.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { readTableText } from './read-text.ts';

export interface ImportCall {
  /** The table; `-` is standard input. */
  readonly file: string;
  readonly folder: string;
  readonly terms: Terms;
  /** Whether to go on without the cells that cannot be read. */
  readonly leaveOpen: boolean;
}

/** A table as it was understood, before anything is written. */
export interface Import {
  readonly result: ImportResult;
  /** What to write, name to content; absent where something is in the way. */
  readonly files?: ReadonlyMap<string, string>;
}

/** Reads a table and makes every file in memory. Throws CallError and Interrupted. */
export async function readImport(context: Context, call: ImportCall): Promise<Import> {
  const continuum = await context.continuum();
  const source = await readTableText(context, call.file);
  if ('fault' in source) return faulty(call, [source.fault]);
  const reading = readTable(source.text, (heads) => countKnown(heads, continuum));
  if ('faults' in reading) return faulty(call, reading.faults);
  const { table } = reading;
  const columns = columnsOf(table.heads, continuum);
  const kinds = new Set(columns.uses.map((use) => use?.kind));
  if (!kinds.has('answer')) return faulty(call, columns.faults, columns.unclear);
  const { terms, file, folder, leaveOpen } = call;
  if (terms.subject === undefined && !kinds.has('organization')) {
    throw new CallError(
      'The table does not say what was assessed. Add --subject, like --subject "Harrow Bay Council / Licensing office".',
    );
  }
  const { responses, unused, ...found } = responsesOf(table, columns, continuum, terms);
  const readable = found.faults.length === 0 && (leaveOpen || found.unreadable.length === 0);
  const files = readable ? filesOf(responses, file, continuum) : new Map<string, string>();
  const faults = [...found.faults, ...refused(files, responses, continuum)];
  const names = [...files.keys()];
  const done = readable && faults.length === 0;
  const result = {
    ...found,
    file,
    folder,
    faults,
    written: done
      ? responses.map((one, at) => writtenAs(one, path.join(folder, names[at] ?? '')))
      : [],
    unused: unused.map((column) => ({
      column,
      letters: lettersOf(column),
      head: table.heads.cells[column - 1] ?? '',
    })),
    withoutColumn: columns.withoutColumn,
    emptyRows: table.emptyRows,
  };
  return { result, ...(done && { files }) };
}

function faulty(
  { file, folder }: ImportCall,
  faults: readonly string[],
  unreadable: ImportResult['unreadable'] = [],
): Import {
  const nothing = {
    written: [],
    withoutReason: [],
    unused: [],
    withoutColumn: [],
    emptyRows: [],
    unsubmitted: [],
    undated: [],
  };
  return { result: { file, folder, faults, unreadable, ...nothing } };
}

function writtenAs(
  { row, assessment }: RowResponse,
  file: string,
): ImportResult['written'][number] {
  const answers = [...assessment.answers.values()];
  const answered = answers.filter(({ state }) => state !== 'unanswered').length;
  return { row, file: file.replaceAll(path.sep, '/'), answered };
}

/** Neutral names in the order of the rows. The comment keeps the equal answers of two people two different files. */
function filesOf(
  responses: readonly RowResponse[],
  file: string,
  continuum: Continuum,
): ReadonlyMap<string, string> {
  const digits = Math.max(2, String(responses.length).length);
  const source = file === '-' ? 'standard input' : clean(path.basename(file));
  return new Map(
    responses.map(({ row, assessment }, at) => [
      `response-${String(at + 1).padStart(digits, '0')}.yaml`,
      `# row ${row} of ${source}\n${writeAssessment(assessment, continuum)}`,
    ]),
  );
}

/** What is written must be read: rows whose file would be refused, such as one with remarks without end. */
function refused(
  files: ReadonlyMap<string, string>,
  responses: readonly RowResponse[],
  continuum: Continuum,
): string[] {
  return [...files.values()].flatMap((text, at) => {
    const parsed = parseAssessment(text, continuum);
    if (parsed.ok && Buffer.byteLength(text) <= LARGEST_TEXT) return [];
    const [first] = parsed.diagnostics.filter((each) => severityOf(each) === 'error');
    const why = first === undefined ? 'its remarks are too long. Shorten them.' : messageOf(first);
    return [`Row ${responses[at]?.row} makes no valid assessment: ${why}`];
  });
}
