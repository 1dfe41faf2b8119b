import { editDistance } from '../../diagnostics/suggest.ts';

/** Bytes that are enough to tell what nearly every file is; the format is its first line. */
export const SNIFFED = 1024;

const FORMAT = /^["']?format["']?[ \t]*:[ \t]*["']?([^\s"'#]*)/im;
const CONTINUUM = /^["']?continuum["']?[ \t]*:[ \t]*["']?[a-z0-9-]+@\d/m;
const RATINGS = /^["']?ratings["']?[ \t]*:/m;
const SUBJECT = /^["']?subject["']?[ \t]*:/m;

const MEANT = 'csp-assessment';
/** Typing slips in the format that still show what was meant. */
const SLIPS = 3;

/**
 * Whether the beginning of a file looks like that of an assessment, also of a broken one: a slip of the finger must not
 * take a file out of the gate. Any encoding will do; what is wrong with it is said later.
 */
export function looksLikeAssessment(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, SNIFFED);
  return isLike(first) || (bytes.length > SNIFFED && !FORMAT.test(plain(first)) && isLike(bytes));
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
  const format = FORMAT.exec(text)?.[1];
  if (format === undefined || format === '') {
    return CONTINUUM.test(text) || (RATINGS.test(text) && SUBJECT.test(text));
  }
  const [name = ''] = format.toLowerCase().split('/');
  if (name === MEANT) return true;
  return name.length < 30 && editDistance(name, MEANT) <= SLIPS;
}
