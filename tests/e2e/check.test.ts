import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Io, Thread } from '../../src/io/io.ts';
import { startThread } from '../../src/io/threads.ts';
import { CHECK_FORMATS } from '../../src/reporters/reporters.ts';
import { toldBy } from '../cli/check/report.ts';
import { answers } from '../cli/support/answers.ts';
import { Workplace } from '../cli/support/workplace.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const BIN = path.join(ROOT, 'bin/continuum.js');
/** Enough that every thread gets some. */
const FILES = 600;
const TODAY = ['--today', '2026-03-14'];

const place = new Workplace();

beforeAll(() => {
  const texts = [
    answers(),
    answers({ CF1a: '6', ME3b: 'often' }),
    answers({ CF5b: '', EN5a: '' }),
    'name: something else\n',
    '',
  ];
  for (let i = 0; i < FILES; i += 1) {
    const text = texts[i % texts.length] ?? '';
    place.put(`units/${i % 7}/${i}.yaml`, text.replace('Licensing', `Office ${i},`));
  }
  fs.cpSync(path.join(ROOT, 'continuum'), place.path('own'), { recursive: true });
});

afterAll(() => place.remove());

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly bin?: string;
}

function settings({ env }: Options): SpawnSyncOptions & { encoding: 'utf8' } {
  return {
    cwd: place.folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 2 ** 28,
    timeout: 60_000,
  };
}

const run = (args: readonly string[], options: Options = {}) =>
  spawnSync(process.execPath, [options.bin ?? BIN, 'check', ...args], settings(options));

const shell = (line: string, options: Options = {}) =>
  spawnSync(
    'bash',
    ['--norc', '-c', `check() { "${process.execPath}" "${BIN}" check "$@"; }; ${line}`],
    settings(options),
  );

/** Every file below a folder, hidden ones too, with its content. */
function contents(folder: string): Map<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

describe('many files', () => {
  const threads = (machine: Partial<Io> = {}) => ({
    machine: () => ({
      processors: 3,
      startThread,
      pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
      ...machine,
    }),
  });

  /** Every report of one run, by its format. */
  const reports = () =>
    new Map(CHECK_FORMATS.map((format) => [format, place.read(`reports/${format}`)]));
  const ALL = CHECK_FORMATS.flatMap((format) => ['--format', `${format}=reports/${format}`]);

  beforeAll(() => void fs.mkdirSync(place.path('reports')));

  it.each([
    ['plainly', ['units']],
    ['against a policy', ['units', '--min-stage', '1', '--evidence', '--strict']],
    ['against a baseline', ['units', '--baseline', 'units']],
    ['with a continuum of their own', ['units', '--continuum', 'own']],
    ['with others around them', ['nothing.yaml', '-', 'units', 'nothing*', '--verbose']],
  ])('checked %s come to the same with threads and without', async (_how, args) => {
    const call = ['check', ...args, ...ALL];
    const stdin = answers({ CF1a: '6' });
    const one = await place.run(call, { stdin });
    const alone = reports();
    expect(one.code).toBe(args.includes('-') ? 2 : 1);
    expect(await place.run(call, { stdin, ...threads() })).toEqual(one);
    for (const [format, report] of reports()) {
      toldBy(format, report);
      expect([format, report === alone.get(format)]).toEqual([format, true]);
    }
  });

  it('come to the same in a process of its own, every time', async () => {
    const call = ['units', ...TODAY, ...ALL, '--verbose'];
    const one = await place.run(['check', ...call]);
    const alone = reports();
    for (let time = 0; time < 3; time += 1) {
      const { status, stdout, stderr } = run(call);
      expect([status, stdout, stderr === one.err]).toEqual([1, '', true]);
      for (const [format, report] of reports()) {
        expect([format, report === alone.get(format)]).toEqual([format, true]);
      }
    }
  });

  it.each(['json', 'table', 'sarif'])('are told on standard output as well: %s', async (format) => {
    const call = ['units', ...TODAY, '--format', format];
    const one = await place.run(['check', ...call]);
    expect(run(call).stdout === one.out).toBe(true);
  });

  it('are shared among threads', async () => {
    const shares: number[] = [];
    const counting = <Message, Answer>(script: string, data: unknown): Thread<Message, Answer> => {
      const thread = startThread<Message, Answer>(script, data);
      const index = shares.push(0) - 1;
      return {
        ...thread,
        post(message) {
          shares[index] = (shares[index] ?? 0) + (Array.isArray(message) ? message.length : 0);
          thread.post(message);
        },
      };
    };
    await place.run(['check', 'units'], threads({ startThread: counting }));
    expect(shares.map((share) => share > 0)).toEqual([true, true]);
  });

  it('are an error in words when a thread breaks down while others are at work', async () => {
    const broken = <Message, Answer>(script: string, data: unknown): Thread<Message, Answer> => ({
      ...startThread<Message, Answer>(script, data),
      listen: (_onAnswer, onFailure) => setImmediate(() => onFailure(new Error('it is gone'))),
    });
    const call = ['check', 'units', '--format', 'json'];
    const { code, out, err } = await place.run(call, threads({ startThread: broken }));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Something went wrong that should not have: it is gone.');
  });

  describe('where the program is damaged', () => {
    const broken = new Workplace();

    beforeAll(() => {
      for (const name of ['bin', 'dist', 'package.json']) {
        fs.cpSync(path.join(ROOT, name), broken.path(name), { recursive: true });
      }
    });

    afterAll(() => broken.remove());

    it.each([
      ['throws at once', 'throw new Error("broken")'],
      ['ends without a word', 'process.exit(0)'],
      [
        'throws at work',
        'require("node:worker_threads").parentPort.on("message", () => { throw 1; })',
      ],
      ['cannot be read', '}{'],
    ])('a thread that %s is an error, with words and without waiting', (_how, script) => {
      broken.put('dist/check-thread.cjs', `${script};\n`);
      const { status, stdout, stderr } = run(['units'], { bin: broken.path('bin/continuum.js') });
      if (os.availableParallelism() === 1) {
        expect(status).toBe(1);
        return;
      }
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^Something went wrong that should not have: .*\n.*report it.*\n$/);
    });
  });
});

