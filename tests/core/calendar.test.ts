import { describe, expect, it } from 'vitest';
import { daysIn, isCalendarDate } from '../../src/core/calendar.ts';

describe('the days of a month', () => {
  it.each([
    [2026, 1, 31],
    [2026, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2026, 4, 30],
    [2026, 12, 31],
    [2026, 0, 0],
    [2026, 13, 0],
  ])('%i-%i has %i', (year, month, days) => {
    expect(daysIn(year, month)).toBe(days);
  });
});

describe('a calendar date', () => {
  it.each(['2026-03-14', '2024-02-29', '2026-01-01', '2026-12-31', '0001-01-01'])('%s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-03-00',
    '2026-3-14',
    '26-03-14',
    'x2026-03-14',
    '2026-03-14x',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
