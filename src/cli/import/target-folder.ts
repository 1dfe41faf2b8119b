import path from 'node:path';
import { FileError } from '../../io/io.ts';
import { CallError } from '../call-error.ts';
import { type Context, checkOutput } from '../context.ts';
import { writingWords } from '../file-words.ts';

/** The folder of `-o`. Throws CallError where no folder can be made there: better now than after the work. */
export function targetFolder({ io, options }: Context): string {
  const { output } = options;
  if (output === undefined || output === '-') {
    throw new CallError('Name a folder for the assessments, like -o responses.');
  }
  const { files } = io;
  if (files.isDirectory(output)) {
    if (files.same(output, '.')) {
      throw new CallError('-o needs the name of a folder other than the one you are in.');
    }
    const entries = files.list(output);
    if (entries.length > 0) throw new CallError(writingWords(new FileError('ENOTEMPTY', output)));
    return path.normalize(output);
  }
  if (files.exists(output)) throw new CallError(writingWords(new FileError('ENOTDIR', output)));
  checkOutput(io, output);
  return path.normalize(output);
}
