import { FileError, type Files } from '../../io/io.ts';
import type { Logo } from '../../report/report.ts';
import { CallError } from '../call-error.ts';
import { readingWords } from '../file-words.ts';
import { didYouMeanPath } from '../near-path.ts';

/** The picture in a file. Throws CallError where there is none that can be used. */
export async function logoFrom(files: Files, file: string): Promise<Logo> {
  // What reads pictures is loaded only where there is one.
  const { LARGEST_LOGO, readLogo } = await import('../../report/logo.ts');
  let bytes: Uint8Array;
  try {
    bytes = files.read(file, LARGEST_LOGO);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'EFBIG') throw unfit(file, 'is larger than 1 MiB. Save it smaller.');
    const near = error.code === 'ENOENT' ? ` ${didYouMeanPath(files, file, 'file')}` : '';
    throw new CallError(`--logo cannot be used. ${readingWords(error)}${near.trimEnd()}`);
  }
  const logo = readLogo(bytes);
  if (typeof logo === 'string') throw unfit(file, logo);
  return logo;
}

const unfit = (file: string, words: string): CallError =>
  new CallError(`--logo cannot be used. ${file} ${words}`);
