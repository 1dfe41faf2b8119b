import { COMPONENTS } from '../core/continuum.ts';

/** The keys of an assessment in the order in which they are written, by what they are keys of; first the file itself. */
export const KEY_ORDER = {
  '': [
    'format',
    'continuum',
    'subject',
    'date',
    'method',
    'raters',
    'participants',
    'respondent',
    'targets',
    'ratings',
  ],
  subject: ['organization', 'unit', 'focus'],
  respondent: ['role', 'name'],
  targets: COMPONENTS,
  answer: ['rating', 'reason', 'note', 'evidence', 'waiver', 'votes', 'dissent'],
  evidence: ['what', 'where', 'date'],
  waiver: ['reason', 'until'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
