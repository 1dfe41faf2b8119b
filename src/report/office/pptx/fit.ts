import { clusterWidth, graphemes } from '../../../diagnostics/display-width.ts';
import { cut, oneLine } from '../cut.ts';

/** Where text is to stand. Inches, without the margins. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Fitted {
  /** Whole, or cut at a word and closed with an ellipsis. */
  readonly text: string;
  /** Points. */
  readonly fontSize: number;
}

/** Line to line, as a share of the size: what the usual programs take. */
const LEADING = 1.2;
const POINTS = 72;
/** Nothing that is longer fits on a slide; what lies beyond is not measured. */
const MOST = 3000;

/** Widths in ems of the letters of a common sans serif, rounded up: a text that is measured too short runs off its box. */
const NARROW = /^[iljtfrI.,:;'!|()[\]/ -]$/;
const BROAD = /^[mwA-HJ-Z@%&+=<>—…]$/u;

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return 0.33;
  if (BROAD.test(letter)) return 0.78;
  return clusterWidth(letter) === 0 ? 0 : Math.max(0.56, clusterWidth(letter) * 0.52);
}

/** Ems. */
function widthOf(text: string): number {
  return graphemes(text).reduce((sum, letter) => sum + letterWidth(letter), 0);
}

const BOLD = 1.08;

/** Faces for scripts with wide or stacked letters have higher lines. */
const TALL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Extended_Pictographic}]/u;
const TALLER = 1.25;

/** How many lines a text takes, as high as those of Latin letters. A word that is longer than a line is broken, as programs do. */
export function lineCount(text: string, fontSize: number, width: number, bold = false): number {
  const line = (width * POINTS) / (fontSize * (bold ? BOLD : 1));
  const blank = letterWidth(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = widthOf(word);
    if (used > 0 && used + blank + length > line) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? blank : 0) + length;
    while (used > line) {
      lines += 1;
      used -= line;
    }
  }
  return TALL.test(text) ? lines * TALLER : lines;
}

/** Inches. */
export const heightOf = (lines: number, fontSize: number): number =>
  (lines * fontSize * LEADING) / POINTS;

/** The text in the largest of the sizes in which it fits; cut where it does not fit in the last. */
export function fitted(
  text: string,
  { width, height }: Room,
  sizes: readonly [number, ...number[]],
  bold = false,
): Fitted {
  const whole = oneLine(text.slice(0, MOST));
  const fits = (words: string, size: number): boolean =>
    heightOf(lineCount(words, size, width, bold), size) <= height;
  const fitting = text.length <= MOST ? sizes.find((size) => fits(whole, size)) : undefined;
  if (fitting !== undefined) return { text: whole, fontSize: fitting };
  const fontSize = sizes.at(-1) ?? sizes[0];
  return { text: cut(whole, (words) => fits(words, fontSize)), fontSize };
}
