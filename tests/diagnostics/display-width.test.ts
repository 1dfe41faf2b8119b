import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes, padEnd } from '../../src/diagnostics/display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['plain', 'Licensing office', 16],
    ['accented', 'Café Müller', 11],
    ['with combining marks', 'Cafe\u0301', 4],
    ['Japanese', '東京都', 6],
    ['Korean', '서울시', 6],
    ['fullwidth', 'ＡＢ', 4],
    ['Arabic', 'بلدية', 5],
    ['an emoji', '🏨', 2],
    ['a family held together by joiners', '👨‍👩‍👧', 2],
    ['a flag', '🇨🇦', 2],
    ['a skin tone', '👍🏽', 2],
    ['a heart that is text, and one that is an emoji', '❤ ❤️', 4],
    ['lines and signs of our own', '━╸┅─●◎○•✓◂', 10],
    ['nothing', '', 0],
  ])('%s', (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('agrees with string-width on every character that has a place of its own', () => {
    const odd: string[] = [];
    // Ideographs and Hangul syllables are alike for thousands of characters: one in ninety-seven will do.
    const alike =
      /[\u3400-\u4db0\u4e00-\u9f00\uac00-\ud700]|[\u{17000}-\u{18a00}\u{20000}-\u{3ffff}]/u;
    for (let code = 0x20; code <= 0x3ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (alike.test(character)) code += 96;
      if (/\p{Cn}|\p{Co}|\p{Cc}|\p{Cs}/u.test(character)) continue;
      if (displayWidth(character) !== stringWidth(character)) odd.push(code.toString(16));
    }
    expect(odd).toEqual([]);
  });

  it('is never less than string-width says of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(displayWidth(text)).toBeGreaterThanOrEqual(stringWidth(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('graphemes', () => {
  it('keeps together what a reader sees as one', () => {
    expect(graphemes('a👨‍👩‍👧e\u0301')).toEqual(['a', '👨‍👩‍👧', 'e\u0301']);
  });

  it('cuts a long text where a short one would be cut', () => {
    const unit = fc.constantFrom(
      'a',
      '日',
      '🙂',
      '👍🏽',
      '👨‍👩‍👧',
      '🇨🇦',
      '🇨',
      'e\u0301',
      '\u0301',
      '\r\n',
      '\r',
      'क्षि',
      '각',
    );
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(fc.string({ unit, minLength: 90, maxLength: 400 }), (text) => {
        const whole = Array.from(segmenter.segment(text), ({ segment }) => segment);
        expect(graphemes(text)).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing of a character that never ends', () => {
    const text = `e${'\u0301'.repeat(3000)}x`;
    expect(graphemes(text).join('')).toBe(text);
  });
});

describe('padEnd', () => {
  it('pads by columns and never cuts', () => {
    expect(padEnd('東京', 6)).toBe('東京  ');
    expect(padEnd('東京', 3)).toBe('東京');
  });
});
