import type { Continuum } from '../../core/continuum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Policy } from '../../gate/policy.ts';
import type { Tally } from '../../gate/tally.ts';
import type { Screen } from '../../reporters/screen.ts';
import type { Outcome } from '../outcome.ts';

// What goes from one thread to another: plain data only.

/** What is the same for every file of a run. */
export interface Job {
  /** The working directory, which file names start from. */
  readonly cwd: string;
  /** Absent for the built-in continuum, which every thread has. */
  readonly continuum?: Continuum;
  readonly policies: readonly Policy[];
  readonly hasBaseline: boolean;
  readonly formats: readonly { readonly name: string; readonly screen: Screen }[];
  readonly today: string;
}

/** One file to be checked. */
export interface Item {
  readonly file: string;
  /** Left alone when it does not look like an assessment. */
  readonly optional: boolean;
  /** Which of the job's policies it is held against. */
  readonly policy: number;
  /** The same file in the baseline. */
  readonly before?: { readonly file: string; readonly text: string };
  /** The content, where it does not come from a file: standard input. */
  readonly bytes?: Uint8Array;
  /** What is known to be wrong already. With `absent`, there is nothing to read. */
  readonly findings?: readonly Diagnostic[];
  readonly absent?: Outcome;
}

/** What came of it; undefined for a file that was left alone. */
export type Done =
  | {
      readonly tally: Tally;
      readonly outcome: Outcome;
      /** One for each format of the job. */
      readonly parts: readonly unknown[];
    }
  | undefined;
