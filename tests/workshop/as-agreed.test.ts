import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/assessment.ts';
import { asAgreed } from '../../src/workshop/as-agreed.ts';
import { pictureOf } from '../../src/workshop/picture-of.ts';
import { continuum, group, of } from './support.ts';

const picture = (table: Readonly<Record<string, string>>) =>
  pictureOf(continuum, group(table, { rest: '4444' }), { minGroup: 4, seed: 1, draws: 10 });
const rated = (rating: 1 | 2 | 3 | 4 | 5): Answer => ({ state: 'rated', rating });

describe('what a rating would make of the stage, in the middle of a workshop', () => {
  // All else is 4, so every cell has just the 8 points it needs: stage 5. CF1a at 1 sinks the first cell.
  const CONTESTED = picture({ CF1a: '1444', CF2a: '3444' });
  const outcomes = (agreed: Readonly<Record<string, Answer>>) => {
    const { item, scorecard } = asAgreed(
      continuum,
      CONTESTED,
      'CF1a',
      new Map(Object.entries(agreed)),
    );
    return {
      stage: scorecard.stage,
      outcomes: item.outcomes.map(({ rating, stage }) => [rating, stage]),
    };
  };

  test.each<{ name: string; agreed: Record<string, Answer>; is: unknown }>([
    {
      name: 'nothing is agreed yet: the medians count, as on the agenda',
      agreed: {},
      is: {
        stage: 5,
        outcomes: [
          [1, 0],
          [4, 5],
        ],
      },
    },
    {
      name: 'what is agreed counts in place of its median',
      agreed: { CF2a: rated(1) },
      is: {
        stage: 1,
        outcomes: [
          [1, 0],
          [4, 1],
        ],
      },
    },
    {
      name: 'that nobody knows counts, too',
      agreed: { CF2a: { state: 'unknown' } },
      is: {
        stage: 1,
        outcomes: [
          [1, 0],
          [4, 1],
        ],
      },
    },
    {
      name: 'what is left open takes its median',
      agreed: { CF2a: { state: 'unanswered', note: 'Later.' } },
      is: {
        stage: 5,
        outcomes: [
          [1, 0],
          [4, 5],
        ],
      },
    },
    {
      name: 'what was agreed of the practice itself does not count against it',
      agreed: { CF1a: rated(1) },
      is: {
        stage: 5,
        outcomes: [
          [1, 0],
          [4, 5],
        ],
      },
    },
  ])('$name', ({ agreed, is }) => {
    expect(outcomes(agreed)).toEqual(is);
  });

  test('as long as nothing is agreed, every point of the agenda stands as it is printed', () => {
    for (const item of CONTESTED.agenda) {
      expect(asAgreed(continuum, CONTESTED, item.practice, new Map()).item).toEqual(item);
    }
  });

  test('that it does not apply is an outcome where somebody says so', () => {
    const said = picture({ CF3b: 'xx11' });
    const { item } = asAgreed(continuum, said, 'CF3b', new Map([['CF1a', rated(1)]]));
    expect(of(said.agenda, 'CF3b').notApplicable).toBe(5);
    expect(item.notApplicable).toBe(0);
  });

  test.each([
    { name: 'nothing is agreed', agreed: {}, leverage: 'stage' },
    {
      name: 'what else is agreed takes its weight away',
      agreed: { ME1a: rated(1) },
      leverage: 'component',
    },
  ])('how far it can move the result, when $name: $leverage', ({ agreed, leverage }) => {
    const { item } = asAgreed(continuum, CONTESTED, 'CF1a', new Map(Object.entries(agreed)));
    expect(item.leverage).toBe(leverage);
  });
});
