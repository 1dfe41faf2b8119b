import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/diagnostics/record.ts';
import { type Config, parseConfig } from '../../src/gate/config.ts';
import { validate } from '../../src/gate/generated/config.js';
import { keyOf, possible, SETTINGS, type SettingName, said } from '../../src/gate/settings.ts';

const FORMAT = 'format: csp-config/1\n';

/** The configuration in a text that has nothing wrong with it. */
function configIn(text: string): Config {
  const result = parseConfig(text);
  if (!result.ok) throw new Error(result.diagnostics.map(messageOf).join('\n'));
  return result.config;
}

/** Each finding as code, pointer and what it points at. */
function findingsIn(text: string): string[] {
  const result = parseConfig(text);
  return result.ok
    ? []
    : result.diagnostics.map(
        ({ code, pointer, span = { start: 0, end: 0 } }) =>
          `${code} ${pointer} (${text.replace(/^\ufeff/, '').slice(span.start, span.end)})`,
      );
}

/** What is wrong, the lines below the format, and every finding. */
const BROKEN: readonly [what: string, lines: string, ...findings: string[]][] = [
  // YAML
  ['a key twice', 'files: [a]\nfiles: [b]', 'key-duplicate /files (files)'],
  [
    'a setting twice',
    'policy:\n  strict: true\n  strict: false',
    'key-duplicate /policy/strict (strict)',
  ],
  ['an anchor', 'policy: &strict\n  strict: true', 'yaml-anchor /policy (&strict)'],
  ['a merge key', 'policy:\n  <<: { strict: true }', 'yaml-merge-key /policy/<< (<<)'],
  ['a tag', 'policy:\n  max-na: !!int 2', 'yaml-tag /policy/max-na (!!int)'],
  ['a bracket that stays open', 'files: [a', 'yaml-bracket-open  ([)'],

  // Keys
  ['a misspelled key', 'polices: {}', 'key-unknown /polices (polices)'],
  ['a misspelled setting', 'policy:\n  min-stag: 2', 'key-unknown /policy/min-stag (min-stag)'],
  [
    'a component that there is not',
    'policy:\n  min: { service: 2 }',
    'key-unknown /policy/min/service (service)',
  ],
  [
    'a baseline for some files',
    'overrides:\n  - files: [a]\n    policy: { baseline: main }',
    'key-unknown /overrides/0/policy/baseline (baseline)',
  ],
  [
    'a key called __proto__',
    'policy:\n  __proto__: 2',
    'key-unknown /policy/__proto__ (__proto__)',
  ],
  [
    'an override for no files',
    'overrides:\n  - policy: { strict: true }',
    'key-missing /overrides/0 (policy)',
  ],
  [
    'an override that asks nothing',
    'overrides:\n  - files: [a]',
    'key-missing /overrides/0 (files)',
  ],
  ['a file that is gone for no reason', 'retired:\n  - file: a', 'key-missing /retired/0 (file)'],

  // Forms
  ['a policy with nothing in it', 'policy:', 'value-missing /policy (policy)'],
  [
    'a setting with nothing behind it',
    'policy:\n  min-stage:',
    'value-missing /policy/min-stage (min-stage)',
  ],
  ['a file without its list', 'files: a.yaml', 'value-shape /files (a.yaml)'],
  ['a policy that is a text', 'policy: strict', 'value-shape /policy (strict)'],
  ['stages in a list', 'policy:\n  min-stage: [2]', 'value-shape /policy/min-stage ([2])'],
  ['one least stage for all', 'policy:\n  min: 2', 'value-shape /policy/min (2)'],
  [
    'a baseline of digits alone',
    'policy:\n  baseline: 1234567',
    'value-not-text /policy/baseline (1234567)',
  ],
  ['a file of digits alone', 'files: [2026]', 'value-not-text /files/0 (2026)'],
  [
    'a blank reason',
    'retired:\n  - { file: a, reason: "  " }',
    'value-blank /retired/0/reason ("  ")',
  ],
  ['a blank pattern', 'files: [""]', 'value-blank /files/0 ("")'],

  // Values
  ['a stage beyond 5', 'policy:\n  min-stage: 6', 'config-value-invalid /policy/min-stage (6)'],
  ['stage 0', 'policy:\n  min-stage: 0', 'config-value-invalid /policy/min-stage (0)'],
  [
    'a stage in quotation marks',
    'policy:\n  min-stage: "2"',
    'config-value-invalid /policy/min-stage ("2")',
  ],
  [
    'a stage between two',
    'policy:\n  min-evidenced-stage: 2.5',
    'config-value-invalid /policy/min-evidenced-stage (2.5)',
  ],
  [
    'a stage of a component',
    'policy:\n  min: { measurement: high }',
    'config-value-invalid /policy/min/measurement (high)',
  ],
  ['a count below nothing', 'policy:\n  max-na: -1', 'config-value-invalid /policy/max-na (-1)'],
  ['a count that is huge', 'policy:\n  max-na: 1000', 'config-value-invalid /policy/max-na (1000)'],
  ['a count that is a half', 'policy:\n  max-na: 0.5', 'config-value-invalid /policy/max-na (0.5)'],
  [
    'an age without a unit',
    'policy:\n  max-age: 180',
    'config-value-invalid /policy/max-age (180)',
  ],
  ['an age in another unit', 'policy:\n  max-age: 6x', 'config-value-invalid /policy/max-age (6x)'],
  [
    'an age of nothing',
    'policy:\n  evidence-max-age: 0d',
    'config-value-invalid /policy/evidence-max-age (0d)',
  ],
  [
    'a switch in another word',
    'policy:\n  strict: yes',
    'config-value-invalid /policy/strict (yes)',
  ],
  [
    'a switch that is off',
    'policy:\n  complete: off',
    'config-value-invalid /policy/complete (off)',
  ],
  [
    'a baseline that is an option',
    'policy:\n  baseline: --output=x',
    'config-value-invalid /policy/baseline (--output=x)',
  ],
  [
    'the same in an override',
    'overrides:\n  - files: [a]\n    policy: { max-age: soon }',
    'config-value-invalid /overrides/0/policy/max-age (soon)',
  ],

  // Paths
  [
    'a pattern that is long',
    `files: [${'a'.repeat(201)}]`,
    `config-value-invalid /files/0 (${'a'.repeat(201)})`,
  ],
  [
    'a pattern with many alternatives',
    'files: ["{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"]',
    'config-value-invalid /files/0 ("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")',
  ],
  [
    'a path of the whole machine',
    'files: [/srv/units]',
    'config-path-outside /files/0 (/srv/units)',
  ],
  ['a path of another drive', 'files: ["C:/units"]', 'config-path-outside /files/0 ("C:/units")'],
  [
    'a path with backslashes',
    'files: [units\\a.yaml]',
    'config-path-outside /files/0 (units\\a.yaml)',
  ],
  [
    'a path that leads up',
    'files: [units/../../a]',
    'config-path-outside /files/0 (units/../../a)',
  ],
  [
    'an override of files elsewhere',
    'overrides:\n  - files: ["../**"]\n    policy: { strict: true }',
    'config-path-outside /overrides/0/files/0 ("../**")',
  ],
  [
    'a retired file elsewhere',
    'retired:\n  - { file: ../old.yaml, reason: Merged. }',
    'config-path-outside /retired/0/file (../old.yaml)',
  ],
];

