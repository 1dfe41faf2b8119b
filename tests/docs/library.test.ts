import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Example {
  /** 1-based line of the document where the code begins. */
  readonly line: number;
  readonly code: string;
  /** What the comments `// prints …` say, in order; none where the output does not matter. */
  readonly prints: readonly string[];
}

/** The `js` blocks of a document. */
function examplesOf(document: string): Example[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(({ 1: code = '', index }) => ({
    line: text.slice(0, index).split('\n').length + 1,
    code,
    prints: [...code.matchAll(/\/\/ prints (.*)$/gm)].map(([, printed = '']) => printed),
  }));
}

let folder: string;

/** As in a project that has the package installed, with an assessment and a continuum in it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/csp-continuum'), 'junction');
  cpSync(join(ROOT, 'examples/harrow-bay-licensing.yaml'), join(folder, 'answers.yaml'));
  cpSync(join(ROOT, 'examples/workshop/responses'), join(folder, 'responses'), { recursive: true });
  cpSync(join(ROOT, 'continuum'), join(folder, 'continuum'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run({ code }: Example) {
  const file = join(folder, 'example.mjs');
  writeFileSync(file, code);
  return spawnSync(process.execPath, [file], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
}

/** On one line, however many Node takes to print an object. */
function flat(printed: string): string {
  return printed.replaceAll(/\s+/g, ' ').trim();
}

describe.each(['README.md', 'docs/library.md'])('the library as %s shows it', (document) => {
  const examples = examplesOf(document);

  test('has examples', () => {
    expect(examples).not.toEqual([]);
  });

  test.each(examples)('line $line', (example) => {
    const { status, stdout, stderr } = run(example);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    if (example.prints.length > 0) expect(flat(stdout)).toBe(flat(example.prints.join('\n')));
  });
});
