import { clean } from './clean.ts';
import type { Diagnostic } from './diagnostic.ts';
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
  const faultEnd = end.line === start.line ? end.column : Number.POSITIVE_INFINITY;
  const cut = cutAround(start.column - 1, lineText(body, starts, start.line).length, room);

  const lines: FrameLine[] = [];
  for (let line = first; line <= last; line += 1) {
    const raw = lineText(body, starts, line);
    const fault = line === start.line;
    lines.push({
      kind: 'code',
      gutter: String(line).padStart(digits),
      text: window(raw, fault ? cut : 0, room),
      fault,
    });
    if (fault) {
      lines.push({
        kind: 'mark',
        gutter: ' '.repeat(digits),
        text: markUnder(raw, cut, start.column - 1, faultEnd - 1, room),
        fault,
      });
    }
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

/** Where a long line starts to be shown, so that the column is in view with some text before it. */
function cutAround(column: number, length: number, room: number): number {
  if (length <= room || column < room - 10) return 0;
  return Math.min(column - Math.floor(room / 3), Math.max(0, length - room));
}

function window(raw: string, from: number, room: number): string {
  const head = from > 0 ? '…' : '';
  const tail = raw.length > from + room ? '…' : '';
  const start = snap(raw, from + head.length);
  const end = snap(raw, Math.min(raw.length, from + room - tail.length));
  return head + printable(raw.slice(start, end)) + tail;
}

/** One column for each UTF-16 unit that is left out, so that marks stay in place. */
function printable(raw: string): string {
  let text = '';
  for (const character of raw) text += clean(character) || (character.length === 1 ? ' ' : '');
  return text;
}

/** Never between the halves of a surrogate pair. */
function snap(raw: string, at: number): number {
  const code = raw.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function markUnder(raw: string, cut: number, from: number, to: number, room: number): string {
  const head = cut > 0 ? '…' : '';
  const visible = snap(raw, cut + head.length);
  const limit = Math.min(raw.length, cut + room);
  const lead = displayWidth(printable(raw.slice(visible, Math.max(visible, from)))) + head.length;
  const marked = displayWidth(printable(raw.slice(from, Math.max(from, Math.min(to, limit)))));
  return ' '.repeat(lead) + '^'.repeat(Math.max(1, marked));
}

/** Columns on a terminal, near enough for a mark: East Asian wide characters and emoji take two, marks on letters none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/^(?:\p{Mn}|\p{Me}|[\u200b-\u200d])/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;
