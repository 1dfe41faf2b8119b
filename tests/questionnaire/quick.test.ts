import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/assessment.ts';
import { componentRange } from '../../src/core/bounds.ts';
import { COMPONENTS, type PracticeId, type Rating } from '../../src/core/continuum.ts';
import {
  answer,
  createInterview,
  type Interview,
  sparedQuestions,
} from '../../src/questionnaire/interview.ts';
import type { Order } from '../../src/questionnaire/order.ts';
import { allRated, continuum, interviewWith, rated, UNKNOWN } from './support.ts';

type Answers = ReadonlyMap<PracticeId, Answer>;

/** Asks until there is nothing left to ask; `truth` knows every answer. */
function run(truth: Answers, order: Order): Interview {
  let interview = createInterview({ continuum, answers: new Map(), order, seed: 's', quick: true });
  for (let at = interview.at; at !== undefined; at = interview.at) {
    interview = answer(interview, at, truth.get(at) ?? { state: 'unknown' });
  }
  return interview;
}

const ranges = (answers: Answers) =>
  COMPONENTS.map((component) => componentRange(continuum, component, answers));

/** Complete answers. Ratings lean high, or every run would end at stage 1. */
const complete: fc.Arbitrary<Answers> = fc
  .record({
    mean: fc.integer({ min: 1, max: 5 }),
    draws: fc.array(fc.nat(99), { minLength: 30, maxLength: 30 }),
  })
  .map(({ mean, draws }) => {
    const given = continuum.practices.map(
      ({ id, notApplicableWhen }, index): [PracticeId, Answer] => {
        const draw = draws[index] ?? 0;
        if (draw < 5) return [id, UNKNOWN];
        if (draw < 15 && notApplicableWhen !== undefined) {
          return [id, { state: 'not-applicable', reason: 'so it is' }];
        }
        const rating = Math.min(5, Math.max(1, mean + (draw % 3) - 1));
        return [id, rated(rating as Rating)];
      },
    );
    return new Map(given);
  });

describe('a quick run', () => {
  test.each<Order>(['component', 'stage'])(
    'comes to the same stages as the full questionnaire, in the order %s',
    (order) => {
      fc.assert(
        fc.property(complete, (truth) => {
          expect(ranges(run(truth, order).answers)).toEqual(ranges(truth));
        }),
        { numRuns: 400 },
      );
    },
  );

  test('asks nothing that it does not need: one question fewer would leave a stage open', () => {
    fc.assert(
      fc.property(complete, (truth) => {
        const { answers, trail } = run(truth, 'component');
        const last = trail.at(-1) ?? '';
        const without = new Map(answers);
        without.delete(last);
        const component =
          continuum.practices.find(({ id }) => id === last)?.component ?? 'environment';
        const best = new Map(without).set(last, rated(5));
        const worst = new Map(without).set(last, rated(1));
        const spread = [best, worst].map((each) => componentRange(continuum, component, each));
        expect(spread[0]).not.toEqual(spread[1]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    { truth: allRated(1), asked: ['CF1a', 'ME1a', 'EN1a'] },
    { truth: allRated(5), asked: interviewWith().order },
    {
      truth: allRated(4, { CF2a: 2, ME1a: 1, EN1b: 3, EN2a: 3, EN2b: 4 }),
      asked: ['CF1a', 'CF1b', 'CF2a', 'ME1a', 'EN1a', 'EN1b', 'EN2a', 'EN2b'],
    },
  ])('stops at the first cell that decides: $asked.length questions', ({ truth, asked }) => {
    const interview = run(interviewWith(truth).answers, 'component');
    expect([...interview.answers.keys()]).toEqual(asked);
    expect(sparedQuestions(interview)).toHaveLength(30 - asked.length);
  });

  test('goes on past an unknown as long as that can change the result', () => {
    const truth = interviewWith(allRated(4, { CF1a: UNKNOWN, CF2b: 1 })).answers;
    const asked = [...run(truth, 'component').answers.keys()].filter((id) => id.startsWith('CF'));
    expect(asked).toEqual(['CF1a', 'CF1b', 'CF2a', 'CF2b']);
  });

  test('a full questionnaire spares nothing', () => {
    expect(sparedQuestions(interviewWith({ CF1a: 1 }))).toEqual([]);
  });

  test('a file answered quickly opens again at what was spared, when all is to be asked', () => {
    const quick = run(interviewWith(allRated(1)).answers, 'component');
    const full = createInterview({
      continuum,
      answers: quick.answers,
      order: 'component',
      seed: '',
      quick: false,
    });
    expect(full.at).toBe('CF1b');
  });
});
