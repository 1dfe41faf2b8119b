import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { displayWidth } from '../../src/diagnostics/display-width.ts';
import { frame, frameLines } from '../../src/diagnostics/frame.ts';
import { locate } from '../../src/diagnostics/locate.ts';
import { fromPointer, toPointer } from '../../src/diagnostics/pointer.ts';
import { toRecord } from '../../src/diagnostics/record.ts';

const at = (start: number, end: number): Diagnostic => ({
  code: 'rating-quoted',
  args: { rating: '4' },
  span: { start, end },
  pointer: '/ratings/CF1a',
});
const of = (text: string, part: string): Diagnostic =>
  at(text.indexOf(part), text.indexOf(part) + part.length);

describe('locate', () => {
  it.each([
    ['the start', 'abc', 0, 1, '1:1-1:2'],
    ['a later line', 'a\nbc\nd', 3, 4, '2:2-2:3'],
    ['over lines', 'a\nbc\nd', 2, 6, '2:1-3:2'],
    ['CRLF', 'a\r\nbc', 3, 5, '2:1-2:3'],
    ['the end', 'a\nb\n', 4, 4, '3:1-3:1'],
    ['beyond the end', 'ab', 9, 12, '1:3-1:3'],
    ['an empty text', '', 0, 0, '1:1-1:1'],
    ['after a byte order mark, which has no column', '\uFEFFab\ncd', 3, 4, '2:1-2:2'],
    ['UTF-16 units', '🙂x', 2, 3, '1:3-1:4'],
  ])('%s', (_, text, start, end, expected) => {
    const { start: from, end: to } = locate(text, { start, end });
    expect(`${from.line}:${from.column}-${to.line}:${to.column}`).toBe(expected);
  });

  it('agrees with counting, for any text and offset', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '🙂') }),
        fc.nat(40),
        (text, offset) => {
          const start = Math.min(offset, text.length);
          const before = text.slice(0, start).split('\n');
          expect(locate(text, { start, end: start }).start).toEqual({
            line: before.length,
            column: (before.at(-1) ?? '').length + 1,
          });
        },
      ),
    );
  });
});

describe('toRecord', () => {
  it('has words, lines and columns', () => {
    const text = 'ratings:\n  CF1a: "4"\n';
    expect(toRecord(of(text, '"4"'), text)).toEqual({
      code: 'rating-quoted',
      severity: 'error',
      message: 'The rating is in quotation marks. Take them away: 4',
      line: 2,
      column: 9,
      endLine: 2,
      endColumn: 12,
      pointer: '/ratings/CF1a',
    });
  });

  it('stands at 1:1 without a place', () => {
    const record = toRecord({ code: 'file-binary', args: {}, pointer: '' }, '');
    expect(record).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' });
  });
});

describe('pointers', () => {
  it('go to parts and back', () => {
    expect(toPointer(['ratings', 'CF1a', 'evidence', 0])).toBe('/ratings/CF1a/evidence/0');
    expect(toPointer([])).toBe('');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '/', '~', '0', '1') })),
        (parts) => {
          expect(fromPointer(toPointer(parts))).toEqual(parts);
        },
      ),
    );
  });
});

