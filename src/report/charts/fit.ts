import { clean } from '../../diagnostics/clean.ts';
import { displayWidth, graphemes } from '../../diagnostics/display-width.ts';
import { textWidth } from '../../reporters/text-width.ts';

/** The size that `textWidth` measures at. */
const MEASURED_AT = 11;
/** More than this is never shown of one text. */
const MOST = 300;
const ELLIPSIS = '…';
/** Places inside a word where a break reads well: a blank that only holds it together is one. */
const JOINTS = /(?<=[-/\u00a0\u2010\u2013])(?=[^-/\u00a0\u2010\u2013])/;

/** About how wide a text is; no common font draws it wider. */
export function widthOf(text: string, size: number): number {
  return (textWidth(text) * size) / MEASURED_AT;
}

/** Text from a file as at most `most` lines that fit into `room`; what is left over becomes an ellipsis. */
export function fit(text: string, room: number, size: number, most: number): string[] {
  const signs = graphemes(clean(text));
  const fits = (line: string): boolean => widthOf(line, size) <= room;
  const lines: string[] = [];
  let line = '';
  const add = (piece: string, between: string): void => {
    const longer = line === '' ? piece : line + between + piece;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const word of signs.slice(0, MOST).join('').split(/ +/)) {
    const parts = fits(word) ? [word] : word.split(JOINTS);
    let between = ' ';
    for (const part of parts) {
      const letters = fits(part) ? [part] : graphemes(part);
      if (standsApart(letters) && line !== '' && lines.length < most - 1) {
        lines.push(line);
        line = '';
      }
      for (const letter of letters) {
        add(letter, between);
        between = '';
      }
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most && signs.length <= MOST) return lines;
  const shown = lines.slice(0, most);
  return [...shown.slice(0, -1), cut(shown.at(-1) ?? '', fits)];
}

/** A word that has to be cut begins on a line of its own, if there is another; East Asian text breaks anywhere. */
function standsApart(letters: readonly string[]): boolean {
  return letters.length > 1 && displayWidth(letters[0] ?? '') < 2;
}

function cut(line: string, fits: (text: string) => boolean): string {
  const signs = graphemes(line);
  while (signs.length > 0 && !fits(signs.join('') + ELLIPSIS)) signs.pop();
  return signs.join('').trimEnd() + ELLIPSIS;
}
