import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, Target } from '../../src/core/assessment.ts';
import { COMPONENTS, type Continuum, type Rating } from '../../src/core/continuum.ts';
import { plan } from '../../src/core/make-plan.ts';
import { score } from '../../src/core/score.ts';
import type { TargetRequest } from '../../src/core/target.ts';
import { withRatings } from '../../src/core/what-if.ts';
import { plainContinuum, RULE } from './support/continuum.ts';
import { anyAssessment, drawn } from './support/ratings.ts';
import { runs } from './support/runs.ts';

const continuum = plainContinuum();
/** The licensing office of content/continuum.md, as in the JSON of the design. */
const LICENSING = ['44 45 44', '33 33 35', '32 22 33', '21 12 22', '14 21 23'];
const planOf = (
  rows: readonly string[],
  request?: TargetRequest,
  targets?: Assessment['targets'],
) => plan(continuum, drawn(continuum, rows, targets), request);
const targetsOf = (
  rows: readonly string[],
  request?: TargetRequest,
  targets?: Assessment['targets'],
) => Object.values(planOf(rows, request, targets).target);

describe('the target', () => {
  const file = { 'customer-focus': 3, measurement: 'stay' } as const;
  test.each<[string, TargetRequest | undefined, Assessment['targets'], number[]]>([
    ['one above the overall stage by default', undefined, undefined, [2, 2, 2]],
    ['the file beats the default, component by component', undefined, file, [3, 1, 2]],
    ['a request for all beats the file', { all: 4 }, file, [4, 4, 4]],
    [
      'a request for one component beats the request for all',
      { all: 4, components: { environment: 'stay' } },
      file,
      [4, 4, 2],
    ],
    [
      'a request for one component leaves the file to the others',
      { components: { environment: 1 } },
      file,
      [3, 1, 1],
    ],
    ['stay for all keeps every component where it is', { all: 'stay' }, undefined, [1, 1, 2]],
  ])('%s', (_, request, targets, expected) => {
    expect(targetsOf(LICENSING, request, targets)).toEqual(expected);
  });

  test('stay may be 0, and the default at stage 5 is 5', () => {
    expect(targetsOf([], { all: 'stay' })).toEqual([0, 0, 0]);
    expect(targetsOf(Array(5).fill('444444'))).toEqual([5, 5, 5]);
  });

  test.each([0, 6, 2.5, Number.NaN])('%s is refused', (target) => {
    expect(() => planOf(LICENSING, { all: target })).toThrow(
      new RangeError(`A target is a stage from 1 to 5 or stay, not ${target}`),
    );
  });
});

describe('the gaps', () => {
  test('are the cells up to the target that are not established, by stage and component', () => {
    const { gaps } = planOf(LICENSING);
    expect(gaps).toEqual([
      {
        component: 'customer-focus',
        stage: 2,
        points: 6,
        needed: 8,
        short: 2,
        status: 'short',
        practices: ['CF2a', 'CF2b'],
      },
      {
        component: 'measurement',
        stage: 2,
        points: 6,
        needed: 8,
        short: 2,
        status: 'short',
        practices: ['ME2a', 'ME2b'],
      },
    ]);
  });

  test('include reservations below the target', () => {
    const rows = ['34 44 44', '44 44 44', '33 44 44', '44 44 44', '44 44 44'];
    expect(planOf(rows).gaps.map(({ stage, status }) => [stage, status])).toEqual([
      [1, 'reservation'],
      [3, 'short'],
    ]);
  });

  test('stop at the target', () => {
    expect(
      planOf(LICENSING, { all: 3 }).gaps.map(({ component, stage }) => `${component} ${stage}`),
    ).toEqual([
      'customer-focus 2',
      'measurement 2',
      'customer-focus 3',
      'measurement 3',
      'environment 3',
    ]);
  });
});

describe('the actions', () => {
  const order = (rows: readonly string[], request?: TargetRequest) =>
    planOf(rows, request).actions.map(({ practice }) => practice);

  test('one for every practice of a gap that is below 4 or missing', () => {
    expect(order(['44 44 44', '25 4? 44'])).toEqual(['ME2b', 'CF2a']);
  });

  test('by stage, shortfall, effort, component, id', () => {
    // Efforts of stage 1: CF M S, ME S M, EN M M; of stage 2: M M, S M, S M.
    expect(order(['23 33 44', '33 33 .3'], { all: 2 })).toEqual([
      'CF1a',
      'CF1b',
      'ME1a',
      'ME1b',
      'EN2a',
      'ME2a',
      'CF2a',
      'CF2b',
      'ME2b',
      'EN2b',
    ]);
  });

  test('carry everything that is needed to act', () => {
    const [first, second] = planOf(['44 44 44', '3. 44 44']).actions;
    expect(first).toEqual({
      practice: 'CF2b',
      component: 'customer-focus',
      stage: 2,
      title: 'Title of CF2b',
      rating: null,
      raiseTo: 4,
      effort: 'M',
      quickWin: false,
      first30Days: 'First 30 days of CF2b.',
      within90Days: 'Within 90 days of CF2b.',
      measure: 'Measure of CF2b.',
      owner: 'Owner of CF2b',
      why: 'Why CF2b.',
      sources: ['source of CF2b'],
    });
    expect([second?.practice, second?.rating, second?.quickWin]).toEqual(['CF2a', 3, false]);
    expect(
      planOf(['44 34 34']).actions.map(({ practice, quickWin }) => [practice, quickWin]),
    ).toEqual([
      ['ME1a', true],
      ['EN1a', false],
    ]);
  });

  test('never ask for a practice that does not apply', () => {
    expect(order(['444444', '444444', '3x 44 44'])).toEqual(['CF3a']);
  });

  test('raise to the rating that establishes a cell', () => {
    const strict = plainContinuum({ ...RULE, established: 5 });
    const { actions } = plan(strict, drawn(strict, ['45 55 55']));
    expect(actions.map(({ practice, raiseTo }) => [practice, raiseTo])).toEqual([['CF1a', 5]]);
  });
});

