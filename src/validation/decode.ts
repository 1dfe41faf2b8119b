import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LARGEST_TEXT } from '../yaml/limits.ts';

export interface Decoded {
  /** Absent when the bytes are no text. A byte order mark stays, so that edits keep it. */
  readonly text?: string;
  readonly problems: Diagnostic[];
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes of a file as text: UTF-8, with or without a byte order mark, of at most `limit` bytes, and no binary. */
export function decode(bytes: Uint8Array, limit = LARGEST_TEXT): Decoded {
  if (bytes.length > limit) {
    return { problems: [{ code: 'file-too-large', args: { limit }, pointer: '' }] };
  }
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined) {
    return { problems: [{ code: 'encoding-not-utf-8', args: { encoding }, pointer: '' }] };
  }
  if (bytes.includes(0)) return { problems: [{ code: 'file-binary', args: {}, pointer: '' }] };
  try {
    return { text: STRICT.decode(bytes), problems: [] };
  } catch {
    return invalid(bytes);
  }
}

/** By its byte order mark, or by every other byte being zero as in western text. */
function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d !== undefined && d > 0))) {
    return 'UTF-32';
  }
  if (isZeroed(bytes, 4)) return 'UTF-32';
  if (isZeroed(bytes, 2)) return 'UTF-16';
  return undefined;
}

/** Whether only one byte in each group is set, always the same, as far as a glance goes. */
function isZeroed(bytes: Uint8Array, group: number): boolean {
  const glance = Math.min(bytes.length - (bytes.length % group), 64);
  if (glance < 2 * group) return false;
  for (const kept of [0, group - 1]) {
    let fits = true;
    for (let i = 0; i < glance && fits; i += 1) fits = (i % group === kept) === (bytes[i] !== 0);
    if (fits) return true;
  }
  return false;
}

/** Bytes that are no UTF-8: the place of the first, or a word that this is no text at all. */
function invalid(bytes: Uint8Array): Decoded {
  const good = validPrefix(bytes);
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  // A character whose end is wrong begins to be wrong where it begins.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), {
    stream: true,
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: binary data is told by them
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(lenient.decode(bytes.subarray(0, 4096)))) {
    return { problems: [{ code: 'file-binary', args: {}, pointer: '' }] };
  }
  const start = before.charCodeAt(0) === 0xfeff ? before.length - 1 : before.length;
  const span = { start, end: start + 1 };
  return {
    text: lenient.decode(bytes),
    problems: [{ code: 'encoding-invalid', args: {}, span, pointer: '' }],
  };
}

/** How many bytes from the start are valid UTF-8. Halves its way there. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValid(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Valid as far as it goes; a character that the end cuts in half is none the worse. */
function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
