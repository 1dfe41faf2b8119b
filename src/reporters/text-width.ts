import { displayWidth, graphemes } from '../diagnostics/display-width.ts';

/** Pixels that characters take up in Verdana at 11 pixels, the widest of the fonts that badges are drawn with. */
const WIDTHS: readonly (readonly [of: RegExp, pixels: number])[] = [
  [/^[ijl']/, 3.5],
  [/^[ ft.,:;!|()[\]]/, 4.5],
  [/^[rI/\\"-]/, 5.2],
  [/^[cszJ]/, 6],
  [/^[mwMW%@&+<=>~#_]/, 10.5],
  [/^[DGHNOQU]/, 8.7],
  [/^[A-Z]/, 7.7],
];
const USUAL = 7;
/** East Asian characters and emoji fill a square. */
const SQUARE = 11;

/** The charts of a thousand reports measure the same few words over and over. */
const measured = new Map<string, number>();
const REMEMBERED = 4096;

/** About how many pixels wide a text is at 11 pixels, rounded up. Never narrower than the common fonts draw it. */
export function textWidth(text: string): number {
  const known = measured.get(text);
  if (known !== undefined) return known;
  let width = 0;
  for (const character of graphemes(text)) width += characterWidth(character);
  if (measured.size >= REMEMBERED) measured.clear();
  measured.set(text, Math.ceil(width));
  return Math.ceil(width);
}

function characterWidth(character: string): number {
  const columns = displayWidth(character);
  if (columns === 0) return 0;
  if (columns > 1) return SQUARE;
  return WIDTHS.find(([of]) => of.test(character))?.[1] ?? USUAL;
}
