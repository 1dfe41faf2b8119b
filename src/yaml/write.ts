import type { Assessment } from '../core/assessment.ts';
import type { PracticeId } from '../core/continuum.ts';
import { answerLines, isShort, partsOf } from './answer-text.ts';
import { headLines, MODELINE } from './head.ts';

/**
 * An assessment as the text of a file. An assessment as `parseAssessment` yields it for the same continuum is the same
 * when it is read back. Practices that are unanswered without a remark are left out, and so are any that the continuum
 * does not have: no file may hold them.
 */
export function writeAssessment(
  assessment: Assessment,
  continuum: { readonly practices: readonly { readonly id: PracticeId }[] },
): string {
  const lines = [MODELINE, ...headLines(assessment)];
  const ratings: string[] = [];
  for (const { id } of continuum.practices) {
    const answer = assessment.answers.get(id);
    if (answer === undefined) continue;
    const parts = partsOf(answer);
    if (parts.rating === undefined && isShort(parts)) continue;
    ratings.push(...answerLines(id, parts, '  ', '  '));
  }
  if (ratings.length > 0) lines.push('ratings:', ...ratings);
  return `${lines.join('\n')}\n`;
}
