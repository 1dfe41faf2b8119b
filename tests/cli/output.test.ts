import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileError } from '../../src/io/io.ts';
import { continuumFiles, shippedText } from '../support/shipped.ts';
import { answers } from './support/answers.ts';
import { Workplace } from './support/workplace.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.put('good.yaml', answers());
});

afterEach(() => place.remove());

const ESCAPE = '\u001b[';
const FORMATS = [
  ['score', 'table'],
  ['score', 'json'],
  ['score', 'markdown'],
  ['plan', 'table'],
  ['plan', 'json'],
  ['plan', 'markdown'],
  ['plan', 'csv'],
] as const;

describe('-o', () => {
  it.each(FORMATS)('writes what %s --format %s prints', async (command, format) => {
    const args = [command, 'good.yaml', '--format', format];
    const printed = await place.run(args);
    const written = await place.run([...args, '-o', 'out']);
    expect(written).toEqual({ code: 0, out: '', err: '' });
    expect(place.read('out')).toBe(printed.out);
    expect(place.names()).toEqual(['good.yaml', 'out']);
  });

  it('is standard output when it is -', async () => {
    const { out } = await place.run(['score', 'good.yaml', '-o', '-']);
    expect(out).toContain('Stage 1 of 5');
    expect(place.names()).toEqual(['good.yaml']);
  });

  it('replaces what is there', async () => {
    place.put('out', 'earlier\n'.repeat(10_000));
    await place.run(['score', 'good.yaml', '--format', 'json', '--output', 'out']);
    expect(JSON.parse(place.read('out'))).toHaveProperty('stage', 1);
  });

  it.each(['good.yaml', './good.yaml', 'link.yaml', 'folder/../good.yaml'])(
    'never replaces what is read: %s',
    async (output) => {
      place.put('folder/other', '');
      place.link('good.yaml', 'link.yaml');
      const before = place.read('good.yaml');
      const { code, out, err } = await place.run(['score', 'good.yaml', '-o', output]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('the file that is read');
      expect(place.read('good.yaml')).toBe(before);
    },
  );

  it('never replaces a file of the continuum that is read', async () => {
    for (const name of [
      'continuum',
      'stage-1',
      'stage-2',
      'stage-3',
      'stage-4',
      'stage-5',
      'sources',
    ]) {
      place.put(`own/${name}.yaml`, shippedText(`continuum/${name}.yaml`));
    }
    const args = ['score', 'good.yaml', '--continuum', 'own', '-o'];
    expect((await place.run([...args, 'own/stage-2.yaml'])).code).toBe(2);
    expect((await place.run([...args, 'own/report.txt'])).code).toBe(0);
  });

  it('says what to do about a folder that is missing', async () => {
    place.put('reports/x', '');
    const near = await place.run(['score', 'good.yaml', '-o', 'report/out']);
    expect(near.err).toBe('The folder report does not exist. Did you mean reports?\n');
    const far = await place.run(['score', 'good.yaml', '-o', 'elsewhere/out']);
    expect(far.err).toBe(
      'The folder elsewhere does not exist. Make it first, or write elsewhere.\n',
    );
  });
});

describe('color', () => {
  const xterm = { TERM: 'xterm-256color' };

  it.each([
    ['a terminal', { tty: true, env: xterm }, [], true],
    ['a pipe', { env: xterm }, [], false],
    ['a pipe with FORCE_COLOR', { env: { ...xterm, FORCE_COLOR: '1' } }, [], true],
    ['NO_COLOR', { tty: true, env: { ...xterm, NO_COLOR: '1' } }, [], false],
    ['--no-color', { tty: true, env: { ...xterm, FORCE_COLOR: '1' } }, ['--no-color'], false],
    ['TERM=dumb', { tty: true, env: { TERM: 'dumb' } }, [], false],
  ] as const)('%s', async (_where, surroundings, options, colored) => {
    const ran = await place.run(['score', 'good.yaml', ...options], surroundings);
    expect(ran.out.includes(ESCAPE)).toBe(colored);
  });

  it('is never written into a file', async () => {
    const env = { ...xterm, FORCE_COLOR: '3' };
    await place.run(['score', 'good.yaml', '-o', 'out'], { tty: true, env });
    expect(place.read('out')).not.toContain(ESCAPE);
  });

  it.each(FORMATS.filter(([, format]) => format !== 'table'))(
    'is no part of %s --format %s',
    async (command, format) => {
      const surroundings = { tty: true, env: { ...xterm, FORCE_COLOR: '3' } };
      const { out } = await place.run([command, 'good.yaml', '--format', format], surroundings);
      expect(out).not.toContain(ESCAPE);
    },
  );

  it('is decided for each stream by itself', async () => {
    place.put('bad.yaml', 'ratings: [');
    const { err } = await place.run(['score', 'bad.yaml', '--no-color'], { tty: true, env: xterm });
    expect(err).not.toContain(ESCAPE);
    const colored = await place.run(['score', 'bad.yaml'], { tty: true, env: xterm });
    expect(colored.err).toContain(ESCAPE);
  });
});

describe('width', () => {
  it.each([60, 80, 120, 200])('COLUMNS=%i', async (columns) => {
    const env = { COLUMNS: String(columns), LANG: 'en_US.UTF-8' };
    const { out } = await place.run(['plan', 'good.yaml'], { env });
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
  });

  it('breaks a message between words in a terminal, and not at all for programs', async () => {
    const args = ['plan', 'good.yaml', '--to', 'costumer-focus=3'];
    const shown = await place.run(args, { tty: true, env: { COLUMNS: '60' } });
    expect(Math.max(...shown.err.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    const piped = await place.run(args);
    expect(piped.err.trimEnd()).not.toContain('\n');
  });
});

describe('what to do next', () => {
  it.each(['score', 'plan'])('%s says it as commands for the same continuum', async (command) => {
    for (const [name, text] of Object.entries(continuumFiles())) place.put(`our own/${name}`, text);
    const args = [command, 'good.yaml', '--continuum', 'our own'];
    const { err } = await place.run(args, { tty: true });
    expect(err).toContain("continuum plan --continuum 'our own' good.yaml");
  });

  it.each(['score', 'plan'])('%s says nothing about a file that was piped in', async (command) => {
    const { code, err } = await place.run([command, '-'], { stdin: answers(), tty: true });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('--quiet', () => {
  it('silences the hint of init, not its file', async () => {
    const loud = await place.run(['init', 'a.yaml']);
    const quiet = await place.run(['init', 'b.yaml', '--quiet']);
    expect(loud.err).toContain('continuum score a.yaml');
    expect(quiet).toEqual({ code: 0, out: '', err: '' });
    expect(place.read('a.yaml')).toBe(place.read('b.yaml'));
  });

  it('does not silence errors', async () => {
    const { err } = await place.run(['score', 'missing.yaml', '--quiet']);
    expect(err).not.toBe('');
  });
});

describe('standard output that cannot be written', () => {
  it('is an error with words', async () => {
    const full = () => {
      throw new FileError('ENOSPC', 'standard output');
    };
    const { code, err } = await place.run(['score', 'good.yaml'], { onWrite: full });
    expect(code).toBe(2);
    expect(err).toBe('standard output cannot be written: the disk is full.\n');
  });
});

describe('something nobody thought of', () => {
  const broken = () => {
    throw new TypeError('x is not a function');
  };

  it('is one calm sentence and how to report it', async () => {
    const { code, err } = await place.run(['score', 'good.yaml'], { onWrite: broken });
    expect(code).toBe(2);
    expect(err).toContain('Something went wrong that should not have: x is not a function.');
    expect(err).toContain('CONTINUUM_DEBUG=1');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('comes with a stack for those who ask', async () => {
    const env = { CONTINUUM_DEBUG: '1' };
    const { err } = await place.run(['score', 'good.yaml'], { onWrite: broken, env });
    expect(err).toMatch(/^\s+at /m);
  });
});

describe('a signal while standard input is awaited', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s: %i, without a word', async (signal, code) => {
    expect(await place.run(['score', '-'], { signal })).toEqual({ code, out: '', err: '' });
  });
});
