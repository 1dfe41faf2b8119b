import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const GENERATED = ['src/model/generated', 'src/validation/generated'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'continuum-generate-'));
  cpSync(join(root, 'continuum'), join(folder, 'continuum'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function generate() {
  const run = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), folder], {
    encoding: 'utf8',
  });
  return { code: run.status, says: run.stderr };
}

function edit(path: string, from: string, to: string) {
  const file = join(folder, 'continuum', path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

function contents(base: string) {
  return GENERATED.flatMap((path) =>
    readdirSync(join(base, path))
      .sort()
      .map((name) => [`${path}/${name}`, readFileSync(join(base, path, name), 'utf8')]),
  );
}

test('what is generated here is up to date', () => {
  expect(generate().code).toBe(0);
  expect(contents(folder)).toEqual(contents(root));
});

test('a second run writes nothing', () => {
  generate();
  const file = join(folder, 'src/model/generated/builtin.js');
  const before = statSync(file).mtimeMs;
  expect(generate()).toEqual({ code: 0, says: '' });
  expect(statSync(file).mtimeMs).toBe(before);
});

test.each([
  ['src/validation/generated/assessment.js', { format: 'csp-assessment/1' }],
  ['src/model/generated/continuum.js', { id: 'mine' }],
  ['src/model/generated/stage.js', { stage: 1 }],
  ['src/model/generated/sources.js', { documents: [{ id: '1', title: 'One' }] }],
])('%s is a module that stands alone', async (path, incomplete) => {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).not.toMatch(/\brequire\(|^import |export default|\bajv\/dist\b/m);
  const { validate } = await import(pathToFileURL(join(root, path)).href);
  expect(validate(incomplete)).toBe(false);
  expect(validate.errors.every((error: { keyword: string }) => error.keyword === 'required')).toBe(
    true,
  );
});

describe('stops with the place and the reason', () => {
  test.each([
    ['stage-3.yaml', 'stage: 3', 'stage: 6', 'continuum/stage-3.yaml/stage: enum'],
    ['stage-3.yaml', 'essence: >-', 'essence: "', 'continuum/stage-3.yaml: '],
    [
      'continuum.yaml',
      'version: 1.0.0',
      'version: one',
      'continuum/continuum.yaml/version: pattern',
    ],
    [
      'schema/stage.schema.json',
      '"uniqueItems": true',
      '"uniqueItem": true',
      'continuum/schema/stage.schema.json: strict mode: unknown keyword: "uniqueItem"',
    ],
    [
      'schema/stage.schema.json',
      '"type": "object",',
      '"type": "object"',
      'continuum/schema/stage.schema.json: ',
    ],
  ])('%s: %s becomes %s', (path, from, to, says) => {
    edit(path, from, to);
    const run = generate();
    expect(run.code).toBe(1);
    expect(run.says).toContain(`The continuum could not be generated.\n${says}`);
    expect(run.says).not.toContain('    at ');
  });

  test('a file that is missing', () => {
    rmSync(join(folder, 'continuum/sources.yaml'));
    expect(generate()).toMatchObject({
      code: 1,
      says: expect.stringContaining('continuum/sources.yaml: cannot be read (ENOENT).'),
    });
  });
});
