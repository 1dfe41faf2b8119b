import type { PracticeId } from '../../../../core/continuum.ts';
import type { Scorecard } from '../../../../core/scorecard.ts';
import { type PlanWords, planWords } from '../../../../reporters/plan-words.ts';
import type { PlanResult } from '../../../../reporters/results.ts';
import { openCount, type ScoreWords, scoreWords } from '../../../../reporters/score-words.ts';
import type { Report } from '../../../report.ts';

/** A report with its sentences, made once for all slides. */
export interface Told {
  readonly report: Report;
  readonly result: PlanResult;
  readonly score: ScoreWords;
  readonly plan: PlanWords;
}

export function tell(report: Report): Told {
  const { continuum, assessment, scorecard, plan, requested } = report;
  const result: PlanResult = { file: '', continuum, assessment, scorecard, plan, requested };
  return {
    report,
    result,
    score: scoreWords({ ...result, explain: false }),
    plan: planWords(result),
  };
}

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `three`; figures beyond twelve. */
export const inWords = (n: number): string => NUMBERS[n] ?? String(n);

/** True where there is nothing to place yet, because nobody has answered. */
export const unplaced = (scorecard: Scorecard): boolean =>
  scorecard.counts.rated === 0 && openCount(scorecard) > 0;

/** As short as it goes: `3`, `n/a`, or `open` where nobody has answered. */
export function shortRating({ assessment }: PlanResult, practice: PracticeId): string {
  const answer = assessment.answers.get(practice);
  if (answer?.state === 'rated') return String(answer.rating);
  return answer?.state === 'not-applicable' ? 'n/a' : 'open';
}

/** Those that there are, one after the other. */
export const sentences = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join(' ');
