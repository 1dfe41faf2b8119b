import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Duration,
  durationText,
  durationWords,
  lastDay,
  parseDuration,
} from '../../src/gate/duration.ts';

const unit = fc.constantFrom('d', 'w', 'm', 'y');
const anyDuration: fc.Arbitrary<Duration> = fc.record({
  count: fc.integer({ min: 1, max: 9999 }),
  unit,
});
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function duration(text: string): Duration {
  const found = parseDuration(text);
  if (found === undefined) throw new Error(`No span of time: ${text}`);
  return found;
}

describe('parseDuration', () => {
  it.each([
    ['1d', { count: 1, unit: 'd' }, '1 day'],
    ['180d', { count: 180, unit: 'd' }, '180 days'],
    ['1w', { count: 1, unit: 'w' }, '1 week'],
    ['26w', { count: 26, unit: 'w' }, '26 weeks'],
    ['1m', { count: 1, unit: 'm' }, '1 month'],
    ['6m', { count: 6, unit: 'm' }, '6 months'],
    ['1y', { count: 1, unit: 'y' }, '1 year'],
    ['9999y', { count: 9999, unit: 'y' }, '9999 years'],
  ])('%s', (text, expected, words) => {
    expect(parseDuration(text)).toEqual(expected);
    expect(durationWords(duration(text))).toBe(words);
  });

  it.each([
    '',
    'd',
    '6',
    '0d',
    '06m',
    '-6m',
    '+6m',
    '1.5y',
    '10000d',
    '6 m',
    ' 6m',
    '6m ',
    '6m\n',
    '6M',
    '6mo',
    '1y6m',
    'P6M',
    '6h',
    '٦m',
    '6constructor',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('reads what durationText writes', () => {
    fc.assert(
      fc.property(anyDuration, (one) => {
        expect(parseDuration(durationText(one))).toEqual(one);
      }),
    );
  });
});

describe('lastDay', () => {
  it.each([
    ['a day', '2026-03-14', '1d', '2026-03-15'],
    ['over the end of a month', '2026-04-30', '1d', '2026-05-01'],
    ['over the end of a year', '2026-12-31', '1d', '2027-01-01'],
    ['over a leap day', '2024-02-28', '1d', '2024-02-29'],
    ['over the end of February', '2026-02-28', '1d', '2026-03-01'],
    ['no leap day in 2100', '2100-02-28', '1d', '2100-03-01'],
    ['a leap day in 2000', '2000-02-28', '1d', '2000-02-29'],
    ['days of a year', '2026-03-14', '365d', '2027-03-14'],
    ['weeks', '2026-03-14', '26w', '2026-09-12'],
    ['the same day a month later', '2026-03-14', '1m', '2026-04-14'],
    ['the last day of a shorter month', '2026-01-31', '1m', '2026-02-28'],
    ['the last day of a leap February', '2024-01-31', '1m', '2024-02-29'],
    ['the 30th stays the 30th', '2026-04-30', '1m', '2026-05-30'],
    ['months over a year end', '2026-11-30', '3m', '2027-02-28'],
    ['twelve months from December', '2026-12-31', '12m', '2027-12-31'],
    ['many months', '2026-03-31', '27m', '2028-06-30'],
    ['the same day a year later', '2026-03-14', '1y', '2027-03-14'],
    ['a leap day a year later', '2024-02-29', '1y', '2025-02-28'],
    ['a leap day four years later', '2024-02-29', '4y', '2028-02-29'],
    ['the last day there is', '9999-12-30', '1d', '9999-12-31'],
    ['days beyond the year 9999', '9999-12-31', '1d', '9999-12-31'],
    ['weeks beyond the year 9999', '9990-01-01', '9999w', '9999-12-31'],
    ['months beyond the year 9999', '9999-06-15', '7m', '9999-12-31'],
    ['years beyond the year 9999', '2026-03-14', '9999y', '9999-12-31'],
    ['an early year keeps four digits', '0001-01-01', '1d', '0001-01-02'],
  ])('%s: %s and %s is %s', (_, date, text, expected) => {
    expect(lastDay(date, duration(text))).toBe(expected);
  });

  it('counts days and weeks as the calendar of the computer does', () => {
    const spans = fc.record({
      count: fc.integer({ min: 1, max: 9999 }),
      unit: fc.constantFrom<'d' | 'w'>('d', 'w'),
    });
    fc.assert(
      fc.property(anyDay, spans, (date, span) => {
        const days = span.count * (span.unit === 'w' ? 7 : 1);
        const expected = new Date(Date.parse(date) + days * 86_400_000);
        expect(lastDay(date, span)).toBe(expected.toISOString().slice(0, 10));
      }),
    );
  });

  it('lies after the day it is counted from, and never earlier for more of the same', () => {
    fc.assert(
      fc.property(anyDay, anyDuration, (date, span) => {
        const last = lastDay(date, span);
        expect(last > date).toBe(true);
        if (span.count < 9999) {
          expect(lastDay(date, { ...span, count: span.count + 1 }) >= last).toBe(true);
        }
      }),
    );
  });

  it('takes twelve months for a year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 800 }), (date, years) => {
        expect(lastDay(date, { count: 12 * years, unit: 'm' })).toBe(
          lastDay(date, { count: years, unit: 'y' }),
        );
      }),
    );
  });
});
