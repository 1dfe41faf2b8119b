import { describe, expect, test } from 'vitest';
import { type Config, parseConfig } from '../../src/gate/config.ts';
import { resolvePolicy, type Source } from '../../src/gate/resolve.ts';
import { SETTINGS, type SettingName, type Settings, settingText } from '../../src/gate/settings.ts';

function configOf(lines: readonly string[]): Config {
  const result = parseConfig(['format: csp-config/1', ...lines, ''].join('\n'));
  if (!result.ok) throw new Error('The configuration of the test has a mistake.');
  return result.config;
}

/** `12`, `12 of override 2`, `--strict`, `default`. */
function sourceText(source: Source): string {
  if (source.from === 'flag') return source.flag;
  if (source.from === 'default') return source.from;
  const { line, override } = source;
  return override === undefined ? `line ${line}` : `line ${line}, override ${override}`;
}

function resolved(config: Config | undefined, flags: Settings, path: string | undefined) {
  const { settings, sources } = resolvePolicy(config, flags, path);
  const of = (name: SettingName) =>
    `${settingText(settings[name])} (${sourceText(sources.get(name) ?? { from: 'default' })})`;
  return { of, all: Object.fromEntries(SETTINGS.map((name) => [name, of(name)])) };
}

/** A setting: two values in the file, their text, a value of a flag, its text and its flag, and how a flag takes it back. */
const EACH: readonly [
  name: SettingName,
  line: (value: string) => string,
  file: string,
  override: string,
  flags: Settings,
  flag: string,
  off: string,
][] = [
  [
    'min-stage',
    (v) => `min-stage: ${v}`,
    '2',
    '3',
    { 'min-stage': 4 },
    '4 (--min-stage)',
    '--min-stage',
  ],
  [
    'min.customer-focus',
    (v) => `min: { customer-focus: ${v} }`,
    '2',
    '3',
    { 'min.customer-focus': 4 },
    '4 (--min)',
    '--min',
  ],
  [
    'min.measurement',
    (v) => `min: { measurement: ${v} }`,
    '2',
    '3',
    { 'min.measurement': 4 },
    '4 (--min)',
    '--min',
  ],
  [
    'min.environment',
    (v) => `min: { environment: ${v} }`,
    '2',
    '3',
    { 'min.environment': 4 },
    '4 (--min)',
    '--min',
  ],
  [
    'at-target',
    (v) => `at-target: ${v}`,
    'true',
    'true',
    { 'at-target': true },
    'true (--at-target)',
    '--no-at-target',
  ],
  [
    'complete',
    (v) => `complete: ${v}`,
    'true',
    'true',
    { complete: true },
    'true (--complete)',
    '--no-complete',
  ],
  ['max-na', (v) => `max-na: ${v}`, '0', '3', { 'max-na': 4 }, '4 (--max-na)', '--max-na'],
  [
    'max-age',
    (v) => `max-age: ${v}`,
    '180d',
    '26w',
    { 'max-age': { count: 6, unit: 'm' } },
    '6m (--max-age)',
    '--max-age',
  ],
  [
    'evidence',
    (v) => `evidence: ${v}`,
    'true',
    'true',
    { evidence: true },
    'true (--evidence)',
    '--no-evidence',
  ],
  [
    'evidence-max-age',
    (v) => `evidence-max-age: ${v}`,
    '1y',
    '26w',
    { 'evidence-max-age': { count: 6, unit: 'm' } },
    '6m (--evidence-max-age)',
    '--evidence-max-age',
  ],
  [
    'min-evidenced-stage',
    (v) => `min-evidenced-stage: ${v}`,
    '1',
    '2',
    { 'min-evidenced-stage': 3 },
    '3 (--min-evidenced-stage)',
    '--min-evidenced-stage',
  ],
  [
    'strict',
    (v) => `strict: ${v}`,
    'true',
    'true',
    { strict: true },
    'true (--strict)',
    '--no-strict',
  ],
];

