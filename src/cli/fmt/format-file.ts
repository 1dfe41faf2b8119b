import type { Continuum } from '../../core/continuum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { toRecord } from '../../diagnostics/record.ts';
import type { FaultResult } from '../../reporters/results.ts';
import { formatAssessment } from '../../yaml/format.ts';
import { FormatError } from '../../yaml/format-error.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';

/** What became of one file. */
export interface Formatted {
  readonly file: string;
  readonly outcome: Outcome;
  /** Whether its text is another one in form. The file has it now, unless it was only looked at. */
  readonly changed: boolean;
  /** The text in form; absent where there is none. */
  readonly text?: string;
  /** What is wrong with it. */
  readonly faults?: FaultResult;
  /** More for people. */
  readonly words?: string;
}

/** Brings one file into form. It stays as it is when it has a mistake, with `check`, and when it is standard input. */
export async function formatFile(
  context: Context,
  file: string,
  continuum: Continuum,
  check: boolean,
): Promise<Formatted> {
  const reading = await readAssessment(context, file, continuum);
  if (!reading.ok) {
    const { text, diagnostics, outcome, hint } = reading;
    const faults = faultsOf(file, text, diagnostics);
    return { file, outcome, changed: false, faults, ...(hint !== undefined && { words: hint }) };
  }
  try {
    const order = continuum.practices.map(({ id }) => id);
    const text = formatAssessment(reading.text, order);
    const changed = text !== reading.text;
    if (changed && !check && file !== '-') context.save(file, text);
    return { file, outcome: changed && check ? 'content' : 'done', changed, text };
  } catch (error) {
    const failed = { file, changed: false };
    if (error instanceof CallError) return { ...failed, outcome: 'call', words: error.message };
    if (error instanceof FormatError) {
      const words = `${file} stays as it is. ${error.message}`;
      return { ...failed, outcome: 'content', words };
    }
    throw error;
  }
}

/** Something that there is no text of. */
export function absent(file: string, diagnostic: Diagnostic): Formatted {
  return { file, outcome: 'call', changed: false, faults: faultsOf(file, '', [diagnostic]) };
}

function faultsOf(file: string, text: string, diagnostics: readonly Diagnostic[]): FaultResult {
  return { file, text, records: diagnostics.map((each) => toRecord(each, text)) };
}
