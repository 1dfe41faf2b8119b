import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../src/core/grid.ts';
import { carelessSigns } from '../../src/workshop/careless.ts';
import { drawn } from '../core/support/ratings.ts';
import { continuum } from './support.ts';

const of = (marks: string) => carelessSigns(valuesOf(continuum, drawn(continuum, [marks]).answers));
const VARIED = '453424352143524132';

describe('signs of careless answering', () => {
  test.each([
    {
      what: 'twelve alike in a row',
      marks: `${'3'.repeat(12)}${VARIED}`,
      signs: { longestRun: { rating: 3, length: 12 } },
    },
    { what: 'eleven alike are no sign', marks: `${'3'.repeat(11)}2${VARIED}`, signs: undefined },
    {
      what: 'a run at the end',
      marks: `${VARIED}${'5'.repeat(12)}`,
      signs: { longestRun: { rating: 5, length: 12 } },
    },
    {
      what: 'the first of two runs as long',
      marks: `${'3'.repeat(12)}${'5'.repeat(12)}242424`,
      signs: { longestRun: { rating: 3, length: 12 } },
    },
    {
      what: 'what is not rated does not end a run',
      marks: `${'3'.repeat(6)}?.${'3'.repeat(6)}${VARIED.slice(0, 16)}`,
      signs: { longestRun: { rating: 3, length: 12 } },
    },
    { what: 'all thirty alike, said once', marks: '4'.repeat(30), signs: { noVariation: 4 } },
    {
      what: 'ten alike, the rest missing',
      marks: '4'.repeat(10),
      signs: { noVariation: 4, missingShare: 20 / 30 },
    },
    {
      what: 'nine alike are too few to say',
      marks: '4'.repeat(9),
      signs: { missingShare: 21 / 30 },
    },
    {
      what: 'ten of thirty missing',
      marks: `${VARIED}42${'.'.repeat(5)}${'?'.repeat(5)}`,
      signs: { missingShare: 10 / 30 },
    },
    {
      what: 'nine of thirty missing are no sign',
      marks: `${VARIED}425${'.'.repeat(9)}`,
      signs: undefined,
    },
    {
      what: 'nine of the 27 that apply',
      marks: `${VARIED}xxx${'.'.repeat(9)}`,
      signs: { missingShare: 9 / 27 },
    },
    { what: 'nothing answered', marks: '', signs: { missingShare: 1 } },
    { what: 'nothing applies', marks: 'x'.repeat(30), signs: undefined },
    { what: 'nothing to say', marks: `${VARIED}423524352134`, signs: undefined },
  ])('$what', ({ marks, signs }) => {
    expect(of(marks)).toEqual(signs);
  });
});
