import { type Continuum, STAGES } from '../../core/continuum.ts';
import { modelReporter } from '../../reporters/reporters.ts';
import type { ModelView } from '../../reporters/results.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { choosePractice } from '../practice.ts';

export interface ModelOptions {
  /** One of STAGES. */
  readonly stage?: string;
}

/** `continuum model [practice]`: the continuum, or a part of it. */
export async function model(
  context: Context,
  words: readonly string[],
  { stage }: ModelOptions,
): Promise<Outcome> {
  const continuum = await context.continuum();
  const [first = ''] = words;
  if (STAGES.some((each) => String(each) === first)) {
    throw new CallError(`"${first}" is a stage. Run continuum model --stage ${first}.`);
  }
  const [practice, ...more] = words.map((word) =>
    choosePractice(continuum, word, 'There is no practice', ['sources', 'check']),
  );
  if (more.length > 0) throw new CallError('Name one practice, not several.');
  return show(context, viewOf(continuum, practice, stage));
}

/** `continuum model sources`: where the practices come from. */
export async function modelSources(context: Context): Promise<Outcome> {
  return show(context, { continuum: await context.continuum(), kind: 'sources' });
}

async function show(context: Context, view: ModelView): Promise<Outcome> {
  const render = await modelReporter(context.format);
  await context.write(render(view, context.resultScreen));
  return 'done';
}

function viewOf(
  continuum: Continuum,
  practice: string | undefined,
  stage: string | undefined,
): ModelView {
  if (practice !== undefined && stage !== undefined) {
    throw new CallError('Name a practice or a stage, not both.');
  }
  if (practice !== undefined) return { continuum, kind: 'practice', practice };
  const number = STAGES.find((each) => String(each) === stage);
  return number === undefined
    ? { continuum, kind: 'whole' }
    : { continuum, kind: 'stage', stage: number };
}
