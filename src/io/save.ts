import type { Stats } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';
import { fs } from './fs.ts';
import { FileError } from './io.ts';

const LINKS_FOLLOWED = 40;
/** Marks our temporary files; `.answers.yaml.4711-0.continuum-tmp` belongs to process 4711. */
export const TEMPORARY = /^\..+\.(\d+)-\d+\.continuum-tmp$/;

let counter = 0;

/** `Files.save`: see there. Whatever happens, the file is afterwards either the old one or the new one, whole. */
export function save(
  file: string,
  content: string | Uint8Array,
  options: { create?: boolean } = {},
): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    if (options.create) create(file, bytes);
    else replace(targetOf(file), bytes);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(errorCode(error), file);
  }
}

function replace(target: string, bytes: Uint8Array): void {
  const before = fs.statSync(target, { throwIfNoEntry: false });
  if (before?.isDirectory()) throw new FileError('EISDIR', target);
  if (before && !before.isFile()) {
    // A device or a pipe has no content to replace.
    fs.writeFileSync(target, bytes);
    return;
  }
  // A rename would get past the write protection of the file itself.
  if (before) fs.accessSync(target, fs.constants.W_OK);
  const temporary = writeTemporary(target, bytes, before);
  try {
    fs.renameSync(temporary, target);
  } catch (error) {
    remove(temporary);
    throw error;
  }
  syncFolder(path.dirname(target));
}

function create(file: string, bytes: Uint8Array): void {
  if (fs.lstatSync(file, { throwIfNoEntry: false })) throw new FileError('EEXIST', file);
  const target = path.join(realFolder(file), path.basename(file));
  const temporary = writeTemporary(target, bytes);
  try {
    // Unlike a rename, a link never replaces a file that somebody made in the meantime.
    fs.linkSync(temporary, target);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) {
      throw error;
    }
    // A file system without hard links.
    fs.copyFileSync(temporary, target, fs.constants.COPYFILE_EXCL);
  } finally {
    remove(temporary);
  }
  syncFolder(path.dirname(target));
}

function writeTemporary(target: string, bytes: Uint8Array, like?: Stats): string {
  const { temporary, fd } = openTemporary(target);
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done);
      if (like) keepOwnerAndMode(fd, like);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    remove(temporary);
    throw error;
  }
  return temporary;
}

function openTemporary(target: string): { temporary: string; fd: number } {
  const folder = path.dirname(target);
  // Long names are cut so that ours still fits into what a file system allows.
  const base = path.basename(target).slice(0, 40);
  for (;;) {
    const temporary = path.join(folder, `.${base}.${process.pid}-${counter++}.continuum-tmp`);
    try {
      return { temporary, fd: fs.openSync(temporary, 'wx', 0o666) };
    } catch (error) {
      // Left behind by an earlier process with our number.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function keepOwnerAndMode(fd: number, like: Stats): void {
  const { uid, gid } = fs.fstatSync(fd);
  if (uid !== like.uid || gid !== like.gid) {
    try {
      fs.fchownSync(fd, like.uid, like.gid);
    } catch {
      // Only an administrator may give files away; the content matters more.
    }
  }
  fs.fchmodSync(fd, like.mode & 0o7777);
}

/** The file that a path stands for, links followed, also a link to a file that is not there yet. */
function targetOf(file: string): string {
  let at = file;
  for (let links = 0; links < LINKS_FOLLOWED; links++) {
    const here = path.join(realFolder(at), path.basename(at));
    if (!fs.lstatSync(here, { throwIfNoEntry: false })?.isSymbolicLink()) return here;
    at = path.resolve(path.dirname(here), fs.readlinkSync(here));
  }
  throw new FileError('ELOOP', file);
}

function realFolder(file: string): string {
  const folder = path.dirname(path.resolve(file));
  try {
    return fs.realpathSync(folder);
  } catch (error) {
    throw new FileError(errorCode(error), folder);
  }
}

function remove(file: string): void {
  try {
    fs.unlinkSync(file);
  } catch {
    // Gone already, or out of reach; either way nothing more can be done.
  }
}

/** Makes the new name last through a power cut, where the system lets a folder be synced. */
function syncFolder(folder: string): void {
  try {
    const fd = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    // Windows and some network drives refuse.
  }
}
