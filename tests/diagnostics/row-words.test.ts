import { expect, it } from 'vitest';
import { rowWords } from '../../src/diagnostics/row-words.ts';

it.each([
  [[7], 'row 7'],
  [[3, 4], 'rows 3 and 4'],
  [[3, 4, 5], 'rows 3 to 5'],
  [[2, 3, 4, 9], 'rows 2 to 4 and 9'],
  [[2, 4, 5, 8, 9, 10], 'rows 2, 4, 5 and 8 to 10'],
])('%j: %s', (rows, words) => {
  expect(rowWords(rows)).toBe(words);
});
