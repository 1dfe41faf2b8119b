import path from 'node:path';
import { suggest } from '../diagnostics/suggest.ts';
import { FileError, type Files } from '../io/io.ts';

/** The file or folder that was probably meant by a path that is not there: one of the same folder with a like name. */
export function nearPath(
  files: Files,
  wanted: string,
  kind: 'file' | 'folder',
): string | undefined {
  const parent = path.dirname(wanted);
  try {
    const names = files
      .list(parent)
      .filter((entry) => entry.isDirectory === (kind === 'folder'))
      .map((entry) => entry.name);
    const near = suggest(path.basename(wanted), names);
    return near === undefined ? undefined : path.join(parent, near);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** The same as the end of a message: `Did you mean X?`, or what to do instead. */
export function didYouMeanPath(
  files: Files,
  wanted: string,
  kind: 'file' | 'folder',
  otherwise = '',
): string {
  const near = nearPath(files, wanted, kind);
  return near === undefined ? otherwise : `Did you mean ${near}?`;
}
