import type { PracticeId } from '../core/continuum.ts';
import type { Scorecard } from '../core/scorecard.ts';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import type { CheckName } from './policy.ts';

/** What came out of checking one file. */
export interface FileCheck {
  /** As the caller gave it, with `/` between folders. */
  readonly file: string;
  /** Seen from the working directory, for reports that link to files; absent where that is `file` itself. */
  readonly path?: string;
  /** True when nothing is at fault; warnings do not count. */
  readonly ok: boolean;
  /** What the file was held against, in the order of CHECKS. */
  readonly checks: readonly CheckName[];
  /** In file order. With `strict`, warnings are errors here. */
  readonly diagnostics: readonly DiagnosticRecord[];
  /** What lines and columns count in; empty where the file could not be read. */
  readonly text: string;
  /** Null where the file is no valid assessment. */
  readonly scorecard: Scorecard | null;
  /** Practices that fell against the baseline with leave to: absent for none. */
  readonly waived?: readonly PracticeId[];
  /** The same unit in the baseline, where there is one and it is valid. */
  readonly earlier?: { readonly file: string; readonly scorecard: Scorecard };
}

/** What came out of a run over any number of files. */
export interface CheckSummary {
  readonly files: number;
  /** Files without an error. */
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly warnings: number;
}
