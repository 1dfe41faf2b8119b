import { displayWidth, graphemes } from '../diagnostics/display-width.ts';
import { wrap } from '../reporters/wrap.ts';

const DOTS = '...';

/** One line at most: what does not fit is cut between words, and three dots say so. Columns inside it stay. */
export function oneLine(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let room = width - DOTS.length;
  let kept = '';
  for (const cluster of graphemes(text)) {
    room -= displayWidth(cluster);
    if (room < 0) break;
    kept += cluster;
  }
  const end = text.charAt(kept.length) === ' ' ? kept.length : kept.lastIndexOf(' ');
  return `${kept.slice(0, end > 0 ? end : kept.length).trimEnd()}${DOTS}`;
}

/** So many lines at most, and one at least; the last is cut where they do not hold the text. */
export function fewLines(text: string, width: number, most: number): string[] {
  const lines = wrap(text, width);
  const whole = Math.max(1, most) - 1;
  if (lines.length <= whole) return lines;
  return [...lines.slice(0, whole), oneLine(lines.slice(whole).join(' '), width)];
}
