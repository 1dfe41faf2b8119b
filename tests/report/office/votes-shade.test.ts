import { expect, test } from 'vitest';
import { votesShade } from '../../../src/report/office/votes-shade.ts';

test.each([
  [0, 5, undefined],
  [0, 0, undefined],
  [1, 12, 1],
  [4, 12, 1],
  [5, 12, 2],
  [8, 12, 2],
  [9, 12, 3],
  [1, 1, 3],
])('%i of at most %i has the shade %s', (count, most, shade) => {
  expect(votesShade(count, most)).toBe(shade);
});
