import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  handsSoFar,
  handsText,
  isHandsText,
  LONGEST_HANDS,
  readHands,
} from '../../src/questionnaire/hands.ts';

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
    { typed: '', wrong: '0 numbers. Type five; 0 for nobody.' },
    { typed: '12', wrong: '1 number. Type five; 0 for nobody.' },
    { typed: '0 2 5 3', wrong: '4 numbers. Type five; 0 for nobody.' },
    { typed: '0 2 5 3 1 1', wrong: '6 numbers. Type five; 0 for nobody.' },
    { typed: '0 2 five 3 1', wrong: 'five is no count. Type five numbers, like 0 2 5 3 1.' },
    { typed: '0 2 5 3 -1', wrong: '-1 is no count. Type five numbers, like 0 2 5 3 1.' },
    { typed: '0 2 5 3 1.5', wrong: '1.5 is no count. Type five numbers, like 0 2 5 3 1.' },
    { typed: '0 0 0 0 0', wrong: 'No hands at all. Only Enter goes on without a vote.' },
    { typed: '0 2 5 3 3', wrong: '13 hands, but at most 12 can vote. Count again.' },
    { typed: '9999 0 0 0 0', wrong: '9999 hands, but at most 12 can vote. Count again.' },
  ])('"$typed" of twelve people: $wrong', ({ typed, wrong }) => {
    expect(readHands(typed, 12)).toEqual({ wrong });
    // The narrowest screen has 57 columns for it.
    expect(wrong.length).toBeLessThanOrEqual(57);
  });

  test('where nobody said how many take part, there is still an end', () => {
    expect(readHands('9999 1 0 0 0')).toEqual({
      wrong: '10000 hands are more than a room holds. Count again.',
    });
  });

  test('where nobody said how many take part, any number of hands is fine', () => {
    expect(readHands('40 0 0 0 2')).toEqual({ votes: [40, 0, 0, 0, 2] });
  });

  test('what is typed back is read the same', () => {
    const votes = fc.tuple(...Array.from({ length: 5 }, () => fc.nat({ max: 1999 })));
    fc.assert(
      fc.property(votes, ([a = 0, b = 0, c = 0, d = 0, e = 0]) => {
        fc.pre(a + b + c + d + e > 0);
        const text = handsText([a, b, c, d, e]);
        expect(readHands(text)).toEqual({ votes: [a, b, c, d, e] });
        expect(isHandsText(text)).toBe(true);
        expect(text.length).toBeLessThanOrEqual(LONGEST_HANDS);
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
