import { clean } from './clean.ts';
import type { Diagnostic } from './diagnostic.ts';
import { displayWidth, graphemes } from './display-width.ts';
import { lineStarts, locate, withoutMark } from './locate.ts';

export interface FrameOptions {
  /** Columns that a line of the frame may take. */
  readonly width?: number;
  /** Lines shown before and after. */
  readonly context?: number;
}

/** One line of a frame, for those who color it. */
export interface FrameLine {
  readonly kind: 'code' | 'mark';
  /** What stands left of the bar: the line number, or blanks. */
  readonly gutter: string;
  readonly text: string;
  /** True on the line at fault and its mark. */
  readonly fault: boolean;
}

const NARROWEST = 20;
const ELLIPSIS = '…';
/** Most that is looked at for a column: a family of emoji has eleven units in two columns. */
const UNITS_A_COLUMN = 8;

/**
 * The lines around a finding with a mark under the place, safe to print. Long lines are cut around the place.
 * Empty when the finding has no place in the text.
 */
export function frameLines(
  diagnostic: Pick<Diagnostic, 'span'>,
  text: string,
  options: FrameOptions = {},
): FrameLine[] {
  if (diagnostic.span === undefined) return [];
  const { width = 80, context = 2 } = options;
  const { start, end } = locate(text, diagnostic.span);
  const body = withoutMark(text);
  const starts = lineStarts(text);
  const first = Math.max(1, start.line - context);
  const last = Math.max(start.line, Math.min(lastLine(body, starts), start.line + context));
  const digits = String(last).length;
  const room = Math.max(NARROWEST, width - digits - 3);
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : Number.POSITIVE_INFINITY;

  const lines: FrameLine[] = [];
  for (let line = first; line <= last; line += 1) {
    const raw = lineText(body, starts, line);
    const gutter = String(line).padStart(digits);
    if (line !== start.line) {
      const { text: shown } = view(raw, { from: 0, to: 0 }, room);
      lines.push({ kind: 'code', gutter, text: shown, fault: false });
      continue;
    }
    const { text: shown, mark } = view(raw, { from, to }, room);
    lines.push({ kind: 'code', gutter, text: shown, fault: true });
    lines.push({ kind: 'mark', gutter: ' '.repeat(digits), text: mark, fault: true });
  }
  return lines;
}

/** `frameLines` as plain text, lines parted by line feeds, no line feed at the end. */
export function frame(diagnostic: Diagnostic, text: string, options: FrameOptions = {}): string {
  return frameLines(diagnostic, text, options)
    .map((line) => `${line.gutter} | ${line.text}`.trimEnd())
    .join('\n');
}

/** The line break at the end of a file opens no line of its own. */
function lastLine(body: string, starts: readonly number[]): number {
  return starts.length > 1 && starts[starts.length - 1] === body.length
    ? starts.length - 1
    : starts.length;
}

function lineText(body: string, starts: readonly number[], line: number): string {
  const from = starts[line - 1] ?? body.length;
  const to = starts[line] ?? body.length;
  let end = to;
  while (end > from && (body[end - 1] === '\n' || body[end - 1] === '\r')) end -= 1;
  return body.slice(from, end);
}

/** A character as a reader sees it. */
interface Cell {
  /** Where it begins in the line. */
  readonly at: number;
  readonly text: string;
  readonly width: number;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** As much of a line as fits, cut around a place in it, and the mark to stand under that place. */
function view(raw: string, { from, to }: Place, room: number): { text: string; mark: string } {
  // No more than could be shown, so that a line without end takes no time.
  const reach = room * UNITS_A_COLUMN;
  const begin = snap(raw, Math.max(0, from - reach));
  const finish = snap(raw, Math.min(raw.length, from + reach));
  const cells = cellsOf(raw, begin, finish);
  const found = cells.findLastIndex((cell) => cell.at <= from);
  const place = from >= finish ? cells.length : Math.max(0, found);
  const first = firstShown(cells, place, room);

  const head = begin > 0 || first > 0 ? ELLIPSIS : '';
  const last = lastShown(cells, first, room - head.length, finish < raw.length);
  const tail = finish < raw.length || last < cells.length ? ELLIPSIS : '';
  const shown = cells.slice(first, last);
  const marked = shown.filter((cell, index) => first + index >= place && cell.at < to);
  const lead = head.length + widthOf(cells.slice(first, place));
  return {
    text: head + shown.map((cell) => cell.text).join('') + tail,
    mark: ' '.repeat(lead) + '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** Safe to print; what is left out keeps its column, so that a reader sees that something was there. */
function cellsOf(raw: string, from: number, to: number): Cell[] {
  let at = from;
  return graphemes(raw.slice(from, to)).map((cluster) => {
    const text = clean(cluster) || (cluster.length === 1 ? ' ' : '');
    const cell = { at, text, width: displayWidth(text) };
    at += cluster.length;
    return cell;
  });
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The first cell to show, so that a place far along the line is in view with some text before it. */
function firstShown(cells: readonly Cell[], place: number, room: number): number {
  const before = widthOf(cells.slice(0, place));
  const after = Math.max(1, widthOf(cells.slice(place)));
  if (before + after <= room || before < room - 10) return 0;
  let lead = Math.max(Math.floor(room / 3), room - ELLIPSIS.length - after);
  let first = place;
  for (; first > 0; first -= 1) {
    lead -= cells[first - 1]?.width ?? 0;
    if (lead < 0) break;
  }
  return first;
}

/** Behind the last cell that fits, with an ellipsis where something is left. */
function lastShown(cells: readonly Cell[], first: number, room: number, goesOn: boolean): number {
  const fits = (columns: number): number => {
    let used = 0;
    const over = cells.findIndex((cell, index) => {
      if (index >= first) used += cell.width;
      return used > columns;
    });
    return over === -1 ? cells.length : over;
  };
  const all = fits(room);
  return all === cells.length && !goesOn ? all : fits(room - ELLIPSIS.length);
}

/** Never between the halves of a surrogate pair. */
function snap(raw: string, at: number): number {
  const code = raw.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
