import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/diagnostics/record.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { decode } from '../../src/validation/decode.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import {
  DEEPEST_NESTING,
  LARGEST_TEXT,
  LONGEST_KEY,
  MOST_ENTRIES,
  MOST_IN_ALL,
} from '../../src/yaml/limits.ts';
import { FAMILIES, HEAD } from '../fuzz/families.ts';

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
  /** As the program reads a file: bytes first. */
  function codesOfFile(text: string): readonly string[] {
    const decoded = decode(new TextEncoder().encode(text));
    return decoded.problems.length > 0
      ? decoded.problems.map((one) => one.code)
      : codesOf(decoded.text ?? '');
  }

  it.each(FAMILIES)('$name', ({ few, many, make }) => {
    for (const [bytes, code] of [
      [2048, few],
      [LARGEST_TEXT, many],
    ] as const) {
      const codes = codesOfFile(make(bytes));
      expect(codes.length).toBeLessThanOrEqual(101);
      if (code === undefined) expect(codes).toEqual([]);
      else expect(codes).toContain(code);
    }
  });

  it('points at where brackets get too deep, not at the beginning of the file', () => {
    const result = parseAssessment(ratings(`  CF1a: ${'['.repeat(5000)}\n`), builtinContinuum());
    const [first] = result.diagnostics;
    expect([first?.code, (first?.span?.start ?? 0) > HEAD.length]).toEqual(['yaml-too-deep', true]);
  });

  it('tells of a second document, whatever is in it', () => {
    const places = ['', 'x\n', `${'['.repeat(5000)}\n`, '? a\n'.repeat(5000)].map((rest) =>
      placesOf(`${ratings('  CF1a: 4\n')}---\n${rest}`),
    );
    expect(places).toEqual(Array(4).fill(['yaml-many-documents 7:1']));
  });

  it('tells of every line with two entries, though each is nested in the one before', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `  CF${i}: rating: 4\n`).join('');
    const places = Array.from(
      { length: 20 },
      (_, i) => `yaml-colon-in-text ${i + 6}:${i < 10 ? 8 : 9}`,
    );
    expect(placesOf(ratings(lines))).toEqual(places);
    expect(placesOf(ratings(lines.repeat(3))).slice(0, 20)).toEqual(places);
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

describe('limits', () => {
  const padded = (length: number): string => `${HEAD}#`.padEnd(length, ' ');
  const brackets = (depth: number): string =>
    ratings(`  CF1a: ${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}\n`);
  const evidence = (count: number): string =>
    ratings(`  CF1a: { rating: 4, evidence: [${'{ what: x },'.repeat(count)}] }\n`);
  const practices = builtinContinuum().practices.map(({ id }) => id);
  const evidences = (count: number): string =>
    ratings(
      practices
        .slice(0, count)
        .map((id) => `  ${id}: {rating: 4,evidence: [${'{what: x},'.repeat(900)}]}\n`)
        .join(''),
    );
  const key = (length: number): string => `${HEAD}? ${'k'.repeat(length)}\n: {}\n`;

  it.each<[string, number, (amount: number) => string, number, string]>([
    ['the size of a text', LARGEST_TEXT, padded, LARGEST_TEXT, 'file-too-large'],
    ['the depth of maps and lists', DEEPEST_NESTING, brackets, DEEPEST_NESTING, 'yaml-too-deep'],
    ['the entries of a list', MOST_ENTRIES, evidence, MOST_ENTRIES, 'too-many-entries'],
    ['all entries together', MOST_IN_ALL, evidences, 12, 'too-many-entries'],
    ['the length of a key', LONGEST_KEY, key, LONGEST_KEY, 'yaml-key-too-long'],
  ])('of %s: %i', (_, limit, make, within, code) => {
    const beyond = limit === MOST_IN_ALL ? practices.length - 5 : within + 1;
    // The end marker is for the full reader.
    for (const end of ['', '...\n']) {
      expect(codesOf(make(within).replace(/\n$/, `\n${end}`))).not.toContain(code);
      expect(codesOf(make(beyond).replace(/\n$/, `\n${end}`))).toEqual([code]);
    }
    const [found] = parse(make(beyond)).diagnostics;
    expect(found?.args).toEqual(code === 'yaml-key-too-long' ? {} : { limit });
  });

  it('of references: none is followed', () => {
    const lines = ['CF1a: &a { rating: 4 }', 'CF1b: *a', 'CF2a: { <<: *a }'].map(
      (one) => `  ${one}\n`,
    );
    expect(codesOf(ratings(lines.join('')))).toEqual([
      'yaml-anchor',
      'yaml-alias',
      'yaml-merge-key',
    ]);
  });
});
