import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const BIN = path.join(ROOT, 'bin/continuum.js');
const GOOD = path.join(ROOT, 'examples/harrow-bay-licensing.yaml');

let folder: string;

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-e2e-')));
  fs.copyFileSync(GOOD, path.join(folder, 'good.yaml'));
  fs.writeFileSync(path.join(folder, 'faulty.yaml'), manyFaults());
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A document of diagnostics that no pipe buffer holds. */
function manyFaults(): string {
  const lines = fs.readFileSync(GOOD, 'utf8').split('\n');
  // Slashes take two characters each in a pointer.
  const wrong = Array.from({ length: 99 }, (_, i) => `  n${'/'.repeat(240)}${i}: 3`);
  return [...lines.filter((line) => line !== ''), ...wrong, ''].join('\n');
}

const run = (args: string[], options: { input?: string; env?: Record<string, string> } = {}) =>
  spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: process.env.PATH, ...options.env },
  });

const shell = (line: string) =>
  spawnSync(
    'bash',
    ['--norc', '-c', `continuum() { "${process.execPath}" "${BIN}" "$@"; }; ${line}`],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    },
  );

async function ended(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
}

describe('the program', () => {
  it.each(['/dev/stdout', '/dev/fd/1', '>(cat)'])('writes into a pipe that is named %s', (name) => {
    const { status, stdout, stderr } = shell(
      `continuum score good.yaml -f json -o ${name} | tee piped.json; exit \${PIPESTATUS[0]}`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).stage).toBe(1);
  });

  it.each<[args: string[], code: number]>([
    [['score', 'good.yaml'], 0],
    [['plan', 'good.yaml', '--format', 'csv'], 0],
    [['model', 'check', path.join(ROOT, 'continuum')], 0],
    [['score', 'faulty.yaml'], 1],
    [['score', 'faulty.yaml', '--format', 'json'], 1],
    [['score', 'missing.yaml'], 2],
    [['help'], 0],
    [['help', 'score'], 0],
    [['score', '--help'], 0],
    [['scor', '--help'], 2],
    [['nonsense', '--version'], 2],
    [['assess'], 2],
    [[], 2],
  ])('%j exits with %i', (args, code) => {
    const ran = run(args);
    expect(ran.status).toBe(code);
    expect(ran.stderr).not.toMatch(/^\s+at |node:internal/m);
  });

  it('reads what is piped in', () => {
    const { status, stdout } = run(['score', '-'], { input: fs.readFileSync(GOOD, 'utf8') });
    expect([status, stdout.includes('Stage 1 of 5')]).toEqual([0, true]);
  });

  it.each([
    ['explain', ['explain']],
    ['explain', ['explain', 'rating-word']],
    ['model-check', ['model', 'check', path.join(ROOT, 'continuum')]],
    ['model-check', ['model', 'check', 'own']],
  ])('prints what %s.schema.json says: %j', (schema, args) => {
    fs.cpSync(path.join(ROOT, 'continuum'), path.join(folder, 'own'), { recursive: true });
    fs.rmSync(path.join(folder, 'own/stage-3.yaml'));
    const of = (name: string) =>
      JSON.parse(fs.readFileSync(path.join(ROOT, `continuum/schema/${name}.schema.json`), 'utf8'));
    const validate = new Ajv({ strict: true }).addSchema(of('faults')).compile(of(schema));
    expect(validate(JSON.parse(run([...args, '--format', 'json']).stdout))).toBe(true);
  });

  it('does not replace the file that is piped in', () => {
    fs.copyFileSync(GOOD, path.join(folder, 'in.yaml'));
    const { status, stderr } = shell('continuum score - -o in.yaml < in.yaml');
    expect([status, stderr]).toEqual([2, expect.stringContaining('the file that is read')]);
    expect(fs.readFileSync(path.join(folder, 'in.yaml'))).toEqual(fs.readFileSync(GOOD));
  });

  it.each(['score', 'plan', 'init', 'assess', 'model', 'completion'])(
    'the help of %s stays within 60 columns',
    (command) => {
      const { stdout } = run([command, '--help'], { env: { COLUMNS: '60' } });
      const examples = /^ {2}continuum /;
      const wide = stdout.split('\n').filter((line) => line.length > 60 && !examples.test(line));
      expect(wide).toEqual([]);
    },
  );

  it('writes the same into a pipe, a file and with -o', () => {
    const piped = run(['score', 'good.yaml']).stdout;
    shell('continuum score good.yaml > redirected; continuum score good.yaml -o written');
    expect(fs.readFileSync(path.join(folder, 'redirected'), 'utf8')).toBe(piped);
    expect(fs.readFileSync(path.join(folder, 'written'), 'utf8')).toBe(piped);
  });

  it('does without color in a pipe, and with it when it is forced', () => {
    expect(run(['score', 'good.yaml']).stdout).not.toContain('\u001b[');
    expect(run(['score', 'good.yaml'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect(run(['score', 'good.yaml'], { env: both }).stdout).not.toContain('\u001b[');
  });
});

describe('a pipe', () => {
  const WHOLE = 'continuum score faulty.yaml --format json';

  it('gets everything, however slowly it is read', () => {
    const { stdout } = shell(`${WHOLE} | (sleep 0.5; cat)`);
    expect(stdout.length).toBeGreaterThan(64 * 1024);
    expect(JSON.parse(stdout).diagnostics.length).toBeGreaterThan(50);
  });

  it.each([WHOLE, 'continuum model', 'continuum plan good.yaml --format json'])(
    'that is closed early is no error: %s | head -1',
    (line) => {
      const { stdout, stderr } = shell(`${line} | head -1; echo "$PIPESTATUS"`);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^.*\n[01]\n$/);
    },
  );

  it('that is closed at once is no error either', () => {
    const { stdout, stderr } = shell('continuum model | true; echo "$PIPESTATUS"');
    expect([stdout, stderr]).toEqual(['0\n', '']);
    const errors = shell('continuum score missing.yaml 2> >(true); echo $?');
    expect(errors.stdout).toBe('2\n');
  });

  it.runIf(fs.existsSync('/dev/full'))('into a full disk is an error with words', () => {
    const { stdout, stderr } = shell('continuum score good.yaml > /dev/full; echo $? >&2');
    expect(stdout).toBe('');
    expect(stderr).toBe('standard output cannot be written: the disk is full.\n2\n');
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s while standard input is awaited: %i', async (signal, code) => {
    const child = spawn(process.execPath, [BIN, 'score', '-'], { cwd: folder, stdio: 'pipe' });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    // The program is waiting once it has emptied the pipe.
    await new Promise((resolve) => child.stdin.write('format: csp-assessment/1\n', resolve));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill(signal);
    expect(await ended(child)).toBe(code);
    expect(errors).toBe('');
  });
});
