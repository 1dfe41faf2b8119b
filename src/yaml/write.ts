import type { Assessment } from '../core/assessment.ts';
import type { Continuum } from '../core/continuum.ts';
import { answerLines, isShort, partsOf } from './answer-text.ts';
import { headLines, MODELINE } from './head.ts';

/**
 * An assessment as the text of a file. Reading it back yields the same assessment; a practice that is unanswered
 * without a remark is left out.
 */
export function writeAssessment(assessment: Assessment, continuum: Continuum): string {
  const lines = [MODELINE, ...headLines(assessment)];
  const ratings: string[] = [];
  const order = continuum.practices.map((practice) => practice.id);
  const others = [...assessment.answers.keys()].filter((id) => !order.includes(id));
  for (const id of [...order, ...others]) {
    const answer = assessment.answers.get(id);
    if (answer === undefined) continue;
    const parts = partsOf(answer);
    if (parts.rating === undefined && isShort(parts)) continue;
    ratings.push(...answerLines(id, parts, '  ', '  '));
  }
  if (ratings.length > 0) lines.push('ratings:', ...ratings);
  return `${lines.join('\n')}\n`;
}
