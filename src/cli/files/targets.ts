import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type FileEntry, FileError, type Files, type Io } from '../../io/io.ts';
import { CallError } from '../call-error.ts';
import { fileProblem } from '../unreadable.ts';
import { slashed } from './paths.ts';

/** One file to look at, or one thing that was named and is not there. */
export interface Target {
  /** As the caller gave it, with `/` between folders. */
  readonly file: string;
  /** Named by the caller, and so meant to be an assessment; else found in a folder that was named. */
  readonly explicit: boolean;
  /** The folder that was named, or the fixed part of a pattern; for a file, its own folder. */
  readonly root: string;
  /** What was wrong with finding it; there is nothing to read then. */
  readonly problem?: Diagnostic;
}

/** What one argument stands for. */
export interface Found {
  readonly argument: string;
  readonly kind: 'file' | 'folder' | 'pattern';
  /** The folder, or the fixed part of the pattern; for a file, its own folder. */
  readonly root: string;
  /** Which names a pattern means; every other argument means all below its root. */
  readonly matches?: (file: string) => boolean;
  /** Without those that an earlier argument stands for as well. */
  readonly targets: readonly Target[];
  /** Whether there were such. */
  readonly repeats: boolean;
  /** Of a folder: the files in it whose names make them no targets, hidden ones aside. */
  readonly others?: readonly string[];
}

/** Tells files by name. `src/gate/glob.ts` does; it is loaded only when there is a pattern. */
type Globs = typeof import('../../gate/glob.ts');

/** Not looked into: what tools keep for themselves, and what others wrote. */
const LEFT_OUT = /^(?:\.|node_modules$)/;

/**
 * The files that the arguments of a command stand for: in the order of the arguments, within a folder or a pattern by
 * code unit, and each file once.
 */
export async function findTargets(
  { files, cwd }: Pick<Io, 'files' | 'cwd'>,
  paths: readonly string[],
): Promise<Found[]> {
  const seen = new Set<string>();
  const once = (target: Target): boolean => {
    const key = target.file === '-' ? '-' : path.resolve(cwd, target.file);
    return !seen.has(key) && seen.add(key) !== undefined;
  };
  const found: Found[] = [];
  for (const argument of paths) {
    if (argument === '') {
      throw new CallError('One of the names is empty. Is it a variable that is not set?');
    }
    const all = await findArgument(files, argument);
    const targets = all.targets.filter(once);
    found.push({ ...all, targets, repeats: targets.length < all.targets.length });
  }
  return found;
}

async function findArgument(files: Files, argument: string): Promise<Omit<Found, 'repeats'>> {
  const file = slashed(argument);
  if (file !== '-' && files.isDirectory(argument)) {
    const all = walk(files, file);
    const targets = all.filter(isTarget);
    const others = all.flatMap((one) => (isTarget(one) || isHidden(one.file) ? [] : [one.file]));
    return { argument, kind: 'folder', root: file, targets, others };
  }
  const own = path.posix.dirname(file);
  const targets = [{ file, explicit: true, root: own }];
  const named = { argument, kind: 'file' as const, root: own, targets };
  // A file that has the name of a pattern must not stand in for all that the pattern means.
  const isNamed = files.exists(argument) && !file.includes('*');
  if (file === '-' || isNamed) return named;
  const globs = await import('../../gate/glob.ts');
  return globs.isGlob(file) ? findPattern(files, file, globs) : named;
}

function findPattern(files: Files, pattern: string, globs: Globs): Omit<Found, 'repeats'> {
  const fault = globs.globFault(pattern);
  if (fault !== undefined) throw new CallError(`${pattern} cannot be used. ${fault}`);
  const root = globs.globBase(pattern) || '.';
  const matches = globs.globMatcher(pattern);
  // What cannot be looked into matters where a match could lie in it.
  const isDeep = (folder: string) => pattern.includes('**') || depth(folder) < depth(pattern);
  const targets = files.isDirectory(root)
    ? walk(files, root)
        .filter(({ file, problem }) => (problem ? isDeep(file) : matches(file)))
        .map((target) => ({ ...target, explicit: true }))
    : [];
  return { argument: pattern, kind: 'pattern', root, matches, targets };
}

const depth = (file: string): number => file.split('/').length;

/** The YAML files below a folder, and what could not be looked into. */
export function filesBelow(files: Files, folder: string): Target[] {
  return walk(files, folder).filter(isTarget);
}

const isTarget = ({ file, problem }: Target): boolean => problem !== undefined || isYaml(file);
const isHidden = (file: string): boolean => path.posix.basename(file).startsWith('.');

export function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

/** Whether a walk would have come by a file, by its name below the folder where it began. */
export function isWalked(name: string): boolean {
  const folders = name.split('/').slice(0, -1);
  return !folders.some((folder) => LEFT_OUT.test(folder));
}

/** The name of a file below a folder that a walk began with. */
export function pathWithin(root: string, file: string): string {
  return file.slice(prefixOf(root).length);
}

/** The other way round. */
export function pathFrom(root: string, name: string): string {
  return prefixOf(root) + name;
}

/** Every file below a folder, sorted. Links are followed to files only, and only to those within the folder. */
function walk(files: Files, root: string): Target[] {
  const targets: Target[] = [];
  const home = realPath(files, root);
  const add = (file: string, problem?: Diagnostic) =>
    targets.push({ file, explicit: false, root, ...(problem && { problem }) });
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const prefix = prefixOf(folder);
    for (const entry of listed(files, folder, (problem) => add(folder ?? root, problem))) {
      const file = prefix + entry.name;
      if (entry.isDirectory) {
        if (!LEFT_OUT.test(entry.name)) waiting.push(file);
      } else if (entry.isLink ? leadsInside(files, file, home) : entry.isFile) add(file);
    }
  }
  return targets.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What stands before the names in a folder: nothing for the working directory. */
function prefixOf(folder: string): string {
  if (folder === '.' || folder === './') return '';
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function listed(
  files: Files,
  folder: string,
  fail: (problem: Diagnostic) => void,
): readonly FileEntry[] {
  try {
    return files.list(folder);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    fail(fileProblem(error).diagnostic);
    return [];
  }
}

/** A change must not be able to show files from elsewhere by a link to them. */
function leadsInside(files: Files, file: string, home: string): boolean {
  const real = realPath(files, file);
  return real !== '' && real.startsWith(home + path.sep) && files.isFile(file);
}

function realPath(files: Files, file: string): string {
  try {
    return files.realPath(file);
  } catch (error) {
    if (error instanceof FileError) return '';
    throw error;
  }
}
