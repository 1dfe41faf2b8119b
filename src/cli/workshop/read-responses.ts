import type { Assessment } from '../../core/assessment.ts';
import type { Continuum } from '../../core/continuum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Context } from '../context.ts';
import { type Found, findTargets, type Target } from '../files/targets.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';
import { findingsBetween, saysTie } from './between.ts';

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

/** Whether it says that no half of the responses has the most: leaving it out would not mend anything. */
export function isTie({ about }: Entry): boolean {
  return about.some(saysTie);
}

export interface Read {
  readonly entries: readonly Entry[];
  /** Files in the folders that were named whose names are not those of responses. */
  readonly unread: readonly string[];
}

/**
 * Everything that the arguments of a call stand for, in the order of `findTargets`. Nothing is dropped without a word but
 * the file that a session writes to, which is its result. Every YAML file in a folder is meant to be a response: one
 * that was cut off or is empty must not go missing.
 *
 * Throws CallError, also when another result would overwrite a response.
 */
export async function readResponses(
  context: Context,
  paths: readonly string[],
  continuum: Continuum,
  sessionFile: string | undefined,
): Promise<Read> {
  const { files } = context.io;
  const isSessionFile = ({ file, problem }: Target): boolean =>
    problem === undefined && sessionFile !== undefined && files.same(sessionFile, file);
  const entries: Entry[] = [];
  const unread: string[] = [];
  for (const found of await findTargets(context.io, paths)) {
    const read: Entry[] = [];
    for (const target of found.targets) {
      if (!isSessionFile(target)) read.push(await readTarget(context, target, continuum));
    }
    entries.push(...read, ...aboutArgument(found, read.length));
    unread.push(...(found.others ?? []));
  }
  const answered = entries.flatMap((entry) =>
    entry.assessment === undefined ? [] : [{ ...entry, assessment: entry.assessment }],
  );
  const between = new Map(
    [...findingsBetween(answered)].map(([{ file }, findings]) => [file, findings]),
  );
  const looked = entries.map((entry): Entry => {
    const findings = entry.assessment && between.get(entry.file);
    if (findings === undefined) return entry;
    return { ...entry, about: findings, outcome: 'content' };
  });
  return { entries: looked, unread };
}

async function readTarget(context: Context, target: Target, continuum: Continuum): Promise<Entry> {
  const { file, explicit, problem } = target;
  if (problem !== undefined) return remark(file, problem, 'call');
  const reading = await readAssessment(context, file, continuum);
  const { text, diagnostics: inside } = reading;
  if (!reading.ok) {
    const { outcome, hint } = reading;
    return { file, text, inside, about: [], outcome, ...(hint !== undefined && { hint }) };
  }
  const { assessment } = reading;
  if (!explicit && assessment.method === 'agreed') {
    // The result of a workshop lies beside its responses.
    return remark(file, { code: 'response-result', args: {}, pointer: '/method' }, 'done');
  }
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
