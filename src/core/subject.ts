import type { Subject } from './assessment.ts';

/**
 * The same for every way of writing a name: letter case, spaces, encoding and characters that nobody sees make no
 * difference.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[\t\n\v\f\r]/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same for two subjects that are one but for the way they are written. */
export function subjectKey({ organization, unit, focus }: Subject): string {
  return JSON.stringify([folded(organization), unit === undefined ? null : folded(unit), focus]);
}
