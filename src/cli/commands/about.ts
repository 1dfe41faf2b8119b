import { aboutReporter } from '../../reporters/reporters.ts';
import { VERSION } from '../../version.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';

/** `continuum about`: what this is, and who is to thank. */
export async function about(context: Context): Promise<Outcome> {
  const render = await aboutReporter(context.format);
  const continuum = await context.continuum();
  await context.write(render({ continuum, version: VERSION }, context.resultScreen));
  return 'done';
}
