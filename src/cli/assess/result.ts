import type { Assessment } from '../../core/assessment.ts';
import type { Continuum } from '../../core/continuum.ts';
import { plan as planOf } from '../../core/make-plan.ts';
import { score } from '../../core/score.ts';
import type { Scorecard } from '../../core/scorecard.ts';
import { planReporter, scoreReporter } from '../../reporters/reporters.ts';
import type { Context } from '../context.ts';

/** The scorecard, then the plan. As JSON, one document that holds the documents of `score` and `plan`. */
export async function writeResult(
  context: Context,
  file: string,
  continuum: Continuum,
  assessment: Assessment,
): Promise<Scorecard> {
  const scorecard = score(continuum, assessment);
  const common = { file, continuum, assessment, scorecard };
  const [scoreText, planText] = [
    (await scoreReporter(context.format))({ ...common, explain: false }, context.resultScreen),
    (await planReporter(context.format))(
      { ...common, plan: planOf(continuum, assessment) },
      context.resultScreen,
    ),
  ];
  if (context.format !== 'json') {
    await context.write(`${scoreText}\n${planText}`);
    return scorecard;
  }
  const both = { schemaVersion: 1, score: JSON.parse(scoreText), plan: JSON.parse(planText) };
  await context.write(`${JSON.stringify(both, undefined, 2)}\n`);
  return scorecard;
}
