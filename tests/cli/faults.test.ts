import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers } from './support/answers.ts';
import { Workplace } from './support/workplace.ts';

const place = new Workplace();
const good = answers();

beforeAll(() => {
  place.put('good.yaml', good);
  place.put('wrong.yaml', answers({ CF1a: '6', ME2b: '3\n  ME2c: 3' }));
  place.put('warned.yaml', answers({ CF5b: '' }));
});

afterAll(() => place.remove());

const MACHINE = [
  ['score', 'json'],
  ['plan', 'json'],
] as const;
const PEOPLE = [
  ['score', 'table'],
  ['score', 'markdown'],
  ['plan', 'table'],
  ['plan', 'markdown'],
  ['plan', 'csv'],
] as const;

describe('a faulty file', () => {
  it.each(MACHINE)(
    '%s --format %s prints one document and nothing else',
    async (command, format) => {
      const { code, out, err } = await place.run([command, 'wrong.yaml', '--format', format]);
      expect(code).toBe(1);
      expect(err).toBe('');
      expect(JSON.parse(out)).toMatchObject({
        schemaVersion: 1,
        file: 'wrong.yaml',
        diagnostics: [{ code: 'rating-out-of-range' }, { code: 'practice-unknown' }],
      });
    },
  );

  it.each(PEOPLE)('%s --format %s shows the places, on standard error', async (command, format) => {
    const { code, out, err } = await place.run([command, 'wrong.yaml', '--format', format]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('wrong.yaml:');
    expect(err).toContain('CF1a: 6');
    expect(err).toContain('^');
  });

  it('is shown with --quiet too', async () => {
    const { err } = await place.run(['score', 'wrong.yaml', '--quiet']);
    expect(err).toContain('CF1a: 6');
  });

  it('leaves the file of -o alone when people are told', async () => {
    place.put('report.txt', 'earlier');
    await place.run(['score', 'wrong.yaml', '-o', 'report.txt']);
    expect(place.read('report.txt')).toBe('earlier');
  });

  it('is the result when a program asked for a file', async () => {
    const { code, out } = await place.run([
      'score',
      'wrong.yaml',
      '--format',
      'json',
      '-o',
      'out.json',
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(JSON.parse(place.read('out.json'))).toHaveProperty('diagnostics');
  });
});

describe('a warning', () => {
  it.each([...MACHINE, ...PEOPLE])('%s --format %s: on standard error', async (command, format) => {
    const { code, out, err } = await place.run([command, 'warned.yaml', '--format', format]);
    expect(code).toBe(0);
    expect(out).not.toContain('rating-empty');
    expect(err).toContain('rating-empty');
  });

  it('is not shown with --quiet', async () => {
    const { err, out } = await place.run(['score', 'warned.yaml', '-q']);
    expect(err).toBe('');
    expect(out).not.toBe('');
  });
});

describe('a file that cannot be had', () => {
  it('brings the name that was probably meant', async () => {
    const { code, err } = await place.run(['score', 'god.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('There is no file "god.yaml"');
    expect(err).toContain('Did you mean good.yaml?');
  });

  it('makes no guess when nothing is near', async () => {
    const { err } = await place.run(['score', 'entirely-different.yaml']);
    expect(err).not.toContain('Did you mean');
  });

  it.each([
    ['missing.yaml', 'file-not-found'],
    ['.', 'file-is-directory'],
  ])('%s is a document for programs', async (file, found) => {
    const { code, out, err } = await place.run(['score', file, '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ file, diagnostics: [{ code: found, pointer: '' }] });
  });

  it('is shown without the control characters of its name', async () => {
    const { err } = await place.run(['score', 'a\u001b[31mb.yaml']);
    expect(err).not.toContain('\u001b');
  });
});

describe('standard input', () => {
  it.each(['score', 'plan'])('%s - reads it', async (command) => {
    const fromFile = await place.run([command, 'good.yaml']);
    const piped = await place.run([command, '-'], { stdin: good });
    expect(piped).toEqual(fromFile);
  });

  it('is called - in a document', async () => {
    const { out } = await place.run(['score', '-', '--format', 'json'], { stdin: good });
    expect(JSON.parse(out)).toMatchObject({ file: '-' });
  });

  it('is at fault when it is', async () => {
    const { code, err } = await place.run(['score', '-'], { stdin: '' });
    expect(code).toBe(1);
    expect(err).toContain('file-empty');
  });

  it('is not typed by hand', async () => {
    const { code, err } = await place.run(['score', '-']);
    expect(code).toBe(2);
    expect(err).toContain('nothing is piped in');
  });

  it('is not read on and on', async () => {
    const { code, err } = await place.run(['score', '-'], { stdin: 'x'.repeat(2_000_000) });
    expect(code).toBe(1);
    expect(err).toContain('file-too-large');
  });
});
