import { describe, expect, it } from 'vitest';
import { daysOf } from '../../src/intake/dates.ts';

describe('a date that is plain by itself', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04 09:41:07', '2026-03-04'],
    ['2026-03-04T23:41:07Z', '2026-03-04'],
    ['2026/03/04 9:41:07 AM GMT+2', '2026-03-04'],
    ['2026.3.4', '2026-03-04'],
    ['4 Mar 2026', '2026-03-04'],
    ['4-Mar-26', '2026-03-04'],
    ['4. March 2026', '2026-03-04'],
    ['Mar 4, 2026, 9:41 AM', '2026-03-04'],
    ['September 4, 2026', '2026-09-04'],
    ['5/5/2026', '2026-05-05'],
  ])('%s: %s', (text, day) => {
    expect(daysOf([text])).toEqual({ days: [day], order: 'known' });
  });

  it.each(['', ' ', '1980-01-01 00:00:00'])('%j is none', (text) => {
    expect(daysOf([text]).days).toEqual(['none']);
  });

  it.each([
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '31/31/2026',
    '46095.4',
    '2026-03-14 or so',
    '4 Foo 2026',
    '14/3',
    '1/2/3/2026',
  ])('%j is not one', (text) => {
    expect(daysOf([text]).days).toEqual(['unreadable']);
  });
});

describe('day and month', () => {
  it.each([
    ['a day beyond 12 comes first', ['03/04/2026', '14/03/2026'], ['2026-04-03', '2026-03-14']],
    ['a day beyond 12 comes second', ['03/04/2026', '3/14/2026'], ['2026-03-04', '2026-03-14']],
    ['with points', ['03.04.2026', '14.03.26'], ['2026-04-03', '2026-03-14']],
    ['with the hour', ['3/4/2026 9:41:07', '3/14/26 17:02'], ['2026-03-04', '2026-03-14']],
    ['beside plain ones', ['2026-03-04', '14/3/2026'], ['2026-03-04', '2026-03-14']],
  ])('%s', (_, cells, days) => {
    expect(daysOf(cells)).toEqual({ days, order: 'known' });
  });

  it.each([
    ['ambiguous', ['03/04/2026', '05/06/2026']],
    ['ambiguous', ['03/04/2026', '2026-03-14', '']],
    ['mixed', ['14/03/2026', '03/14/2026']],
  ] as const)('%s: %j', (order, cells) => {
    expect(daysOf(cells).order).toBe(order);
  });
});