describe.each(EACH)('%s', (name, line, file, override, flags, flag, off) => {
  const isSwitch = file === 'true';
  const none = isSwitch ? 'false' : 'off';
  const policy = (value: string) => ['policy:', `  ${line(value)}`];
  const over = (...values: string[]) => [
    'overrides:',
    ...values.flatMap((value) => ['  - files: [pilots]', '    policy:', `      ${line(value)}`]),
  ];
  const back: Settings = { [name]: 'off' };

  test.each<[what: string, lines: string[] | undefined, Settings, string | undefined, string]>([
    ['no file and no flag', undefined, {}, 'a.yaml', 'off (default)'],
    ['a file that says nothing', [], {}, 'a.yaml', 'off (default)'],
    ['the file', policy(file), {}, 'a.yaml', `${file} (line 3)`],
    ['the file, taken back by itself', policy(none), {}, 'a.yaml', 'off (line 3)'],
    ['the file, for a path elsewhere', policy(file), {}, undefined, `${file} (line 3)`],
    ['a flag', undefined, flags, 'a.yaml', flag],
    ['a flag over the file', policy(file), flags, 'a.yaml', flag],
    ['a flag that takes the file back', policy(file), back, 'a.yaml', `off (${off})`],
    [
      'an override',
      [...policy(file), ...over(override)],
      {},
      'pilots/a.yaml',
      `${override} (line 7, override 1)`,
    ],
    [
      'an override of another folder',
      [...policy(file), ...over(override)],
      {},
      'a.yaml',
      `${file} (line 3)`,
    ],
    [
      'an override, for a path elsewhere',
      [...policy(file), ...over(override)],
      {},
      undefined,
      `${file} (line 3)`,
    ],
    [
      'an override that takes the file back',
      [...policy(file), ...over(none)],
      {},
      'pilots/a.yaml',
      'off (line 7, override 1)',
    ],
    [
      'the later of two overrides',
      over(none, override),
      {},
      'pilots/a.yaml',
      `${override} (line 8, override 2)`,
    ],
    ['a flag over an override', over(none), flags, 'pilots/a.yaml', flag],
    ['a flag that takes an override back', over(override), back, 'pilots/a.yaml', `off (${off})`],
  ])('%s', (_, lines, said, path, expected) => {
    const { of, all } = resolved(lines && configOf(lines), said, path);
    expect(of(name)).toBe(expected);
    const others = Object.entries(all).filter(([other]) => other !== name);
    expect(new Set(others.map(([, value]) => value))).toEqual(new Set(['off (default)']));
  });
});

test.each<[what: string, lines: string[], Settings, baseline: string | undefined, string]>([
  ['none', [], {}, undefined, 'off (default)'],
  ['of the file', ['policy: { baseline: origin/main }'], {}, 'origin/main', 'origin/main (line 2)'],
  ['taken back in the file', ['policy: { baseline: off }'], {}, undefined, 'off (line 2)'],
  [
    'of a flag',
    ['policy: { baseline: main }'],
    { baseline: 'before' },
    'before',
    'before (--baseline)',
  ],
  [
    'taken back by a flag',
    ['policy: { baseline: main }'],
    { baseline: 'off' },
    undefined,
    'off (--no-baseline)',
  ],
])('the baseline: %s', (_, lines, flags, baseline, expected) => {
  const config = configOf(lines);
  expect(resolvePolicy(config, flags, 'a.yaml').baseline).toBe(baseline);
  expect(resolved(config, flags, 'a.yaml').of('baseline')).toBe(expected);
});

test('overrides add up, setting by setting', () => {
  const config = configOf([
    'policy: { min-stage: 2, evidence: true, min: { customer-focus: 3, measurement: 2 } }',
    'overrides:',
    '  - { files: [pilots], policy: { evidence: false, min: { measurement: off } } }',
    '  - { files: [pilots/new, "**/draft-*.yaml"], policy: { min-stage: off, evidence: true } }',
  ]);
  const policyFor = (path: string) => resolvePolicy(config, {}, path).policy;
  expect(policyFor('a.yaml')).toEqual({
    minStage: 2,
    evidence: true,
    min: { 'customer-focus': 3, measurement: 2 },
  });
  expect(policyFor('pilots/a.yaml')).toEqual({ minStage: 2, min: { 'customer-focus': 3 } });
  expect(policyFor('pilots/new/a.yaml')).toEqual({ evidence: true, min: { 'customer-focus': 3 } });
  expect(policyFor('x/draft-a.yaml')).toEqual({
    evidence: true,
    min: { 'customer-focus': 3, measurement: 2 },
  });
});

test('the policy has what is asked for, and nothing that is not', () => {
  const flags: Settings = {
    'min-stage': 2,
    'min.customer-focus': 3,
    'min.measurement': 'off',
    'at-target': true,
    complete: true,
    'max-na': 0,
    'max-age': { count: 180, unit: 'd' },
    evidence: true,
    'evidence-max-age': { count: 1, unit: 'y' },
    'min-evidenced-stage': 2,
    strict: true,
  };
  expect(resolvePolicy(undefined, flags, undefined).policy).toEqual({
    minStage: 2,
    min: { 'customer-focus': 3 },
    atTarget: true,
    complete: true,
    maxNa: 0,
    maxAge: { count: 180, unit: 'd' },
    evidence: true,
    evidenceMaxAge: { count: 1, unit: 'y' },
    minEvidencedStage: 2,
    strict: true,
  });
  expect(resolvePolicy(undefined, {}, undefined).policy).toEqual({});
  const off: Settings = { 'min-stage': 'off', 'min.measurement': 'off', strict: 'off' };
  expect(resolvePolicy(undefined, off, undefined).policy).toEqual({});
});
