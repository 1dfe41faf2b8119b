import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shippedText } from '../support/shipped.ts';

const hooks: Readonly<Record<string, unknown>>[] = parse(shippedText('.pre-commit-hooks.yaml'));
const { bin } = JSON.parse(shippedText('package.json'));

/** Keys that pre-commit knows in a manifest, of those that are used here. */
const KNOWN = ['id', 'name', 'description', 'entry', 'language', 'types', 'pass_filenames'];

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

  test('is set off by YAML files, the configuration included, and finds its files itself', () => {
    expect(hook.types).toEqual(['yaml']);
    expect(hook.files).toBeUndefined();
    expect(hook.pass_filenames).toBe(false);
  });
});

test('the documentation shows both', () => {
  const page = shippedText('docs/ci.md');
  for (const { id } of hooks) expect(page).toContain(`id: ${id}`);
});