describe('a configuration with a mistake: one finding, at its place', () => {
  test.each(BROKEN)('%s', (_, lines, ...findings) => {
    expect(findingsIn(`${FORMAT}${lines}\n`)).toEqual(findings);
  });
});

test.each([
  ['nothing', '', ['key-missing  ()']],
  ['a comment', '# later\n', ['key-missing  ()']],
  ['no format', 'policy: { strict: true }\n', ['key-missing  (policy)']],
  [
    'another version of the format',
    'format: csp-config/2\nnew: 1\n',
    ['format-invalid /format (csp-config/2)'],
  ],
  [
    'an assessment',
    'format: csp-assessment/1\nratings: {}\n',
    ['format-invalid /format (csp-assessment/1)'],
  ],
  ['a text', 'strict\n', ['value-shape  (strict)']],
  ['a list', '- strict\n', ['value-shape  (- strict)']],
])('a file with %s', (_, text, findings) => {
  expect(findingsIn(text)).toEqual(findings);
});

test('every mistake is found, in file order', () => {
  const text = `${FORMAT}files: [../a]\npolicy: { min-stage: 9, max-age: 6x }\nretird: []\n`;
  expect(findingsIn(text)).toEqual([
    'config-path-outside /files/0 (../a)',
    'config-value-invalid /policy/min-stage (9)',
    'config-value-invalid /policy/max-age (6x)',
    'key-unknown /retird (retird)',
  ]);
});

test('a file that is too large is not read', () => {
  expect(findingsIn(`${FORMAT}# ${'x'.repeat(256 * 1024)}\n`)).toEqual(['file-too-large  ()']);
});

test('a list that is too long is not looked at', () => {
  const text = `${FORMAT}files:\n${'- a\n'.repeat(1001)}`;
  expect(findingsIn(text)).toEqual(['too-many-entries  (-)']);
});

test('a place counts behind a byte order mark', () => {
  expect(findingsIn(`\ufeff${FORMAT}policy: { strict: 1 }\n`)).toEqual([
    'config-value-invalid /policy/strict (1)',
  ]);
});

test.each([
  [
    'max-age: 6x',
    '"6x" is not possible for "max-age". What goes here: How old an assessment may be: a number from 1 to 9999 with d, w, m or y behind it, such as 180d; or off.',
  ],
  ['min-stag: 2', '"min-stag" is not a key that belongs here. Did you mean min-stage?'],
  ['strict:', '"strict" has no value. Write one, for example: true'],
  [
    'min: [2]',
    '"min" has the wrong form. It takes keys with values, one a line, indented below it. For example: {"customer-focus":3}',
  ],
])('%s: %s', (line, words) => {
  const result = parseConfig(`${FORMAT}policy:\n  ${line}\n`);
  expect(result.ok ? [] : result.diagnostics.map(messageOf)).toEqual([words]);
});

