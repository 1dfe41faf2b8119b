import { COMPONENTS } from '../core/continuum.ts';

/** The keys of an assessment, by where they belong. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '': ['format', 'continuum', 'subject', 'date', 'respondent', 'targets', 'ratings'],
    subject: ['organization', 'unit', 'focus'],
    respondent: ['role', 'name'],
    targets: COMPONENTS,
    answer: ['rating', 'note', 'reason', 'evidence'],
    evidence: ['what', 'where', 'date'],
  }),
);

/** The keys that belong in the map at a path; none for the ratings, whose keys are practices. */
export function keysAt(path: readonly string[]): readonly string[] {
  return KEYS.get(groupOf(path)) ?? [];
}

function groupOf([top = '', ...rest]: readonly string[]): string {
  if (top !== 'ratings' || rest.length === 0) return top;
  return rest.length === 1 ? 'answer' : 'evidence';
}
