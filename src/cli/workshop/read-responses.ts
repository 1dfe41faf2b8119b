import type { Assessment } from '../../core/assessment.ts';
import type { Continuum } from '../../core/continuum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isMeant } from '../check/meant.ts';
import { type Found, findTargets, type Target } from '../check/targets.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';
import { findingsBetween } from './between.ts';

/** A file that was named or found, or a name that nothing stands behind, and what there is to say about it. */
export interface Entry {
  readonly file: string;
  /** What `inside` points into; empty where there is none. */
  readonly text: string;
  /** Absent where there are no valid answers. */
  readonly assessment?: Assessment;
  /** Findings in the text. */
  readonly inside: readonly Diagnostic[];
  /** Findings about the file as a whole, beside others. */
  readonly about: readonly Diagnostic[];
  /** Whose fault it is that it cannot be used; `done` where it can, or where nothing is lost. */
  readonly outcome: Outcome;
  /** A word more for people, such as the file that was probably meant. */
  readonly hint?: string;
}

export function isFaulty({ outcome }: Entry): boolean {
  return outcome !== 'done';
}

/**
 * Everything that the arguments of a call stand for, in the order of `findTargets`. Nothing is dropped but files found
 * in a folder that are no assessments, and the file that a session writes to, which is its result.
 *
 * Throws CallError, also when another result would overwrite a response.
 */
export async function readResponses(
  context: Context,
  paths: readonly string[],
  continuum: Continuum,
  sessionFile: string | undefined,
): Promise<Entry[]> {
  const { files } = context.io;
  const isRead = (target: Target): boolean =>
    target.problem !== undefined ||
    (isMeant(files, target) &&
      !(sessionFile !== undefined && files.same(sessionFile, target.file)));
  const entries: Entry[] = [];
  for (const found of await findTargets(context.io, paths)) {
    const targets = found.targets.filter(isRead);
    for (const target of targets) entries.push(await readTarget(context, target, continuum));
    entries.push(...aboutArgument(found, targets.length));
  }
  const answered = entries.flatMap((entry) =>
    entry.assessment === undefined ? [] : [{ ...entry, assessment: entry.assessment }],
  );
  const between = new Map(
    [...findingsBetween(answered)].map(([{ file }, findings]) => [file, findings]),
  );
  return entries.map((entry) => {
    const findings = entry.assessment && between.get(entry.file);
    if (findings === undefined) return entry;
    return { ...entry, about: [...entry.about, ...findings], outcome: 'content' };
  });
}

async function readTarget(
  context: Context,
  { file, problem }: Target,
  continuum: Continuum,
): Promise<Entry> {
  if (problem !== undefined) return remark(file, problem, 'call');
  const reading = await readAssessment(context, file, continuum);
  const { text, diagnostics: inside } = reading;
  if (!reading.ok) {
    const { outcome, hint } = reading;
    return { file, text, inside, about: [], outcome, ...(hint !== undefined && { hint }) };
  }
  const { assessment } = reading;
  const isBlank = ![...assessment.answers.values()].some(({ state }) => state === 'rated');
  const about: Diagnostic[] = isBlank
    ? [{ code: 'response-blank', args: {}, pointer: '/ratings' }]
    : [];
  return { file, text, assessment, inside, about, outcome: 'done' };
}

/** What there is to say about an argument itself: that nothing, or nothing new, stands behind it. */
function aboutArgument({ argument, kind, repeats }: Found, read: number): Entry[] {
  if (repeats) {
    const args = { path: argument, several: kind !== 'file' };
    return [remark(argument, { code: 'response-repeated', args, pointer: '' }, 'done')];
  }
  if (read > 0 || kind === 'file') return [];
  const args = { pattern: argument, folder: kind === 'folder' };
  return [remark(argument, { code: 'no-match', args, pointer: '' }, 'call')];
}

function remark(file: string, finding: Diagnostic, outcome: Outcome): Entry {
  return { file, text: '', inside: [], about: [finding], outcome };
}
