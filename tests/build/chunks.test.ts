import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/report/formats.ts';

/** What scripts/build.mjs writes about each file of `dist`. */
interface Meta {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly bytes: number;
        readonly imports: readonly string[];
        readonly modules: readonly string[];
      }
    >
  >;
}

const ROOT = join(import.meta.dirname, '../..');
const DIST = pathToFileURL(join(ROOT, 'dist') + sep).href;
const EXAMPLE = readdirSync(join(ROOT, 'examples')).find((name) => name.endsWith('.yaml')) ?? '';

/** What must not be loaded to score or to check one file, and why. */
const TOO_HEAVY = [
  [/^node_modules\/(@inquirer|inquirer)\//, 'scoring asks nothing'],
  [/^src\/(prompts|questionnaire)\//, 'scoring asks nothing'],
  [/^node_modules\/csv-parse\/|^src\/(?:workshop|intake|form)\//, 'one file is no workshop'],
  [
    /^node_modules\/(?:docx|pptxgenjs|jszip|write-excel-file|fflate|image-size|ical-generator)\/|^src\/report\/\w+\//,
    'the screen is no report',
  ],
  [/^node_modules\/ajv\//, 'schemas are compiled ahead of time'],
  [/^node_modules\/yaml\//, 'a plain file is read by src/yaml/fast.ts'],
  [
    /^src\/validation\/(?:assessment|explain|generated)\b/,
    'a plain file is recognized without the schema',
  ],
  [
    /^src\/reporters\/(?:.*[/-])?(?:json|markdown|csv|junit|sarif|github|gitlab)\b/,
    'the screen was asked for',
  ],
] as const;

const meta: Meta = JSON.parse(readFileSync(join(ROOT, 'dist/meta.json'), 'utf8'));

/** The files that are loaded together with these, by static imports. */
function closure(files: Iterable<string>): Set<string> {
  const all = new Set(files);
  for (const file of all) {
    for (const next of meta.files[file]?.imports ?? []) all.add(next);
  }
  return all;
}

const bytesOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + (meta.files[file]?.bytes ?? 0), 0);
const modulesOf = (files: Iterable<string>) =>
  [...files].flatMap((file) => meta.files[file]?.modules ?? []);

/** What a file imports, requires or exports from, at once or later. */
function importsOf(code: string): string[] {
  const names: string[] = [];
  JSON.stringify(parseAst(code), (_key, node) => {
    const required = node?.type === 'CallExpression' && node.callee.name === 'require';
    const source = required ? node.arguments[0] : node?.source;
    if (typeof source?.value === 'string') names.push(source.value);
    return typeof node === 'bigint' ? String(node) : node;
  });
  return names;
}

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'chunks-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs the built program and lists the files of `dist` that Node loaded, as V8 itself reports them. */
function loadedBy(args: readonly string[]): Set<string> {
  const folder = mkdtempSync(join(scratch, 'run-'));
  const { status, stderr } = spawnSync(process.execPath, ['bin/continuum.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_V8_COVERAGE: folder },
  });
  expect(status, stderr).toBe(0);
  const urls = readdirSync(folder).flatMap((name) => {
    const report: { result: { url: string }[] } = JSON.parse(
      readFileSync(join(folder, name), 'utf8'),
    );
    return report.result.map(({ url }) => url);
  });
  return new Set(urls.filter((url) => url.startsWith(DIST)).map((url) => url.slice(DIST.length)));
}

describe.each([
  ['score', 'src/core/score.ts'],
  ['check', 'src/gate/check.ts'],
])('what `continuum %s FILE` loads', (command, module) => {
  let loaded: Set<string>;

  beforeAll(() => {
    loaded = loadedBy([command, join('examples', EXAMPLE)]);
    const list = [...loaded].map((file) => `${meta.files[file]?.bytes ?? 0}\t${file}`).sort();
    process.stderr.write(`${command} loads ${bytesOf(loaded)} bytes:\n${list.join('\n')}\n`);
  });

  test('is the program and the command, as the build describes them', () => {
    expect(loaded).toContain('cli.cjs');
    expect(modulesOf(loaded)).toContain(module);
    expect([...loaded].filter((file) => !(file in meta.files))).toEqual([]);
  });

  test.each(TOO_HEAVY)('has nothing that matches %s: %s', (pattern) => {
    expect(modulesOf(loaded).filter((module) => pattern.test(module))).toEqual([]);
  });
});

test.each(TOO_HEAVY)('the entry cannot reach %s by static imports: %s', (pattern) => {
  const entry = closure(['cli.cjs']);
  expect(modulesOf(entry)).toContain('src/cli/main.ts');
  expect(modulesOf(entry).filter((module) => pattern.test(module))).toEqual([]);
});

/** The libraries behind the formats of `report`, and the only formats that load them. */
const LIBRARIES = [
  ['docx', /^node_modules\/docx\//, ['docx']],
  ['pptxgenjs', /^node_modules\/(?:pptxgenjs|jszip)\//, ['pptx']],
  ['write-excel-file', /^node_modules\/write-excel-file\//, ['xlsx']],
  ['fflate', /^node_modules\/fflate\//, ['docx', 'pptx', 'xlsx']],
  ['ical-generator', /^node_modules\/ical-generator\//, ['ics']],
  ['image-size', /^node_modules\/image-size\//, []],
] as const;

describe.each(REPORT_FORMATS)('what `continuum report --format %s` loads', (format) => {
  let modules: string[];

  beforeAll(() => {
    const chart = format === 'svg' ? ['--chart', 'grid'] : [];
    const output = join(scratch, `report-as-${format}`);
    const file = join('examples', EXAMPLE);
    const loaded = loadedBy(['report', file, '--format', format, ...chart, '-o', output]);
    modules = modulesOf(loaded);
    process.stderr.write(`report --format ${format} loads ${bytesOf(loaded)} bytes\n`);
  });

  test('is the module that writes it, and no other', () => {
    const writers = modules.filter((module) => /^src\/report\/formats\/[^/]+$/.test(module));
    expect(writers).toEqual([`src/report/formats/${format}.ts`]);
  });

  test.each(LIBRARIES)('%s only for its own formats', (_name, pattern, formats) => {
    const loads = modules.some((module) => pattern.test(module));
    expect(loads).toBe((formats as readonly string[]).includes(format));
  });
});

test('no file of dist imports anything but Node and its own neighbors', () => {
  const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => /\.c?js$/.test(file));
  expect(scripts.map((file) => file.split(sep).join('/')).sort()).toEqual(
    Object.keys(meta.files).sort(),
  );
  const imported = scripts.flatMap((file) =>
    importsOf(readFileSync(join(ROOT, 'dist', file), 'utf8')),
  );
  expect(imported).toContain('node:path');
  const foreign = imported.filter((name) => !name.startsWith('.') && !isBuiltin(name));
  expect(foreign).toEqual([]);
});

test('every bundled package has its license in the package', () => {
  const notices = readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  const names = new Set(
    Object.values(meta.files)
      .flatMap(({ modules }) => modules)
      .flatMap((module) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? []),
  );
  expect(names).toContain('commander');
  for (const name of names) expect(notices).toContain(`\n${name} `);
});
