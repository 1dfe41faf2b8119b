import { cleanLines } from '../diagnostics/clean.ts';

/** A piece of HTML that is safe to put into a page: made by `html` or, where it is our own, by `trusted`. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Html | readonly Html[];

/**
 * HTML with texts in it: every value is escaped, for an element and for an attribute between double quotes alike; only
 * HTML goes in as it is.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const rest = pieces.map((piece, index) => textOf(piece) + (parts[index + 1] ?? ''));
  return new Html((parts[0] ?? '') + rest.join(''));
}

/** Text of our own that is HTML already, such as a script. */
export const trusted = (text: string): Html => new Html(text);

/** What stands where there is nothing to show. */
export const NOTHING = new Html('');

/** What could end the element of a script, open another, or be seen by nobody. */
const HIDDEN = /[<\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Data for a script to read, as the content of a `script` element. */
export function jsonContent(data: unknown): Html {
  const escapedUnits = (sign: string): string =>
    Array.from(
      { length: sign.length },
      (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join('');
  return new Html(JSON.stringify(data).replace(HIDDEN, escapedUnits));
}

function textOf(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'number') return String(piece);
  return typeof piece === 'string' ? escaped(piece) : piece.map(({ text }) => text).join('');
}

function escaped(text: string): string {
  return cleanLines(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
