import { answerOf } from './assessment-of.ts';
import type { Fields } from './fields.ts';
import type { PageData, PagePractice } from './page-data.ts';

/** A statement without an answer, and whether it lacks only its reason. */
export interface Open {
  readonly practice: PagePractice;
  readonly needsReason: boolean;
}

/** How far somebody has come. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  readonly hasRole: boolean;
  /** In the order of the page. */
  readonly open: readonly Open[];
}

export function progressOf(data: PageData, fields: Fields): Progress {
  const open = data.practices
    .filter((practice) => answerOf(fields, practice).state === 'unanswered')
    .sort((a, b) => a.number - b.number)
    .map((practice) => ({ practice, needsReason: fields[practice.id] === 'not-applicable' }));
  const total = data.practices.length;
  return { answered: total - open.length, total, hasRole: 'role' in fields, open };
}

/** `12 of 30 answered`. */
export function progressWords({ answered, total }: Progress): string {
  return answered === total ? `All ${total} answered` : `${answered} of ${total} answered`;
}
