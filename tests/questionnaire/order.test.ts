import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { practiceOrder } from '../../src/questionnaire/order.ts';
import { continuum } from './support.ts';

const ids = continuum.practices.map(({ id }) => id);

describe('the order of the questions', () => {
  test('component: customer focus from stage 1 to 5, then measurement, then environment', () => {
    const order = practiceOrder(continuum, 'component', 'any');
    expect(order.slice(0, 4)).toEqual(['CF1a', 'CF1b', 'CF2a', 'CF2b']);
    expect(order.slice(8, 12)).toEqual(['CF5a', 'CF5b', 'ME1a', 'ME1b']);
    expect(order.slice(18, 22)).toEqual(['ME5a', 'ME5b', 'EN1a', 'EN1b']);
    expect(order.at(-1)).toBe('EN5b');
  });

  test('stage: as the continuum lists them', () => {
    expect(practiceOrder(continuum, 'stage', 'any')).toEqual(ids);
  });

  test('shuffled: the same seed gives the same order, now and in years to come', () => {
    expect(practiceOrder(continuum, 'shuffled', 'Harrow Bay').slice(0, 6)).toEqual([
      'ME4b',
      'ME5b',
      'EN2a',
      'CF3a',
      'CF3b',
      'ME5a',
    ]);
  });

  test('shuffled: every practice once, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const order = practiceOrder(continuum, 'shuffled', seed);
        expect([...order].sort()).toEqual([...ids].sort());
        expect(practiceOrder(continuum, 'shuffled', seed)).toEqual(order);
      }),
    );
  });

  test('shuffled: every practice comes first for about the same number of seeds', () => {
    const first = new Map<string | undefined, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const [id] = practiceOrder(continuum, 'shuffled', `unit ${seed}`);
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    expect(first.size).toBe(30);
    // 100 each are expected; five standard deviations are 50.
    expect(Math.min(...first.values())).toBeGreaterThan(50);
    expect(Math.max(...first.values())).toBeLessThan(150);
  });
});
