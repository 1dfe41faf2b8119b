import type { Paint, Role } from './paint.ts';
import type { Screen } from './screen.ts';

/** The strokes that the continuum line and the bars are drawn with. */
export interface Strokes {
  readonly full: string;
  readonly half: string;
  /** What missing answers could still add. */
  readonly open: string;
  readonly rest: string;
}

const LINES: Strokes = { full: '━', half: '╸', open: '┅', rest: '─' };
const ASCII: Strokes = { full: '=', half: '-', open: '?', rest: '.' };

export function strokes(screen: Screen): Strokes {
  return screen.unicode ? LINES : ASCII;
}

export interface BarParts {
  readonly value: number;
  /** Where the missing answers could take it; at least `value`. */
  readonly possible: number;
  readonly outOf: number;
  /** Columns. */
  readonly width: number;
}

/** Columns of a bar where there is room; its ten half steps are what a cell of two practices is out of. */
export const BAR_WIDTH = 5;

/** A small bar: what is there, what could still be, what is left. */
export function bar(parts: BarParts, role: Role, screen: Screen, paint: Paint): string {
  const { full, half, open, rest } = strokes(screen);
  const steps = (points: number): number =>
    Math.round((points / Math.max(1, parts.outOf)) * parts.width * 2);
  const value = steps(parts.value);
  const solid = full.repeat(Math.floor(value / 2)) + (value % 2 === 1 ? half : '');
  const reach = Math.max(Math.ceil(steps(parts.possible) / 2), solid.length);
  const could = open.repeat(reach - solid.length);
  const left = rest.repeat(parts.width - reach);
  return (solid && paint[role](solid)) + (could && paint.dim(could)) + (left && paint.dim(left));
}
