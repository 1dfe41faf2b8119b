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
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const TO_ESCAPE = new RegExp(`["\\\\]|${UNPRINTABLE.source}`, 'g');

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
  return isLiteral(text)
    ? { head: '|-', lines: text.split('\n') }
    : { head: inlineScalar(text, 'block'), lines: [] };
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
    /^\p{L}/u.test(text) &&
    !/:\s|:$|\s#|\s$/.test(text) &&
    !(flow && /[,[\]{}:#]/.test(text)) &&
    !SPOKEN_FOR.test(text) &&
    !UNPRINTABLE.test(text)
  );
}

function isLiteral(text: string): boolean {
  if (!text.includes('\n') || !/^[^\s]/.test(text) || !/[^\s]$/.test(text)) return false;
  return text.split('\n').every((line) => !/\s$/.test(line) && !UNPRINTABLE.test(line));
}
