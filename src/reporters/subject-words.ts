import type { Assessment } from '../core/assessment.ts';
import type { Focus } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';

const FOCUS_WORDS: Readonly<Record<Focus, string>> = {
  department: 'Department',
  'business-unit': 'Business unit',
  organization: 'Whole organization',
};

/** Who was assessed: `Harrow Bay Council, Licensing office`. */
export function subjectName({ subject }: Pick<Assessment, 'subject'>): string {
  const { organization, unit } = subject;
  return clean(unit === undefined ? organization : `${organization}, ${unit}`);
}

/** What was assessed and when: `Department, 2026-03-14`. */
export function subjectDetail({ subject, date }: Pick<Assessment, 'subject' | 'date'>): string {
  return `${FOCUS_WORDS[subject.focus]}, ${clean(date)}`;
}
