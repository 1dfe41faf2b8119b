import { COMPONENTS } from '../core/continuum.ts';

/** The keys of an assessment, by where they belong. */
export const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['format', 'continuum', 'subject', 'date', 'respondent', 'targets', 'ratings'],
  subject: ['organization', 'unit', 'focus'],
  respondent: ['role', 'name'],
  targets: COMPONENTS,
  answer: ['rating', 'note', 'reason', 'evidence'],
  evidence: ['what', 'where', 'date'],
};

export const ALL_KEYS: ReadonlySet<string> = new Set(Object.values(KEYS).flat());

/** Which list of keys belongs to a place: `subject`, `answer`, … */
export function groupOf(path: readonly string[]): string {
  if (path[0] !== 'ratings') return path[0] ?? '';
  return path.length > 2 ? 'evidence' : 'answer';
}
