import { shellWord } from '../../diagnostics/shell-word.ts';
import { workshopReporter } from '../../reporters/reporters.ts';
import { pictureOf } from '../../workshop/picture-of.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { type Outcome, worstOf } from '../outcome.ts';
import { callOf, type WorkshopOptions } from '../workshop/call.ts';
import { isFaulty, isTie, readResponses } from '../workshop/read-responses.ts';
import { refuse, tellFindings } from '../workshop/say-findings.ts';

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
  const { entries } = read;
  const responses = entries.flatMap(({ file, assessment, outcome }) =>
    assessment !== undefined && outcome === 'done' ? [{ file, assessment }] : [],
  );
  const faulty = entries.filter(isFaulty);
  const goesOn = skipFaulty && responses.length > 0 && !entries.some(isTie);
  if (faulty.length > 0 && !goesOn) {
    await refuse(context, read);
    return worstOf(faulty.map(({ outcome }) => outcome));
  }
  if (responses.length === 0) {
    await tellFindings(context, read);
    throw new CallError(
      'There is nothing here but what a group agreed on. Name the files of the responses.',
    );
  }
  const picture = pictureOf(continuum, responses, terms);
  if (session !== undefined) {
    await tellFindings(context, read, picture);
    const { facilitate } = await import('../facilitate/facilitate.ts');
    return facilitate(context, continuum, { ...session, picture, responses, files: paths, flags });
  }
  const render = await workshopReporter(context.format);
  const leftOut = faulty.map(({ file }) => file);
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
