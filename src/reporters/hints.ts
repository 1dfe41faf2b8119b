import { clean } from '../diagnostics/clean.ts';
import type { ScoreResult } from './results.ts';
import { openCount } from './score-words.ts';

/** The commands that go on with a file, or show it again, ready to be typed. */
export interface Commands {
  readonly goOn: string;
  readonly score: string;
  readonly plan: string;
  readonly report: string;
}

/** What to do next after a scorecard. For people: belongs on standard error. */
export function scoreHints(
  { scorecard, explain }: Pick<ScoreResult, 'scorecard' | 'explain'>,
  { goOn, score, plan, report }: Commands,
): string[] {
  const hints: string[] = [];
  if (openCount(scorecard) > 0) hints.push(`Answer what is open:   ${clean(goOn)}`);
  hints.push(`See what to do next:   ${clean(plan)}`);
  hints.push(`Hand on a report:      ${clean(report)} -o report.html`);
  if (!explain) hints.push(`See how it was scored: ${clean(score)} --explain`);
  return hints;
}

/** What to do next after a plan. For people: belongs on standard error. */
export function planHints({ plan, report }: Pick<Commands, 'plan' | 'report'>): string[] {
  const command = clean(plan);
  return [
    `Hand on a report:         ${clean(report)} -o report.html`,
    `Edit it as a document:    ${command} --format markdown -o plan.md`,
    `Edit it as a spreadsheet: ${command} --format csv -o plan.csv`,
  ];
}

/** What else to make of a report that was looked at on the screen. For people: belongs on standard error. */
export function reportHints(report: string): string[] {
  const command = clean(report);
  return [
    `Hand on a page:     ${command} -o report.html`,
    `Edit it as a text:  ${command} -o report.docx`,
    `Present it:         ${command} -o report.pptx`,
  ];
}