describe('a pipe', () => {
  it.each(CHECK_FORMATS)('that is closed early is no error: --format %s', (format) => {
    const { stdout, stderr } = shell(
      `check units --format ${format} | head -c 100; echo "=$PIPESTATUS"`,
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^[\s\S]{90,100}=1\n$/);
  });

  it.each(['json', 'table'])('that is full is waited for: --format %s', (format) => {
    const { stdout } = shell(`check units --format ${format} | (sleep 0.5; cat)`);
    expect(stdout.length).toBeGreaterThan(64 * 1024);
    toldBy(format, stdout);
    expect(stdout).toBe(run(['units', '--format', format]).stdout);
  });

  it('into a full disk is an error with words', () => {
    const { stderr } = shell('check units --format json > /dev/full; echo $? >&2');
    expect(stderr).toBe('standard output cannot be written: the disk is full.\n2\n');
  });

  it('in a folder is not waited for', () => {
    fs.mkdirSync(place.path('pipes'));
    place.put('pipes/a.yaml', answers());
    spawnSync('mkfifo', [place.path('pipes/pipe.yaml')]);
    place.link('pipe.yaml', 'pipes/link.yaml');
    for (const argument of ['pipes', 'pipes/*.yaml']) {
      const { status, stdout } = run([argument, '--format', 'json']);
      expect([status, JSON.parse(stdout).summary.files]).toEqual([0, 1]);
    }
  });

  it('that is named is read like a file', () => {
    place.put('good.yaml', answers());
    const { stdout, stderr } = shell('check <(cat good.yaml) --format json; echo $?');
    expect(stderr).toBe('');
    expect(stdout).toContain('"passed":1');
    expect(stdout).toMatch(/\n0\n$/);
  });
});

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in the middle ends the check at once',
    async (signal) => {
      const pipe = place.path(`wait-${signal}`);
      spawnSync('mkfifo', [pipe]);
      const before = [...contents(place.path('units')).keys()];
      const args = [BIN, 'check', 'units', pipe, '--format', 'json=units/out.json', '-f', 'table'];
      const child = spawn(process.execPath, args, { cwd: place.folder, stdio: 'pipe' });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          said += chunk;
        });
      }
      const ended = new Promise((resolve) =>
        child.on('close', (code, how) => resolve(code ?? how)),
      );
      // Opens once the check has come to this file, which it then waits for.
      const writer = await fs.promises.open(pipe, 'w');
      child.kill(signal);
      const end = await ended;
      await writer.close();
      expect([signal, signal === 'SIGINT' ? 130 : 143]).toContain(end);
      expect(said).toBe('');
      expect([...contents(place.path('units')).keys()]).toEqual(before);
    },
  );
});

