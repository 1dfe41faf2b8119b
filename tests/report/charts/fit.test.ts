import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/diagnostics/clean.ts';
import { fit as fitted, widthOf } from '../../../src/report/charts/fit.ts';

describe('text in a room', () => {
  it.each([
    ['Minimize Hassles', 200, 2, ['Minimize Hassles']],
    ['Minimize Hassles', 70, 2, ['Minimize', 'Hassles']],
    ['Build a Customer-Focused Culture', 80, 4, ['Build a', 'Customer-', 'Focused', 'Culture']],
    ['Link Employees with Customers', 100, 2, ['Link Employees', 'with Customers']],
    ['Link Employees with Customers', 60, 2, ['Link', 'Employe…']],
    ['1 Kundenzufriedenheit', 80, 1, ['1 Kundenzuf…']],
    ['1 顧客満足を高める', 80, 2, ['1 顧客満足を高', 'める']],
    ['Beschwerdemanagement', 60, 3, ['Beschwer', 'demanage', 'ment']],
    ['顧客満足を高める', 40, 2, ['顧客満', '足を高…']],
    ['Stage\u00a01, target\u00a02', 80, 2, ['Stage\u00a01,', 'target\u00a02']],
    ['\u001b[31mred\u202e\n\n team', 200, 1, ['red team']],
    ['', 200, 2, []],
    [' \u0000 ', 200, 2, []],
  ])('%j in %i pixels and %i lines: %j', (text, room, most, lines) => {
    expect(fitted(text, room, 11, most)).toEqual(lines);
  });

  it('never leaves its room, and loses nothing without an ellipsis', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.lorem({ maxCount: 20 }),
    );
    const room = fc.integer({ min: 40, max: 400 });
    fc.assert(
      fc.property(words, room, fc.integer({ min: 1, max: 5 }), (text, width, most) => {
        const lines = fitted(text, width, 12, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) {
          expect(line).not.toBe('');
          expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
        }
        const whole = clean(text).replaceAll(' ', '');
        if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(whole);
      }),
    );
  });
});
