import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import type { Page } from './page.ts';
import type { Role } from './paint.ts';
import { wrap } from './wrap.ts';

export interface TextCell {
  readonly text: string;
  readonly role?: Role;
}

export interface TextColumn {
  readonly head: string;
  /** The least width when the screen is too narrow for all of it; absent where it is never wrapped. */
  readonly least?: number;
}

const BETWEEN = 2;

/** The widths that columns get: what they need, less what does not fit. Undefined where the screen is too narrow. */
function fit(needed: readonly number[], columns: readonly TextColumn[], room: number) {
  const widths = [...needed];
  let over = widths.reduce((sum, width) => sum + width + BETWEEN, -BETWEEN) - room;
  for (; over > 0; over -= 1) {
    const spare = widths.map((width, index) =>
      width > (columns[index]?.least ?? width) ? width : 0,
    );
    const widest = spare.indexOf(Math.max(...spare));
    if (!spare[widest]) return undefined;
    widths[widest] = (spare[widest] ?? 0) - 1;
  }
  return widths;
}

/**
 * Rows in columns without borders, so that many rows stay short: the heads, then the rows. Undefined where the screen
 * is too narrow.
 */
export function columnLines(
  { screen, paint }: Page,
  columns: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
): string[] | undefined {
  const heads = columns.map(({ head }): TextCell => ({ text: head, role: 'dim' }));
  const all = [heads, ...rows].map((row) =>
    row.map(({ text, role = 'plain' }) => ({ text: clean(text), role })),
  );
  const needed = columns.map((_, index) =>
    all.reduce((most, row) => Math.max(most, displayWidth(row[index]?.text ?? '')), 0),
  );
  const widths = fit(needed, columns, screen.width);
  if (widths === undefined) return undefined;
  return all.flatMap((row) => {
    const cells = row.map(({ text, role }, index) => ({
      role,
      lines: wrap(text, widths[index] ?? 1),
    }));
    const height = Math.max(...cells.map(({ lines }) => lines.length));
    return Array.from({ length: height }, (_, at) => {
      let line = '';
      let missing = 0;
      cells.forEach(({ role, lines }, index) => {
        const text = lines[at] ?? '';
        if (text !== '') {
          line += ' '.repeat(missing) + paint[role](text);
          missing = 0;
        }
        missing += (widths[index] ?? 0) - displayWidth(text) + BETWEEN;
      });
      return line;
    });
  });
}
