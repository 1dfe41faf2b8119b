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
const GENERATED = ['gate', 'model', 'report', 'reporters', 'validation'].map(
  (each) => `src/${each}/generated`,
);
const PAGE = 'docs/codes/rating-quoted.md';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'continuum-generate-'));
  for (const path of ['continuum', 'docs/codes']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

function generate() {
  const run = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), folder], {
    encoding: 'utf8',
  });
  return { code: run.status, says: run.stderr };
}

function edit(path: string, from: string, to: string) {
  const file = join(folder, path);
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
  ['src/gate/generated/config.js', { policy: { strict: true } }],
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

test('the page of a code becomes plain text, and Markdown without links', async () => {
  const from = '## How to mend it\n\n';
  const to = `${from}See [the scale](../scoring.md) and \`\` \`a\` \`\`.\n\n`;
  edit(PAGE, from, to);
  expect(generate().code).toBe(0);
  const file = join(folder, 'src/reporters/generated/code-help.js');
  const { readCodeHelp } = await import(pathToFileURL(file).href);
  expect(readCodeHelp()['rating-quoted']).toEqual({
    about: 'In quotation marks a digit is a text, and other programs would not count it.',
    mend: 'See the scale and `a`.',
    markdown: expect.stringMatching(
      /^## How to mend it\n\nSee the scale and `` `a` ``\.\n[\s\S]*\n```$/,
    ),
  });
});

describe('stops with the place and the reason', () => {
  test.each([
    ['continuum/stage-3.yaml', 'stage: 3', 'stage: 6', 'continuum/stage-3.yaml/stage: enum'],
    ['continuum/stage-3.yaml', 'essence: >-', 'essence: "', 'continuum/stage-3.yaml: '],
    [
      'continuum/continuum.yaml',
      'version: 1.0.0',
      'version: one',
      'continuum/continuum.yaml/version: pattern',
    ],
    [
      'continuum/schema/stage.schema.json',
      '"uniqueItems": true',
      '"uniqueItem": true',
      'continuum/schema/stage.schema.json: strict mode: unknown keyword: "uniqueItem"',
    ],
    [
      'continuum/schema/stage.schema.json',
      '"type": "object",',
      '"type": "object"',
      'continuum/schema/stage.schema.json: ',
    ],
    [PAGE, '## How to mend it', '## What to do', `${PAGE}: has no "How to mend it"`],
    [PAGE, '\n\nAn error.', '\nAn error.', `${PAGE}: has no "How to mend it"`],
  ])('%s: %s becomes %s', (path, from, to, says) => {
    edit(path, from, to);
    const run = generate();
    expect(run.code).toBe(1);
    expect(run.says).toContain(`The continuum could not be generated.\n${says}`);
    expect(run.says).not.toContain('    at ');
  });

  test.each(['continuum/sources.yaml', 'docs/codes'])('%s is missing', (path) => {
    rmSync(join(folder, path), { recursive: true });
    expect(generate()).toMatchObject({
      code: 1,
      says: expect.stringContaining(`${path}: cannot be read (ENOENT).`),
    });
  });
});
