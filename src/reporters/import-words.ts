import { clip } from './check-words.ts';
import type { Screen } from './screen.ts';

/** Units of a text from the table that are shown; whoever sees them finds the cell. */
const SHOWN = 60;

/** The head of a column, or the text of a cell, cut where it is long. */
export function headWords(text: string, { unicode }: Screen): string {
  const shown = clip(text.replace(/\s+/g, ' ').trim(), SHOWN);
  return unicode ? shown : shown.replaceAll('\u2026', '...');
}
