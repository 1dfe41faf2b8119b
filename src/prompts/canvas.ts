import type { Screen } from '../reporters/screen.ts';

/** A screen with a bottom: what a prompt draws on. */
export interface Canvas extends Screen {
  readonly rows: number;
}

/** Lines longer than this are hard to read. */
const MEASURE = 76;
/** Columns left of everything. */
export const MARGIN = '  ';

/** Columns for text. One column stays free: a terminal breaks a line that fills it. */
export function textWidth(canvas: Canvas): number {
  return Math.max(20, Math.min(canvas.width - 1 - MARGIN.length, MEASURE));
}

/** Columns for what is seen from afar, between the same margins. */
export function wholeWidth({ width }: Canvas): number {
  return width - 1 - 2 * MARGIN.length;
}

/** The sign beside what the arrow keys point at. */
export function pointerOf({ unicode }: Canvas): string {
  return unicode ? '›' : '>';
}

/** The lines of a screen, each behind the margin. */
export function indented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : MARGIN + line)).join('\n');
}
