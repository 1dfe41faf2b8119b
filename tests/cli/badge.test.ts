import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers } from './support/answers.ts';
import { Workplace } from './support/workplace.ts';

const place = new Workplace();

beforeAll(() => {
  place.put('good.yaml', answers());
  place.put('open.yaml', answers({ CF1a: 'unknown' }));
  place.put('wrong.yaml', answers({ CF1a: '6' }));
  place.put('warned.yaml', answers({ CF5b: '' }));
});

afterAll(() => place.remove());

describe('continuum badge', () => {
  it('draws, unless it is asked for something else', async () => {
    const { code, out, err } = await place.run(['badge', 'good.yaml']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^<svg .*customer satisfaction: stage 1 of 5"/);
    expect((await place.run(['badge', 'good.yaml', '--format', 'svg'])).out).toBe(out);
  });

  it.each([
    ['good.yaml', [], 'customer satisfaction', 'stage 1 of 5'],
    ['good.yaml', ['--label', 'R&D <b>'], 'R&D <b>', 'stage 1 of 5'],
    ['good.yaml', ['--label', ''], '', 'stage 1 of 5'],
    ['open.yaml', [], 'customer satisfaction', 'stage 1 of 5, not yet established, provisional'],
  ] as const)('%s %j for shields.io', async (file, args, label, message) => {
    const { code, out, err } = await place.run(['badge', file, ...args, '--format', 'json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, label, message });
  });

  it('reads standard input', async () => {
    const piped = await place.run(['badge', '-'], { stdin: answers() });
    expect(piped).toEqual(await place.run(['badge', 'good.yaml']));
  });

  it('writes the file of -o', async () => {
    const { out } = await place.run(['badge', 'good.yaml', '-o', 'badge.svg']);
    expect(out).toBe('');
    expect(place.read('badge.svg')).toBe((await place.run(['badge', 'good.yaml'])).out);
  });

  it('shows what is wrong with a file, and leaves an earlier badge alone', async () => {
    place.put('old.svg', 'earlier');
    const { code, out, err } = await place.run(['badge', 'wrong.yaml', '-o', 'old.svg']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('CF1a: 6');
    expect(place.read('old.svg')).toBe('earlier');
  });

  it('says it as a document where one was asked for', async () => {
    const { code, out, err } = await place.run(['badge', 'wrong.yaml', '--format', 'json']);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ code: 'rating-out-of-range' }] });
  });

  it('draws in spite of a warning', async () => {
    const { code, out, err } = await place.run(['badge', 'warned.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('provisional');
    expect(err).toContain('rating-empty');
  });

  it.each([
    ['a file that is not there', ['gone.yaml'], 'gone.yaml'],
    ['a format that there is not', ['good.yaml', '--format', 'png'], 'svg or json'],
    ['no file', [], 'Name a file'],
  ])('%s is at fault', async (_, args, words) => {
    const { code, err } = await place.run(['badge', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
