import type { Continuum } from '../core/continuum.ts';
import { readFast } from '../yaml/fast.ts';
import { validateAssessment } from './assessment.ts';
import type { ParseResult } from './result.ts';

/** As `parseAssessment`, but what reads unusual YAML and explains broken files is loaded only when it is needed. */
export async function parseLazily(text: string, continuum: Continuum): Promise<ParseResult> {
  const root = readFast(text);
  if (root !== undefined) return validateAssessment(root, text, continuum);
  const { parseAssessment } = await import('./parse.ts');
  return parseAssessment(text, continuum);
}
