import { describe, expect, test } from 'vitest';
import {
  consensus,
  krippendorffAlpha,
  loadContinuum,
  lowerMedian,
  parseAssessment,
  quantile,
  render,
  workshop,
} from '../../src/index.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

const FOLDER = 'examples/workshop/responses/';
const responses = shippedNames(FOLDER, '.yaml').map((file) => {
  const result = parseAssessment(shippedText(FOLDER + file));
  if (!result.ok) throw new Error(`${file} does not parse`);
  return { file, assessment: result.assessment };
});

describe('workshop', () => {
  test('takes the usual terms where none are given', () => {
    expect(workshop(responses).bootstrap).toMatchObject({ draws: 2000, seed: 1 });
    expect(workshop(responses).roleGaps.minGroup).toBe(4);
    expect(workshop(responses)).toEqual(workshop(responses, {}, loadContinuum()));
  });

  test('takes other terms one by one', () => {
    const { bootstrap, roleGaps } = workshop(responses, { minGroup: 5, seed: 7 });
    expect(bootstrap).toMatchObject({ draws: 2000, seed: 7 });
    expect(roleGaps).toMatchObject({ minGroup: 5, components: [{ gap: null }, {}, {}] });
  });

  test.each([
    [{ minGroup: 0 }, 'minGroup'],
    [{ minGroup: 2.5 }, 'minGroup'],
    [{ seed: -1 }, 'seed'],
    [{ seed: 2 ** 32 }, 'seed'],
    [{ draws: 0 }, 'draws'],
    [{ draws: Number.POSITIVE_INFINITY }, 'draws'],
  ])('refuses %j', (terms, word) => {
    expect(() => workshop(responses, terms)).toThrow(RangeError);
    expect(() => workshop(responses, terms)).toThrow(word);
  });

  test('needs somebody who answered', () => {
    expect(() => workshop([])).toThrow(RangeError);
  });

  test('is rendered in the formats of the command', async () => {
    const continuum = loadContinuum();
    const result = { of: 'workshop', continuum, picture: workshop(responses) } as const;
    expect(JSON.parse(await render(result, 'json'))).toMatchObject({ schemaVersion: 1 });
    expect(await render(result, 'csv')).toContain('CF2a');
    await expect(render(result, 'html')).rejects.toThrow(RangeError);
  });
});

/** Counts by point; lower median, quartiles, consensus. */
const STATISTICS = [
  [[0, 2, 5, 3, 1], 3, 3, 4],
  [[1, 0, 0, 0, 1], 1, 2, 4],
  [[0, 0, 12, 0, 0], 3, 3, 3],
  // As long a scale as one likes: 1 to 7, half of them at 6 and 7.
  [[0, 1, 0, 1, 0, 1, 1], 4, 3.5, 6.25],
  [[0, 0, 0, 0, 0], null, null, null],
] as const;

test.each(STATISTICS)('%j has its middle at %s and its quartiles at %s and %s', (...row) => {
  const [counts, middle, low, high] = row;
  expect(lowerMedian(counts)).toBe(middle);
  expect([quantile(counts, 0.25), quantile(counts, 0.75)]).toEqual([low, high]);
});

test('agreement on one thing and on many', () => {
  expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.725_687_6, 7);
  expect(
    krippendorffAlpha([
      [0, 0, 3],
      [3, 0, 0],
    ]).value,
  ).toBe(1);
  expect(
    krippendorffAlpha([
      [0, 0, 3],
      [0, 0, 3],
    ]),
  ).toMatchObject({ reason: 'no-variation' });
});

test.each([
  ['a scale of one point', () => consensus([3])],
  ['half a person', () => lowerMedian([1.5, 1])],
  ['less than nobody', () => consensus([-1, 2])],
  ['a share above 1', () => quantile([1, 1, 1], 1.5)],
  ['a share that is no number', () => quantile([1, 1], Number.NaN)],
  [
    'scales of different lengths',
    () =>
      krippendorffAlpha([
        [1, 1],
        [1, 1, 1],
      ]),
  ],
])('%s is refused', (_, statistic) => {
  expect(statistic).toThrow(RangeError);
});
