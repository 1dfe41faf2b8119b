import { clean } from '../diagnostics/clean.ts';
import type { PlanResult, ScoreResult } from './results.ts';
import { openCount } from './score-words.ts';
import { shellWord } from './shell-word.ts';

/** What to do next after a scorecard. For people: belongs on standard error. */
export function scoreHints({ file, scorecard, explain }: ScoreResult): string[] {
  const name = shellWord(clean(file));
  const hints: string[] = [];
  if (openCount(scorecard) > 0) hints.push(`Answer what is open:   continuum assess ${name}`);
  hints.push(`See what to do next:   continuum plan ${name}`);
  if (!explain) hints.push(`See how it was scored: continuum score ${name} --explain`);
  return hints;
}

/** What to do next after a plan. For people: belongs on standard error. */
export function planHints({ file }: PlanResult): string[] {
  const name = shellWord(clean(file));
  return [
    `Edit it as a document:    continuum plan ${name} --format markdown -o plan.md`,
    `Edit it as a spreadsheet: continuum plan ${name} --format csv -o plan.csv`,
  ];
}
