import { describe, expect, test } from 'vitest';
import { answer, back, goTo, type Interview } from '../../src/questionnaire/interview.ts';
import { progress } from '../../src/questionnaire/progress.ts';
import { allRated, interviewWith, rated } from './support.ts';

const SECOND = 1000;

/** Answers one after the other, each after so many seconds. */
function timed(...seconds: readonly number[]): Interview {
  return seconds.reduce<Interview>(
    (interview, time) => answer(interview, interview.at ?? '', rated(4), time * SECOND),
    interviewWith(),
  );
}

describe('how far it is', () => {
  test('place and total', () => {
    expect(progress(interviewWith())).toMatchObject({
      position: 1,
      total: 30,
      answered: 0,
      open: 30,
    });
    expect(progress(timed(9, 9))).toMatchObject({ position: 3, total: 30, answered: 2, open: 28 });
  });

  test('the place is that of the practice on the screen', () => {
    expect(progress(back(timed(9, 9))).position).toBe(2);
    expect(progress(goTo(timed(9, 9), 'EN5b')).position).toBe(30);
  });

  test.each([
    { seconds: [], minutes: undefined },
    { seconds: [9, 9], minutes: undefined },
    { seconds: [20, 20, 20], minutes: 9 },
    { seconds: [10, 20, 30, 20], minutes: 9 },
    { seconds: [1, 1, 1], minutes: 1 },
  ])(
    '$seconds.length answers after $seconds seconds: $minutes minutes left',
    ({ seconds, minutes }) => {
      expect(progress(timed(...seconds)).minutesLeft).toBe(minutes);
    },
  );

  test('a lunch break is no pace', () => {
    // 3600 seconds count as 120: (20 + 20 + 120) / 3 * 27 = 1440 seconds.
    expect(progress(timed(20, 20, 3600)).minutesLeft).toBe(24);
  });

  test('nothing left', () => {
    expect(progress(interviewWith(allRated(4)))).toMatchObject({
      position: 30,
      total: 30,
      open: 0,
    });
  });

  test('a quick run says how many questions there are at most', () => {
    const start = interviewWith({}, { quick: true });
    expect(progress(start)).toMatchObject({ position: 1, total: 30, atMost: true });
    const settled = answer(start, 'CF1a', rated(1));
    expect(settled.at).toBe('ME1a');
    expect(progress(settled)).toMatchObject({ position: 2, total: 21, atMost: true, open: 20 });
  });

  test('the last question of a quick run is no estimate', () => {
    const only = interviewWith(allRated(4, { EN5b: { state: 'unanswered' } }), { quick: true });
    expect(progress(only)).toMatchObject({ position: 30, total: 30, atMost: false });
  });
});
