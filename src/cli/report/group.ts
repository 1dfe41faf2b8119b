import type { Continuum } from '../../core/continuum.ts';
import { pictureOf } from '../../workshop/picture-of.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { callOf as workshopCallOf } from '../workshop/call.ts';
import { type Read, readResponses } from '../workshop/read-responses.ts';
import { tellFindings } from '../workshop/say-findings.ts';
import { usableOf } from '../workshop/usable.ts';
import { type ReportCall, reportFor } from './call.ts';
import { deliver } from './deliver.ts';
import { tellNext } from './next.ts';
import type { ReportOptions } from './options.ts';

/** One report of what a group says, whose answers are in these files. Throws CallError. */
export async function reportGroup(
  context: Context,
  call: ReportCall,
  options: ReportOptions,
  continuum: Continuum,
  paths: readonly string[],
): Promise<Outcome> {
  const { terms, skipFaulty } = workshopCallOf(context, options);
  const read = withoutOutput(context, await readResponses(context, paths, continuum, undefined));
  const instead = 'Leave --group out for a report on that.';
  const usable = await usableOf(context, read, skipFaulty, instead);
  if ('outcome' in usable) return usable.outcome;
  const { responses, leftOut } = usable;
  const picture = pictureOf(continuum, responses, terms);
  const about = { continuum, assessment: picture.medians, picture, leftOut: leftOut.length };
  await deliver(context, call, reportFor(call, about));
  await tellFindings(context, read, picture);
  await tellNext(context, call.flags, paths);
  return 'done';
}

/** An earlier report may lie beside the answers. */
function withoutOutput({ output, io: { files } }: Context, { entries, unread }: Read): Read {
  if (output === undefined) return { entries, unread };
  return { entries, unread: unread.filter((file) => !files.same(file, output)) };
}
