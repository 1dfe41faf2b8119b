import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clockWords,
  durationWords,
  secondsLeft,
  timerLine,
  untilNextSecond,
} from '../../src/prompts/discussion.ts';
import { paint } from '../../src/reporters/paint.ts';
import { USUAL } from './support/scene.ts';

test.each([
  { seconds: 0, clock: '0:00', words: '0 seconds' },
  { seconds: 1, clock: '0:01', words: '1 second' },
  { seconds: 59, clock: '0:59', words: '59 seconds' },
  { seconds: 60, clock: '1:00', words: '1 minute' },
  { seconds: 161, clock: '2:41', words: '2 minutes and 41 seconds' },
  { seconds: 3600, clock: '60:00', words: '60 minutes' },
])('$seconds seconds are $clock, or $words', ({ seconds, clock, words }) => {
  expect(clockWords(seconds)).toBe(clock);
  expect(durationWords(seconds)).toBe(words);
});

test.each([
  { now: 0, left: 180, next: 1000 },
  { now: 1, left: 180, next: 999 },
  { now: 999, left: 180, next: 1 },
  { now: 1000, left: 179, next: 1000 },
  { now: 179_500, left: 1, next: 500 },
  { now: 180_000, left: 0, next: undefined },
  { now: 500_000, left: 0, next: undefined },
])('of 180 seconds, $left are left after $now ms; the clock changes in $next ms', (each) => {
  expect(secondsLeft(180_000, each.now)).toBe(each.left);
  expect(untilNextSecond(180_000, each.now)).toBe(each.next);
});

test('waiting as long as it says shows every second once, however late the clock is looked at', () => {
  const lateness = fc.array(fc.nat({ max: 400 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), lateness, (start, late) => {
      let now = start;
      const seen = [secondsLeft(start + 10_000, now)];
      for (const each of late) {
        const next = untilNextSecond(start + 10_000, now);
        if (next === undefined) break;
        now += next + each;
        seen.push(secondsLeft(start + 10_000, now));
      }
      expect(seen).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    }),
  );
});

test.each([
  { left: 180, line: `3:00 left  ${'━'.repeat(29)}` },
  { left: 60, line: `1:00 left  ${'━'.repeat(9)}${'─'.repeat(20)}` },
  { left: 0, line: 'Time is up' },
])('$left seconds of three minutes on a line of 40 columns', ({ left, line }) => {
  expect(timerLine(left, 3, 40, USUAL, paint(USUAL))).toBe(line);
});
