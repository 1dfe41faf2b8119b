import { cleanLines } from '../diagnostics/clean.ts';

/** One field by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = cleanLines(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) || /^[=+\-@]/.test(text) ? `'${text}` : text;
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
