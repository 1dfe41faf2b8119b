import type { Continuum } from '../../core/continuum.ts';
import { messageOf } from '../../diagnostics/record.ts';
import { FileError } from '../../io/io.ts';
import { parseAssessment } from '../../validation/parse.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { writingWords } from '../file-words.ts';
import { AnswerFile } from './answer-file.ts';

/**
 * Makes a file and opens it to be answered. Throws CallError where one is there already, where the disk does not take
 * it, and where nobody could read it again; then nothing is written.
 */
export function beginFile(
  { io: { files } }: Pick<Context, 'io'>,
  continuum: Continuum,
  file: string,
  text: string,
): AnswerFile {
  const parsed = parseAssessment(text, continuum);
  if (!parsed.ok) {
    const reasons = parsed.diagnostics.map(messageOf).join(' ');
    throw new CallError(`${file} was not written, as it could not be read again. ${reasons}`);
  }
  try {
    files.save(file, text, { create: true });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CallError(
      error.code === 'EEXIST'
        ? `${file} is there already. Run the command again to go on with it, or give another name.`
        : writingWords(error),
    );
  }
  return new AnswerFile(files, file, continuum, text, parsed.assessment);
}
