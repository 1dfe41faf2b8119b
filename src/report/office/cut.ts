import { clean } from '../../diagnostics/clean.ts';
import { graphemes } from '../../diagnostics/display-width.ts';

const ELLIPSIS = '…';

/** The longest beginning that fits, of whole characters and at the end of a word where one is near; then an ellipsis. */
export function cut(text: string, fits: (words: string) => boolean): string {
  const letters = graphemes(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(letters.slice(0, middle).join('') + ELLIPSIS)) low = middle;
    else high = middle - 1;
  }
  const start = letters.slice(0, low).join('');
  const blank = start.lastIndexOf(' ');
  const kept = blank > start.length - 30 && blank > 0 ? start.slice(0, blank) : start;
  return kept.replace(/[\s,;:.]+$/u, '') + ELLIPSIS;
}

/** At most so many UTF-16 units of a text. */
export function cutAt(text: string, most: number): string {
  return text.length <= most ? text : cut(text, ({ length }) => length <= most);
}

/** Text from a file as one line that is safe to put anywhere. */
export function oneLine(text: string): string {
  return clean(text).trim();
}

/** What a property of a file has room for: the title, the author and the like. */
export const propertyOf = (text = ''): string => cutAt(oneLine(text), 250);
