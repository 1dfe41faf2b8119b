import { toJson } from './json.ts';
import type { ScoreResult } from './results.ts';
import { scoreDocument } from './score-document.ts';

/** The scorecard as JSON: the document that other programs rely on. */
export function render(result: ScoreResult): string {
  return toJson(scoreDocument(result));
}
