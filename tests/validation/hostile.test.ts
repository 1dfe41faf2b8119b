import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/diagnostics/record.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { LARGEST_TEXT, MOST_ENTRIES } from '../../src/yaml/limits.ts';

const HEAD = `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject: { organization: Harrow Bay Council, focus: organization }
date: 2026-03-14
`;
const ratings = (lines: string): string => `${HEAD}ratings:\n${lines}`;
const parse = (text: string) => parseAssessment(text, builtinContinuum());
const codesOf = (text: string) => parse(text).diagnostics.map((one) => one.code);
const placesOf = (text: string) =>
  parse(text).diagnostics.map((one) => {
    const { code, line, column } = toRecord(one, text);
    return `${code} ${line}:${column}`;
  });

describe('unusual but sound files', () => {
  const plain = ratings('  CF1a: 4\n  CF1b:\n    rating: 3\n    note: |\n      One.\n      Two.\n');
  const expected = parse(plain);

  it.each([
    ['CRLF line breaks', plain.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${plain}`],
    ['both', `\uFEFF${plain.replaceAll('\n', '\r\n')}`],
    ['a document marker at the top', `---\n${plain}`],
    ['an end marker', `${plain}...\n`],
    [
      'comments and blank lines',
      `\n# one\n\n${plain.replace('ratings:', '\n   # two\nratings: # three')}\n\n# end`,
    ],
    ['no line break at the end', plain.trimEnd().replace('|', '|+')],
  ])('%s change nothing', (_, text) => {
    const result = parse(text);
    expect(result.diagnostics).toEqual([]);
    expect(result.ok && trimmed(result.assessment.answers)).toEqual(
      expected.ok && trimmed(expected.assessment.answers),
    );
  });

  function trimmed(answers: ReadonlyMap<string, { note?: string }>) {
    return [...answers].map(([id, answer]) => [id, { ...answer, note: answer.note?.trimEnd() }]);
  }

  it('JSON is YAML', () => {
    const json = {
      format: 'csp-assessment/1',
      continuum: 'customer-satisfaction-practices@1.0.0',
      subject: { organization: 'A', focus: 'organization' },
      date: '2026-03-14',
      ratings: { CF1a: 4 },
    };
    const result = parse(JSON.stringify(json, null, '\t'));
    expect(result.diagnostics).toEqual([]);
    expect(result.ok && result.assessment.answers.get('CF1a')).toEqual({
      state: 'rated',
      rating: 4,
    });
  });

  it.each(['', '\n\n', '# nothing\n', '\uFEFF', '---\n', '   \n'])(
    '%j is an empty file',
    (text) => {
      expect(codesOf(text)).toEqual(['file-empty']);
    },
  );
});

describe('places', () => {
  it('are counted from after a byte order mark, over CRLF, in UTF-16 units', () => {
    expect(placesOf(`\uFEFF${ratings('  CF1a: 6\n')}`)).toEqual(['rating-out-of-range 6:9']);
    expect(placesOf(ratings('  CF1a: 6\n  CF1b: "3"\n').replaceAll('\n', '\r\n'))).toEqual([
      'rating-out-of-range 6:9',
      'rating-quoted 7:9',
    ]);
    expect(placesOf(ratings('  CF1a: { note: "🙂", rating: 6 }\n'))).toEqual([
      'rating-out-of-range 6:31',
    ]);
  });

  it('of control characters are those of the first on a line', () => {
    expect(placesOf(ratings('  CF1a: 4\u0007\u0007\n  CF1b: \u001B[31m3\n'))).toEqual([
      'control-character 6:10',
      'control-character 7:9',
    ]);
    expect(placesOf(ratings('  CF1a: 4\n').replaceAll('\n', '\r'))).toEqual([
      'control-character 1:25',
    ]);
    expect(codesOf(ratings('  CF1a: 4\u0000\n'))).toEqual(['control-character']);
    expect(codesOf(ratings('  CF1a: { rating: 4, note: \uD800 }\n'))).toEqual([
      'control-character',
    ]);
  });
});

