import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

let folder: string;
/** Paths in the tarball. */
let packed: string[];

/** Settings of the `npm` or the `npx` that started the tests would reach the ones started here. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|FORCE_COLOR$|NODE_OPTIONS$|VITEST)/i.test(name),
  ),
);

function run(command: string, args: readonly string[], cwd = folder) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', COLUMNS: '80' },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  // The build has just run; packing must not run it again under the feet of the other tests.
  const pack = run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    ROOT,
  );
  expect(pack.code, pack.err).toBe(0);
  const manifest: unknown = JSON.parse(pack.out);
  const [entry] = Array.isArray(manifest) ? manifest : Object.values(Object(manifest));
  packed = entry.files.map(({ path }: { path: string }) => path);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const install = run('npm', ['install', '--offline', '--ignore-scripts', `./${entry.filename}`]);
  expect(install.code, install.err).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  test.each([
    'bin/continuum.js',
    'dist/cli.cjs',
    'dist/index.js',
    'dist/types/index.d.ts',
    'dist/THIRD-PARTY-LICENSES.txt',
    'continuum/continuum.yaml',
    'continuum/schema/assessment.schema.json',
    'LICENSE',
    'NOTICE',
    'README.md',
  ])('has %s', (path) => {
    expect(packed).toContain(path);
  });

  test('has nothing that only developers need', () => {
    expect(
      packed.filter(
        (path) =>
          !/^(bin|dist|continuum|examples|docs\/codes)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(
            path,
          ),
      ),
    ).toEqual([]);
    expect(packed.filter((path) => /meta\.json$|\.map$|\.tgz$/.test(path))).toEqual([]);
  });

  test('brings no other package along', () => {
    expect(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['csp-continuum']);
  });
});

describe('installed into an empty folder', () => {
  const examples = join('node_modules/csp-continuum/examples');
  const anExample = () => {
    const [name] = readdirSync(join(folder, examples)).filter((file) => file.endsWith('.yaml'));
    return join(examples, name ?? '');
  };

  test('scores a shipped example', () => {
    const { code, out, err } = run('npx', ['--no-install', 'continuum', 'score', anExample()]);
    expect(code, err).toBe(0);
    expect(out).toMatch(/stage [1-5] of 5/i);
  });

  test('prints JSON and nothing else', () => {
    const result = run('npx', [
      '--no-install',
      'continuum',
      'plan',
      anExample(),
      '--format',
      'json',
    ]);
    expect(result.code, result.err).toBe(0);
    expect(JSON.parse(result.out)).toMatchObject({ schemaVersion: 1 });
  });

  test('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(run('npx', ['--no-install', 'continuum', '--version']).out.trim()).toBe(version);
  });

  test.each([
    [
      'import',
      'use.mjs',
      `import { loadContinuum, parseAssessment, plan, score } from 'csp-continuum';`,
    ],
    [
      'require',
      'use.cjs',
      `const { loadContinuum, parseAssessment, plan, score } = require('csp-continuum');`,
    ],
  ])('is a library by %s', (_kind, file, load) => {
    writeFileSync(
      join(folder, file),
      `${load}
const text = ${JSON.stringify(readFileSync(join(folder, anExample()), 'utf8'))};
const continuum = loadContinuum();
const result = parseAssessment(text, continuum);
if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
const { stage } = score(continuum, result.assessment);
console.log(JSON.stringify([continuum.practices.length, stage === plan(continuum, result.assessment).stage]));
`,
    );
    const { code, out, err } = run(process.execPath, ['--no-warnings', file]);
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toEqual([30, true]);
  });

  test.each(['csp-continuum/schema/assessment.schema.json', 'csp-continuum/package.json'])(
    'lets a program find %s',
    (specifier) => {
      const script = `console.log(import.meta.resolve(${JSON.stringify(specifier)}))`;
      const { code, out, err } = run(process.execPath, ['--input-type=module', '-e', script]);
      expect(code, err).toBe(0);
      expect(() => JSON.parse(readFileSync(new URL(out.trim()), 'utf8'))).not.toThrow();
    },
  );

  describe.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('under module %s, moduleResolution %s', (module, moduleResolution) => {
    /** Compiler output for a consumer's file; no types but the package's own, declarations checked too. */
    const compile = (name: string, source: string) => {
      const project = join(folder, `consumer-${moduleResolution}-${name}`);
      mkdirSync(project);
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
      writeFileSync(join(project, 'use.ts'), source);
      const { code, out } = run(process.execPath, [TSC, '--project', project]);
      return { code, out };
    };

    test('its types serve a consumer', () => {
      const source = `import { loadContinuum, parseAssessment, plan, score, type Scorecard } from 'csp-continuum';
const continuum = loadContinuum();
const result = parseAssessment('format: csp-assessment/1', continuum);
if (result.ok) {
  const card: Scorecard = score(continuum, result.assessment);
  const stage: 0 | 1 | 2 | 3 | 4 | 5 = card.stage;
  const steps: number = plan(continuum, result.assessment).shortestRoute.steps + stage;
  void steps;
}
`;
      expect(compile('right', source)).toEqual({ code: 0, out: '' });
    });

    test('its types refuse a mistake', () => {
      const source = `import { loadContinuum } from 'csp-continuum';
export const version: number = loadContinuum().version;
`;
      expect(compile('wrong', source).out).toContain(
        "Type 'string' is not assignable to type 'number'",
      );
    });
  });
});
