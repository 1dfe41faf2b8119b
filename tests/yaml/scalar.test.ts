import fc from 'fast-check';
import { expect, it } from 'vitest';
import { doubleQuoted } from '../../src/yaml/scalar.ts';

it('escapes the same signs as an expression that looks back', () => {
  const looking =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be written as escapes
    /["\\]|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const escapeOf = (sign: string) => JSON.parse(`"${sign}"`);
  const units = [
    '\ud800',
    '\udbff',
    '\udc00',
    '\udfff',
    '😀',
    '\ufffe',
    '\u0000',
    '\u0085',
    'é',
    ' ',
  ];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 12 }), (text) => {
      const escaped = doubleQuoted(text).match(/\\u[\da-f]{4}/g) ?? [];
      expect(escaped.map(escapeOf)).toEqual(text.match(looking) ?? []);
      expect(JSON.parse(doubleQuoted(text))).toBe(text);
    }),
    { numRuns: 5000 },
  );
});