describe('prototypes', () => {
  it('are out of reach of any key', () => {
    const text = `${ratings('  __proto__: { rating: 4 }\n  constructor: 4\n')}__proto__:\n  polluted: true\ntoString: x\n`;
    expect(codesOf(text)).toEqual([
      'practice-unknown',
      'practice-unknown',
      'key-unknown',
      'key-unknown',
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(codesOf(ratings('  CF1a: { __proto__: { rating: 4 }, rating: 4 }\n'))).toEqual([
      'key-unknown',
    ]);
  });
});

describe('files made to do harm', () => {
  const repeat = (text: string, size = LARGEST_TEXT - 1000): string =>
    text.repeat(Math.floor(size / text.length));
  const bomb = Array.from(
    { length: 30 },
    (_, i) => `  k${i}: &k${i} [${`*k${i - 1}, `.repeat(9)}x]`,
  ).join('\n');

  it('points at where brackets get too deep, not at the beginning of the file', () => {
    const result = parseAssessment(ratings(`  CF1a: ${'['.repeat(5000)}\n`), builtinContinuum());
    const [first] = result.diagnostics;
    expect([first?.code, (first?.span?.start ?? 0) > HEAD.length]).toEqual(['yaml-too-deep', true]);
  });

  it.each<[string, string, string]>([
    ['an alias bomb', ratings(`  k: &k-1 x\n${bomb}\n`), 'yaml-alias'],
    ['brackets', repeat('['), 'yaml-too-deep'],
    ['braces', repeat('{'), 'yaml-too-deep'],
    ['braces with keys', repeat('{a: '), 'yaml-too-deep'],
    ['closing braces', repeat('}'), 'yaml-bracket-extra'],
    ['dashes', repeat('- '), 'yaml-too-deep'],
    ['dashes, then a key', `${repeat('- ')}\na: 1`, 'yaml-too-deep'],
    ['question marks', repeat('? '), 'yaml-too-deep'],
    ['keys on one line', repeat('a: '), 'yaml-too-deep'],
    ['colons', repeat(':'), 'yaml-key-too-long'],
    [
      'steps of indentation',
      Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'yaml-too-deep',
    ],
    ['commas', `a: [${repeat(',')}`, 'yaml-bracket-open'],
    ['a long key', `${repeat('k')}: 1\n${HEAD}`, 'yaml-key-too-long'],
    [
      'many keys',
      Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'),
      'too-many-entries',
    ],
    [
      'many ratings',
      ratings(Array.from({ length: 16_000 }, (_, i) => `  K${i}: x`).join('\n')),
      'too-many-entries',
    ],
    ['the same key over and over', repeat('k: 1\n'), 'key-duplicate'],
    ['tags', repeat('!a '), 'yaml-tag'],
    ['anchors', repeat('&a '), 'yaml-anchor'],
    ['documents', repeat('---\n'), 'yaml-many-documents'],
    ['directives', repeat('%a\n'), 'yaml-directive'],
    ['an endless quotation', `a: "${repeat('x\n ')}`, 'yaml-quote-open'],
    ['quotations side by side', repeat('"a" '), 'yaml-text-after-value'],
    ['wrong escapes', `a: "${repeat('\\q')}"`, 'yaml-escape'],
    ['tabs', repeat('\ta: 1\n'), 'yaml-tab'],
    ['bytes of zero', repeat('\0'), 'control-character'],
    ['line breaks', repeat('\n'), 'file-empty'],
    ['comments', repeat('#\n'), 'file-empty'],
    [
      'a long block',
      `${HEAD}ratings:\n  CF1a:\n    note: |\n${repeat('      x\n', 200_000)}    rating: 6\n`,
      'rating-out-of-range',
    ],
    ['a list without end', `${HEAD}ratings:\n${repeat('- x\n')}`, 'too-many-entries'],
    ['50 MB', ' '.repeat(50 * 1024 * 1024), 'file-too-large'],
  ])('%s', (_, text, code) => {
    const codes = codesOf(text);
    expect(codes).toContain(code);
    expect(codes.length).toBeLessThanOrEqual(101);
  });

  it('lists no more findings than somebody would read, and says so', () => {
    const text = ratings(
      Array.from({ length: MOST_ENTRIES - 1 }, (_, i) => `  K${i}: 4`).join('\n'),
    );
    const codes = codesOf(text);
    expect(codes).toHaveLength(101);
    expect(codes.at(-1)).toBe('too-many-problems');
  });

  const warnings = (count: number): string =>
    `  CF1a:\n    rating: 4\n    evidence:\n${'      - { what: x, where: }\n'.repeat(count)}`;

  it('does not turn warnings into an error, however many', () => {
    const { ok, diagnostics } = parse(ratings(warnings(150)));
    expect(ok).toBe(true);
    expect(diagnostics.map((one) => one.code)).toEqual(Array(100).fill('value-empty'));
  });

  it.each([150, MOST_ENTRIES])('lists an error that stands behind %i warnings', (count) => {
    const codes = codesOf(ratings(`${warnings(count)}  CF1b: 6\n`));
    expect(codes).toEqual([...Array(99).fill('value-empty'), 'rating-out-of-range']);
  });

  it('finds an error behind more warnings than it keeps', () => {
    const many = ['CF1a', 'CF1b', 'CF2a'].map((id) => warnings(MOST_ENTRIES).replace('CF1a', id));
    const result = parse(ratings(`${many.join('')}  ZZ9z: 4\n`));
    expect(result.ok).toBe(false);
    expect(result.diagnostics.at(-1)?.code).toBe('practice-unknown');
    expect(result.diagnostics).toHaveLength(100);
  });

  it('says that there are too many entries instead of what is wrong with each', () => {
    expect(
      codesOf(ratings(Array.from({ length: MOST_ENTRIES + 1 }, (_, i) => `  K${i}: x`).join('\n'))),
    ).toEqual(['too-many-entries']);
  });
});
