import { expect, test } from 'vitest';
import type { Answer } from '../../src/core/assessment.ts';
import { withRatings } from '../../src/core/what-if.ts';
import { assessmentOf, rated } from './support/ratings.ts';

const evidence = [{ what: 'A report.' }];
const before: readonly (readonly [string, Answer])[] = [
  ['CF1a', { state: 'rated', rating: 3, note: 'Most weeks.', evidence }],
  ['CF1b', rated(2)],
  ['CF3b', { state: 'not-applicable', reason: 'One channel only.' }],
  ['ME1a', { state: 'unknown', note: 'Nobody knows.' }],
];

test('rates what is asked for, keeps notes and evidence, and leaves the rest alone', () => {
  const assessment = assessmentOf(before);
  const changed = withRatings(
    assessment,
    new Map([
      ['CF1a', 4],
      ['CF3b', 5],
      ['ME1a', 1],
      ['EN1a', 2],
    ]),
  );
  expect([...changed.answers]).toEqual([
    ['CF1a', { state: 'rated', rating: 4, note: 'Most weeks.', evidence }],
    ['CF1b', rated(2)],
    ['CF3b', rated(5)],
    ['ME1a', { state: 'rated', rating: 1, note: 'Nobody knows.' }],
    ['EN1a', rated(2)],
  ]);
  expect({ ...changed, answers: assessment.answers }).toEqual(assessment);
});

test('changes no answer of the assessment that it was given', () => {
  const assessment = assessmentOf(before);
  withRatings(assessment, new Map([['CF1b', 5]]));
  expect([...assessment.answers]).toEqual(before);
});
