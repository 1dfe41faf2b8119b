import { expect, test } from 'vitest';
import { oneLine } from '../../src/prompts/one-line.ts';

test.each([
  ['fits', 4, 'fits'],
  ['one two three', 12, 'one two...'],
  ['one two three', 10, 'one two...'],
  ['one two three', 9, 'one...'],
  ['a  b  c d e f', 10, 'a  b  c...'],
  ['oneverylongword', 8, 'oneve...'],
  ['東京都の窓口です', 10, '東京都...'],
])('%s in %i columns', (text, width, line) => {
  expect(oneLine(text, width)).toBe(line);
});
