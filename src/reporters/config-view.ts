import type { Resolved } from '../gate/resolve.ts';

/** Files that are held against the same. */
export interface ConfigGroup {
  /** As given, with `/` between folders; empty where none were named. */
  readonly files: readonly string[];
  readonly resolved: Resolved;
}

/** What applies, and where it comes from. */
export interface ConfigView {
  /** The configuration; absent where there is none. */
  readonly config?: string;
  readonly groups: readonly ConfigGroup[];
}
