import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shippedText } from '../support/shipped.ts';

const hooks: Readonly<Record<string, unknown>>[] = parse(shippedText('.pre-commit-hooks.yaml'));
const { bin } = JSON.parse(shippedText('package.json'));

/** Keys that pre-commit knows in a manifest, of those that are used here. */
const KNOWN = [
  'id',
  'name',
  'description',
  'entry',
  'language',
  'types',
  'always_run',
  'pass_filenames',
];

test('there is a hook to check and one to format', () => {
  expect(hooks.map(({ id }) => id)).toEqual(['continuum-check', 'continuum-fmt']);
});

describe.each(hooks)('$id', (hook) => {
  test('has the keys that pre-commit demands, as it demands them', () => {
    for (const key of ['id', 'name', 'entry', 'language']) expect(hook[key]).toBeTypeOf('string');
    expect(Object.keys(hook).filter((key) => !KNOWN.includes(key))).toEqual([]);
  });

  test('runs a command of the package', () => {
    const [program = '', command] = String(hook.entry).split(' ');
    expect(Object.keys(bin)).toContain(program);
    expect(`${program}-${command}`).toBe(hook.id);
    expect(hook.language).toBe('node');
  });

  test('finds its files itself', () => {
    expect(hook.files).toBeUndefined();
    expect(hook.pass_filenames).toBe(false);
  });
});

test('every commit is checked, also one that only deletes; only YAML files set off the other hook', () => {
  expect(hooks.map(({ always_run: always, types }) => ({ always, types }))).toEqual([
    { always: true },
    { types: ['yaml'] },
  ]);
});

test('the documentation shows both', () => {
  const page = shippedText('docs/ci.md');
  for (const { id } of hooks) expect(page).toContain(`id: ${id}`);
});

test('npm pack prints the name of the tarball alone, which is what pre-commit installs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pre-commit-'));
  try {
    writeFileSync(join(folder, '.npmrc'), shippedText('.npmrc'));
    const scripts = { prepare: 'echo built' };
    const manifest = { name: 'some-package', version: '1.0.0', scripts };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const env = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
    const { stdout } = spawnSync('npm', ['pack'], {
      cwd: folder,
      encoding: 'utf8',
      env: Object.fromEntries(env),
    });
    expect(stdout).toBe('some-package-1.0.0.tgz\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
