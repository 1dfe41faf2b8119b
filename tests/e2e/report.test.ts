import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const BIN = path.join(ROOT, 'bin/continuum.js');
const OFFICE = ['docx', 'pptx', 'xlsx'];

let folder: string;

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-report-')));
  fs.cpSync(path.join(ROOT, 'examples'), path.join(folder, 'examples'), { recursive: true });
  const example = fs.readFileSync(path.join(ROOT, 'examples/harrow-bay-licensing.yaml'));
  fs.mkdirSync(path.join(folder, 'many'));
  for (let i = 0; i < 300; i += 1) fs.writeFileSync(path.join(folder, `many/${i}.yaml`), example);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const EXAMPLE = 'examples/harrow-bay-licensing.yaml';
const ENV = { PATH: process.env.PATH };

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [BIN, 'report', ...args], { cwd: folder, env: { ...ENV, ...env } });

const shell = (line: string) =>
  spawnSync(
    'bash',
    ['--norc', '-c', `report() { "${process.execPath}" "${BIN}" report "$@"; }; ${line}`],
    { cwd: folder, encoding: 'utf8', env: ENV },
  );

const bytesOf = (name: string) => fs.readFileSync(path.join(folder, name));

describe('a report', () => {
  it.each(['html', 'markdown', 'csv', 'ics', 'table', ...OFFICE])(
    '%s is the same in a pipe, in a file, and on another day in another place',
    (format) => {
      const args = [EXAMPLE, '-f', format];
      const piped = run(args, { LC_ALL: 'C.UTF-8' });
      expect([piped.status, piped.stderr.toString()]).toEqual([0, '']);
      for (const away of [
        { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
        { LC_ALL: 'C', TERM: 'dumb', COLUMNS: '132' },
      ]) {
        expect(run([...args, '-o', 'written'], away).status).toBe(0);
        expect(Buffer.compare(bytesOf('written'), piped.stdout)).toBe(0);
      }
    },
  );

  it.each(OFFICE)('%s is complete in a pipe that is read slowly', (format) => {
    const slow = shell(`report ${EXAMPLE} -f ${format} | (sleep 0.5; cat) > slow`);
    expect([slow.status, slow.stderr]).toEqual([0, '']);
    expect(run([EXAMPLE, '-f', format, '-qo', 'direct']).status).toBe(0);
    expect(Buffer.compare(bytesOf('slow'), bytesOf('direct'))).toBe(0);
  });

  it.each([...OFFICE, 'html'])('%s into a pipe that is closed early is no error', (format) => {
    const { stdout, stderr } = shell(
      `report ${EXAMPLE} -f ${format} | head -c 4 > /dev/null; echo "$PIPESTATUS"`,
    );
    expect([stdout, stderr]).toEqual(['0\n', '']);
  });

  it('does not replace the file that is piped in', () => {
    fs.copyFileSync(path.join(folder, EXAMPLE), path.join(folder, 'in.html'));
    const { status, stderr } = shell('report - -o in.html < in.html');
    expect([status, stderr]).toEqual([2, expect.stringContaining('the file that is read')]);
    expect(bytesOf('in.html').equals(bytesOf(EXAMPLE))).toBe(true);
  });
});

describe('a folder of reports', () => {
  it('leaves no other file behind, and is replaced by the same bytes', () => {
    expect(run(['examples/workshop/responses', '-o', 'reports']).status).toBe(0);
    const names = () =>
      fs.readdirSync(path.join(folder, 'reports/examples/workshop/responses')).sort();
    const first = names();
    expect(first).toHaveLength(12);
    expect(first.every((name) => /^response-\d\d\.html$/.test(name))).toBe(true);
    const before = bytesOf('reports/examples/workshop/responses/response-01.html');
    expect(run(['examples/workshop/responses', '-o', 'reports']).status).toBe(0);
    expect(names()).toEqual(first);
    expect(bytesOf('reports/examples/workshop/responses/response-01.html').equals(before)).toBe(
      true,
    );
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s in the middle: %i, and every report that is there is whole',
    async (signal, code) => {
      const out = path.join(folder, `stopped-${signal}`);
      const child = spawn(process.execPath, [BIN, 'report', 'many', '-o', out], {
        cwd: folder,
        env: ENV,
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('close', resolve));
      const below = path.join(out, 'many');
      // One report is there: it is under way.
      while (!fs.existsSync(below) || fs.readdirSync(below).length < 2) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      child.kill(signal);
      expect(await ended).toBe(code);
      const names = fs.readdirSync(below);
      expect(names.length).toBeLessThan(300);
      const sizes = new Set(names.map((name) => fs.statSync(path.join(below, name)).size));
      expect([names.every((name) => name.endsWith('.html')), sizes.size]).toEqual([true, 1]);
    },
  );
});
