import { clusterWidth, displayWidth, graphemes } from '../diagnostics/display-width.ts';

/** Places inside a long word where a break reads well. */
const JOINTS = /(?<=[-/\u2010\u2013])(?=[^-/\u2010\u2013])/;

/** A word that is wider than the line, in pieces that are not. */
function pieces(word: string, width: number): string[] {
  const result: string[] = [];
  let current = '';
  let used = 0;
  const push = (part: string, columns: number): void => {
    if (used + columns > width && current !== '') {
      result.push(current);
      current = '';
      used = 0;
    }
    current += part;
    used += columns;
  };
  for (const joint of word.split(JOINTS)) {
    const columns = displayWidth(joint);
    if (columns <= width) push(joint, columns);
    else for (const cluster of graphemes(joint)) push(cluster, clusterWidth(cluster));
  }
  if (current !== '') result.push(current);
  return result;
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \t]+/)) {
    const columns = displayWidth(word);
    if (columns === 0) continue;
    if (line !== '' && used + 1 + columns <= width) {
      line += ` ${word}`;
      used += 1 + columns;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    used = columns;
    if (columns <= width) continue;
    const parts = pieces(word, width);
    line = parts.pop() ?? '';
    used = displayWidth(line);
    lines.push(...parts);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * Plain text as lines of at most `width` columns, broken between words. A word is cut only where it is longer than a
 * line, after a hyphen or slash if it has one. Line breaks in the text are kept; empty text yields one empty line.
 *
 * Written by hand: wrap-ansi knows no such joints, cares for colors, which are added later here, and measures with
 * string-width, which costs a tenth of the run time of `score` (see diagnostics/display-width.ts).
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(2, Math.floor(width));
  const lines = text.split('\n').flatMap((part) => {
    const wrapped = wrapLine(part, room);
    return wrapped.length === 0 ? [''] : wrapped;
  });
  return lines;
}
