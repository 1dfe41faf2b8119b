import type { Found, Target } from '../files/targets.ts';

/** A file of a baseline. */
export interface Place {
  /** In the baseline. */
  readonly name: string;
  /** As the caller would have named it. */
  readonly file: string;
}

/** The files of a baseline by the names that they have there, with `/` between folders. */
export interface Snapshot {
  /** In words, for reports: `main (merge base 1a2b3c4d5e6f)`, `before`. */
  readonly label: string;
  has(name: string): boolean;
  /** The texts of files that are there; what cannot be an assessment by its size reads as nothing. Throws CallError. */
  read(names: readonly string[]): ReadonlyMap<string, string>;
  /** The name that a file has here if it was neither moved nor new. Throws CallError where it cannot have one. */
  nameOf(target: Target): string;
  /** What a folder or a pattern stood for at the time, and more. */
  scope(found: Found): readonly Place[];
  /** What was below the name of a file, when that was a folder. */
  below(target: Target): readonly Place[];
  /** Where files that were named one by one may have come from. */
  around(targets: readonly Target[]): readonly Place[];
  /** Names of files that are missing now only because they were not checked out. */
  leftOut(): ReadonlySet<string>;
  /** The name of any file, such as a configuration, at a git ref; undefined where it is not there, or there is no ref. */
  nameInGit(file: string): string | undefined;
}
