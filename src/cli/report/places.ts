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

/** Throws CallError where two reports would have one name, or one would replace a file that is read. */
export function checkPlaces(
  { files, cwd }: Pick<Io, 'files' | 'cwd'>,
  places: readonly Place[],
  inputs: readonly string[],
): void {
  const taken = new Map<string, Place>();
  for (const place of places) {
    // On many disks, names that differ in the case of letters are the same.
    const key = place.output.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      throw new CallError(
        `The reports on ${other.file} and ${place.file} would both be ${place.output}. Rename one of them, or make two calls with a folder each. Nothing was written.`,
      );
    }
    taken.set(key, place);
  }
  const read = new Set([...places.map(({ file }) => file), ...inputs].map(realIn(files, cwd)));
  const over = places.find(({ output }) => read.has(realIn(files, cwd)(output)));
  if (over === undefined) return;
  throw new CallError(
    `${over.output} is one of the files that are read. Give -o another folder, so that nothing is lost.`,
  );
}

const realIn = (files: Files, cwd: string) => (file: string) =>
  files.exists(file) ? files.realPath(file) : path.resolve(cwd, file);
