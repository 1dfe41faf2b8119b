import type { Stats } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';
import { fs } from './fs.ts';
import { FileError } from './io.ts';
import { makeBeside, sweep } from './temporary.ts';

const LINKS_FOLLOWED = 40;

type Content = string | Uint8Array | Iterable<string>;
type Pieces = Iterable<Uint8Array>;

/** Files whose folder has been looked through for what killed processes left behind. */
const swept = new Set<string>();

/** `Files.save`: see there. Whatever happens, the file is afterwards either the old one or the new one, whole. */
export function save(file: string, content: Content, options: { create?: boolean } = {}): void {
  const bytes = piecesOf(content);
  try {
    if (options.create) create(file, bytes);
    else if (isSpecial(file)) writeInto(file, bytes);
    else replace(targetOf(file), bytes);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(errorCode(error), file);
  }
}

function* piecesOf(content: Content): Generator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else if (typeof content === 'string') yield Buffer.from(content);
  else for (const piece of content) yield Buffer.from(piece);
}

export function writeAll(fd: number, pieces: Pieces): void {
  for (const bytes of pieces) {
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(fd, bytes, done);
  }
}

/** A device or a pipe has no content to replace. A link to one, such as /dev/stdout, may have no path to follow either. */
function isSpecial(file: string): boolean {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

function writeInto(file: string, bytes: Pieces): void {
  const fd = fs.openSync(file, 'w');
  try {
    writeAll(fd, bytes);
  } finally {
    fs.closeSync(fd);
  }
}

function replace(target: string, bytes: Pieces): void {
  const before = fs.statSync(target, { throwIfNoEntry: false });
  if (before?.isDirectory()) throw new FileError('EISDIR', target);
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

function create(file: string, bytes: Pieces): void {
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
    takeName(temporary, target);
  } finally {
    remove(temporary);
  }
  syncFolder(path.dirname(target));
}

/** For a file system without hard links: reserves the name, then replaces what reserved it. */
function takeName(temporary: string, target: string): void {
  fs.closeSync(fs.openSync(target, 'wx'));
  try {
    fs.renameSync(temporary, target);
  } catch (error) {
    remove(target);
    throw error;
  }
}

function writeTemporary(target: string, bytes: Pieces, like?: Stats): string {
  sweepOnce(target);
  // What is private stays so from the first moment on.
  const mode = like ? 0o600 : 0o666;
  const { temporary, fd } = makeBeside(target, (name) => ({
    temporary: name,
    fd: fs.openSync(name, 'wx', mode),
  }));
  try {
    try {
      if (like) keepOwnerAndMode(fd, like);
      writeAll(fd, bytes);
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

/** Once is enough: we clean up after ourselves. */
function sweepOnce(target: string): void {
  if (swept.has(target)) return;
  swept.add(target);
  sweep(target);
}

/** Rights that were meant for another group than the file gets are left out. */
function keepOwnerAndMode(fd: number, like: Stats): void {
  const { uid, gid } = fs.fstatSync(fd);
  const sameGroup =
    (uid === like.uid && gid === like.gid) ||
    changeOwner(fd, like.uid, like.gid) ||
    gid === like.gid ||
    // Only an administrator may give files away, but a group that one is in may have them.
    changeOwner(fd, uid, like.gid);
  fs.fchmodSync(fd, like.mode & (sameGroup ? 0o7777 : 0o7707));
}

function changeOwner(fd: number, uid: number, gid: number): boolean {
  try {
    fs.fchownSync(fd, uid, gid);
    return true;
  } catch {
    return false;
  }
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

export function realFolder(file: string): string {
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
export function syncFolder(folder: string): void {
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
