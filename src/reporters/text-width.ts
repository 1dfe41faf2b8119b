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

/** About how many pixels wide a text is at 11 pixels, rounded up. Never narrower than the common fonts draw it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of graphemes(text)) width += characterWidth(character);
  return Math.ceil(width);
}

function characterWidth(character: string): number {
  const columns = displayWidth(character);
  if (columns === 0) return 0;
  if (columns > 1) return SQUARE;
  return WIDTHS.find(([of]) => of.test(character))?.[1] ?? USUAL;
}
