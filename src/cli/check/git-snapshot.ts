import path from 'node:path';
import { FileError, type Io } from '../../io/io.ts';
import { CallError } from '../call-error.ts';
import { nameWithin, slashed } from '../files/paths.ts';
import { type Found, pathFrom, type Target } from '../files/targets.ts';
import { findCommit } from './git-ref.ts';
import { filesOf, readBlobs } from './git-tree.ts';
import type { Place, Snapshot } from './snapshot.ts';

/** The files at a git ref. Throws CallError. */
export function gitSnapshot(io: Io, ref: string): Snapshot {
  const top = topFolder(io);
  const { id: commit, label } = findCommit(io, ref);
  const files = filesOf(io, commit);
  const prefixOf = prefixes(io, top, files.keys());
  const below = (prefix: string, root: string): Place[] =>
    [...files].flatMap(([name, { home }]) =>
      name.startsWith(prefix) && home.startsWith(prefix)
        ? [{ name, file: pathFrom(root, name.slice(prefix.length)) }]
        : [],
    );
  const nameOf = ({ file }: Target): string => {
    const prefix = file === '-' ? undefined : prefixOf(path.dirname(file));
    if (prefix !== undefined) return prefix + path.basename(file);
    throw new CallError(
      `${file === '-' ? 'Standard input' : file} is not in the git repository of this folder, so it cannot be compared with ${ref}. Give --baseline a file or a folder, or leave the comparison out with --no-baseline.`,
    );
  };
  return {
    label,
    has: (name) => files.has(name),
    read(names) {
      const ids = new Map(names.map((name) => [name, files.get(name)?.id ?? '']));
      const texts = readBlobs(io, commit, [...ids.values()]);
      return new Map([...ids].map(([name, id]) => [name, texts.get(id) ?? '']));
    },
    nameOf,
    scope({ root }: Found) {
      const prefix = prefixOf(root);
      return prefix === undefined ? [] : below(prefix, root);
    },
    below: (target) => below(`${nameOf(target)}/`, target.file),
    around: () => below('', slashed(path.relative(io.cwd, top)) || '.'),
    leftOut: () => skippedOf(io, top),
    nameInGit(file) {
      const prefix = prefixOf(path.dirname(file));
      const name = `${prefix}${path.basename(file)}`;
      return prefix !== undefined && files.has(name) ? name : undefined;
    },
  };
}

/**
 * What git calls a folder: nothing, or a path that ends with a slash; undefined outside of the repository. A folder that the
 * baseline has by the name that was given is meant by it, even if it has become a link to another one.
 */
function prefixes(
  io: Io,
  top: string,
  names: Iterable<string>,
): (folder: string) => string | undefined {
  const realTop = realPath(io, top);
  const known = new Set(['']);
  for (const name of names) {
    for (let end = name.indexOf('/'); end !== -1; end = name.indexOf('/', end + 1)) {
      known.add(name.slice(0, end + 1));
    }
  }
  const find = (folder: string): string | undefined => {
    const absolute = path.resolve(io.cwd, folder);
    const asGiven = prefixIn(top, absolute);
    if (asGiven !== undefined && known.has(asGiven)) return asGiven;
    return prefixIn(realTop, realPath(io, absolute));
  };
  const found = new Map<string, string | undefined>();
  return (folder) => {
    if (!found.has(folder)) found.set(folder, find(folder));
    return found.get(folder);
  };
}

function prefixIn(top: string, folder: string): string | undefined {
  const name = nameWithin(top, folder);
  return name === undefined || name === '' ? name : `${name}/`;
}

/** Without links, as far as the path exists. */
function realPath(io: Io, absolute: string): string {
  try {
    return io.files.realPath(absolute);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const parent = path.dirname(absolute);
    return parent === absolute
      ? absolute
      : path.join(realPath(io, parent), path.basename(absolute));
  }
}

function topFolder(io: Io): string {
  const { code, out, err } = io.git(['rev-parse', '--show-toplevel']);
  if (code === undefined) {
    throw new CallError(
      'The baseline is a git ref, but git could not be run. Install git, or give --baseline a file or a folder.',
    );
  }
  if (code !== 0) {
    const [first = ''] = err.split('\n');
    const reason = err.includes('dubious ownership') ? ` git says: ${first}` : '';
    throw new CallError(
      `This folder is in no git repository that can be read, so there is no baseline to compare with.${reason}`,
    );
  }
  return path.resolve(Buffer.from(out).toString('utf8').replace(/\n$/, ''));
}

/** Files that a sparse checkout leaves out: they are not on the disk, but nobody deleted them. */
function skippedOf(io: Io, top: string): Set<string> {
  const { out } = io.git(['-C', top, 'ls-files', '-t', '-z', '--full-name']);
  const lines = Buffer.from(out).toString('utf8').split('\0');
  return new Set(lines.flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : [])));
}
