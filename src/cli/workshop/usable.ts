import type { WorkshopResponse } from '../../workshop/picture.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { type Outcome, worstOf } from '../outcome.ts';
import { isFaulty, isTie, type Read } from './read-responses.ts';
import { refuse, tellFindings } from './say-findings.ts';

/** The responses that make a picture and the files that were left out; or how the call ends, where it cannot be made. */
export type Usable =
  | { readonly responses: readonly WorkshopResponse[]; readonly leftOut: readonly string[] }
  | { readonly outcome: Outcome };

/**
 * What can be used of the files that were read, faults having been told where nothing can.
 *
 * @param instead What to do where all of them are something else than responses.
 * @throws CallError in that case.
 */
export async function usableOf(
  context: Context,
  read: Read,
  skipFaulty: boolean,
  instead: string,
): Promise<Usable> {
  const { entries } = read;
  const responses = entries.flatMap(({ file, assessment, outcome }) =>
    assessment !== undefined && outcome === 'done' ? [{ file, assessment }] : [],
  );
  const faulty = entries.filter(isFaulty);
  const goesOn = skipFaulty && responses.length > 0 && !entries.some(isTie);
  if (faulty.length > 0 && !goesOn) {
    await refuse(context, read);
    return { outcome: worstOf(faulty.map(({ outcome }) => outcome)) };
  }
  if (responses.length === 0) {
    await tellFindings(context, read);
    throw new CallError(`There is nothing here but what a group agreed on. ${instead}`);
  }
  return { responses, leftOut: faulty.map(({ file }) => file) };
}