describe('what to find out', () => {
  test('only what is missing, not what is merely low', () => {
    expect(planOf(['44 44 44', '3. 44 44']).findOut).toEqual(['CF2b']);
  });

  test('the missing practices of the gaps, in continuum order; they are actions too', () => {
    const { findOut, actions } = planOf(['44 44 .4', '4? 44 44', '?4 44 44']);
    expect(findOut).toEqual(['EN1a']);
    expect(actions.map(({ practice, rating }) => [practice, rating])).toEqual([['EN1a', null]]);
    expect(planOf(['44 44 .4', '4? 44 44', '?4 44 44'], { all: 3 }).findOut).toEqual([
      'EN1a',
      'CF2b',
      'CF3a',
    ]);
  });
});

describe('what to keep up', () => {
  test('every practice whose slip would lower the overall stage', () => {
    expect(planOf(LICENSING).secure).toEqual(['CF1a', 'CF1b']);
  });

  test('and the reservation that a component at its target relies on', () => {
    const rows = ['55 55 55', '55 11 34', '55 11 55', '55 11 55', '55 11 11'];
    expect(planOf(rows, { all: 'stay' }).secure).toEqual(['EN2a', 'EN2b']);
    expect(planOf(rows, { all: 1 }).secure).toEqual(['EN2a', 'EN2b']);
    expect(planOf(rows, { all: 'stay' }).gaps).toEqual([]);
    // Below its target the reservation is a gap of its own, with actions.
    expect(planOf(rows, { all: 'stay', components: { environment: 5 } }).secure).toEqual([]);
  });

  test('of a reservation only what applies', () => {
    const three = plainContinuum(RULE, 'abc');
    const rows = ['444 444 444', '444 444 444', '34x 444 444', '444 444 444', '444 444 444'];
    const { secure } = plan(three, drawn(three, rows));
    expect(secure.filter((id) => id.startsWith('CF3'))).toEqual(['CF3a', 'CF3b']);
  });

  test('nothing that does not apply', () => {
    const rows = ['55 55 55', '55 55 55', '55 55 55', '55 x4 55', '55 55 55'];
    expect(planOf(rows).secure).toEqual(['ME4b']);
  });
});

describe('with the target reached', () => {
  test.each<[string, string[], TargetRequest]>([
    ['at stage 5', Array(5).fill('44 44 44'), {}],
    ['where everything stays', LICENSING, { all: 'stay' }],
    ['below what is there', LICENSING, { all: 1 }],
  ])('%s there is nothing to do, and still something to keep up', (_, rows, request) => {
    const { gaps, actions, findOut, shortestRoute, secure } = planOf(rows, request);
    expect([gaps, actions, findOut, shortestRoute.raises]).toEqual([[], [], [], []]);
    expect([shortestRoute.steps, shortestRoute.effort]).toEqual([0, 0]);
    expect(shortestRoute.reaches).toBe(score(continuum, drawn(continuum, rows)).stage);
    expect(secure).not.toEqual([]);
  });
});

describe('properties of the plan', () => {
  const target = fc.constantFrom<Target>(1, 2, 3, 4, 5, 'stay');
  const request = fc.record(
    {
      all: target,
      components: fc.record(
        { 'customer-focus': target, environment: target },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  const stageOf = (assessment: Assessment, component: string, model: Continuum = continuum) =>
    score(model, assessment).components.find(({ id }) => id === component)?.stage ?? 0;

  test('doing every action reaches the target', () => {
    fc.assert(
      fc.property(anyAssessment(continuum), request, (assessment, wish) => {
        const made = plan(continuum, assessment, wish);
        const done = withRatings(
          assessment,
          new Map(made.actions.map(({ practice }): [string, Rating] => [practice, 4])),
        );
        for (const component of COMPONENTS) {
          expect(stageOf(done, component)).toBeGreaterThanOrEqual(made.target[component]);
        }
      }),
      runs(1000),
    );
  });

  test('the shortest route reaches it too, with no more effort than all actions, and says truly where it arrives', () => {
    fc.assert(
      fc.property(anyAssessment(continuum), request, (assessment, wish) => {
        const { shortestRoute: route, target: goal, actions } = plan(continuum, assessment, wish);
        const raises = route.raises.map(({ practice, to }): [string, Rating] => [
          practice,
          to as Rating,
        ]);
        const after = withRatings(assessment, new Map(raises));
        for (const component of COMPONENTS) {
          expect(route.reachesByComponent[component]).toBe(stageOf(after, component));
          expect(route.reachesByComponent[component]).toBeGreaterThanOrEqual(goal[component]);
        }
        expect(route.reaches).toBe(score(continuum, after).stage);
        expect(route.raises.every(({ from, to }) => to > (from ?? 1) && to <= 4)).toBe(true);
        expect(route.steps).toBe(
          route.raises.reduce((sum, { from, to }) => sum + to - (from ?? 1), 0),
        );
        const all = actions.reduce(
          (sum, { rating, effort }) => sum + (4 - (rating ?? 1)) * (1 + 'SML'.indexOf(effort)),
          0,
        );
        expect(route.effort).toBeLessThanOrEqual(all);
      }),
      runs(1000),
    );
  });
});
