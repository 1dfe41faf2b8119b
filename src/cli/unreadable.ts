import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileError } from '../io/io.ts';
import { LARGEST_TEXT } from '../yaml/limits.ts';
import { CallError } from './call-error.ts';
import type { Context } from './context.ts';
import { readingWords } from './file-words.ts';
import { nearPath } from './near-path.ts';
import type { Outcome } from './outcome.ts';
import type { Reading } from './read-assessment.ts';

/** What to say when a file could not be had. Throws CallError when there is no file to speak of. */
export function unreadable(context: Context, error: FileError): Reading {
  if (error.code === 'ENOTTY') throw new CallError(readingWords(error));
  const { diagnostic, outcome } = fileProblem(error);
  const hint = error.code === 'ENOENT' ? nearPath(context.io.files, error.path, 'file') : undefined;
  return {
    ok: false,
    text: '',
    diagnostics: [diagnostic],
    outcome,
    ...(hint !== undefined && { hint: `Did you mean ${hint}?` }),
  };
}

/** What is wrong with a file that could not be had, and whose fault that is. */
export function fileProblem(error: FileError): { diagnostic: Diagnostic; outcome: Outcome } {
  const outcome = error.code === 'EFBIG' ? 'content' : 'call';
  return { diagnostic: diagnosticOf(error), outcome };
}

function diagnosticOf({ code, path: file }: FileError): Diagnostic {
  const pointer = '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file-not-found', args: { path: file }, pointer };
    case 'EISDIR':
      return { code: 'file-is-directory', args: { path: file }, pointer };
    case 'EFBIG':
      return { code: 'file-too-large', args: { limit: LARGEST_TEXT }, pointer };
    default:
      return {
        code: 'file-unreadable',
        args: { path: file, reason: REASONS[code] ?? code },
        pointer,
      };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  ELOOP: 'the link leads back to itself',
  ENAMETOOLONG: 'the name is too long',
};
