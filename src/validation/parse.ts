import type { Continuum } from '../core/continuum.ts';
import { readFast } from '../yaml/fast.ts';
import { readFull } from '../yaml/full.ts';
import { validateAssessment } from './assessment.ts';
import { validateRead } from './combine.ts';
import type { Parsed } from './result.ts';

export type { ParseResult } from './result.ts';

/**
 * Reads the text of an assessment and holds it against a continuum. Never throws on what the text says: every mistake
 * is a finding with its place, all of them at once.
 *
 * @param text The file's content, with or without a byte order mark.
 */
export function parseAssessment(text: string, continuum: Continuum): Parsed {
  const root = readFast(text);
  return root === undefined
    ? validateRead(readFull(text), text, continuum)
    : validateAssessment(root, text, continuum);
}
