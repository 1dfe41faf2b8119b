import { expect, test } from 'vitest';
import { isRightToLeft } from '../../src/diagnostics/direction.ts';

test.each([
  ['', false],
  ['2026 (!)', false],
  ['Haifa עיריית', false],
  ['עיריית Haifa', true],
  ['2026: עיריית חיפה', true],
  ['"وزارة"', true],
  ['ܣܘܪܝܝܐ', true],
  ['ދިވެހި', true],
  ['ߒߞߏ', true],
  ['顧客', false],
])('%s: %s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});
