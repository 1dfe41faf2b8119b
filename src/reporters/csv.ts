import { cleanLines } from '../diagnostics/clean.ts';

/**
 * What a spreadsheet takes for the start of a formula, at the start of a cell: of the field, of a line of it, and behind a
 * semicolon, at which Excel parts the cells in much of the world. Blanks and quotation marks may be lost before it is read.
 */
const FORMULA = /[=+\-@＝＋－＠](?<=(?:^|[;\n])[\s"]*.)/g;

/** One field by RFC 4180. Text that a spreadsheet would run as a formula has an apostrophe in front of its sign. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = cleanLines(value).replace(FORMULA, "'$&");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table for a spreadsheet, RFC 4180: the heads, then a line for each row. */
export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => field(row[column])));
  return [columns.map(field), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}
