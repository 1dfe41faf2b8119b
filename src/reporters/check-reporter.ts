import type { FileCheck } from '../gate/file-check.ts';
import type { Tally } from '../gate/tally.ts';
import type { Screen } from './screen.ts';

/** What is true of a whole run of `continuum check`. */
export interface CheckRun extends Tally {
  /** Version of the program. */
  readonly version: string;
  /** What files were compared with, in words: `main (merge base 1a2b3c4)`, `before/`; absent without a baseline. */
  readonly baseline?: string;
  /** List every file, also those in which all is well. */
  readonly verbose?: boolean;
}

/**
 * One format of `continuum check`, in two steps, so that ten thousand files fit into memory and every processor has
 * work: `part` turns one file into what the format says of it, where the file was checked; `whole` puts the parts
 * together, in order. Both are pure. A part is plain data (it crosses from one thread to another) and small: what a
 * format does not show of a file is not in it.
 */
export interface CheckReporter<Part> {
  /** Undefined where the format has nothing to say of the file. */
  part(check: FileCheck, screen: Screen): Part | undefined;
  /** The report in pieces, to be written one after the other; together they end with one line break. */
  whole(parts: readonly Part[], run: CheckRun, screen: Screen): Iterable<string>;
}
