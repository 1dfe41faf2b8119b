import type { Answer, Assessment } from '../core/assessment.ts';
import type { Continuum, PracticeId } from '../core/continuum.ts';
import type { Scorecard } from '../core/scorecard.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import { practicesOf } from '../validation/practices.ts';
import type { YamlNode } from '../yaml/node.ts';
import { placeAt } from '../yaml/tree.ts';
import type { Policy } from './policy.ts';

/** One valid assessment before the gate. */
export interface Case {
  readonly continuum: Continuum;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  /** An ISO 8601 calendar date. */
  readonly today: string;
  /** The tree that the assessment was read from. */
  readonly root: YamlNode;
}

/** Something that a file is held against: what it finds. Spans are added afterwards, from the pointers. */
export type Rule = (held: Case) => Diagnostic[];

/** Where findings about the result as a whole stand. */
export const RATINGS = '/ratings';

/** The pointer to the rating of a practice, in whichever form it is written; to the ratings where it is absent. */
export function ratingPointer(root: YamlNode, practice: PracticeId): string {
  const long = ['ratings', practice, 'rating'];
  if (placeAt(root, long) !== undefined) return toPointer(long);
  const short = long.slice(0, 2);
  return placeAt(root, short) === undefined ? RATINGS : toPointer(short);
}

/** How a message names a practice. */
export function named({ continuum }: Pick<Case, 'continuum'>, practice: PracticeId) {
  return { practice, title: practicesOf(continuum).get(practice)?.title ?? '' };
}

/** Whether the answer to a practice is written in the long form. */
export function isLong(root: YamlNode, practice: PracticeId): boolean {
  return placeAt(root, ['ratings', practice])?.node.kind === 'map';
}

/** Every practice of the continuum with what was said of it, in continuum order. */
export function answersOf({
  continuum,
  assessment,
}: Pick<Case, 'continuum' | 'assessment'>): [PracticeId, Answer][] {
  return continuum.practices.map(({ id }) => [
    id,
    assessment.answers.get(id) ?? { state: 'unanswered' },
  ]);
}
