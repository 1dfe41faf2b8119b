import type { Assessment } from '../core/assessment.ts';
import type { Continuum } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FileError } from '../io/io.ts';
import { readStdin } from '../io/stdin.ts';
import { decode } from '../validation/decode.ts';
import { parseLazily } from '../validation/load.ts';
import { LARGEST_TEXT } from '../yaml/limits.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';

/** An assessment file as read. `text` is what findings point into. */
export type Reading =
  | {
      readonly ok: true;
      readonly assessment: Assessment;
      readonly text: string;
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly ok: false;
      readonly text: string;
      readonly diagnostics: readonly Diagnostic[];
      /** Whether the content is at fault, or the file could not be had at all. */
      readonly outcome: Outcome;
      /** A word more for people, such as the file that was probably meant. */
      readonly hint?: string;
    };

/** Reads and checks the assessment in a file, `-` being standard input. Throws CallError and Interrupted. */
export async function readAssessment(
  context: Context,
  file: string,
  continuum: Continuum,
): Promise<Reading> {
  context.reads(file);
  let bytes: Uint8Array;
  try {
    bytes =
      file === '-'
        ? await readStdin(context.io, LARGEST_TEXT)
        : context.io.files.read(file, LARGEST_TEXT);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { unreadable } = await import('./unreadable.ts');
    return unreadable(context, error);
  }
  const { text = '', problems } = decode(bytes);
  if (problems.length > 0) return { ok: false, text, diagnostics: problems, outcome: 'content' };
  const result = await parseLazily(text, continuum);
  return result.ok ? { ...result, text } : { ...result, text, outcome: 'content' };
}
