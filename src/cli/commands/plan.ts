import { plan as planOf } from '../../core/make-plan.ts';
import { score } from '../../core/score.ts';
import type { TargetRequest } from '../../core/target.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { planHints } from '../../reporters/hints.ts';
import { planReporter } from '../../reporters/reporters.ts';
import { commandsFor } from '../commands-for.ts';
import type { Context } from '../context.ts';
import { tellWarnings, writeFaults } from '../faults.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';
import { parseTargets } from '../targets.ts';

export interface PlanOptions {
  readonly to?: readonly string[];
}

/** `continuum plan FILE`: what to do to reach the next stage. */
export async function plan(context: Context, file: string, options: PlanOptions): Promise<Outcome> {
  const request: TargetRequest = parseTargets(options.to ?? []);
  const continuum = await context.continuum();
  const reading = await readAssessment(context, file, continuum);
  if (!reading.ok) return writeFaults(context, file, reading);
  const { assessment } = reading;
  const result = {
    file,
    continuum,
    assessment,
    scorecard: score(continuum, assessment),
    plan: planOf(continuum, assessment, request),
    requested: options.to !== undefined,
  };
  const render = await planReporter(context.format);
  await context.write(render(result, context.resultScreen));
  await tellWarnings(context, file, reading);
  if (context.format === 'table' && file !== '-') {
    const to = (options.to ?? []).map((value) => ` --to ${shellWord(value)}`).join('');
    const { plan: again, report } = commandsFor(context, file);
    await context.hint(planHints({ plan: again + to, report: report + to }));
  }
  return 'done';
}
