import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../src/core/assessment.ts';
import { COMPONENTS, type Continuum, type Level, type Rating } from '../../src/core/continuum.ts';
import { valuesOf } from '../../src/core/grid.ts';
import type { Raise } from '../../src/core/plan.ts';
import { shortestRoute } from '../../src/core/route.ts';
import { plainContinuum, RULE } from './support/continuum.ts';
import { anyAssessment, drawn } from './support/ratings.ts';
import { referenceStages } from './support/reference.ts';
import { runs } from './support/runs.ts';

const continuum = plainContinuum();

function routeFor(assessment: Assessment, targets: readonly Level[], model: Continuum = continuum) {
  return shortestRoute(model, valuesOf(model, assessment.answers), targets);
}

const inWords = (raises: readonly Raise[]) =>
  raises.map(({ practice, from, to }) => `${practice} ${from ?? '-'}>${to}`);

describe('the shortest route', () => {
  test.each<[string, string[], Level[], string[]]>([
    ['nothing to do', ['44 44 44'], [1, 1, 1], []],
    ['nothing asked for', [], [0, 0, 0], []],
    [
      'the licensing office to stage 2',
      ['44 45 44', '33 33 35'],
      [2, 2, 2],
      ['CF2a 3>4', 'CF2b 3>4', 'ME2a 3>4', 'ME2b 3>4'],
    ],
    ['a 5 is worth a point', ['44 44 44', '52 44 44'], [2, 1, 1], ['CF2b 2>3']],
    [
      'an earlier cell is left as the one reservation',
      ['33 44 44', '44 44 44'],
      [2, 1, 1],
      ['CF1b 3>4'],
    ],
    [
      'of two cells the dearer one becomes it',
      ['33 44 44', '44 44 44', '33 44 44', '44 44 44'],
      [4, 1, 1],
      ['CF1a 3>4', 'CF1b 3>4', 'CF3a 3>4'],
    ],
    ['a missing practice costs as if 1', ['44 44 .4'], [1, 1, 1], ['EN1a ->4']],
    // CF3b is L (3 a step); stage 4 stands already, so leaving stage 3 a reservation overshoots the target for nothing.
    [
      'it overshoots where that is cheaper',
      ['44 44 44', '44 44 44', '43 44 44', '44 44 44'],
      [4, 1, 1],
      [],
    ],
    [
      'it repairs an earlier reservation instead',
      ['34 44 44', '44 44 44', '43 44 44', '44 44 44'],
      [3, 1, 1],
      ['CF1a 3>4'],
    ],
    [
      'equal effort and steps: the practice that comes first',
      ['44 44 44', '33 44 44', '44 44 44'],
      [3, 1, 1],
      ['CF2a 3>4'],
    ],
    [
      'the same practices: the earlier one is raised further',
      ['44 42 44', '44 42 44', '44 44 44'],
      [0, 3, 0],
      ['ME1b 2>4', 'ME2b 2>3'],
    ],
    [
      'one practice further rather than two practices',
      ['44 44 32', '44 44 44'],
      [0, 0, 2],
      ['EN1a 3>4', 'EN1b 2>3'],
    ],
    ['one practice named rather than two', ['44 44 23', '44 44 44'], [0, 0, 2], ['EN1a 2>4']],
    [
      'two practices of one cell: the earlier one further',
      ['44 44 11', '44 44 44'],
      [0, 0, 2],
      ['EN1a 1>4', 'EN1b 1>3'],
    ],
    [
      'what does not apply is left alone',
      ['44 44 44', '44 44 44', '2x 44 44'],
      [3, 1, 1],
      ['CF3a 2>4'],
    ],
  ])('%s', (_, rows, targets, expected) => {
    expect(inWords(routeFor(drawn(continuum, rows), targets).raises)).toEqual(expected);
  });

  test('counts steps and effort, and says where it arrives', () => {
    const route = routeFor(
      drawn(continuum, ['44 45 44', '33 33 35', '32 22 33', '21 12 22', '14 21 23']),
      [2, 2, 2],
    );
    expect(route).toMatchObject({
      steps: 4,
      effort: 7,
      reaches: 2,
      reachesByComponent: { 'customer-focus': 2, measurement: 2, environment: 2 },
    });
  });

  test('raises to the rating that establishes, whatever the rule says it is', () => {
    const lenient = plainContinuum({ ...RULE, established: 3, reservationsAllowed: 0 });
    expect(
      inWords(
        routeFor(drawn(lenient, ['24 44 44', '24 44 44', '12 33 33']), [3, 3, 3], lenient).raises,
      ),
    ).toEqual(['CF3a 1>3', 'CF3b 2>3']);
  });
});

