import { displayWidth } from '../../../diagnostics/display-width.ts';
import { head, type XlsxCell } from './cells.ts';

/** A column of a sheet that is one table: the first row heads it. */
export interface XlsxColumn<Row> {
  readonly head: string;
  /** In letters of usual width. */
  readonly width: number;
  /** Centered, as figures and days are. */
  readonly centered?: true;
  readonly cell: (row: Row, index: number) => XlsxCell;
}

export function tableRows<Row>(
  columns: readonly XlsxColumn<Row>[],
  rows: readonly Row[],
): XlsxCell[][] {
  return [
    columns.map(({ head: name, centered }) => head(name, centered ? 'center' : 'left')),
    ...rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
  ];
}

/** Points that a row can be high at most. */
const HIGHEST = 409;

/** Rows as high as their texts need: not every program looks for itself. */
export function withHeights(
  rows: readonly (readonly XlsxCell[])[],
  widths: readonly number[],
): XlsxCell[][] {
  return rows.map((row) => {
    const high = Math.max(18, ...row.map((cell, column) => highOf(cell, column, widths)));
    const [first = null, ...rest] = row;
    return [{ ...first, height: Math.min(HIGHEST, high) }, ...rest];
  });
}

/** In points, with some room for words that do not end where the line does. */
function highOf(cell: XlsxCell, column: number, widths: readonly number[]): number {
  if (typeof cell?.value !== 'string') return 0;
  const { value, columnSpan = 1, fontSize = 11, wrap = false, fontWeight } = cell;
  const across = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
  const letters = across * (fontWeight === 'bold' ? 0.9 : 1);
  const lines = value
    .split('\n')
    .map((line) => (wrap ? Math.max(1, Math.ceil(displayWidth(line) / letters)) : 1));
  return 4 + lines.reduce((sum, each) => sum + each, 0) * fontSize * 1.35;
}
