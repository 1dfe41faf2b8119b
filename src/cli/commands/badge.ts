import { score } from '../../core/score.ts';
import { BADGE_LABEL } from '../../reporters/badge.ts';
import { badgeReporter } from '../../reporters/reporters.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';

export interface BadgeOptions {
  readonly label?: string;
}

/** `continuum badge FILE`: the stage as a small picture. */
export async function badge(
  context: Context,
  file: string,
  { label = BADGE_LABEL }: BadgeOptions,
): Promise<Outcome> {
  const continuum = await context.continuum();
  const reading = await readAssessment(context, file, continuum);
  if (!reading.ok) return (await import('../faults.ts')).writeFaults(context, file, reading);
  const render = await badgeReporter(context.format);
  const scorecard = score(continuum, reading.assessment);
  await context.write(render({ scorecard, label }, context.resultScreen));
  if (reading.diagnostics.length > 0) {
    await (await import('../faults.ts')).tellWarnings(context, file, reading);
  }
  return 'done';
}
