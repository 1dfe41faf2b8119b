import { CsvError, parse } from 'csv-parse/sync';

/** Most rows below the heads; a survey of a whole organization fits many times over. */
const MOST_ROWS = 20_000;
/** Most columns. A survey tool adds some dozens to the thirty practices. */
const MOST_COLUMNS = 1000;

const DELIMITERS = [',', ';', '\t'] as const;

export interface Row {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number;
  /** May be fewer than the heads. */
  readonly cells: readonly string[];
}

/** A table of answers: one row of heads, and below it one row for each person. */
export interface Table {
  readonly heads: Row;
  readonly rows: readonly Row[];
  /** Numbers of the rows below the heads in which nothing stands. */
  readonly emptyRows: readonly number[];
  /** Numbers of the rows in which something stands beyond the last head. */
  readonly longRows: readonly number[];
}

export type TableReading =
  | { readonly table: Table }
  /** What keeps the text from being a table, each with what to do about it. */
  | { readonly faults: readonly string[] };

/**
 * A text as a table. Columns are separated by the comma, semicolon or tab that makes the best heads.
 *
 * @param known how many of these heads mean something to whoever asks
 */
export function readTable(text: string, known: (heads: readonly string[]) => number): TableReading {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Excel writes down the separator, and shows no such row.
  const [line = '', named] = /^"?sep=([,;\t])"?\n/i.exec(plain) ?? [];
  const body = plain.slice(line.length);
  const delimiter = named ?? bestDelimiter(body, known);
  const records = parsed(body, delimiter);
  return typeof records === 'string' ? { faults: [records] } : tableOf(records);
}

function bestDelimiter(text: string, known: (heads: readonly string[]) => number): string {
  const start = text.replace(/^\s*\n/, '');
  const tried = DELIMITERS.map((delimiter) => {
    const heads = parsed(start, delimiter, 1);
    const [first = []] = typeof heads === 'string' ? [] : heads;
    return { delimiter, known: known(first.slice(0, MOST_COLUMNS)), columns: first.length };
  });
  tried.sort((a, b) => b.known - a.known || b.columns - a.columns);
  return tried[0]?.delimiter ?? ',';
}

/** The records of a text, or what is wrong with it in a sentence. */
function parsed(text: string, delimiter: string, to?: number): string[][] | string {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // A quotation mark in the middle of a cell, as people write it, is part of the text.
      relax_quotes: true,
      ...(to !== undefined && { to }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const row = Number(error.records) + 1;
    return `In row ${row}, or below it, a cell begins with a quotation mark that nothing closes. Delete the mark, or close it, and import again.`;
  }
}

function tableOf(records: readonly (readonly string[])[]): TableReading {
  const rows = records.map((cells, index): Row => ({ row: index + 1, cells }));
  const start = rows.findIndex(({ cells }) => !isBlank(cells));
  const heads = rows[start];
  if (heads === undefined)
    return { faults: ['The table is empty. Check that it is the right file.'] };
  const below = rows.slice(start + 1);
  const filled = below.filter(({ cells }) => !isBlank(cells));
  const faults = sizeFaults(heads, filled);
  if (faults.length > 0) return { faults };
  const empty = withoutEnd(below).filter(({ cells }) => isBlank(cells));
  const long = filled.filter(({ cells }) => !isBlank(cells.slice(heads.cells.length)));
  const numbersOf = (some: readonly Row[]): number[] => some.map(({ row }) => row);
  return {
    table: { heads, rows: filled, emptyRows: numbersOf(empty), longRows: numbersOf(long) },
  };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Empty rows at the end are no part of the table. */
function withoutEnd(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, rows.findLastIndex(({ cells }) => !isBlank(cells)) + 1);
}

function sizeFaults(heads: Row, rows: readonly Row[]): string[] {
  if (heads.cells.length > MOST_COLUMNS) {
    return [
      `The table has ${heads.cells.length} columns; at most ${MOST_COLUMNS} are read. Check that it is the right file.`,
    ];
  }
  if (rows.length === 0) {
    return ['The table has heads but no answers below them. Check that it is the right file.'];
  }
  if (rows.length > MOST_ROWS) {
    return [
      `The table has ${rows.length} rows of answers; at most ${MOST_ROWS} are read. Split it into several files.`,
    ];
  }
  return [];
}
