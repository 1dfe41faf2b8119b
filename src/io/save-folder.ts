import path from 'node:path';
import { errorCode } from './error-code.ts';
import { fs } from './fs.ts';
import { FileError } from './io.ts';
import { realFolder, syncFolder, writeAll } from './save.ts';
import { discard, makeBeside, sweep } from './temporary.ts';

/** `Files.saveFolder`: see there. Whatever happens, the folder is afterwards as it was, or has all of the files. */
export function* saveFolder(folder: string, files: ReadonlyMap<string, string>): Generator<void> {
  try {
    const target = targetOf(folder);
    sweep(target);
    const temporary = makeTemporary(target);
    let done = false;
    try {
      yield* fill(temporary, files);
      moveInto(temporary, target);
      done = true;
    } finally {
      // Also where the caller leaves half way.
      if (!done) discard(temporary);
    }
    syncFolder(path.dirname(target));
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(errorCode(error), folder);
  }
}

/** Where the folder is to be, links followed. Throws FileError when something is in the way. */
function targetOf(folder: string): string {
  const here = path.join(realFolder(folder), path.basename(folder));
  if (fs.lstatSync(here, { throwIfNoEntry: false }) === undefined) return here;
  // A link to nothing is no folder, either.
  const isFolder = fs.statSync(here, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) throw new FileError('ENOTDIR', folder);
  const target = fs.realpathSync(here);
  if (fs.readdirSync(target).length > 0) throw new FileError('ENOTEMPTY', folder);
  return target;
}

function makeTemporary(target: string): string {
  const temporary = makeBeside(target, (name) => {
    fs.mkdirSync(name);
    return name;
  });
  const before = fs.statSync(target, { throwIfNoEntry: false });
  if (before !== undefined) fs.chmodSync(temporary, before.mode & 0o7777);
  return temporary;
}

/** Syncs every file, but only once all are written: that takes half the time, and until then nobody finds them. */
function* fill(folder: string, files: ReadonlyMap<string, string>): Generator<void> {
  for (const [name, content] of files) {
    opened(path.join(folder, name), 'wx', (fd) => writeAll(fd, [Buffer.from(content)]));
    yield;
  }
  for (const name of files.keys()) {
    // Windows syncs only what may be written.
    opened(path.join(folder, name), 'r+', (fd) => fs.fsyncSync(fd));
    yield;
  }
  syncFolder(folder);
}

function opened(file: string, flags: string, work: (fd: number) => void): void {
  const fd = fs.openSync(file, flags);
  try {
    work(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** A rename takes the place of an empty folder, and of no other. */
function moveInto(temporary: string, target: string): void {
  try {
    fs.renameSync(temporary, target);
  } catch (error) {
    const inTheWay = ['EEXIST', 'EPERM', 'EACCES'].includes(errorCode(error));
    if (!inTheWay || !fs.existsSync(target)) throw error;
    // Windows wants an empty folder out of the way first.
    fs.rmdirSync(target);
    fs.renameSync(temporary, target);
  }
}
