import type { Votes } from '../core/assessment.ts';
import type { PracticeId } from '../core/continuum.ts';
import { histogram } from './histogram.ts';
import type { ScoreResult } from './results.ts';
import { ratingLabel, titleOf } from './score-words.ts';
import { count } from './words.ts';

type Said = Pick<ScoreResult, 'continuum' | 'assessment'>;

/** A practice on which somebody saw it otherwise than the group agreed. */
export interface Dissent {
  readonly title: string;
  readonly votes: Votes | undefined;
  /** What was agreed, the other view, and why it was agreed all the same. */
  readonly texts: readonly (readonly [label: string, text: string])[];
}

/** `Agreed by 12 people.`; nothing of one person's own view. */
export function agreedWords({ method, raters }: Said['assessment']): string[] {
  if (method !== 'agreed') return [];
  return [`Agreed by ${raters === undefined ? 'a group' : count(raters, 'person', 'people')}.`];
}

/** Who saw it otherwise than the group agreed, in continuum order. */
export function dissents(result: Said): Dissent[] {
  const { continuum, assessment } = result;
  if (assessment.method !== 'agreed') return [];
  return continuum.practices.flatMap(({ id }): Dissent[] => {
    const answer = assessment.answers.get(id);
    if (answer?.dissent === undefined) return [];
    const reason = answer.state === 'not-applicable' ? answer.reason : answer.note;
    return [
      {
        title: `${titleOf(continuum, id)} (${id})`,
        votes: answer.votes,
        texts: [
          ['Agreed', ratingLabel(result, id)],
          ['Dissent', answer.dissent],
          ...(reason === undefined ? [] : [['Reason', reason] as const]),
        ],
      },
    ];
  });
}

/** `Votes from 1 to 5: ·▄█▅▂ (0 2 5 3 1)`, for a page. */
export function voteWords(votes: Votes): string {
  return `Votes from 1 to 5: ${histogram(votes, { unicode: true })} (${votes.join(' ')})`;
}

/** What a group said of a practice beside the rating it agreed on, for a page. */
export function beside(said: Said, practice: PracticeId): string[] {
  const { method, answers } = said.assessment;
  const votes = method === 'agreed' ? answers.get(practice)?.votes : undefined;
  return [
    ...(votes === undefined ? [] : [`${voteWords(votes)}.`]),
    ...seenOtherwise(said, practice),
  ];
}

/** The view of whoever saw it otherwise than the group agreed. */
export function seenOtherwise({ assessment }: Said, practice: PracticeId): string[] {
  const dissent = assessment.answers.get(practice)?.dissent;
  if (assessment.method !== 'agreed' || dissent === undefined) return [];
  return [`Seen otherwise: ${dissent}`];
}
