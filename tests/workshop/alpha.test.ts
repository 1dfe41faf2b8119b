import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alpha } from '../../src/workshop/alpha.ts';
import { anyCounts, expanded } from './support.ts';

/** Krippendorff (2011), four observers and twelve units; a dot is a missing value. */
const OBSERVERS = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];

const PUBLISHED = [...Array(12).keys()].map((unit) =>
  [1, 2, 3, 4, 5].map(
    (value) => OBSERVERS.filter((observer) => observer[unit] === String(value)).length,
  ),
);

/** The definition without a coincidence matrix: the mean difference of all pairs, within units and overall. */
function byPairs(units: readonly (readonly number[])[]): number {
  const paired = units.map(expanded).filter((values) => values.length >= 2);
  const all = paired.flat();
  const difference = (a: number, b: number) => {
    const between = all.filter((v) => v >= Math.min(a, b) && v <= Math.max(a, b)).length;
    const ends = all.filter((v) => v === a || v === b).length;
    return a === b ? 0 : (between - ends / 2) ** 2;
  };
  const overPairs = (values: readonly number[]) =>
    values.reduce((sum, a) => values.reduce((part, b) => part + difference(a, b), sum), 0);
  const observed = paired.reduce((sum, own) => sum + overPairs(own) / (own.length - 1), 0);
  return 1 - observed / all.length / (overPairs(all) / (all.length * (all.length - 1)));
}

describe("Krippendorff's alpha", () => {
  test('is 0.815 for the published example: the twelfth unit has one value only and is left out', () => {
    const result = alpha(PUBLISHED);
    expect(result).toMatchObject({ metric: 'ordinal', units: 11, values: 40 });
    expect(result.value).toBeCloseTo(0.815, 3);
  });

  test('of two people and two practices, by hand', () => {
    // 2 and 3 on one practice, 4 and 4 on the other: n(2) = 1, n(3) = 1, n(4) = 2, n = 4.
    // Differences: (2, 3) (1 + 1 - 1)^2 = 1; (3, 4) (1 + 2 - 1.5)^2 = 2.25; (2, 4) (1 + 1 + 2 - 1.5)^2 = 6.25.
    // Observed: one pair (2, 3): 1. Expected: 1*1*1 + 1*2*2.25 + 1*2*6.25 = 18. Alpha = 1 - 3 * 1 / 18.
    const result = alpha([
      [0, 1, 1, 0, 0],
      [0, 0, 0, 2, 0],
    ]);
    expect(result).toMatchObject({ units: 2, values: 4 });
    expect(result.value).toBeCloseTo(5 / 6, 12);
  });

  test('is below 0 where people differ more than chance would have it', () => {
    // 1 and 5 on both: observed 2 * 4 = 8, expected 2 * 2 * 4 = 16, alpha = 1 - 3 * 8 / 16.
    expect(alpha(Array(2).fill([1, 0, 0, 0, 1])).value).toBe(-0.5);
  });

  test('is exactly 1 where all agree on practices that differ', () => {
    expect(alpha([PUBLISHED[0] ?? [], [0, 0, 0, 0, 3]]).value).toBe(1);
  });

  test.each([
    {
      what: 'nothing was rated',
      counts: [[0, 0, 0, 0, 0]],
      reason: 'too-few',
      units: 0,
      values: 0,
    },
    {
      what: 'one person rated',
      counts: [
        [0, 1, 0, 0, 0],
        [0, 0, 0, 1, 0],
      ],
      reason: 'too-few',
      units: 0,
      values: 0,
    },
    {
      what: 'every rating is the same',
      counts: [
        [0, 3, 0, 0, 0],
        [0, 2, 0, 0, 0],
      ],
      reason: 'no-variation',
      units: 2,
      values: 5,
    },
    {
      what: 'only lone ratings vary',
      counts: [
        [0, 3, 0, 0, 0],
        [0, 0, 0, 1, 0],
      ],
      reason: 'no-variation',
      units: 1,
      values: 3,
    },
  ])('says why it is undefined: $what', ({ counts, reason, units, values }) => {
    expect(alpha(counts)).toEqual({ metric: 'ordinal', units, values, value: null, reason });
  });

  test('agrees with the definition by pairs, for any number of categories, and is at most 1', () => {
    const tables = fc
      .integer({ min: 2, max: 7 })
      .chain((categories) => fc.array(anyCounts(0, categories), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(tables, (units) => {
        const { value } = alpha(units);
        fc.pre(value !== null);
        expect(value).toBeCloseTo(byPairs(units), 9);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
