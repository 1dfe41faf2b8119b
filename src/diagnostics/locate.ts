import type { Span } from './span.ts';

/** 1-based; the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Region {
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
}

const BYTE_ORDER_MARK = 0xfeff;

/** The text that spans count in: without a byte order mark. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

let lastText = '';
let lastStarts: readonly number[] = [0];

/** Offsets at which lines begin, in the text without its byte order mark. The latest answer is kept: findings come many to a file. */
export function lineStarts(text: string): readonly number[] {
  const body = withoutMark(text);
  if (body === lastText) return lastStarts;
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  lastText = body;
  lastStarts = starts;
  return starts;
}

/** Line and column of an offset; beyond the end it is the end. */
export function positionOf(text: string, offset: number): Position {
  const starts = lineStarts(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Where a span stands, as lines and columns. */
export function locate(text: string, span: Span): Region {
  const length = withoutMark(text).length;
  const start = Math.min(Math.max(span.start, 0), length);
  const end = Math.min(Math.max(span.end, start), length);
  return { start: positionOf(text, start), end: positionOf(text, end) };
}
