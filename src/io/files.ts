import type { BigIntStats } from 'node:fs';
import path from 'node:path';
import { chunked } from './chunked.ts';
import { errorCode } from './error-code.ts';
import { fs } from './fs.ts';
import { type FileEntry, FileError, type Files } from './io.ts';
import { save } from './save.ts';
import { saveFolder } from './save-folder.ts';

const CHUNK = 64 * 1024;

/** The files of this machine; relative paths start at `cwd`. */
export function nodeFiles(cwd: string): Files {
  const at = (file: string) => path.resolve(cwd, file);
  return {
    read: (file, limit) => wrapped(file, () => read(at(file), file, limit ?? Infinity)),
    list: (folder) =>
      wrapped(folder, () =>
        fs.readdirSync(at(folder), { withFileTypes: true }).map(
          (entry): FileEntry => ({
            name: entry.name,
            isDirectory: entry.isDirectory(),
            isFile: entry.isFile(),
            isLink: entry.isSymbolicLink(),
          }),
        ),
      ),
    head: (file, count) => wrapped(file, () => head(at(file), count)),
    exists: (file) => fs.existsSync(at(file)),
    isDirectory: (file) => statOf(at(file))?.isDirectory() ?? false,
    isFile: (file) => statOf(at(file))?.isFile() ?? false,
    realPath: (file) => wrapped(file, () => fs.realpathSync(at(file))),
    makeFolder: (folder) => wrapped(folder, () => makeFolder(at(folder), folder)),
    append: (file, text) => wrapped(file, () => fs.appendFileSync(at(file), text)),
    savePieces: (file, pieces) =>
      wrapped(
        file,
        () => save(at(file), chunked(pieces)),
        (seen) => asGiven(cwd, file, seen),
      ),
    save: (file, content, options) =>
      wrapped(
        file,
        () => save(at(file), content, options),
        (seen) => asGiven(cwd, file, seen),
      ),
    *saveFolder(folder, files) {
      try {
        yield* saveFolder(at(folder), files);
      } catch (error) {
        throw named(folder, error, (seen) => asGiven(cwd, folder, seen));
      }
    },
    same(a, b) {
      if (at(a) === at(b)) return true;
      const one = statOf(at(a));
      const two = statOf(at(b));
      return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
    },
  };
}

function read(file: string, name: string, limit: number): Uint8Array {
  const fd = fs.openSync(file, 'r');
  try {
    const stat = fs.fstatSync(fd);
    if (stat.isDirectory()) throw new FileError('EISDIR', name);
    if (stat.size > limit) throw new FileError('EFBIG', name);
    return readAll(fd, name, stat.isFile() ? stat.size : 0, limit);
  } finally {
    fs.closeSync(fd);
  }
}

function head(file: string, count: number): Uint8Array {
  const fd = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(count);
    return buffer.subarray(0, fs.readSync(fd, buffer, 0, count, 0));
  } finally {
    fs.closeSync(fd);
  }
}

/** Reads on until nothing comes: a pipe has no size, and a file may grow meanwhile. */
function readAll(fd: number, name: string, expected: number, limit: number): Uint8Array {
  let buffer = Buffer.allocUnsafe(expected + 1 || CHUNK);
  let length = 0;
  for (;;) {
    const count = fs.readSync(fd, buffer, length, buffer.length - length, null);
    length += count;
    // A file of a known size needs no further call to learn that this was all.
    if (count === 0 || length === expected) return buffer.subarray(0, length);
    if (length > limit) throw new FileError('EFBIG', name);
    if (length === buffer.length) buffer = Buffer.concat([buffer], length + CHUNK);
  }
}

function makeFolder(folder: string, name: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    // Where a file has the name; with a folder of that name, nothing is wrong.
    throw new FileError(errorCode(error) === 'EEXIST' ? 'ENOTDIR' : errorCode(error), name);
  }
}

function statOf(file: string): BigIntStats | undefined {
  try {
    // Inode numbers of Windows need more than 53 bits.
    return fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whoever named a relative path reads of a relative one, be it the file or its folder. */
function asGiven(cwd: string, file: string, seen: string): string {
  return path.isAbsolute(file) ? seen : path.relative(cwd, seen) || '.';
}

function wrapped<T>(name: string, action: () => T, rename?: (path: string) => string): T {
  try {
    return action();
  } catch (error) {
    throw named(name, error, rename);
  }
}

function named(name: string, error: unknown, rename?: (path: string) => string): FileError {
  if (!(error instanceof FileError)) return new FileError(errorCode(error), name);
  return rename === undefined ? error : new FileError(error.code, rename(error.path));
}
