import { RATINGS } from '../core/continuum.ts';
import type { Reply } from './asker.ts';

/** The keys of the practice screen, the same for both kinds of terminal. */
const KEYS: Readonly<Record<string, Reply>> = {
  ...Object.fromEntries(RATINGS.map((rating) => [String(rating), { kind: 'rate', rating }])),
  0: { kind: 'unknown' },
  x: { kind: 'not-applicable' },
  n: { kind: 'note' },
  e: { kind: 'evidence' },
  b: { kind: 'back' },
  s: { kind: 'skip' },
  g: { kind: 'go' },
  q: { kind: 'quit' },
};

export function replyTo(key: string): Reply | undefined {
  const lower = key.toLowerCase();
  return Object.hasOwn(KEYS, lower) ? KEYS[lower] : undefined;
}

export interface KeyHelp {
  readonly key: string;
  /** For a narrow screen. */
  readonly short: string;
  /** For a wide one. */
  readonly long: string;
  /** In a list, one to a line. */
  readonly full: string;
}

/** The keys that are not answers, in the order in which they are listed. */
export const KEY_HELP: readonly KeyHelp[] = [
  { key: 'n', short: 'note', long: 'note', full: 'write a note' },
  { key: 'e', short: 'evidence', long: 'evidence', full: 'add evidence' },
  { key: '?', short: 'why', long: 'why', full: 'why it matters and what to look for' },
  { key: 'b', short: 'back', long: 'back', full: 'go back' },
  { key: 's', short: 'skip', long: 'skip', full: 'skip' },
  { key: 'g', short: 'go', long: 'go to', full: 'go to a practice' },
  { key: 'q', short: 'stop', long: 'save and stop', full: 'save and stop' },
];
