import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handsSoFar, handsText, readHands } from '../../src/questionnaire/hands.ts';

describe('counts as somebody types them', () => {
  test.each([
    { typed: '0 2 5 3 1', votes: [0, 2, 5, 3, 1] },
    { typed: '0,2,5,3,1', votes: [0, 2, 5, 3, 1] },
    { typed: '0, 2, 5, 3, 1', votes: [0, 2, 5, 3, 1] },
    { typed: '0;2;5;3;1', votes: [0, 2, 5, 3, 1] },
    { typed: '  0  2 5\t3 1 ', votes: [0, 2, 5, 3, 1] },
    { typed: '0 0 12 0 0', votes: [0, 0, 12, 0, 0] },
    { typed: '1 0 0 0 0', votes: [1, 0, 0, 0, 0] },
    { typed: '00 02 5 3 1', votes: [0, 2, 5, 3, 1] },
  ])('"$typed"', ({ typed, votes }) => {
    expect(readHands(typed, 12)).toEqual({ votes });
  });

  test.each([
    { typed: '', wrong: 'That is 0 numbers. Type five, for the ratings 1 to 5;' },
    { typed: '12', wrong: 'That is 1 number. Type five, for the ratings 1 to 5;' },
    { typed: '0 2 5 3', wrong: 'That is 4 numbers. Type five' },
    { typed: '0 2 5 3 1 1', wrong: 'That is 6 numbers. Type five' },
    { typed: '0 2 five 3 1', wrong: 'five is no count. Type five whole numbers, like 0 2 5 3 1.' },
    { typed: '0 2 5 3 -1', wrong: '-1 is no count.' },
    { typed: '0 2 5 3 1.5', wrong: '1.5 is no count.' },
    { typed: '0 0 0 0 0', wrong: 'That is no hand at all. Only Enter goes on without a vote.' },
    {
      typed: '0 2 5 3 3',
      wrong: 'That makes 13 hands, but 12 people take part. Count again.',
    },
    { typed: '999999999 0 0 0 0', wrong: 'That makes 999999999 hands, but 12 people take part.' },
  ])('"$typed" of twelve people: $wrong', ({ typed, wrong }) => {
    expect(readHands(typed, 12)).toEqual({ wrong: expect.stringContaining(wrong) as string });
  });

  test('where nobody said how many take part, any number of hands is fine', () => {
    expect(readHands('40 0 0 0 2')).toEqual({ votes: [40, 0, 0, 0, 2] });
  });

  test('what is typed back is read the same', () => {
    const votes = fc.tuple(...Array.from({ length: 5 }, () => fc.nat({ max: 99 })));
    fc.assert(
      fc.property(votes, ([a = 0, b = 0, c = 0, d = 0, e = 0]) => {
        fc.pre(a + b + c + d + e > 0);
        expect(readHands(handsText([a, b, c, d, e]))).toEqual({ votes: [a, b, c, d, e] });
      }),
    );
  });
});

test.each([
  { typed: '', votes: [0, 0, 0, 0, 0] },
  { typed: '0 2 5', votes: [0, 2, 5, 0, 0] },
  { typed: '0 2 5 ', votes: [0, 2, 5, 0, 0] },
  { typed: '3, 1', votes: [3, 1, 0, 0, 0] },
  { typed: '1 2 3 4 5 6', votes: [1, 2, 3, 4, 5] },
  { typed: '123456 2', votes: [0, 2, 0, 0, 0] },
])('half typed, "$typed" looks like $votes', ({ typed, votes }) => {
  expect(handsSoFar(typed)).toEqual(votes);
});
