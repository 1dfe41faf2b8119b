import fc from 'fast-check';
import type { Answer, Assessment } from '../../../src/core/assessment.ts';
import { type Continuum, RATINGS, type Rating } from '../../../src/core/continuum.ts';

export function assessmentOf(
  answers: Iterable<readonly [string, Answer]>,
  targets?: Assessment['targets'],
): Assessment {
  return {
    continuum: { id: 'plain', version: '1.0.0' },
    subject: { organization: 'An office', focus: 'organization' },
    date: '2026-03-14',
    answers: new Map(answers),
    ...(targets && { targets }),
  };
}

export const rated = (rating: Rating): Answer => ({ state: 'rated', rating });

const MARKS: Readonly<Record<string, Answer>> = {
  '?': { state: 'unknown' },
  x: { state: 'not-applicable', reason: 'It cannot arise.' },
};

/**
 * An assessment drawn as five rows, stage 1 first: `44 45 44` is CF1a CF1b, ME1a ME1b, EN1a EN1b.
 * `?` is unknown, `.` absent and so unanswered, `x` not applicable.
 */
export function drawn(
  continuum: Continuum,
  rows: readonly string[],
  targets?: Assessment['targets'],
): Assessment {
  const marks = [...rows.join('').replaceAll(' ', '')];
  const answers = continuum.practices.flatMap(({ id }, position): [string, Answer][] => {
    const mark = marks[position] ?? '.';
    if (mark === '.') return [];
    const rating = RATINGS.find((candidate) => String(candidate) === mark);
    const answer = rating ? rated(rating) : MARKS[mark];
    if (!answer) throw new Error(`No such mark: ${mark}`);
    return [[id, answer]];
  });
  return assessmentOf(answers, targets);
}

export const anyRating = fc.constantFrom(...RATINGS);

/** Answers to every practice; `weights` tells how often one is missing or does not apply, next to 10 for a rating. */
export function anyAssessment(
  continuum: Continuum,
  { missing = 2, notApplicable = 1 }: { missing?: number; notApplicable?: number } = {},
  ratings: fc.Arbitrary<Rating> = fc.oneof(anyRating, fc.constantFrom<Rating>(3, 4, 5)),
): fc.Arbitrary<Assessment> {
  const evidence = fc.boolean().map((some) => (some ? { evidence: [{ what: 'A report.' }] } : {}));
  const answerTo = (mayNotApply: boolean): fc.Arbitrary<Answer> =>
    fc.oneof(
      {
        weight: 10,
        arbitrary: fc
          .tuple(ratings, evidence)
          .map(([rating, rest]): Answer => ({ state: 'rated', rating, ...rest })),
      },
      {
        weight: missing,
        arbitrary: fc.constantFrom<Answer>({ state: 'unknown' }, { state: 'unanswered' }),
      },
      {
        weight: mayNotApply ? notApplicable : 0,
        arbitrary: fc.constant<Answer>({ state: 'not-applicable', reason: 'It cannot arise.' }),
      },
    );
  return fc
    .tuple(...continuum.practices.map((practice) => answerTo('notApplicableWhen' in practice)))
    .map((answers) =>
      assessmentOf(
        continuum.practices.flatMap(({ id }, position): [string, Answer][] => {
          const answer = answers[position];
          return answer ? [[id, answer]] : [];
        }),
      ),
    );
}
