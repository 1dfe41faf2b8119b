import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const BIN = path.join(ROOT, 'bin/continuum.js');
const SUBJECT = 'Harrow Bay Council / Licensing office';

let folder: string;

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-workshop-')));
  fs.cpSync(path.join(ROOT, 'examples/workshop'), folder, { recursive: true });
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env.PATH, COLUMNS: '80', LANG: 'C.UTF-8' },
  });
  expect(stderr).not.toMatch(/^\s+at |node:internal/m);
  return { status, stdout, stderr };
}

const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const json = (...args: string[]) => JSON.parse(run(...args, '--format', 'json').stdout);

function schema(name: string) {
  const of = (file: string) =>
    JSON.parse(fs.readFileSync(path.join(ROOT, `continuum/schema/${file}.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: true });
  for (const other of ['score', 'faults']) if (other !== name) ajv.addSchema(of(other));
  const validate = ajv.compile(of(name));
  return (document: unknown) => {
    validate(document);
    return validate.errors ?? [];
  };
}

describe('the picture of the example', () => {
  it.each([
    ['table', /Stage 2 of 5/],
    ['json', /"schemaVersion": ?1/],
    ['markdown', /^# /],
    ['csv', /^\W*\w+(,\w+)+/],
  ])('as %s', (format, shows) => {
    const { status, stdout, stderr } = run('workshop', 'responses', '--format', format);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(shows);
    for (const id of ['CF2a', 'ME2b', 'EN5b']) expect(stdout).toContain(id);
  });

  it('is the same in a pipe and in a file, from a folder, a pattern and the files themselves', () => {
    const { stdout } = run('workshop', 'responses');
    run('workshop', 'responses', '-o', 'picture.txt');
    expect(read('picture.txt')).toBe(stdout);
    expect(run('workshop', 'responses/*.yaml').stdout).toBe(stdout);
    const files = fs.readdirSync(path.join(folder, 'responses')).map((name) => `responses/${name}`);
    expect(run('workshop', ...files).stdout).toBe(stdout);
  });

  it('is what its schema says', () => {
    const document = json('workshop', 'responses');
    expect(schema('workshop')(document)).toEqual([]);
    expect(document).toMatchObject({ people: 12, scorecard: { stage: 2 }, leftOut: [] });
    expect(document.agenda[0]).toMatchObject({ practice: 'ME2b', leverage: 'stage' });
  });

  it('has another seed and other groups when asked for, and says so', () => {
    const document = json('workshop', 'responses', '--seed', '7', '--min-group', '5');
    expect(document).toMatchObject({
      bootstrap: { seed: 7 },
      roleGaps: { minGroup: 5, components: [{ gap: null }, { gap: null }, { gap: null }] },
    });
  });

  it('keeps names to itself', () => {
    fs.mkdirSync(path.join(folder, 'named'));
    for (const name of fs.readdirSync(path.join(folder, 'responses'))) {
      const text = read(`responses/${name}`).replace(/^ {2}role: .*$/m, `$&\n  name: NN-${name}`);
      fs.writeFileSync(path.join(folder, 'named', name.replace('response', 'of')), text);
    }
    for (const format of ['table', 'json', 'markdown', 'csv']) {
      const { status, stdout } = run('workshop', 'named', '--format', format);
      expect([format, status, stdout.includes('NN-')]).toEqual([format, 0, false]);
    }
  });
});

describe('a folder with the result among the answers', () => {
  it('is refused, and says how to go on', () => {
    const { status, stdout, stderr } = run('workshop', '.');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('agreed.yaml');
    expect(stderr).toContain('--skip-faulty');
  });

  it('is a picture of the answers with --skip-faulty', () => {
    const { status, stderr } = run('workshop', '.', '--skip-faulty');
    expect([status, stderr]).toEqual([0, expect.stringContaining('agreed.yaml')]);
    expect(json('workshop', 'agreed.yaml', 'responses', '--skip-faulty')).toMatchObject({
      people: 12,
      leftOut: ['agreed.yaml'],
    });
  });
});

describe('the table of a survey tool', () => {
  it('gives the same picture as the files of the form', () => {
    const imported = run('import', 'responses.csv', '-o', 'imported', '--subject', SUBJECT);
    expect([imported.status, imported.stdout]).toEqual([0, expect.stringContaining('12')]);
    expect(fs.readdirSync(path.join(folder, 'imported'))).toHaveLength(12);
    const { careless, ...picture } = json('workshop', 'imported');
    const { careless: signs, ...same } = json('workshop', 'responses');
    expect(picture).toEqual(same);
    expect(careless).toHaveLength(signs.length);
  });

  it('is not taken over by half', () => {
    fs.writeFileSync(path.join(folder, 'odd.csv'), read('responses.csv').replace('Often', 'Oft'));
    const { status, stdout, stderr } = run('import', 'odd.csv', '-o', 'odd', '--subject', SUBJECT);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Oft');
    expect(stderr).toContain('Row 2, column E');
    expect(fs.existsSync(path.join(folder, 'odd'))).toBe(false);
    const left = run('import', 'odd.csv', '-o', 'odd', '--subject', SUBJECT, '--leave-open');
    expect(left.status).toBe(0);
    expect(fs.readdirSync(path.join(folder, 'odd'))).toHaveLength(12);
  });
});

describe('the form', () => {
  it('is one page about the subject, which asks nothing of the network', () => {
    const { status, stdout } = run('form', '-o', 'form.html', '--subject', SUBJECT);
    expect([status, stdout]).toEqual([0, '']);
    const page = read('form.html');
    // A page that is printed whole hides what is wrong with it.
    expect(page.includes('Licensing office')).toBe(true);
    expect(/default-src &#39;none&#39;/.test(page)).toBe(true);
    expect(page.match(/\b(?:src|href)="?(?:https?:)?\/\/[^"]*/g)).toBeNull();
  });

  it('as a table can be filled in and imported', () => {
    const head = run('form', '--format', 'csv').stdout.trim();
    expect(head.split('\n')).toHaveLength(1);
    const columns = (head.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).length;
    const practice = head
      .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      .map((cell) => /[A-Z]{2}\d[a-z]/.test(cell));
    const row = practice.map((asked) => (asked ? '4' : '')).join(',');
    expect(columns).toBe(practice.length);
    fs.writeFileSync(path.join(folder, 'filled.csv'), `${head}\n${row}\n`);
    const imported = run(
      ...['import', 'filled.csv', '-o', 'filled', '--subject', SUBJECT],
      ...['--date', '2026-09-10', '--role', 'manager'],
    );
    expect([imported.status, imported.stderr]).toEqual([0, expect.stringContaining('workshop')]);
    const [file = ''] = fs.readdirSync(path.join(folder, 'filled'));
    expect(json('score', `filled/${file}`)).toMatchObject({ stage: 5, counts: { rated: 30 } });
  });

  it('on paper has every statement', () => {
    const { status, stdout } = run('form', '--format', 'markdown');
    expect([status, stdout.match(/☐/g)?.length ?? 0]).toEqual([0, expect.any(Number)]);
    expect(stdout).toContain('When we promise a customer a date, a price or a result');
  });
});

describe('the agreed file', () => {
  it.each([
    ['score', ['score', 'agreed.yaml']],
    ['plan', ['plan', 'agreed.yaml', '--format', 'csv']],
    ['check', ['check', 'agreed.yaml', '--today', '2026-11-22']],
    ['fmt', ['fmt', '--check', 'agreed.yaml']],
  ])('goes through %s like any other', (_name, args) => {
    expect(run(...args).status).toBe(0);
  });

  it('is not agreed on without a terminal', () => {
    const args = ['workshop', '--facilitate', '-o', 'new.yaml', 'responses'];
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('terminal');
    expect(fs.existsSync(path.join(folder, 'new.yaml'))).toBe(false);
  });
});
