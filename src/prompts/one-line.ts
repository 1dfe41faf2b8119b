import { displayWidth, graphemes } from '../diagnostics/display-width.ts';

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
