import { shellWord } from '../../diagnostics/shell-word.ts';
import { workshopReporter } from '../../reporters/reporters.ts';
import { pictureOf } from '../../workshop/picture-of.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { callOf, type WorkshopOptions } from '../workshop/call.ts';
import { readResponses } from '../workshop/read-responses.ts';
import { tellFindings } from '../workshop/say-findings.ts';
import { usableOf } from '../workshop/usable.ts';

export type { WorkshopOptions } from '../workshop/call.ts';

/** `continuum workshop FILES`: what a group says, and what to talk about first. */
export async function workshop(
  context: Context,
  paths: readonly string[],
  options: WorkshopOptions,
): Promise<Outcome> {
  const { terms, skipFaulty, flags, session } = callOf(context, options);
  const continuum = await context.continuum();
  const read = await readResponses(context, paths, continuum, session?.output);
  const usable = await usableOf(context, read, skipFaulty, 'Name the files of the responses.');
  if ('outcome' in usable) return usable.outcome;
  const { responses, leftOut } = usable;
  const picture = pictureOf(continuum, responses, terms);
  if (session !== undefined) {
    await tellFindings(context, read, picture);
    const { facilitate } = await import('../facilitate/facilitate.ts');
    return facilitate(context, continuum, { ...session, picture, responses, files: paths, flags });
  }
  const render = await workshopReporter(context.format);
  await context.write(render({ continuum, picture, leftOut }, context.resultScreen));
  await tellFindings(context, read, picture);
  if (context.format === 'table') await context.hint(hints(context, paths, flags));
  return 'done';
}

/** More files than these are not written out again. */
const MOST_NAMED = 3;

/** What to do next. */
function hints({ options }: Context, paths: readonly string[], flags: readonly string[]): string[] {
  const { continuum } = options;
  const words = [
    ...(continuum === undefined ? [] : ['--continuum', shellWord(continuum)]),
    ...flags,
    ...(paths.length > MOST_NAMED ? ['FILES'] : paths.map(shellWord)),
  ].join(' ');
  return [
    `Agree on every rating:  continuum workshop --facilitate -o agreed.yaml ${words}`,
    `Hand the picture on:    continuum workshop --format markdown -o picture.md ${words}`,
  ];
}
