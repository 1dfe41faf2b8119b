import { Interrupted } from '../io/interrupted.ts';
import { FileError, type Io } from '../io/io.ts';
import { CallError } from './call-error.ts';
import { readingWords, writingWords } from './file-words.ts';
import type { Outcome } from './outcome.ts';

interface Failure {
  readonly outcome: Outcome;
  /** For standard error; may be empty. */
  readonly words: string;
}

const REPORT =
  'This is a fault of the program, not of your files. Please report it with the command you ran; with CONTINUUM_DEBUG=1 before the command, the program prints details to send along.';

/** What an error means to whoever ran the command. A stack is shown only to those who ask for it. */
export function failureOf(error: unknown, env: Io['env']): Failure {
  if (error instanceof Interrupted) return { outcome: error.signal, words: '' };
  if (error instanceof CallError) return { outcome: 'call', words: error.message };
  if (error instanceof FileError) {
    const writing = error.path.startsWith('standard ');
    return { outcome: 'call', words: (writing ? writingWords : readingWords)(error) };
  }
  const what = error instanceof Error ? error.message : String(error);
  const details = env.CONTINUUM_DEBUG && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  return {
    outcome: 'call',
    words: `Something went wrong that should not have: ${what}.\n${REPORT}${details}`,
  };
}
