import path from 'node:path';
import type { Files, Io } from '../../io/io.ts';
import { CallError } from '../call-error.ts';
import { nameWithin } from '../files/paths.ts';
import { type Found, isYaml, pathWithin } from '../files/targets.ts';

/** An assessment, and where its report goes. */
export interface Place {
  readonly file: string;
  readonly output: string;
}

/**
 * The name of a report below the folder for reports, without its extension. The names mirror those of the assessments as
 * seen from the working directory; from outside of it, as seen from the folder that was named.
 */
export function placeOf(cwd: string, { kind, root }: Found, file: string): string {
  const seen = (name: string) => nameWithin(cwd, path.resolve(cwd, name));
  const name = seen(root) === undefined ? undefined : seen(file);
  return withoutYaml(name ?? outside(cwd, kind, root, file));
}

function outside(cwd: string, kind: Found['kind'], root: string, file: string): string {
  if (kind === 'file') return path.basename(file);
  return path.posix.join(path.basename(path.resolve(cwd, root)), pathWithin(root, file));
}

function withoutYaml(name: string): string {
  return isYaml(name) ? name.slice(0, -path.extname(name).length) : name;
}

/** Whether a file was found only because the folder for reports lies in the one that was named. */
export function isInside(cwd: string, folder: string, { kind, root }: Found, file: string) {
  const within = (name: string) =>
    nameWithin(path.resolve(cwd, folder), path.resolve(cwd, name)) !== undefined;
  return kind !== 'file' && within(file) && !within(root);
}

/** Throws CallError where two reports would be one file, or one would replace a file that is read. */
export function checkPlaces(
  { files, cwd }: Pick<Io, 'files' | 'cwd'>,
  places: readonly Place[],
  inputs: readonly string[],
): void {
  const real = realIn(files, cwd);
  const taken = new Map<string, Place>();
  for (const place of places) {
    // On many disks, names that differ in the case of letters are the same.
    const keys = [place.output, real(place.output)].map((name) => folded(name).toLowerCase());
    const other = keys.map((key) => taken.get(key)).find((each) => each !== undefined);
    if (other !== undefined) throw new CallError(clashWords(other, place));
    for (const key of keys) taken.set(key, place);
  }
  const read = new Set([...places.map(({ file }) => file), ...inputs].map(real));
  const over = places.find(({ output }) => read.has(real(output)));
  if (over === undefined) return;
  throw new CallError(
    `${over.output} is one of the files that are read. Give -o another folder, so that nothing is lost.`,
  );
}

const folded = (name: string): string => name.normalize('NFC');

function clashWords(a: Place, b: Place): string {
  const both = `The reports on ${a.file} and ${b.file} would`;
  const end = 'or make two calls with a folder each. Nothing was written.';
  const [one, two] = [folded(a.output), folded(b.output)];
  if (one === two) return `${both} both be ${b.output}. Rename one of them, ${end}`;
  const names = `be ${a.output} and ${b.output}`;
  if (one.toLowerCase() !== two.toLowerCase()) {
    return `${both} ${names}, which are one file: there is a link. Remove it, ${end}`;
  }
  return `${both} ${names}, which differ only in letter case: on many disks, that is one file. Rename one of them, ${end}`;
}

/** The path of a file without any link in it, as far as the file or its folders are there. */
export const realIn = (files: Files, cwd: string) =>
  function real(file: string): string {
    const folder = path.dirname(path.resolve(cwd, file));
    if (files.exists(file)) return files.realPath(file);
    return folder === path.resolve(cwd, file)
      ? folder
      : path.join(real(folder), path.basename(file));
  };
