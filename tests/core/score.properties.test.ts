import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../src/core/assessment.ts';
import { componentRange } from '../../src/core/bounds.ts';
import { COMPONENTS, type Continuum, RATINGS, type Rating } from '../../src/core/continuum.ts';
import { score } from '../../src/core/score.ts';
import { withRatings } from '../../src/core/what-if.ts';
import { plainContinuum } from './support/continuum.ts';
import { anyAssessment, anyRating } from './support/ratings.ts';
import { referenceStages } from './support/reference.ts';
import { runs } from './support/runs.ts';

const continuum = plainContinuum();
const RUNS = runs(1000);
const stages = (assessment: Assessment, model: Continuum = continuum) => {
  const card = score(model, assessment);
  return [card.stage, ...card.components.map(({ stage }) => stage)];
};
const stateOf = (assessment: Assessment, id: string) =>
  assessment.answers.get(id)?.state ?? 'unanswered';
const missingIn = (assessment: Assessment) =>
  continuum.practices
    .map(({ id }) => id)
    .filter((id) => ['unknown', 'unanswered'].includes(stateOf(assessment, id)));
const atLeast = (a: readonly number[], b: readonly number[]) =>
  a.every((value, index) => value >= (b[index] ?? 0));

describe('properties of the score', () => {
  test('agrees with the rule as written down', () => {
    const rules = fc.record({
      established: fc.constantFrom(3, 4, 5),
      reservation: fc.record({
        points: fc.constantFrom(5, 6, 7),
        per: fc.constant(2),
        floor: fc.constantFrom(1, 2, 3, 4),
      }),
      reservationsAllowed: fc.constantFrom(0, 1, 2, 4),
    });
    fc.assert(
      fc.property(rules, anyAssessment(continuum), (rule, assessment) => {
        const model = plainContinuum(rule);
        const card = score(model, assessment);
        const low = referenceStages(model, assessment.answers, 1);
        const high = referenceStages(model, assessment.answers, 5);
        expect(card.components.map(({ range }) => range.low)).toEqual(low.components);
        expect(card.components.map(({ range }) => range.high)).toEqual(high.components);
        expect(card.range).toEqual({ low: low.overall, high: high.overall });
      }),
      RUNS,
    );
  });

  test('raising any rating never lowers any stage', () => {
    fc.assert(
      fc.property(
        anyAssessment(continuum),
        fc.nat(29),
        anyRating,
        (assessment, position, rating) => {
          const id = continuum.practices[position]?.id ?? '';
          const answer = assessment.answers.get(id);
          fc.pre(answer?.state === 'rated' && answer.rating < rating);
          expect(
            atLeast(stages(withRatings(assessment, new Map([[id, rating]]))), stages(assessment)),
          ).toBe(true);
        },
      ),
      RUNS,
    );
  });

  test('every completion of what is missing stays within the range, and both ends are reached', () => {
    fc.assert(
      fc.property(
        anyAssessment(continuum, { missing: 4 }),
        fc.array(anyRating, { minLength: 30, maxLength: 30 }),
        (assessment, ratings) => {
          const { range, components } = score(continuum, assessment);
          const missing = missingIn(assessment);
          const complete = (rating: (index: number) => Rating) =>
            stages(
              withRatings(assessment, new Map(missing.map((id, index) => [id, rating(index)]))),
            );
          const lows = [range.low, ...components.map((component) => component.range.low)];
          const highs = [range.high, ...components.map((component) => component.range.high)];
          const some = complete((index) => ratings[index] ?? 1);
          expect(atLeast(some, lows) && atLeast(highs, some)).toBe(true);
          expect(complete(() => 1)).toEqual(lows);
          expect(complete(() => 5)).toEqual(highs);
        },
      ),
      RUNS,
    );
  });

  test('the order of answers never matters', () => {
    fc.assert(
      fc.property(anyAssessment(continuum), fc.infiniteStream(fc.nat()), (assessment, keys) => {
        const shuffled = [...assessment.answers]
          .map((entry): [number, [string, Answer]] => [keys.next().value ?? 0, entry])
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(score(continuum, { ...assessment, answers: new Map(shuffled) })).toEqual(
          score(continuum, assessment),
        );
      }),
      runs(300),
    );
  });

  test('a practice is decisive exactly when it alone can move one end of the range', () => {
    fc.assert(
      fc.property(anyAssessment(continuum, { missing: 3 }), (assessment) => {
        const card = score(continuum, assessment);
        const missing = missingIn(assessment);
        const stageWith = (id: string, own: Rating, others: Rating) =>
          stages(
            withRatings(
              assessment,
              new Map(missing.map((other) => [other, other === id ? own : others])),
            ),
          )[0] ?? 0;
        const deciding = missing.filter(
          (id) => stageWith(id, 1, 5) < card.range.high || stageWith(id, 5, 1) > card.range.low,
        );
        expect(card.decisive).toEqual(deciding);
      }),
      RUNS,
    );
  });

  test('sensitivity lists exactly the single steps that move the overall stage', () => {
    fc.assert(
      fc.property(anyAssessment(continuum), (assessment) => {
        const { sensitivity, stage } = score(continuum, assessment);
        const moved = (by: 1 | -1) =>
          continuum.practices.flatMap(({ id }) => {
            const answer = assessment.answers.get(id);
            const rating = RATINGS.find(
              (next) => answer?.state === 'rated' && next === answer.rating + by,
            );
            if (!rating) return [];
            const after = stages(withRatings(assessment, new Map([[id, rating]])))[0] ?? 0;
            return after === stage ? [] : [{ practice: id, stage: after }];
          });
        expect(sensitivity).toEqual({ drops: moved(-1), lifts: moved(1) });
      }),
      RUNS,
    );
  });

  test('the evidenced stage is never above the stage', () => {
    fc.assert(
      fc.property(anyAssessment(continuum), (assessment) => {
        const card = score(continuum, assessment);
        expect(card.evidenced.stage).toBeLessThanOrEqual(card.stage);
      }),
      RUNS,
    );
  });

  test('mending everything that holds it back lifts every component that is named', () => {
    fc.assert(
      fc.property(anyAssessment(continuum), (assessment) => {
        const card = score(continuum, assessment);
        const named = new Map<string, Rating>();
        for (const { component, stage } of card.heldBackBy) {
          for (const { id, component: of, stage: at } of continuum.practices) {
            if (of === component && at === stage && stateOf(assessment, id) !== 'not-applicable')
              named.set(id, 5);
          }
        }
        const after = score(continuum, withRatings(assessment, named));
        for (const { component, short } of card.heldBackBy) {
          const position = COMPONENTS.indexOf(component);
          expect(short).toBeGreaterThan(0);
          expect(after.components[position]?.stage).toBeGreaterThan(card.stage);
        }
        expect(card.heldBackBy.length === 0).toBe(card.stage === 5);
      }),
      RUNS,
    );
  });

  test('the range of one component is the one on the scorecard', () => {
    fc.assert(
      fc.property(anyAssessment(continuum), (assessment) => {
        for (const { id, range } of score(continuum, assessment).components) {
          expect(componentRange(continuum, id, assessment.answers)).toEqual(range);
        }
      }),
      runs(300),
    );
  });
});
