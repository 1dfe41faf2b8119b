import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensus } from '../../src/workshop/consensus.ts';
import { anyCounts } from './support.ts';

describe('consensus', () => {
  // Tastle and Wierman's formula by hand, d = 4:
  // [0, 2, 5, 3, 1]: n = 11, mean = (2*2 + 5*3 + 3*4 + 1*5) / 11 = 36/11, distances 14/11, 3/11, 8/11, 19/11, so
  // 1 + (2 log2(30/44) + 5 log2(41/44) + 3 log2(36/44) + log2(25/44)) / 11
  // = 1 + (2 * -0.55255 + 5 * -0.10188 + 3 * -0.28951 - 0.81557) / 11 = 1 - 3.29858 / 11
  // [0, 2, 2, 0, 0]: mean 2.5, every distance 1/2: 1 + log2(7/8)
  // [0, 1, 2, 1, 0]: mean 3, half of them at distance 1: 1 + log2(3/4) / 2
  // [1, 1, 1, 1, 1]: mean 3: 1 + (2 log2(1/2) + 2 log2(3/4)) / 5 = 1 + (-2 - 0.83007) / 5
  test.each([
    { counts: [0, 2, 5, 3, 1], is: 0.70013 },
    { counts: [0, 2, 2, 0, 0], is: 0.80735 },
    { counts: [0, 1, 2, 1, 0], is: 0.79248 },
    { counts: [1, 1, 1, 1, 1], is: 0.43399 },
    { counts: [0, 0, 0, 7, 0], is: 1 },
    { counts: [0, 0, 1, 0, 0], is: 1 },
    { counts: [6, 0, 0, 0, 6], is: 0 },
  ])('of $counts is $is', ({ counts, is }) => {
    expect(consensus(counts)).toBeCloseTo(is, 5);
  });

  test('is what the R package agrmt documents, on seven points', () => {
    expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
  });

  test('is nothing without a rating', () => {
    expect(consensus([0, 0, 0, 0, 0])).toBeNull();
  });

  test('is exactly 1 where all say the same and exactly 0 with half at each end, of any scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(8),
        (points, people, point) => {
          const scale = Array.from({ length: points }, () => 0);
          expect(consensus(scale.with(point % points, people))).toBe(1);
          expect(consensus(scale.with(0, people).with(points - 1, people))).toBe(0);
        },
      ),
    );
  });

  test('lies from 0 to 1, and below 1 as soon as two differ', () => {
    fc.assert(
      fc.property(anyCounts(), (counts) => {
        const value = consensus(counts) ?? Number.NaN;
        expect(value).toBeGreaterThanOrEqual(0);
        const used = counts.filter((count) => count > 0).length;
        if (used === 1) expect(value).toBe(1);
        else expect(value).toBeLessThan(1);
      }),
    );
  });

  test('is the same to the last bit for a mirror image, so that ties stay ties', () => {
    fc.assert(
      fc.property(anyCounts(), (counts) => {
        expect(consensus(counts.toReversed())).toBe(consensus(counts));
      }),
    );
  });

  test('stays when everybody is counted twice', () => {
    fc.assert(
      fc.property(anyCounts(), (counts) => {
        const twice = counts.map((count) => 2 * count);
        expect(consensus(twice)).toBeCloseTo(consensus(counts) ?? Number.NaN, 12);
      }),
    );
  });
});
