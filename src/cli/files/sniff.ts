import { editDistance } from '../../diagnostics/suggest.ts';

/** Bytes that are enough to tell what nearly every file is; the format is its first line. */
export const SNIFFED = 1024;

/** Where a key may begin: at the start of a line, indented or not, and behind a brace or a comma. */
const KEY = '(?:^|[{,])(?:\\xef\\xbb\\xbf)?[ \\t]*["\']?';
const keyed = (key: string, value: string) =>
  new RegExp(`${KEY}${key}["']?[ \\t]*:${value}`, 'gim');
const FORMAT = keyed('format', '[ \\t]*["\']?([^\\s"\'#,}]*)');
const CONTINUUM = keyed('continuum', '[ \\t]*["\']?[a-z0-9-]+@\\d');
const RATINGS = keyed('ratings', '');
const SUBJECT = keyed('subject', '');

const MEANT = 'csp-assessment';
/** Typing slips in the format that still show what was meant. */
const SLIPS = 3;

/**
 * Whether the beginning of a file looks like that of an assessment, also of a broken one: a slip of the finger must not
 * take a file out of the gate. Any encoding will do; what is wrong with it is said later.
 */
export function looksLikeAssessment(bytes: Uint8Array): boolean {
  return isLike(bytes.subarray(0, SNIFFED)) || (bytes.length > SNIFFED && isLike(bytes));
}

/** The same for a text of the baseline. */
export function isAssessment(text: string): boolean {
  return looksLikeAssessment(Buffer.from(text));
}

/** Every character of the keys looked for is one byte, but for zeros, in any encoding that a file may come in. */
function plain(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

function isLike(bytes: Uint8Array): boolean {
  const text = plain(bytes);
  const formats = [...text.matchAll(FORMAT)].map(([, name = '']) => name);
  // A second line with a format is a mistake, but no reason to look away.
  if (formats.some(isNear)) return true;
  const has = (key: RegExp) => text.search(key) !== -1;
  return has(CONTINUUM) || (formats.length === 0 && has(RATINGS) && has(SUBJECT));
}

function isNear(format: string): boolean {
  const [name = ''] = format.toLowerCase().split('/');
  return name === MEANT || (name.length < 30 && editDistance(name, MEANT) <= SLIPS);
}
