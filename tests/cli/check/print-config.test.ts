import { Ajv } from 'ajv';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FoundConfig, findConfig } from '../../../src/cli/check/find-config.ts';
import { printConfig } from '../../../src/cli/check/print-config.ts';
import type { Settings } from '../../../src/gate/settings.ts';
import { shippedText } from '../../support/shipped.ts';
import { Place } from './place.ts';

let place: Place;

beforeEach(() => {
  place = new Place();
});

afterEach(() => place.remove());

const CONFIG = `format: csp-config/1
policy:
  min-stage: 2
  min: { customer-focus: 3 }
  max-age: 180d
  baseline: origin/main
overrides:
  - files: ["pilots/**"]
    policy: { min-stage: off, evidence: true }
`;

const file = (name: string) => ({ file: name, path: name });

async function printed(
  config: string | undefined,
  flags: Settings,
  names: readonly string[],
  format = 'table',
): Promise<string> {
  let found: FoundConfig | undefined;
  if (config !== undefined) {
    place.put('continuum.config.yaml', config);
    found = await findConfig(place.context(), undefined);
  }
  const outcome = await printConfig(place.context('.', { format }), found, flags, names.map(file));
  expect(outcome).toBe('done');
  expect(place.err).toEqual([]);
  return place.out.join('');
}

/** The rows of each table, and the lines between them; what a cell wraps is put together again. */
function rowsOf(screen: string): string[] {
  const rows: string[] = [];
  for (const line of screen.split('\n').filter((each) => /[a-z]/.test(each))) {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, first, , last = ''] = cells;
    if (first === '') rows.push(`${rows.pop()} ${last}`);
    else rows.push(cells.filter((cell) => cell !== '').join(' | '));
  }
  return rows;
}

test('without files: what applies in general, and where it comes from', async () => {
  const screen = await printed(CONFIG, { 'min-stage': 4, strict: 'off' }, []);
  expect(rowsOf(screen)).toEqual([
    'Configuration: continuum.config.yaml',
    'For every file',
    'Setting | Value | Where it comes from',
    'min-stage | 4 | --min-stage',
    'min customer-focus | 3 | continuum.config.yaml:4',
    'min measurement | off | default',
    'min environment | off | default',
    'at-target | off | default',
    'complete | off | default',
    'max-na | off | default',
    'max-age | 180d | continuum.config.yaml:5',
    'evidence | off | default',
    'evidence-max-age | off | default',
    'min-evidenced-stage | off | default',
    'baseline | origin/main | continuum.config.yaml:6',
    'strict | off | --no-strict',
  ]);
});

test('files that are held against the same share a section', async () => {
  const rows = rowsOf(await printed(CONFIG, {}, ['a.yaml', 'pilots/a.yaml', 'b.yaml']));
  expect(rows.filter((row) => /^For|^min-stage|^evidence \|/.test(row))).toEqual([
    'For a.yaml and b.yaml',
    'min-stage | 2 | continuum.config.yaml:3',
    'evidence | off | default',
    'For pilots/a.yaml',
    'min-stage | off | continuum.config.yaml:9 (override 1)',
    'evidence | true | continuum.config.yaml:9 (override 1)',
  ]);
});

test('many files are counted', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `${index}.yaml`);
  expect(await printed(CONFIG, {}, names)).toContain(
    'For 0.yaml, 1.yaml, 2.yaml, 3.yaml, 4.yaml and 4 more\n',
  );
});

test('without a configuration', async () => {
  const rows = rowsOf(await printed(undefined, {}, []));
  expect(rows[0]).toBe('There is no configuration.');
  expect(rows.slice(3).every((row) => row.endsWith('| off | default'))).toBe(true);
});

test('what a file says reaches no terminal as a command', async () => {
  const screen = await printed(
    'format: csp-config/1\npolicy: { baseline: "ma\\e[31min" }\n',
    {},
    [],
  );
  expect(screen).toContain('main');
  expect(screen).not.toContain('\u001b');
});

test('as JSON, by its schema', async () => {
  const flags: Settings = { complete: true, baseline: 'off' };
  const text = await printed(CONFIG, flags, ['a.yaml', 'pilots/b.yaml'], 'json');
  const document = JSON.parse(text);
  const validate = new Ajv({ allErrors: true, strict: true }).compile(
    JSON.parse(shippedText('continuum/schema/print-config.schema.json')),
  );
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(document).toMatchObject({
    schemaVersion: 1,
    config: 'continuum.config.yaml',
    results: [{ files: ['a.yaml'] }, { files: ['pilots/b.yaml'] }],
  });
  expect(document.results[1].settings).toEqual([
    { setting: 'min-stage', value: 'off', from: 'config', line: 9, override: 1 },
    { setting: 'min.customer-focus', value: 3, from: 'config', line: 4 },
    { setting: 'min.measurement', value: 'off', from: 'default' },
    { setting: 'min.environment', value: 'off', from: 'default' },
    { setting: 'at-target', value: 'off', from: 'default' },
    { setting: 'complete', value: true, from: 'flag', flag: '--complete' },
    { setting: 'max-na', value: 'off', from: 'default' },
    { setting: 'max-age', value: '180d', from: 'config', line: 5 },
    { setting: 'evidence', value: true, from: 'config', line: 9, override: 1 },
    { setting: 'evidence-max-age', value: 'off', from: 'default' },
    { setting: 'min-evidenced-stage', value: 'off', from: 'default' },
    { setting: 'baseline', value: 'off', from: 'flag', flag: '--no-baseline' },
    { setting: 'strict', value: 'off', from: 'default' },
  ]);
});

test('as JSON without a configuration', async () => {
  const document = JSON.parse(await printed(undefined, {}, [], 'json'));
  expect(document).not.toHaveProperty('config');
  expect(document.results).toMatchObject([{ files: [] }]);
});
