import path from 'node:path';
import { errorCode } from './error-code.ts';
import { fs } from './fs.ts';
import { FileError } from './io.ts';
import {
  isAlive,
  marked,
  realFolder,
  syncFolder,
  TEMPORARY,
  temporaryFor,
  writeAll,
} from './save.ts';

/** `Files.saveFolder`: see there. Whatever happens, the folder is afterwards as it was, or has all of the files. */
export function saveFolder(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    const target = targetOf(folder);
    sweep(target);
    const temporary = makeTemporary(target);
    try {
      for (const [name, content] of files) writeNew(path.join(temporary, name), content);
      syncFolder(temporary);
      moveInto(temporary, target);
    } catch (error) {
      fs.rmSync(temporary, { recursive: true, force: true });
      throw error;
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
  const target = fs.realpathSync(here);
  if (!fs.statSync(target).isDirectory()) throw new FileError('ENOTDIR', folder);
  if (fs.readdirSync(target).length > 0) throw new FileError('ENOTEMPTY', folder);
  return target;
}

function makeTemporary(target: string): string {
  for (;;) {
    const temporary = temporaryFor(target);
    try {
      fs.mkdirSync(temporary);
    } catch (error) {
      // Left behind by an earlier process with our number.
      if (errorCode(error) === 'EEXIST') continue;
      throw error;
    }
    const before = fs.statSync(target, { throwIfNoEntry: false });
    if (before !== undefined) fs.chmodSync(temporary, before.mode & 0o7777);
    return temporary;
  }
}

function writeNew(file: string, content: string): void {
  const fd = fs.openSync(file, 'wx');
  try {
    writeAll(fd, [Buffer.from(content)]);
    fs.fsyncSync(fd);
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

/** Removes what earlier calls for this folder left behind whose process was killed. */
function sweep(target: string): void {
  const parent = path.dirname(target);
  try {
    for (const name of fs.readdirSync(parent)) {
      const [, base, pid] = TEMPORARY.exec(name) ?? [];
      if (base !== marked(target) || isAlive(Number(pid))) continue;
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  } catch {
    // A folder that may be written to, but not listed.
  }
}
