import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../io/io.ts';

/** A path inside the package that the program is installed in: the nearest folder above with a manifest. */
export function shipped(files: Files, ...names: readonly string[]): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!files.exists(path.join(folder, 'package.json')) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder);
  }
  return path.join(folder, ...names);
}
