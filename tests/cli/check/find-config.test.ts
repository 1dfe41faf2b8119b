import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CallError } from '../../../src/cli/call-error.ts';
import { CONFIG_FILE, findConfig } from '../../../src/cli/check/find-config.ts';
import { Place } from './place.ts';

let place: Place;

beforeEach(() => {
  place = new Place();
});

afterEach(() => place.remove());

const withStage = (stage: number) => `format: csp-config/1\npolicy: { min-stage: ${stage} }\n`;

async function stageFor(folder: string, asked?: string | boolean) {
  const found = await findConfig(place.context(folder), asked);
  return found && [found.config.policy.settings['min-stage'], found.file, found.folder];
}

describe('which configuration is used', () => {
  beforeEach(() => {
    place.put(CONFIG_FILE, withStage(1));
    place.put(`units/north/${CONFIG_FILE}`, withStage(2));
    place.put('units/north/office/deep/a.yaml', '');
    place.put('units/strict.yaml', withStage(3));
  });

  test.each([
    ['the one here', '.', undefined, [1, CONFIG_FILE, '.']],
    ['the one above', 'units', undefined, [1, `../${CONFIG_FILE}`, '..']],
    ['the nearest', 'units/north', undefined, [2, CONFIG_FILE, '.']],
    [
      'the nearest above',
      'units/north/office/deep',
      undefined,
      [2, `../../${CONFIG_FILE}`, '../..'],
    ],
    ['the one that is named', 'units', 'strict.yaml', [3, 'strict.yaml', '.']],
    [
      'the one that is named elsewhere',
      '.',
      'units/strict.yaml',
      [3, 'units/strict.yaml', 'units'],
    ],
    ['none with --no-config', 'units/north', false, undefined],
  ])('%s', async (_, folder, asked, expected) => {
    expect(await stageFor(folder, asked)).toEqual(expected);
  });
});

test('there may be none', async () => {
  place.put('units/a.yaml', '');
  expect(await stageFor('units')).toBeUndefined();
  expect(place.err).toEqual([]);
});

test('an empty one that is nearer is not passed over', async () => {
  place.put(CONFIG_FILE, withStage(1));
  place.put(`units/${CONFIG_FILE}`, '');
  await expect(stageFor('units')).rejects.toThrow(CallError);
});

describe('a configuration that cannot be used ends the run', () => {
  test('with every fault at its place, on standard error', async () => {
    place.put(CONFIG_FILE, 'format: csp-config/1\npolicy:\n  min-stage: 6\n  stric: true\n');
    await expect(findConfig(place.context('.', { quiet: true }), undefined)).rejects.toThrow(
      new CallError('\nThe configuration cannot be used, so nothing was checked.'),
    );
    const said = place.err.join('');
    expect(said).toContain('continuum.config.yaml:3:14 config-value-invalid');
    expect(said).toContain('continuum.config.yaml:4:3 key-unknown');
    expect(said).toContain('Did you mean strict?');
    expect(said).toContain('2 errors in continuum.config.yaml.');
    expect(place.out).toEqual([]);
  });

  test('also for programs, whose results stay on standard output', async () => {
    place.put(CONFIG_FILE, 'format: csp-config/2\n');
    await expect(findConfig(place.context('.', { format: 'json' }), undefined)).rejects.toThrow(
      CallError,
    );
    expect(place.err.join('')).toContain('format-invalid');
    expect(place.out).toEqual([]);
  });

  test.each<[what: string, content: string | Uint8Array, says: string]>([
    ['nothing in it', '', '"format" is missing. Add a line such as: format: csp-config/1'],
    ['a bracket left open', 'format: csp-config/1\nfiles: [a\n', 'yaml-bracket-open'],
    ['another encoding', new Uint8Array([0xff, 0xfe, 102, 0]), 'UTF-16'],
    [
      'an escape sequence in a key',
      'format: csp-config/1\n"\\e[31mred": 1\n',
      '"red" is not a key',
    ],
  ])('%s', async (_, content, says) => {
    place.put(CONFIG_FILE, content);
    await expect(findConfig(place.context(), undefined)).rejects.toThrow(CallError);
    expect(place.err.join('').replaceAll(/\n +/g, ' ')).toContain(says);
    expect(place.err.join('')).not.toContain('\u001b');
  });

  test('when it is not there', async () => {
    place.put('strict.yaml', withStage(2));
    await expect(findConfig(place.context(), 'stric.yaml')).rejects.toThrow(
      new CallError('There is no file stric.yaml. Did you mean strict.yaml?'),
    );
    await expect(findConfig(place.context(), 'none/at/all')).rejects.toThrow(
      new CallError('There is no file none/at/all. Check the name.'),
    );
  });

  test('when it is a folder', async () => {
    place.put(`${CONFIG_FILE}/a.yaml`, '');
    await expect(findConfig(place.context(), undefined)).rejects.toThrow(
      new CallError('continuum.config.yaml is a folder. Name a file in it.'),
    );
  });

  test('when it is too large', async () => {
    place.put(CONFIG_FILE, `${withStage(2)}# ${'x'.repeat(256 * 1024)}`);
    await expect(findConfig(place.context(), undefined)).rejects.toThrow(
      /continuum\.config\.yaml is larger than 256 KiB/,
    );
  });

  test('when the result would replace it', async () => {
    place.put(CONFIG_FILE, withStage(2));
    const context = place.context('.', { output: CONFIG_FILE });
    await expect(findConfig(context, undefined)).rejects.toThrow(/is the file that is read/);
  });
});