describe('what is written', () => {
  let folder: Workplace;

  beforeEach(() => {
    folder = new Workplace();
    folder.put('good.yaml', answers());
    folder.put('wrong.yaml', answers({ CF1a: '6' }));
    return () => folder.remove();
  });

  const check = (args: readonly string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [BIN, 'check', ...args], {
      cwd: folder.folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    });

  it('is what was named, and nothing else', () => {
    const before = contents(folder.folder);
    for (const format of CHECK_FORMATS) {
      expect(check(['.', '--format', format, '--verbose']).status).toBe(1);
      expect(contents(folder.folder)).toEqual(before);
    }
    const named = ['--format', 'sarif=out.sarif', '--format', 'junit=out.xml', '--format', 'table'];
    const { status, stdout, stderr } = check(['.', ...named]);
    expect([status, stderr]).toEqual([1, '']);
    expect(toldBy('table', stdout)).toEqual({ files: 2 });
    const after = contents(folder.folder);
    expect(toldBy('sarif', after.get('out.sarif') ?? '')).toEqual({ findings: 1 });
    expect(toldBy('junit', after.get('out.xml') ?? '')).toEqual({ files: 2 });
    after.delete('out.sarif');
    after.delete('out.xml');
    expect(after).toEqual(before);
  });

  it('replaces an earlier report, and keeps its mode', () => {
    fs.writeFileSync(folder.path('out.json'), 'old', { mode: 0o640 });
    expect(check(['good.yaml', '--format', 'json=out.json']).status).toBe(0);
    expect(toldBy('json', folder.read('out.json')).files).toBe(1);
    expect(fs.statSync(folder.path('out.json')).mode & 0o777).toBe(0o640);
  });

  it('is not the file that is piped in', () => {
    for (const option of ['-o good.yaml', '--format json=good.yaml']) {
      const { status, stderr } = spawnSync(
        'bash',
        ['-c', `"${process.execPath}" "${BIN}" check - ${option} < good.yaml`],
        { cwd: folder.folder, encoding: 'utf8' },
      );
      expect([status, stderr]).toEqual([2, expect.stringContaining('files that are read')]);
      expect(folder.read('good.yaml')).toBe(answers());
    }
  });

  describe('to the summary of a step on GitHub', () => {
    const MARK = '<!-- continuum-check -->';

    it('is added to what is there', () => {
      folder.put('summary', 'before\n');
      const env = { GITHUB_STEP_SUMMARY: folder.path('summary') };
      const { status, stdout } = check(['.', '--format', 'github'], env);
      expect([status, stdout.split('\n').length]).toEqual([1, 3]);
      const once = folder.read('summary');
      expect(once.startsWith(`before\n${MARK}`)).toBe(true);
      expect(check(['good.yaml', '--format', 'github'], env).status).toBe(0);
      const twice = folder.read('summary');
      expect(twice.startsWith(`${once}${MARK}`)).toBe(true);
    });

    it('is the report in Markdown', () => {
      const env = { GITHUB_STEP_SUMMARY: folder.path('summary') };
      const formats = ['--format', 'github', '--format', 'markdown=own.md'];
      expect(check(['.', ...formats], env).status).toBe(1);
      expect(folder.read('summary').trim()).toBe(folder.read('own.md').trim());
    });

    it('comes only with annotations', () => {
      const env = { GITHUB_STEP_SUMMARY: folder.path('summary') };
      expect(check(['.', '--format', 'markdown'], env).status).toBe(1);
      expect(check(['.', '--format', 'github'], { GITHUB_STEP_SUMMARY: '' }).status).toBe(1);
      expect(folder.has('summary')).toBe(false);
    });

    it('that cannot be written is an error with words', () => {
      const env = { GITHUB_STEP_SUMMARY: folder.folder };
      const { status, stderr } = check(['good.yaml', '--format', 'github'], env);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^The summary of this step could not be written\. .*\n$/);
    });
  });
});

