import type { Continuum } from '../core/continuum.ts';
import { parseAssessment } from '../validation/parse.ts';
import { checkFile } from './check.ts';
import type { CheckSummary, FileCheck } from './file-check.ts';
import type { Policy } from './policy.ts';
import { NO_FILES, sumOf, type Tally, tallyOf } from './tally.ts';

/** The text of an assessment with its name. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
  /** What it was in the baseline; absent for a new file. */
  readonly before?: { readonly file: string; readonly text: string };
}

export interface CheckTerms {
  /** What every file is held against beyond the file format; nothing when absent. */
  readonly policy?: Policy;
  /** Today, as an ISO 8601 calendar date: what ages are counted to. */
  readonly today: string;
}

/** What came out of a check. */
export interface CheckReport {
  readonly summary: CheckSummary;
  /** In the order of the files. */
  readonly results: readonly FileCheck[];
  readonly tally: Tally;
}

/** Checks texts that somebody else has read. A baseline counts as asked for when any file has an earlier version. */
export function checkTexts(
  texts: readonly NamedText[],
  { policy = {}, today }: CheckTerms,
  continuum: Continuum,
): CheckReport {
  const hasBaseline = texts.some(({ before }) => before !== undefined);
  const results = texts.map(({ file, text, before }) => {
    const parsed = parseAssessment(text, continuum);
    const earlier = before && {
      file: before.file,
      parsed: before.text === text ? parsed : parseAssessment(before.text, continuum),
    };
    const given = { file, text, parsed, policy, hasBaseline, ...(earlier && { before: earlier }) };
    return checkFile(given, { continuum, today });
  });
  const tally = results.map(tallyOf).reduce(sumOf, NO_FILES);
  const { files, passed, failed, errors, warnings } = tally;
  return { summary: { files, passed, failed, errors, warnings }, results, tally };
}
