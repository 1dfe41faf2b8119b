import type { PracticeId } from '../../../../core/continuum.ts';
import type { Range } from '../../../../core/scorecard.ts';
import { type PlanWords, planWords } from '../../../../reporters/plan-words.ts';
import type { PlanResult, ScoreResult } from '../../../../reporters/results.ts';
import { type ScoreWords, scoreWords } from '../../../../reporters/score-words.ts';
import { levelLabel } from '../../../../reporters/stage-words.ts';
import { type Labels, labelsOf } from '../../../content/labels.ts';
import { resultOf } from '../../../content/words.ts';
import type { Report } from '../../../report.ts';

/** A report with its sentences, made once for all slides. */
export interface Told {
  readonly report: Report;
  readonly result: ScoreResult & PlanResult;
  readonly labels: Labels;
  readonly score: ScoreWords;
  readonly plan: PlanWords;
}

export function toldOf(report: Report): Told {
  const result = resultOf(report);
  return {
    report,
    result,
    labels: labelsOf(report.terms.language),
    score: scoreWords(result),
    plan: planWords(result),
  };
}

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `three`; figures beyond twelve. */
export const inWords = (n: number): string => NUMBERS[n] ?? String(n);

/** So many actions have their steps on the slide of the plan. */
export const FEW = 3;

/** Where the stage of a group lies before it has agreed: `1 or 2`, `not yet or 1`, `1 to 3`; nothing where it is one person. */
export function intervalWords({ picture }: Report): string | undefined {
  const interval = picture?.bootstrap.interval;
  if (!interval) return undefined;
  const { low, high } = interval;
  if (high - low !== 1) return levelLabel(interval);
  return `${low === 0 ? 'not yet' : low} or ${high}`;
}

/** What is reached, apart from what is only possible: `2`, `not yet, up to 3 possible`. */
export function reachedWords({ low, high }: Range): string {
  const reached = levelLabel({ low, high: low });
  return low === high ? reached : `${reached}, up to ${high} possible`;
}

/** As short as it goes: `3`, `does not apply`, or `open` where nobody has answered. */
export function shortRating({ report, labels }: Told, practice: PracticeId): string {
  const answer = report.assessment.answers.get(practice);
  if (answer?.state === 'rated') return String(answer.rating);
  return answer?.state === 'not-applicable' ? labels.states[answer.state] : 'open';
}

/** Those that there are, one after the other. */
export const sentences = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join(' ');
