import Table from 'cli-table3';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import type { Page } from './page.ts';
import { measure } from './screen.ts';
import { wrap } from './wrap.ts';

export interface Column {
  readonly head: string;
  /** The least that the column takes. */
  readonly min?: number;
  /** Its part of what is left; 0 where the column needs only its minimum. */
  readonly share?: number;
}

/** Below this a table is all borders; its rows are stacked instead. */
const NARROWEST = 72;

const ASCII_BORDERS = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

function widths(columns: readonly Column[], total: number): number[] {
  const least = columns.map(({ head, min = 0 }) => Math.max(min, displayWidth(head)));
  const spare = total - columns.length * 3 - 1 - least.reduce((sum, width) => sum + width, 0);
  if (spare < 0) return [];
  const shares = columns.map(({ share = 0 }) => share);
  const all = Math.max(
    1,
    shares.reduce((sum, share) => sum + share, 0),
  );
  return least.map((width, index) => width + Math.floor((spare * (shares[index] ?? 0)) / all));
}

/** Rows as a table; no lines where the screen is too narrow for one. */
export function tableLines(
  page: Page,
  columns: readonly Column[],
  rows: readonly string[][],
): string[] {
  const room = measure(page.screen);
  const sizes = room < NARROWEST ? [] : widths(columns, room);
  if (sizes.length === 0) return [];
  const cells = (row: readonly string[]): string[] =>
    row.map((text, index) => wrap(clean(text), sizes[index] ?? 1).join('\n'));
  const table = new Table({
    head: cells(columns.map((column) => column.head)),
    // The table would bring colors of its own; only Paint decides about those.
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
    colWidths: sizes.map((size) => size + 2),
    ...(page.screen.unicode ? {} : { chars: ASCII_BORDERS }),
  });
  table.push(...rows.map(cells));
  const lines = table.toString().split('\n');
  // The table counts some scripts and emoji differently from a terminal: then stacked rows are the safer picture.
  const [width] = lines.map(displayWidth);
  const even = lines.every((line) => displayWidth(line) === width);
  return even && (width ?? 0) <= room ? lines : [];
}

/** Rows as a table, or one under the other where the screen is too narrow for one. */
export function addTable(page: Page, columns: readonly Column[], rows: readonly string[][]): void {
  const lines = tableLines(page, columns, rows);
  if (lines.length > 0) {
    page.figure(lines);
    return;
  }
  const label = Math.max(...columns.map(({ head }) => displayWidth(head))) + 2;
  for (const row of rows) {
    page.gap();
    row.forEach((text, index) => {
      const head = columns[index]?.head ?? '';
      page.item(head, text, { leadRole: 'dim', leadWidth: label });
    });
  }
}
