import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/reporters/wrap.ts';

describe('wrap', () => {
  it.each([
    ['fits', 'We keep promises', 20, ['We keep promises']],
    [
      'breaks between words',
      'We keep the promises we make',
      12,
      ['We keep the', 'promises we', 'make'],
    ],
    ['keeps line breaks', 'one\n\ntwo', 10, ['one', '', 'two']],
    ['is one empty line for nothing', '', 10, ['']],
    ['runs of spaces become one', 'a   b', 10, ['a b']],
    [
      'cuts a long word after its hyphen',
      'Build a Customer-Focused',
      9,
      ['Build a', 'Customer-', 'Focused'],
    ],
    [
      'cuts a word only where nothing else helps',
      'ab unbreakable',
      5,
      ['ab', 'unbre', 'akabl', 'e'],
    ],
    ['counts wide characters twice', '東京 都庁', 5, ['東京', '都庁']],
    [
      'cuts between characters, not through them',
      '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧',
      4,
      ['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧'],
    ],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  const width = fc.integer({ min: 2, max: 60 });

  it('yields no line wider than asked for, but for a single character that is', () => {
    const single = (line: string): boolean => [...new Intl.Segmenter().segment(line)].length === 1;
    fc.assert(
      fc.property(text, width, (words, columns) => {
        for (const line of wrap(words, columns)) {
          if (!single(line)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        }
      }),
      { examples: [['\u{1d160}', 2]] },
    );
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(text, width, (words, columns) => {
        const bare = (value: string): string => value.replace(/[ \t\n]/g, '');
        expect(bare(wrap(words, columns).join(''))).toBe(bare(words));
      }),
    );
  });

  it('cuts no word that would fit on a line', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 10, max: 40 }), (words, columns) => {
        const lines = wrap(words.join(' '), columns);
        expect(lines.flatMap((line) => line.split(' ')).filter(Boolean)).toEqual(words);
      }),
    );
  });
});