const FULL = `# yaml-language-server: $schema=https://unpkg.com/csp-continuum@1/continuum/schema/config.schema.json
format: csp-config/1
files: [assessments, "pilots/*.yaml"]
policy:
  min-stage: 2
  min: { customer-focus: 3, environment: off }
  at-target: true
  complete: true
  max-na: 2
  max-age: 180d
  evidence: true
  evidence-max-age: 1y
  min-evidenced-stage: 2
  baseline: origin/main
  strict: false
overrides:
  - files: ["pilots/**"]
    policy: { min-stage: off, evidence: false }
  - files: [assessments/new, b]
    policy:
      max-age: off
retired:
  - { file: ./old/unit.yaml, reason: Closed in May 2026. }
`;

test('everything that can be said, with its lines', () => {
  expect(configIn(FULL)).toEqual({
    files: ['assessments', 'pilots/*.yaml'],
    policy: {
      settings: {
        'min-stage': 2,
        'min.customer-focus': 3,
        'min.environment': 'off',
        'at-target': true,
        complete: true,
        'max-na': 2,
        'max-age': { count: 180, unit: 'd' },
        evidence: true,
        'evidence-max-age': { count: 1, unit: 'y' },
        'min-evidenced-stage': 2,
        baseline: 'origin/main',
        strict: 'off',
      },
      lines: {
        'min-stage': 5,
        'min.customer-focus': 6,
        'min.environment': 6,
        'at-target': 7,
        complete: 8,
        'max-na': 9,
        'max-age': 10,
        evidence: 11,
        'evidence-max-age': 12,
        'min-evidenced-stage': 13,
        baseline: 14,
        strict: 15,
      },
    },
    overrides: [
      {
        files: ['pilots/**'],
        settings: { 'min-stage': 'off', evidence: 'off' },
        lines: { 'min-stage': 18, evidence: 18 },
      },
      {
        files: ['assessments/new', 'b'],
        settings: { 'max-age': 'off' },
        lines: { 'max-age': 21 },
      },
    ],
    retired: [{ file: 'old/unit.yaml', reason: 'Closed in May 2026.' }],
  });
});

test('the format alone is enough', () => {
  expect(configIn(FORMAT)).toEqual({
    files: [],
    policy: { settings: {}, lines: {} },
    overrides: [],
    retired: [],
  });
});

test('the full reader reads the same as the fast one', () => {
  // A folded text is beyond the fast reader.
  const folded = FULL.replace(
    'reason: Closed in May 2026.',
    'reason: "Closed in\n      May 2026."',
  );
  expect(configIn(folded)).toEqual(configIn(FULL));
});

describe('flags and file go by the same rules', () => {
  const value = fc.oneof(
    fc.integer({ min: -2, max: 1001 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      'off',
      'on',
      '180d',
      '0d',
      '10000d',
      '1y',
      '6x',
      '',
      ' ',
      '-x',
      'main',
      null,
      [],
    ),
    fc.string(),
  );
  const isPlain = (data: unknown) => !(typeof data === 'string' && data.length > 1000);

  /** A policy with one setting. */
  function policyWith(name: SettingName, data: unknown) {
    const [key = '', component] = name.split('.');
    return { [key]: component === undefined ? data : { [component]: data } };
  }

  test.each(SETTINGS)('%s', (name) => {
    fc.assert(
      fc.property(value.filter(isPlain), (data) => {
        const valid = validate({ format: 'csp-config/1', policy: policyWith(name, data) });
        expect(said(name, data) !== undefined).toBe(valid);
      }),
      { numRuns: 300 },
    );
    expect(possible(name)).toMatch(/; or (?:off|false)\.|; or off\. /);
  });
});

test('any text yields a configuration or findings with places', () => {
  const line = fc.constantFrom(
    'format: csp-config/1',
    'files: [a, ../b]',
    'policy:',
    '  min-stage: 2',
    '  min: { customer-focus: 9 }',
    'overrides:',
    '  - files: ["**"]',
    '    policy: { strict: true }',
    'retired:',
    '  - &x { file: 1 }',
    '\t',
    '{',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const result = parseConfig(text);
      if (result.ok) return;
      expect(result.diagnostics.length).toBeGreaterThan(0);
      for (const one of result.diagnostics) {
        expect(messageOf(one)).not.toMatch(/undefined|NaN/);
        expect(one.span?.end ?? 0).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

describe('docs/configuration.md', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

  test('shows configurations that can be used', () => {
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.flatMap(findingsIn)).toEqual([]);
  });

  test('lists every setting with its flag, in order', () => {
    const listed = [...page.matchAll(/^\| `([\w-]+)` \| `--([\w-]+)` \|/gm)].map(
      ([, key, flag]) => [key, flag],
    );
    expect(listed).toEqual([...new Set(SETTINGS.map(keyOf))].map((key) => [key, key]));
  });
});
