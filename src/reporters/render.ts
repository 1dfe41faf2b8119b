import type { CheckReport } from '../gate/check-texts.ts';
import { VERSION } from '../version.ts';
import { checkReporter, planReporter, scoreReporter, workshopReporter } from './reporters.ts';
import type { PlanResult, ScoreResult, WorkshopResult } from './results.ts';
import type { Screen } from './screen.ts';

/** A result, and what it is a result of. */
export type Rendering =
  | ({ readonly of: 'score' } & Omit<ScoreResult, 'explain'>)
  | ({ readonly of: 'plan' } & PlanResult)
  | ({ readonly of: 'workshop' } & Omit<WorkshopResult, 'leftOut'>)
  | { readonly of: 'check'; readonly report: CheckReport; readonly baseline?: string };

/** A file: no color, and the width of no terminal. */
const PAPER: Screen = { width: 80, color: 0, unicode: true };

/**
 * A result in one of the formats of the command of that name.
 *
 * @throws RangeError for a format that the command does not have
 */
export async function render(
  result: Rendering,
  format: string,
  screen: Screen = PAPER,
): Promise<string> {
  switch (result.of) {
    case 'score':
      return (await scoreReporter(format))({ ...result, explain: false }, screen);
    case 'plan':
      return (await planReporter(format))(result, screen);
    case 'workshop':
      return (await workshopReporter(format))({ ...result, leftOut: [] }, screen);
    case 'check':
      return renderCheck(result, format, screen);
  }
}

async function renderCheck(
  { report, baseline }: Extract<Rendering, { of: 'check' }>,
  format: string,
  screen: Screen,
): Promise<string> {
  const reporter = await checkReporter(format);
  const parts = report.results
    .map((check) => reporter.part(check, screen))
    .filter((part) => part !== undefined);
  const run = { ...report.tally, version: VERSION, ...(baseline !== undefined && { baseline }) };
  return [...reporter.whole(parts, run, screen)].join('');
}