/** Every set of raises up to 4, tried one by one. */
function bruteForce(model: Continuum, assessment: Assessment, targets: readonly Level[]): string[] {
  const cost = { S: 1, M: 2, L: 3 };
  const open = model.practices.flatMap((practice, position) => {
    const answer = assessment.answers.get(practice.id);
    if (answer?.state === 'not-applicable') return [];
    const from = answer?.state === 'rated' ? answer.rating : null;
    return (from ?? 1) < model.rule.established ? [{ practice, position, from }] : [];
  });
  let best: { effort: number; steps: number; raises: (Raise & { position: number })[] } | undefined;
  const answers = new Map<string, Answer>(assessment.answers);
  const ids = (raises: readonly { position: number }[]) => raises.map(({ position }) => position);
  const before = (a: readonly number[], b: readonly number[]): boolean => {
    const apart = a.findIndex((value, index) => value !== b[index]);
    return apart === -1
      ? a.length < b.length
      : (a[apart] ?? 0) < (b[apart] ?? Number.POSITIVE_INFINITY);
  };
  const wins = (candidate: NonNullable<typeof best>): boolean => {
    if (!best) return true;
    if (candidate.effort !== best.effort) return candidate.effort < best.effort;
    if (candidate.steps !== best.steps) return candidate.steps < best.steps;
    const [mine, theirs] = [ids(candidate.raises), ids(best.raises)];
    if (mine.join() !== theirs.join()) return before(mine, theirs);
    return before(
      best.raises.map(({ to }) => to),
      candidate.raises.map(({ to }) => to),
    );
  };
  const attempt = (
    index: number,
    effort: number,
    steps: number,
    raises: (Raise & { position: number })[],
  ): void => {
    const next = open[index];
    if (!next) {
      const { components } = referenceStages(model, answers, 1);
      if (
        components.every((stage, component) => stage >= (targets[component] ?? 0)) &&
        wins({ effort, steps, raises })
      ) {
        best = { effort, steps, raises };
      }
      return;
    }
    const { practice, position, from } = next;
    attempt(index + 1, effort, steps, raises);
    for (let to = (from ?? 1) + 1; to <= model.rule.established; to += 1) {
      const taken = to - (from ?? 1);
      answers.set(practice.id, { state: 'rated', rating: to as Rating });
      attempt(index + 1, effort + taken * cost[practice.effort], steps + taken, [
        ...raises,
        { practice: practice.id, position, from, to },
      ]);
    }
    const original = assessment.answers.get(practice.id);
    if (original) answers.set(practice.id, original);
  };
  attempt(0, 0, 0, []);
  return inWords(best?.raises ?? []);
}

test('equals the best of all sets of raises, ties included', () => {
  const level = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5);
  const mostlyGood = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Rating>(4, 5) },
    { weight: 2, arbitrary: fc.constant<Rating>(3) },
    { weight: 1, arbitrary: fc.constantFrom<Rating>(1, 2) },
  );
  const few = anyAssessment(continuum, { missing: 0 }, mostlyGood).filter((assessment) => {
    const sets = [...assessment.answers.values()].reduce(
      (product, answer) =>
        product * (answer.state === 'rated' ? Math.max(1, 5 - answer.rating) : 1),
      1,
    );
    return sets <= 600;
  });
  fc.assert(
    fc.property(few, fc.tuple(level, level, level), (assessment, targets) => {
      const { components } = referenceStages(continuum, assessment.answers, 1);
      const wanted = COMPONENTS.map((_, position) => {
        const target = targets[position] ?? 0;
        return target > (components[position] ?? 0) ? target : 0;
      }) as Level[];
      expect(inWords(routeFor(assessment, wanted).raises)).toEqual(
        bruteForce(continuum, assessment, wanted),
      );
    }),
    runs(300),
  );
});
