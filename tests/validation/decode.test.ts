import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/diagnostics/record.ts';
import { decode } from '../../src/validation/decode.ts';
import { LARGEST_TEXT } from '../../src/yaml/limits.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const TEXT = 'format: csp-assessment/1\norganization: Zoë & Søn 日本 🙂\n';

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
  ];
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

function utf32(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const points = [...(mark ? [0xfeff] : []), ...[...text].map((one) => one.codePointAt(0) ?? 0)];
  const bytes = points.flatMap((point) => [point & 255, (point >> 8) & 255, point >> 16, 0]);
  return Uint8Array.from(
    bigEndian
      ? points.flatMap((point) => [0, point >> 16, (point >> 8) & 255, point & 255])
      : bytes,
  );
}

describe('decode', () => {
  it('gives the text of UTF-8', () => {
    expect(decode(utf8(TEXT))).toEqual({ text: TEXT, problems: [] });
  });

  it('keeps a byte order mark, so that an edit can', () => {
    expect(decode(utf8(`\uFEFF${TEXT}`))).toEqual({ text: `\uFEFF${TEXT}`, problems: [] });
  });

  it('takes an empty file for an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', problems: [] });
  });

  it.each([
    ['UTF-16, little end first', utf16(TEXT, false, true), 'UTF-16'],
    ['UTF-16, big end first', utf16(TEXT, true, true), 'UTF-16'],
    ['UTF-16, little end first, no mark', utf16(TEXT, false, false), 'UTF-16'],
    ['UTF-16, big end first, no mark', utf16(TEXT, true, false), 'UTF-16'],
    ['UTF-32, little end first', utf32(TEXT, false, true), 'UTF-32'],
    ['UTF-32, big end first', utf32(TEXT, true, true), 'UTF-32'],
    ['UTF-32, little end first, no mark', utf32(TEXT, false, false), 'UTF-32'],
    ['UTF-32, big end first, no mark', utf32(TEXT, true, false), 'UTF-32'],
  ])('tells %s, and to save it as UTF-8', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({
      problems: [{ code: 'encoding-not-utf-8', args: { encoding }, pointer: '' }],
    });
  });

  it.each([
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]),
    ],
    ['an archive', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00])],
    [
      'compressed bytes without a zero',
      Uint8Array.from([0x1f, 0x8b, 0x08, 0x01, 0xff, 0xee, 0x02, 0x03]),
    ],
    ['text with a zero in it', utf8('format: \0 x')],
  ])('takes %s for no text', (_, bytes) => {
    expect(decode(bytes).problems.map((one) => one.code)).toEqual(['file-binary']);
    expect(decode(bytes).text).toBeUndefined();
  });

  it.each([
    ['an old western encoding', [...utf8('a: 1\nname: Zo'), 0xeb, ...utf8('\n')], '2:9'],
    ['the same after wide characters', [...utf8('a: "日本🙂"\nb: '), 0xe9], '2:4'],
    ['a character cut off at the end', [...utf8('a: 1\nb: '), 0xe6, 0x97], '2:4'],
    ['an overlong form', [...utf8('a: '), 0xc0, 0xaf], '1:4'],
    ['half of a surrogate pair', [...utf8('a: '), 0xed, 0xa0, 0x80], '1:4'],
    ['a byte order mark before', [0xef, 0xbb, 0xbf, ...utf8('a: '), 0xff], '1:4'],
  ])('finds the place of the first wrong byte: %s', (_, bytes, place) => {
    const { text, problems } = decode(Uint8Array.from(bytes));
    expect(problems.map((one) => one.code)).toEqual(['encoding-invalid']);
    const [record] = problems.map((one) => toRecord(one, text ?? ''));
    expect(`${record?.line}:${record?.column}`).toBe(place);
  });

  it('refuses what is too large before it reads it', () => {
    const code = (size: number) =>
      decode(new Uint8Array(size).fill(32)).problems.map((one) => one.code);
    expect(code(LARGEST_TEXT)).toEqual([]);
    expect(code(LARGEST_TEXT + 1)).toEqual(['file-too-large']);
    expect(code(50 * 1024 * 1024)).toEqual(['file-too-large']);
  });
});
