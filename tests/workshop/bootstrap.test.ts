import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/assessment.ts';
import { valuesOf } from '../../src/core/grid.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { bootstrap, intervalOf } from '../../src/workshop/bootstrap.ts';
import type { ByStage, WorkshopResponse } from '../../src/workshop/picture.ts';
import { referenceStages } from '../core/support/reference.ts';
import { anyResponses, continuum, group } from './support.ts';

const valuesOfAll = (responses: readonly WorkshopResponse[]) =>
  responses.map(({ assessment }) => valuesOf(continuum, assessment.answers));

/** The overall stage of every draw, by lists and sorting, with the same random numbers. */
function slowly(responses: readonly WorkshopResponse[], seed: number, draws: number): number[] {
  const people = valuesOfAll(responses).sort((a, b) => {
    const position = a.findIndex((value, index) => value !== b[index]);
    return (a[position] ?? 0) - (b[position] ?? 0);
  });
  const random = mulberry32(seed);
  return Array.from({ length: draws }, () => {
    const picked = people.map(() => people[Math.floor(random() * people.length)] ?? []);
    const answers = continuum.practices.flatMap(({ id }, position): [string, Answer][] => {
      const said = picked.map((values) => values[position] ?? 0);
      const ratings = said.filter((value) => value >= 1).sort((a, b) => a - b);
      if (said.filter((value) => value === -1).length > ratings.length) {
        return [[id, { state: 'not-applicable', reason: 'So they say.' }]];
      }
      const rating = ratings[Math.ceil(ratings.length / 2) - 1];
      return rating ? [[id, { state: 'rated', rating: rating as 1 }]] : [];
    });
    return referenceStages(continuum, new Map(answers), 1).overall;
  });
}

describe('bootstrap', () => {
  test('counts what a slow reference counts, with the same random numbers', () => {
    fc.assert(
      fc.property(
        anyResponses(continuum, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 1, max: 90 }),
        (responses, seed, draws) => {
          const drawn = slowly(responses, seed, draws).sort((a, b) => a - b);
          const stages = [0, 1, 2, 3, 4, 5].map(
            (stage) => drawn.filter((one) => one === stage).length,
          );
          expect(bootstrap(continuum, valuesOfAll(responses), { seed, draws })).toEqual({
            method: 'percentile',
            confidence: 0.95,
            draws,
            seed,
            interval: {
              low: drawn[Math.ceil(draws / 40) - 1],
              high: drawn[Math.ceil((39 * draws) / 40) - 1],
            },
            stages,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of two opposites: stage 5 only where the high one is picked twice, a quarter of the draws', () => {
    const opposites = valuesOfAll(group({}, { rest: '51' }));
    const { interval, stages } = bootstrap(continuum, opposites, { seed: 1, draws: 2000 });
    expect(interval).toEqual({ low: 0, high: 5 });
    expect(stages[0] + stages[5]).toBe(2000);
    // 500 expected, standard deviation 19.4; the seed is fixed.
    expect(Math.abs(stages[5] - 500)).toBeLessThan(80);
  });

  test('takes for a draw that a practice does not apply, where more of those picked say so', () => {
    // Three say that CF3b does not apply, one rates it 2. Without it the stage is 5, with a 2 it is 2. It is out where the
    // one is picked at most once in four: 0.75^4 + 4 * 0.25 * 0.75^3 = 0.738 of 2000 draws, standard deviation 19.7.
    const people = valuesOfAll(group({ CF3b: 'xxx2' }, { rest: '4444' }));
    const { stages } = bootstrap(continuum, people, { seed: 1, draws: 2000 });
    expect(stages[2] + stages[5]).toBe(2000);
    expect(Math.abs(stages[5] - 1477)).toBeLessThan(80);
  });

  test.each<{ stages: ByStage; low: number; high: number; why: string }>([
    { stages: [50, 1900, 0, 0, 0, 50], low: 0, high: 1, why: '50 of 2000 are just 2.5 %' },
    { stages: [49, 1900, 0, 0, 0, 51], low: 1, high: 5, why: '49 are not, and 51 are more' },
    { stages: [0, 0, 10, 20, 10, 0], low: 2, high: 4, why: 'one of 40 is enough' },
    { stages: [0, 0, 1, 0, 0, 0], low: 2, high: 2, why: 'a single draw' },
  ])('interval of $stages: $low to $high, $why', ({ stages, low, high }) => {
    expect(intervalOf(stages)).toEqual({ low, high });
  });

  test.each([
    { all: '555', stage: 5 },
    { all: '111', stage: 0 },
  ])('of people who all say $all has no width', ({ all, stage }) => {
    const alike = valuesOfAll(group({}, { rest: all }));
    expect(bootstrap(continuum, alike, { seed: 9, draws: 40 }).interval).toEqual({
      low: stage,
      high: stage,
    });
  });

  test('of one person is nothing', () => {
    const alone = valuesOfAll(group({}, { rest: '5' }));
    expect(bootstrap(continuum, alone, { seed: 1, draws: 2000 })).toEqual({
      method: 'percentile',
      confidence: 0.95,
      draws: 2000,
      seed: 1,
      interval: null,
      stages: [0, 0, 0, 0, 0, 0],
    });
  });

  test('another seed draws otherwise', () => {
    const opposites = valuesOfAll(group({}, { rest: '51' }));
    const stagesFrom = (seed: number) =>
      bootstrap(continuum, opposites, { seed, draws: 2000 }).stages;
    expect(stagesFrom(2)).toEqual(stagesFrom(2));
    expect(stagesFrom(2)).not.toEqual(stagesFrom(1));
  });
});
