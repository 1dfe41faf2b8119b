import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { CallError } from '../../../src/cli/call-error.ts';
import { policyOptions, settingsFrom } from '../../../src/cli/check/policy-flags.ts';
import { SETTINGS, type Settings } from '../../../src/gate/settings.ts';

function settingsOf(args: readonly string[]): Settings {
  const command = policyOptions(new Command('check')).exitOverride();
  command.parse(args, { from: 'user' });
  return settingsFrom(command.opts());
}

test.each<[args: string, Settings]>([
  ['', {}],
  ['--min-stage 2', { 'min-stage': 2 }],
  ['--min-stage off', { 'min-stage': 'off' }],
  ['--min customer-focus=3', { 'min.customer-focus': 3 }],
  [
    '--min customer-focus=3,measurement=2 --min EN=off',
    { 'min.customer-focus': 3, 'min.measurement': 2, 'min.environment': 'off' },
  ],
  ['--min cf=1 --min ME=2', { 'min.customer-focus': 1, 'min.measurement': 2 }],
  ['--at-target', { 'at-target': true }],
  ['--no-at-target', { 'at-target': 'off' }],
  ['--complete', { complete: true }],
  ['--no-complete', { complete: 'off' }],
  ['--max-na 0', { 'max-na': 0 }],
  ['--max-na off', { 'max-na': 'off' }],
  ['--max-age 180d', { 'max-age': { count: 180, unit: 'd' } }],
  ['--max-age off', { 'max-age': 'off' }],
  ['--evidence', { evidence: true }],
  ['--no-evidence', { evidence: 'off' }],
  ['--evidence-max-age 1y', { 'evidence-max-age': { count: 1, unit: 'y' } }],
  ['--evidence-max-age off', { 'evidence-max-age': 'off' }],
  ['--min-evidenced-stage 5', { 'min-evidenced-stage': 5 }],
  ['--min-evidenced-stage off', { 'min-evidenced-stage': 'off' }],
  ['--baseline origin/main', { baseline: 'origin/main' }],
  ['--baseline 1234567', { baseline: '1234567' }],
  ['--baseline off', { baseline: 'off' }],
  ['--no-baseline', { baseline: 'off' }],
  ['--strict', { strict: true }],
  ['--no-strict', { strict: 'off' }],
  ['--strict --no-strict', { strict: 'off' }],
])('%s', (args, settings) => {
  expect(settingsOf(args.split(' ').filter(Boolean))).toEqual(settings);
});

describe('a value that is not possible', () => {
  const AGE = 'a number from 1 to 9999 with d, w, m or y behind it, such as';
  test.each([
    [
      '--min-stage 6',
      '--min-stage cannot be "6". What goes here: The least overall stage, 1 to 5; or off.',
    ],
    [
      '--min-stage 02',
      '--min-stage cannot be "02". What goes here: The least overall stage, 1 to 5; or off.',
    ],
    [
      '--max-age 6x',
      `--max-age cannot be "6x". What goes here: How old an assessment may be: ${AGE} 180d; or off.`,
    ],
    [
      '--evidence-max-age 365',
      `--evidence-max-age cannot be "365". What goes here: How old the newest evidence of a 4 or a 5 may be: ${AGE} 365d; or off.`,
    ],
    [
      '--max-na -1',
      '--max-na cannot be "-1". What goes here: How many practices may be not applicable, 0 to 999; or off.',
    ],
    [
      '--baseline --strict',
      '--baseline cannot be "--strict". What goes here: What the files are compared with: a git branch, tag or commit, a file or a folder; or off. It does not begin with a hyphen.',
    ],
    [
      '--min customer-focus=6',
      '--min customer-focus cannot be "6". What goes here: The least stage of the component, 1 to 5; or off.',
    ],
    ['--min 3', '--min cannot read "3". Write it like --min customer-focus=3,measurement=2.'],
    ['--min CF=', '--min cannot read "CF=". Write it like --min customer-focus=3,measurement=2.'],
    [
      '--min CF=3=4',
      '--min cannot read "CF=3=4". Write it like --min customer-focus=3,measurement=2.',
    ],
    [
      '--min measuremnt=3',
      '--min knows no component "measuremnt". Did you mean measurement? Choose customer-focus, measurement or environment.',
    ],
    ['--min CF=3 --min customer-focus=2', '--min names two stages for customer-focus. Keep one.'],
  ])('%s', (args, words) => {
    expect(() => settingsOf(args.split(' '))).toThrow(new CallError(words));
  });
});

test('there is a flag for every setting', () => {
  const flags = policyOptions(new Command('check')).options.map(({ long }) => long);
  const expected = SETTINGS.map((name) => `--${name.split('.')[0]}`);
  expect(new Set(flags.filter((flag) => !flag?.startsWith('--no-')))).toEqual(new Set(expected));
});

test('help is short', () => {
  for (const { description } of policyOptions(new Command('check')).options) {
    expect(description).toMatch(/^[a-z].{10,60}[^.]$/);
  }
});
