import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes } from '../../../src/diagnostics/display-width.ts';
import { cutAt, propertyOf } from '../../../src/report/office/cut.ts';

describe('a text that is cut', () => {
  test.each([
    ['as long as it may be', 20, 'as long as it may be'],
    ['one, two, three', 14, 'one, two…'],
    ['Straßenverkehrsordnung', 9, 'Straßenv…'],
    ['👩‍👩‍👧👩‍👩‍👧', 15, '👩‍👩‍👧…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
  ])('%s at %i: %s', (text, most, shown) => {
    expect(cutAt(text, most)).toBe(shown);
  });

  test('is a beginning of whole characters, short enough', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 1, max: 60 }),
        (text, most) => {
          const shown = cutAt(text, most);
          expect(shown.length).toBeLessThanOrEqual(most);
          if (shown === text) return;
          const letters = graphemes(text);
          expect(shown.endsWith('…')).toBe(true);
          const beginnings = letters.map((_, index) => letters.slice(0, index).join(''));
          expect(beginnings).toContain(shown.slice(0, -1));
        },
      ),
    );
  });
});

test('a property is one line of at most 250 units, and nothing where there is none', () => {
  expect(propertyOf(' a\n\u0007b ')).toBe('a b');
  expect(propertyOf('x'.repeat(300))).toBe(`${'x'.repeat(249)}…`);
  expect(propertyOf(undefined)).toBe('');
});
