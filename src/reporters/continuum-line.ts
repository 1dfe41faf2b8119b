import type { Continuum, Level } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth, padEnd } from '../diagnostics/display-width.ts';
import { strokes } from './bar.ts';
import type { Paint } from './paint.ts';
import { measure, type Screen } from './screen.ts';
import { wrap } from './wrap.ts';

export interface Markers {
  readonly stage: Level;
  /** How far the missing answers could take it. */
  readonly possible?: Level;
  readonly target?: Level;
}

/** Columns before the mark of stage 1: where somebody stands who has not established it. */
const LEAD = 2;
const MARKS = {
  unicode: { here: '●', passed: '•', target: '◎', ahead: '○' },
  ascii: { here: '@', passed: '=', target: '*', ahead: 'o' },
};

/** The signs on the line. */
export function lineMarks({ unicode }: Pick<Screen, 'unicode'>): (typeof MARKS)['unicode'] {
  return unicode ? MARKS.unicode : MARKS.ascii;
}

/** Columns from one stage's mark to the next; the last name has what is left to the edge. */
function stride(names: readonly string[], width: number): number {
  const even = Math.floor((width - LEAD) / names.length);
  const words = names.at(-1)?.split(' ') ?? [];
  const last = Math.max(0, ...words.map(displayWidth));
  const yielding = Math.floor((width - LEAD - last) / Math.max(1, names.length - 1));
  const longest = Math.max(0, ...names.slice(0, -1).flatMap((n) => n.split(' ').map(displayWidth)));
  return yielding > longest ? Math.min(even, yielding) : even;
}

/** The five stages on a line, a mark where the assessment stands, and the names beneath. */
export function continuumLine(
  continuum: Continuum,
  markers: Markers,
  screen: Screen,
  paint: Paint,
): string[] {
  const width = measure(screen);
  const names = continuum.stages.map((stage) => clean(stage.name));
  const step = stride(names, width);
  const stroke = strokes(screen);
  const mark = lineMarks(screen);
  const { stage, target } = markers;
  const possible = Math.max(markers.possible ?? stage, stage);

  const segment = (upTo: number, columns: number): string => {
    if (upTo <= stage) return paint.accent(stroke.full.repeat(columns));
    if (upTo <= possible) return stroke.open.repeat(columns);
    return paint.dim(stroke.rest.repeat(columns));
  };
  const tick = (at: number): string => {
    if (at === stage) return paint.accent(paint.strong(mark.here));
    if (at < stage) return paint.accent(mark.passed);
    return at === target ? paint.strong(mark.target) : paint.dim(mark.ahead);
  };

  const start =
    stage === 0 ? paint.accent(paint.strong(mark.here)) + segment(1, LEAD - 1) : segment(1, LEAD);
  const line =
    start +
    names
      .map(
        (_, index) =>
          tick(index + 1) + (index < names.length - 1 ? segment(index + 2, step - 1) : ''),
      )
      .join('');

  const columns = names.map((name, index) => {
    const room = index < names.length - 1 ? step - 1 : width - LEAD - step * index;
    return [String(index + 1), ...wrap(name, room)];
  });
  const rows = Math.max(...columns.map((column) => column.length));
  const captions = Array.from({ length: rows }, (_, row) => {
    const cells = columns.map((column, index) => {
      const text = column[row] ?? '';
      const padded = index < columns.length - 1 ? padEnd(text, step) : text;
      const here = index + 1 === Math.max(1, stage) || index + 1 === target;
      const trailing = padded.slice(text.length);
      if (text === '') return trailing;
      return (here && stage + (target ?? 0) > 0 ? paint.strong(text) : paint.dim(text)) + trailing;
    });
    return (' '.repeat(LEAD) + cells.join('')).trimEnd();
  });
  return [line, ...captions];
}
