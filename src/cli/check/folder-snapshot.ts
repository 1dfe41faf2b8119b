import path from 'node:path';
import { messageOf } from '../../diagnostics/record.ts';
import { FileError, type Files } from '../../io/io.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { CallError } from '../call-error.ts';
import { readingWords } from '../file-words.ts';
import { isAssessment } from '../files/sniff.ts';
import { type Found, filesBelow, pathFrom, pathWithin, type Target } from '../files/targets.ts';
import type { Place, Snapshot } from './snapshot.ts';

/** Another folder with the same files in it. Throws CallError when it cannot be looked into. */
export function folderSnapshot(files: Files, folder: string): Snapshot {
  const known = new Set<string>();
  for (const { file, problem } of filesBelow(files, folder)) {
    if (problem !== undefined) throw new CallError(messageOf(problem));
    known.add(file);
  }
  if (![...known].some((name) => isAssessment(readText(files, name, '')))) {
    throw new CallError(
      `There is no assessment in ${folder}, so there is nothing to compare with. Check the name.`,
    );
  }
  const placesBelow = (root: string): Place[] =>
    [...known].map((name) => ({ name, file: pathFrom(root, pathWithin(folder, name)) }));
  const nameOf = ({ root, file }: Target): string => {
    // A file may have been named ./a.yaml or units//a.yaml.
    const name = path.posix.normalize(`/${pathWithin(root, file)}`).slice(1);
    if (file !== '-') return pathFrom(folder, name);
    throw new CallError(
      `Standard input has no name, so it cannot be compared with a file in ${folder}. Give --baseline a file, or leave the comparison out with --no-baseline.`,
    );
  };
  return {
    label: folder,
    has: (name) => known.has(name),
    read: (names) => new Map(names.map((name) => [name, readText(files, name, '')])),
    nameOf,
    scope: ({ root }: Found) => placesBelow(root),
    below(target) {
      const prefix = `${nameOf(target)}/`;
      return [...known].flatMap((name) =>
        name.startsWith(prefix)
          ? [{ name, file: pathFrom(target.file, name.slice(prefix.length)) }]
          : [],
      );
    },
    around: (targets) => [...new Set(targets.map(({ root }) => root))].flatMap(placesBelow),
    leftOut: () => new Set(),
    nameInGit: () => undefined,
  };
}

/** One file, for the one that is checked. */
export function fileSnapshot(files: Files, file: string, targets: readonly Target[]): Snapshot {
  if (targets.length !== 1) {
    throw new CallError(
      `${file} is one file, but ${targets.length} are checked. Give --baseline a folder or a git ref.`,
    );
  }
  return {
    label: file,
    has: (name) => name === file,
    read: () => new Map([[file, readText(files, file)]]),
    nameOf: () => file,
    scope: () => [],
    below: () => [],
    around: () => [],
    leftOut: () => new Set(),
    nameInGit: () => undefined,
  };
}

/** What is too large to be an assessment reads as `tooLarge`, where that is given. Throws CallError. */
function readText(files: Files, file: string, tooLarge?: string): string {
  try {
    return Buffer.from(files.read(file, LARGEST_TEXT)).toString('utf8');
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'EFBIG' && tooLarge !== undefined) return tooLarge;
    throw new CallError(readingWords(error));
  }
}