describe('what stands in files', () => {
  const folder = new Workplace();

  const TRICKS = [
    '::error::forged',
    '::stop-commands::forged',
    '##[add-mask]forged',
    '\\n::add-mask::forged',
    '\\r::error file=a,line=1::forged',
    '\\u2028::error::forged',
    '\\x85::error::forged',
    '%0A::error::forged',
    '\\e[31m::error::forged',
    '\\e]0;forged\\a',
    '\\u009b31mforged',
    '\\u202eforged',
    '\\0forged',
    '</failure><forged>',
    ']]>&forged;',
    `${'word '.repeat(15)}::error::forged ${'word '.repeat(12)} ::warning::forged`,
    `${'long'.repeat(20)}::error::forged`,
  ];

  beforeAll(() => {
    for (const [index, trick] of TRICKS.entries()) {
      const text = answers({
        CF1a: `{ rating: 4, note: "${trick}", evidence: [{ what: "${trick}" }] }`,
        CF1b: index % 2 === 0 ? '4' : `"${trick}"`,
      });
      folder.put(
        `tricks/${index}.yaml`,
        text
          .replace('Harrow Bay Council', `"${trick}"`)
          .replace('Licensing office', `"${trick}"`)
          .replace('ratings:', index % 3 === 0 ? '$&' : `"${trick}": 1\n$&`),
      );
      const raw = trick.replace(/\\(?:u([0-9a-f]{4})|x(\d\d)|([nrea]))/g, (_, u, x, c: string) =>
        u || x ? String.fromCodePoint(Number.parseInt(u ?? x, 16)) : (RAW[c] ?? ''),
      );
      folder.put(`raw/${index}.yaml`, `${answers()}# ${raw}\n${raw}: [\n`);
      const name = raw.replaceAll('/', ';').replaceAll('\\0', '').slice(0, 60);
      folder.put(`${name}.yaml`, answers({ CF1a: '6', CF2a: 'often' }));
      folder.put(`names/${name}.yaml`, '');
      folder.put(`names/${name}.good.yaml`, answers());
    }
  });

  afterAll(() => folder.remove());

  const RAW: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    e: '\u001b',
    a: '\u0007',
  };

  /** The name of the command that a line is to GitHub's runner, by its own rules. */
  function commandIn(line: string): string | undefined {
    const text = line.trimStart();
    const end = text.indexOf('::', 2);
    if (text.startsWith('::') && end > 0) return text.slice(2, end).split(' ')[0];
    return /##\[([^\]]+)\]/.exec(line)?.[1];
  }

  const check = (format: string, ...args: string[]) => {
    const ran = spawnSync(
      process.execPath,
      [BIN, 'check', '.', '--verbose', '--format', format, ...args],
      { cwd: folder.folder, encoding: 'utf8', env: { PATH: process.env.PATH } },
    );
    expect(ran.status).toBe(1);
    toldBy(format, ran.stdout);
    return ran;
  };

  // What a runner takes for an end of line, and more.
  const linesOf = (text: string) => text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);

  it.each(CHECK_FORMATS)('is no command to a runner: --format %s', (format) => {
    const { stdout, stderr } = check(format);
    expect(linesOf(stderr).filter((line) => commandIn(line) !== undefined)).toEqual([]);
    expect(stderr).toContain('forged');
    const commands = linesOf(stdout).filter((line) => line.trimStart().startsWith('::'));
    if (format !== 'github') {
      expect(commands).toEqual([]);
      return;
    }
    const ours =
      /^::(?:error|warning) file=([^:,\n]+),line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+::[^\n]+$/;
    expect(commands.length).toBeGreaterThan(TRICKS.length);
    for (const line of commands) expect(line).toMatch(ours);
    const others = linesOf(stdout).filter((line) => !commands.includes(line));
    expect(others).toEqual([expect.stringMatching(/^\d+ files checked: [^:]+$/), '']);
  });

  it('is no command of the old kind to a runner either, in a table', () => {
    const { stdout } = check('table');
    expect(linesOf(stdout).filter((line) => commandIn(line) !== undefined)).toEqual([]);
    expect(stdout).toContain('add-mask');
  });

  it.each([60, 80, 200])('is no command in a table of %i columns', (columns) => {
    const { stdout } = spawnSync(process.execPath, [BIN, 'check', '.', '--verbose'], {
      cwd: folder.folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, COLUMNS: `${columns}` },
    });
    expect(stdout).toContain('forged');
    expect(linesOf(stdout).filter((line) => commandIn(line) !== undefined)).toEqual([]);
  });

  it.each(CHECK_FORMATS)('is nothing that a terminal obeys: --format %s', (format) => {
    const { stdout, stderr } = check(format, '--no-color');
    const obeyed = /(?!\n)[\p{Cc}\u202a-\u202e\u2028\u2029\u2066-\u2069]/u;
    expect(stdout).not.toMatch(obeyed);
    expect(stderr).not.toMatch(obeyed);
  });

  it('leaves XML well formed', async () => {
    const { errors } = await validateXML({ xml: check('junit').stdout, normalization: 'format' });
    expect(errors).toEqual([]);
  });

  it('is told by JSON exactly as it is', () => {
    const { results } = JSON.parse(check('json').stdout);
    const names = results.map(({ file }: { file: string }) => file);
    const there = fs.readdirSync(folder.folder).filter((name) => name.endsWith('.yaml'));
    expect(names.filter((name: string) => !/^(?:names|raw|tricks)\//.test(name))).toEqual(
      there.sort(),
    );
  });
});
