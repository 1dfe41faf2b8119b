import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/io/io.ts';
import { answers } from './support/answers.ts';
import { type Surroundings, Workplace } from './support/workplace.ts';

const CLEAR = '\r\u001b[K';
const FILES = 120;

const place = new Workplace();

beforeAll(() => {
  for (let i = 0; i < FILES; i += 1) place.put(`units/${100 + i}.yaml`, answers());
});

afterAll(() => place.remove());

/** A machine on which every look at the clock takes this long, in milliseconds. */
const clock = (step: number) => () => {
  let now = 0;
  return {
    elapsed: () => {
      now += step;
      return now;
    },
  };
};

const check = (args: readonly string[], surroundings: Surroundings) =>
  place.run(['check', ...args], surroundings);

describe('how far a long check is', () => {
  it('is said on one line of standard error, which is gone at the end', async () => {
    const { code, err } = await check(['units'], { tty: true, machine: clock(1000) });
    expect(code).toBe(0);
    expect(err).toBe(
      `${[50, 100, 120].map((done) => `${CLEAR}Checked ${done} of 120 files`).join('')}${CLEAR}`,
    );
  });

  it('is said of reports as well', async () => {
    const args = ['report', 'units', '-o', 'reports', '--quiet'];
    const { err: quiet } = await place.run(args, { tty: true, machine: clock(1000) });
    expect(quiet).toBe('');
    const { code, err } = await place.run(args.slice(0, -1), { tty: true, machine: clock(1000) });
    expect(code).toBe(0);
    expect(err).toContain(`${CLEAR}Reported on 120 of 120 files${CLEAR}`);
  });

  it('leaves standard output as it is', async () => {
    const slow = await check(['units'], { tty: true, machine: clock(1000) });
    const quick = await check(['units'], { tty: true });
    expect([slow.out, quick.err]).toEqual([quick.out, '']);
  });

  it('is not said again after the end, also when there is more to find', async () => {
    const args = ['units', 'nothing*'];
    const { code, err } = await check(args, { tty: true, machine: clock(1000) });
    expect(code).toBe(2);
    expect(err.endsWith(`Checked 120 of 120 files${CLEAR}`)).toBe(true);
  });

  it.each<[when: string, args: string[], surroundings: Surroundings]>([
    ['to those who want it quiet', ['--quiet'], { tty: true, machine: clock(1000) }],
    ['where nobody is at a terminal', [], { machine: clock(1000) }],
    ['where the work is short', [], { tty: true, machine: clock(1) }],
  ])('is not said %s', async (_when, args, surroundings) => {
    expect((await check(['units', ...args], surroundings)).err).toBe('');
  });

  it('does not stand before what went wrong', async () => {
    const machine = (io: Io) => ({
      ...clock(1000)(),
      files: {
        ...io.files,
        read(file: string, limit?: number) {
          if (file === 'units/160.yaml') throw new Error('the sky fell');
          return io.files.read(file, limit);
        },
      },
    });
    const { code, out, err } = await check(['units'], { tty: true, machine });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`of 120 files${CLEAR}Something went wrong`);
  });
});
