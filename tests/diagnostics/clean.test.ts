import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLines } from '../../src/diagnostics/clean.ts';

describe('clean', () => {
  it.each([
    ['leaves Latin text alone', 'Café Müller – “Quay”', 'Café Müller – “Quay”'],
    ['leaves other scripts alone', '東京都 بلدية हिन्दी', '東京都 بلدية हिन्दी'],
    ['takes out a color', '\u001b[31mred\u001b[0m', 'red'],
    ['takes out a color in eight bits', '\u009b31mred', 'red'],
    ['takes out a window title', 'a\u001b]0;owned\u0007b', 'ab'],
    ['takes out a hyperlink', '\u001b]8;;https://a.b\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['keeps the text behind a sequence that never ends', 'a\u001b]0;rest of it', 'a]0;rest of it'],
    [
      'takes out a text for the terminal, not what stands before it',
      'a\u009db\u009dc\u009cd',
      'abd',
    ],
    ['takes out a reset of the terminal', 'a\u001bcb', 'ab'],
    ['takes out bells, backspaces and deletes', 'a\u0007\u0008\u007fb', 'ab'],
    ['takes out C1 controls', 'a\u0085b\u0090c', 'a bc'],
    ['takes out turns of direction', 'a\u202eb\u2066c\u2069d\u200fe\u061cf', 'abcdef'],
    ['takes out what has no width', 'a\u200bb\u2060c\ufeffd\u00ade\u180ef', 'abcdef'],
    ['takes out tag characters', `a${String.fromCodePoint(0xe0041)}b`, 'ab'],
    ['takes out joiners between letters', 'pay\u200dpal\u200c', 'paypal'],
    ['keeps joiners where a script needs them', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps a family together', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['turns line breaks and tabs into spaces', 'a\r\nb\nc\td\u2028e', 'a b c d e'],
    ['stands in for half a character', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['thins out towers of marks', `e${'\u0301'.repeat(40)}`, `e${'\u0301'.repeat(8)}`],
    ['keeps nothing of nothing', '', ''],
  ])('%s', (_, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('\u001b', '[', ']', '\u009b', '1', 'm', '\\', '\n', '\u200d', 'é'),
    }),
  );

  it('lets no control or invisible character through, whatever comes', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(clean(text)).not.toMatch(
          /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same stray joiners as an expression that looks back', () => {
    const looking =
      /(?<!\ufe0f|[\u0600-\u0dff\u1000-\u109f\u1780-\u17ff\p{Extended_Pictographic}\p{Emoji_Modifier}])(?:\u200c|\u200d)|(?:\u200c|\u200d)(?![\u0600-\u0dff\u1000-\u109f\u1780-\u17ff\p{Extended_Pictographic}])/gu;
    const joined = fc.string({
      unit: fc.constantFrom(
        ...['\u200c', '\u200d', '\ufe0f', '👩', '🏽', '♥', 'م', 'က', 'ខ', 'a', ' '],
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(joined, (text) => {
        expect(clean(text)).toBe(text.replace(looking, ''));
      }),
      { numRuns: 5000 },
    );
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cleanLines', () => {
  it('keeps line breaks, each as a line feed', () => {
    expect(cleanLines('a\r\nb\rc\u2029d\te\u001b[1m')).toBe('a\nb\nc\nd e');
  });
});