describe('frame', () => {
  const text = 'one: 1\ntwo: 2\nthree: "3"\nfour: 4\nfive: 5\nsix: 6\n';

  it('shows two lines before and after, and marks the place', () => {
    expect(frame(of(text, '"3"'), text)).toBe(
      '1 | one: 1\n2 | two: 2\n3 | three: "3"\n  |        ^^^\n4 | four: 4\n5 | five: 5',
    );
  });

  it('stays within the text', () => {
    expect(frame(of(text, 'one'), text)).toBe('1 | one: 1\n  | ^^^\n2 | two: 2\n3 | three: "3"');
    expect(frame(of(text, 'six'), text)).toBe('4 | four: 4\n5 | five: 5\n6 | six: 6\n  | ^^^');
    expect(frame(at(0, 0), '')).toBe('1 |\n  | ^');
  });

  it('pads line numbers', () => {
    const long = Array.from({ length: 12 }, (_, i) => `k${i + 1}: x`).join('\n');
    expect(frame(of(long, 'k9'), long, { context: 1 })).toBe(
      ' 8 | k8: x\n 9 | k9: x\n   | ^^\n10 | k10: x',
    );
  });

  it('marks the first line of a place over several', () => {
    expect(frame(at(5, 20), text, { context: 0 })).toBe('1 | one: 1\n  |      ^');
  });

  it('marks one column where there is nothing to mark', () => {
    expect(frame(at(4, 4), text, { context: 0 })).toBe('1 | one: 1\n  |     ^');
  });

  it('counts wide characters as two columns, and marks on letters as none', () => {
    const wide = 'note: "日本 🙂 e\u0301", x: 6';
    expect(frame(of(wide, '6'), wide)).toBe(`1 | ${wide}\n  | ${' '.repeat(22)}^`);
  });

  it('marks what a reader sees as one character', () => {
    for (const lead of ['👨‍👩‍👧', '🇨🇦', '👍🏽', '❤️']) {
      const text = `note: "${lead}", x: 6`;
      expect(frame(of(text, '6'), text).split('\n')[1]).toBe(`  | ${' '.repeat(15)}^`);
    }
  });

  it.each([
    ['東京都', 40],
    ['👨‍👩‍👧', 30],
    ['e\u0301', 90],
  ])('fits %s into the columns there are, with the mark under the place', (part, times) => {
    for (const text of [
      `note: "${part.repeat(times)}", rating: "4"`,
      `rating: "4", note: "${part.repeat(times)}"`,
      `note: "${part.repeat(times)}", rating: "4", where: "${part.repeat(times)}"`,
    ]) {
      const [code = '', mark = ''] = frame(of(text, '"4"'), text, { width: 60 }).split('\n');
      expect(displayWidth(code)).toBeLessThanOrEqual(60);
      expect(displayWidth(code)).toBeGreaterThan(50);
      const before = code.slice(0, code.indexOf('"4"'));
      expect(mark).toBe(`  |${' '.repeat(displayWidth(before) - 3)}^^^`);
    }
  });

  it('cleans control characters out', () => {
    const dirty = 'a: \u001b[31mred\u0007\tx\r\nb: 2\r\n';
    const shown = frame(of(dirty, 'x'), dirty);
    expect(shown).toBe('1 | a:  [31mred  x\n  |              ^\n2 | b: 2');
  });

  it('cuts long lines around the place', () => {
    const long = `note: "${'word '.repeat(60)}", rating: "4"`;
    const lines = frame(of(long, '"4"'), long, { width: 60 }).split('\n');
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    expect(lines[0]?.startsWith('1 | …')).toBe(true);
    const column = lines[1]?.indexOf('^^^') ?? 0;
    expect(lines[0]?.slice(column, column + 3)).toBe('"4"');
    expect(frame(of(long, 'note'), long, { width: 60 })).toMatch(
      /^1 \| note: "word .*…\n {2}\| \^{4}$/,
    );
  });

  it('is empty without a place', () => {
    const nowhere: Diagnostic = { code: 'file-binary', args: {}, pointer: '' };
    expect(frame(nowhere, text)).toBe('');
    expect(frameLines(nowhere, text)).toEqual([]);
  });

  it('never breaks, whatever the text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\t', '日', '🙂', '\u0007', '\uD83D'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(
        texts,
        fc.nat(320),
        fc.nat(30),
        fc.integer({ min: 10, max: 80 }),
        (body, start, size, width) => {
          const lines = frameLines(at(start, start + size), body, { width });
          expect(lines.filter((line) => line.kind === 'mark')).toHaveLength(1);
          for (const line of lines) {
            expect(['\n', '\r', '\t', '\u0007'].filter((one) => line.text.includes(one))).toEqual(
              [],
            );
            expect(line.text.length).toBeLessThanOrEqual(2 * Math.max(width, 20));
          }
        },
      ),
    );
  });
});
