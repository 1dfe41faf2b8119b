import type { Continuum } from '../core/continuum.ts';
import { readFast } from '../yaml/fast.ts';
import { recognize } from './recognize.ts';
import type { Parsed } from './result.ts';

/** As `parseAssessment`, but what looks into unusual and faulty files is loaded only when it is needed. */
export async function parseLazily(text: string, continuum: Continuum): Promise<Parsed> {
  const root = readFast(text);
  const assessment = root && recognize(root, continuum);
  if (root && assessment) return { ok: true, assessment, diagnostics: [], root };
  const { parseAssessment } = await import('./parse.ts');
  return parseAssessment(text, continuum);
}
