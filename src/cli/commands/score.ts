import { score as scorecardOf } from '../../core/score.ts';
import { scoreReporter } from '../../reporters/reporters.ts';
import { commandsFor } from '../commands-for.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';

export interface ScoreOptions {
  readonly explain?: true;
  readonly whatIf?: readonly string[];
}

/** `continuum score FILE`: where an assessment stands. */
export async function score(
  context: Context,
  file: string,
  options: ScoreOptions,
): Promise<Outcome> {
  const continuum = await context.continuum();
  const reading = await readAssessment(context, file, continuum);
  if (!reading.ok) return (await import('../faults.ts')).writeFaults(context, file, reading);
  const { assessment } = reading;
  const result = {
    file,
    continuum,
    assessment,
    scorecard: scorecardOf(continuum, assessment),
    explain: options.explain === true,
    ...(options.whatIf && {
      whatIf: await (await import('../what-if.ts')).whatIfOf(
        context,
        continuum,
        assessment,
        options.whatIf,
      ),
    }),
  };
  const render = await scoreReporter(context.format);
  await context.write(render(result, context.resultScreen));
  if (reading.diagnostics.length > 0) {
    await (await import('../faults.ts')).tellWarnings(context, file, reading);
  }
  if (context.format === 'table' && file !== '-') {
    const { scoreHints } = await import('../../reporters/hints.ts');
    await context.hint(
      scoreHints(result, commandsFor(context, file, { votes: assessment.method === 'agreed' })),
    );
  }
  return 'done';
}
