import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerMedian } from '../../src/workshop/median.ts';
import { quantile, quartiles } from '../../src/workshop/quantile.ts';
import { anyCounts, expanded } from './support.ts';

describe('lower median', () => {
  test.each([
    { counts: [0, 2, 5, 3, 1], is: 3, why: 'the sixth of eleven' },
    { counts: [0, 2, 0, 2, 0], is: 2, why: 'the lower of the two middles 2 and 4' },
    { counts: [1, 0, 0, 0, 2], is: 5, why: 'the second of three' },
    { counts: [0, 0, 0, 0, 1], is: 5, why: 'the only one' },
    { counts: [0, 0, 0, 0, 0], is: null, why: 'there is none' },
  ])('of $counts is $is: $why', ({ counts, is }) => {
    expect(lowerMedian(counts)).toBe(is);
  });

  test('is the item at the lower middle of the sorted list, and stays when everybody is counted twice', () => {
    fc.assert(
      fc.property(anyCounts(), (counts) => {
        const list = expanded(counts);
        expect(lowerMedian(counts)).toBe(list[Math.ceil(list.length / 2) - 1]);
        expect(lowerMedian(counts.map((count) => 2 * count))).toBe(lowerMedian(counts));
      }),
    );
  });
});

describe('quantile of type 7', () => {
  // [0, 2, 5, 3, 1] is 2 2 3 3 3 3 3 4 4 4 5: ranks 10 * 0.25 = 2.5 and 7.5, between 3 and 3, and between 4 and 4.
  // [1, 1, 0, 1, 1] is 1 2 4 5: ranks 3 * 0.25 = 0.75 and 2.25: 1 + 0.75 * 1 and 4 + 0.25 * 1.
  // [0, 1, 0, 1, 0] is 2 4: ranks 0.25 and 0.75: 2 + 0.25 * 2 and 2 + 0.75 * 2.
  test.each([
    { counts: [0, 2, 5, 3, 1], low: 3, high: 4 },
    { counts: [1, 1, 0, 1, 1], low: 1.75, high: 4.25 },
    { counts: [0, 1, 0, 1, 0], low: 2.5, high: 3.5 },
    { counts: [0, 0, 1, 0, 0], low: 3, high: 3 },
    { counts: [0, 0, 0, 9, 0], low: 4, high: 4 },
  ])('quartiles of $counts are $low and $high', ({ counts, low, high }) => {
    expect(quartiles(counts)).toEqual({ low, high });
  });

  test('is nothing without a value', () => {
    expect(quantile([0, 0, 0, 0, 0], 0.5)).toBeNull();
    expect(quartiles([0, 0, 0, 0, 0])).toBeNull();
  });

  test('is what the definition gives on the sorted list', () => {
    // Hyndman and Fan's definition 7 in their own terms: j = floor(np + m), g = np + m - j, m = 1 - p, ranks from 1.
    const byDefinition = (list: readonly number[], p: number) => {
      const rank = list.length * p + 1 - p;
      const j = Math.floor(rank);
      const here = list[j - 1] ?? Number.NaN;
      return here * (1 - (rank - j)) + (list[j] ?? here) * (rank - j);
    };
    fc.assert(
      fc.property(anyCounts(), fc.integer({ min: 0, max: 16 }), (counts, sixteenths) => {
        const share = sixteenths / 16;
        expect(quantile(counts, share)).toBeCloseTo(byDefinition(expanded(counts), share), 12);
      }),
    );
  });
});
