import type { ScalarStyle } from './node.ts';

/** A scalar as it is written into a file: what stands behind the key, and the lines below it, still without indentation. */
export interface Written {
  readonly head: string;
  readonly lines: readonly string[];
}

export type Surroundings = 'block' | 'flow' | 'json';

/** Words that some YAML reader takes for something other than text. */
const SPOKEN_FOR = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

// C0, DEL and C1, line and paragraph separator, byte order mark, non-characters, lone surrogates.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be written as escapes
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u;
const TO_ESCAPE = new RegExp(`["\\\\]|${UNPRINTABLE.source}`, 'gu');

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A text in one line: as it is where every YAML reader gets the same text back, else in double quotes. */
export function inlineScalar(text: string, surroundings: Surroundings): string {
  return surroundings !== 'json' && isPlain(text, surroundings === 'flow')
    ? text
    : doubleQuoted(text);
}

/** A text behind a key in a map by indentation: several lines become a literal block where that gives them back. */
export function blockScalar(text: string): Written {
  const body = text.replace(/\n$/, '');
  return isLiteral(text, body)
    ? { head: body === text ? '|-' : '|', lines: body.split('\n') }
    : { head: inlineScalar(text, 'block'), lines: [] };
}

/**
 * The same for a text that somebody wrote over several lines: it keeps them, be it as they are or folded, where that
 * gives the same text back.
 *
 * @param source The scalar as it stands in the file.
 */
export function rewrittenScalar(source: string, style: ScalarStyle, text: string): Written {
  const body = text.replace(/\n$/, '');
  const end = body === text ? '-' : '';
  if (style === 'literal' && text.includes('\n') && isKeptLiteral(body)) {
    return { head: `|${end}`, lines: body.split('\n') };
  }
  const lines = sourceLines(source, style);
  const folds = lines.length > 1 && !lines.some((line) => UNPRINTABLE.test(line));
  return folds && folded(lines) === body ? { head: `>${end}`, lines } : blockScalar(text);
}

/** Blanks at the end of a line and tabs stay, where they are in a block already. */
function isKeptLiteral(body: string): boolean {
  return /^\S/.test(body) && /\S.*$/.test(body) && !UNPRINTABLE.test(body.replace(/[\n\t]/g, ''));
}

/** The lines that a folded text was written in. */
function sourceLines(source: string, style: ScalarStyle): string[] {
  const inner = style === 'single' || style === 'double' ? source.slice(1, -1) : source;
  const lines = inner.split('\n').map((line) => line.trim());
  return style === 'folded' || style === 'literal' ? lines.slice(1) : lines;
}

/** What a reader makes of the lines of a folded block, all of them indented alike. */
function folded(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n+/g, (breaks) => breaks.slice(1) || ' ');
}

export function doubleQuoted(text: string): string {
  return `"${text.replace(TO_ESCAPE, escaped)}"`;
}

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  return ESCAPES[character] ?? `\\u${code}`;
}

function isPlain(text: string, flow: boolean): boolean {
  return (
    // Two letters in a row make sure that no reader takes digits for a number or a time.
    /^(?:\p{L}|\d.* \p{L}{2})/u.test(text) &&
    !/:\s|:$|\s#|\s$/.test(text) &&
    !(flow && /[,[\]{}:#]/.test(text)) &&
    !SPOKEN_FOR.test(text) &&
    !UNPRINTABLE.test(text)
  );
}

function isLiteral(text: string, body: string): boolean {
  if (!text.includes('\n') || !/^[^\s]/.test(body) || !/[^\s]$/.test(body)) return false;
  return body.split('\n').every((line) => !/\s$/.test(line) && !UNPRINTABLE.test(line));
}
