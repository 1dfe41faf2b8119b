import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/core/assessment.ts';
import { score } from '../../src/core/score.ts';
import { plainContinuum, RULE } from './support/continuum.ts';
import { assessmentOf, drawn, rated } from './support/ratings.ts';

const continuum = plainContinuum();
const scoreOf = (...rows: string[]) => score(continuum, drawn(continuum, rows));
const stagesOf = (...rows: string[]) => {
  const { stage, components } = scoreOf(...rows);
  return [stage, ...components.map((component) => component.stage)];
};

describe('the stage rule', () => {
  const ALL_4 = '44 44 44';
  test.each<[string, string[], number[]]>([
    ['all 1s establish nothing', Array(5).fill('11 11 11'), [0, 0, 0, 0]],
    ['all 3s establish nothing', Array(5).fill('33 33 33'), [0, 0, 0, 0]],
    ['all 4s establish everything', Array(5).fill(ALL_4), [5, 5, 5, 5]],
    [
      'a 3 and a 5 establish a cell',
      ['35 53 44', '11 11 11', '11 11 11', '11 11 11', '11 11 11'],
      [1, 1, 1, 1],
    ],
    ['a 2 and a 5 are short', [ALL_4, '25 44 44', ALL_4, ALL_4, ALL_4], [1, 1, 5, 5]],
    ['one reservation below carries', ['34 44 44', ALL_4, ALL_4, ALL_4, ALL_4], [5, 5, 5, 5]],
    [
      'a reservation is no stage by itself',
      ['34 44 44', '11 11 11', ALL_4, ALL_4, ALL_4],
      [0, 0, 1, 1],
    ],
    [
      'two reservations stop the climb',
      ['34 44 44', ALL_4, '43 44 44', ALL_4, ALL_4],
      [2, 2, 5, 5],
    ],
    [
      'two reservations at the start stop it at once',
      ['34 44 44', '34 44 44', ALL_4, ALL_4, ALL_4],
      [0, 0, 5, 5],
    ],
    [
      'strength above does not mend what is short below',
      ['33 44 44', '55 55 55', '55 55 55', '55 55 55', '55 55 55'],
      [0, 0, 5, 5],
    ],
    ['the lowest component decides', [ALL_4, ALL_4, '44 44 11', ALL_4, '44 11 44'], [2, 5, 4, 2]],
    [
      'a cell with one practice left is judged by it',
      [ALL_4, ALL_4, '4x 44 44', ALL_4, ALL_4],
      [5, 5, 5, 5],
    ],
    ['a lone 3 is short', [ALL_4, ALL_4, '3x 44 44', ALL_4, ALL_4], [2, 2, 5, 5]],
  ])('%s', (_, rows, stages) => {
    expect(stagesOf(...rows)).toEqual(stages);
  });

  test.each<[string, Partial<typeof RULE>, number]>([
    ['without reservations', { reservationsAllowed: 0 }, 0],
    ['with two of them', { reservationsAllowed: 2 }, 5],
    ['with a lower bar', { established: 3 }, 5],
    ['with a floor above 3', { reservation: { points: 7, per: 2, floor: 4 } }, 0],
  ])('its parameters are data: %s', (_, change, stage) => {
    const other = plainContinuum({ ...RULE, ...change });
    const rows = ['34 44 44', '44 44 44', '43 44 44', '44 44 44', '44 44 44'];
    expect(score(other, drawn(other, rows)).stage).toBe(stage);
  });

  test('is linear in the number of practices of a cell', () => {
    const three = plainContinuum(RULE, 'abc');
    const rows = ['345 444 444', '344 444 444', '444 444 444', '444 444 444', '433 444 444'];
    const [focus] = score(three, drawn(three, rows)).components;
    expect(
      focus?.cells.map(({ points, needed, outOf, status }) => [points, needed, outOf, status]),
    ).toEqual([
      [12, 12, 15, 'established'],
      [11, 12, 15, 'reservation'],
      [12, 12, 15, 'established'],
      [12, 12, 15, 'established'],
      [10, 12, 15, 'short'],
    ]);
    expect(focus?.stage).toBe(4);
    expect(focus?.reservations).toEqual([2]);
  });
});

describe('the cells', () => {
  test('carry points, what is needed, status, missing and all their practices', () => {
    const [focus] = scoreOf('45 44 44', '34 44 44', '2x 44 44', '?. 44 44', '5x 44 44').components;
    expect(focus?.cells).toEqual([
      {
        stage: 1,
        points: 9,
        needed: 8,
        outOf: 10,
        status: 'established',
        missing: 0,
        practices: ['CF1a', 'CF1b'],
      },
      {
        stage: 2,
        points: 7,
        needed: 8,
        outOf: 10,
        status: 'reservation',
        missing: 0,
        practices: ['CF2a', 'CF2b'],
      },
      {
        stage: 3,
        points: 2,
        needed: 4,
        outOf: 5,
        status: 'short',
        missing: 0,
        practices: ['CF3a', 'CF3b'],
      },
      {
        stage: 4,
        points: 2,
        needed: 8,
        outOf: 10,
        status: 'short',
        missing: 2,
        practices: ['CF4a', 'CF4b'],
      },
      {
        stage: 5,
        points: 5,
        needed: 4,
        outOf: 5,
        status: 'established',
        missing: 0,
        practices: ['CF5a', 'CF5b'],
      },
    ]);
  });

  test('a reservation above the stage that is reached is not one that it relies on', () => {
    const [focus] = scoreOf('44 44 44', '33 44 44', '34 44 44', '44 44 44').components;
    expect([focus?.stage, focus?.reservations]).toEqual([1, []]);
    const [other] = scoreOf('34 44 44', '44 44 44', '34 44 44', '44 44 44').components;
    expect([other?.stage, other?.reservations]).toEqual([2, [1]]);
  });

  test('components come with their names, whatever order the continuum lists them in', () => {
    const turned = { ...continuum, components: [...continuum.components].reverse() };
    expect(score(turned, drawn(turned, [])).components.map(({ id, name }) => [id, name])).toEqual([
      ['customer-focus', 'Name of customer-focus'],
      ['measurement', 'Name of measurement'],
      ['environment', 'Name of environment'],
    ]);
  });
});

describe('the range', () => {
  test('nothing answered: 0 to 5, provisional, every practice of the first cells decides', () => {
    const card = scoreOf();
    expect([card.stage, card.range, card.provisional]).toEqual([0, { low: 0, high: 5 }, true]);
    expect(card.stageName).toBe('Stage 1');
    expect(card.counts).toEqual({ rated: 0, notApplicable: 0, unknown: 0, unanswered: 30 });
    // A single 1 among 5s is a cell of 6, short, wherever it stands; so each one alone keeps the stage below 5.
    expect(card.decisive).toEqual(continuum.practices.map(({ id }) => id));
  });

  test('a missing practice that cannot matter is not decisive', () => {
    const card = scoreOf('44 44 44', '11 44 44', '44 44 44', '44 44 44', '44 4? 44');
    expect([card.range, card.provisional, card.decisive]).toEqual([{ low: 1, high: 1 }, true, []]);
  });

  test('a missing practice decides from above, from below, or both', () => {
    const card = scoreOf('44 44 44', '4? 44 44', '44 44 44', '44 44 44', '44 44 4.');
    expect([card.stage, card.range]).toEqual([1, { low: 1, high: 5 }]);
    expect(card.decisive).toEqual(['CF2b', 'EN5b']);
    expect(card.components.map(({ range }) => range)).toEqual([
      { low: 1, high: 5 },
      { low: 5, high: 5 },
      { low: 4, high: 5 },
    ]);
  });

  test('lifting from below alone is enough to decide', () => {
    // In a cell of four, one 1 among 5s still makes 16 of 16: neither of the two can spoil it alone, each can save it.
    const four = plainContinuum(RULE, 'abcd');
    const all4 = '4444 4444 4444';
    const card = score(four, drawn(four, ['??55 4444 4444', all4, all4, all4, all4]));
    expect([card.range, card.decisive]).toEqual([{ low: 0, high: 5 }, ['CF1a', 'CF1b']]);
  });

  test('unknown and unanswered count alike but are told apart', () => {
    expect(scoreOf('4? .4 44').counts).toEqual({
      rated: 4,
      notApplicable: 0,
      unknown: 1,
      unanswered: 25,
    });
  });

  test('an answer to a practice that the continuum lacks is left out of account', () => {
    const answers: [string, Answer][] = [['CF9a', rated(5)]];
    expect(score(continuum, assessmentOf(answers)).counts.unanswered).toBe(30);
  });
});

describe('what holds it back', () => {
  const heldBack = (...rows: string[]) =>
    scoreOf(...rows).heldBackBy.map(
      ({ component, stage, short }) => `${component} ${stage} lacks ${short}`,
    );

  test('the next cell of every component at the overall stage, by stage and component', () => {
    expect(heldBack('44 44 44', '33 33 44', '44 44 33')).toEqual([
      'customer-focus 2 lacks 2',
      'measurement 2 lacks 2',
    ]);
  });

  test('a component that is further is not named', () => {
    expect(heldBack('44 44 44', '44 44 44', '43 44 44', '44 44 44', '44 44 33')).toEqual([
      'environment 5 lacks 2',
    ]);
    expect(heldBack('44 44 44', '44 44 44', '33 44 44', '44 44 33')).toEqual([
      'customer-focus 3 lacks 2',
    ]);
  });

  test('an earlier reservation whose repair alone would lift the component is named too, first by stage', () => {
    const rows = ['34 44 44', '44 44 44', '43 44 44', '44 44 44', '44 44 44'];
    expect(heldBack(...rows)).toEqual(['customer-focus 1 lacks 1', 'customer-focus 3 lacks 1']);
  });

  test('a reservation whose repair would not lift it is not', () => {
    expect(heldBack('34 44 44', '44 44 44', '33 44 44', '44 44 44', '44 44 44')).toEqual([
      'customer-focus 3 lacks 2',
    ]);
  });

  test('at stage 5 nothing does', () => {
    expect(heldBack('34 44 44', '44 44 44', '44 44 44', '44 44 44', '44 44 44')).toEqual([]);
  });

  test('at stage 0 the first cell does, reservation or not', () => {
    expect(heldBack('34 21 44', '11 55 55', '55 55 55', '55 55 55', '55 55 55')).toEqual([
      'customer-focus 1 lacks 1',
      'measurement 1 lacks 5',
    ]);
  });
});

describe('sensitivity', () => {
  test('names each step that would move the overall stage, and where to', () => {
    const card = scoreOf('44 44 44', '44 44 44', '34 44 44', '44 44 44', '44 44 43');
    expect(card.stage).toBe(4);
    expect(card.sensitivity).toEqual({
      drops: [
        { practice: 'CF1a', stage: 2 },
        { practice: 'CF1b', stage: 2 },
        { practice: 'CF2a', stage: 1 },
        { practice: 'CF2b', stage: 1 },
        { practice: 'CF3a', stage: 2 },
        { practice: 'CF3b', stage: 2 },
        { practice: 'CF4a', stage: 2 },
        { practice: 'CF4b', stage: 2 },
        { practice: 'EN4a', stage: 3 },
        { practice: 'EN4b', stage: 3 },
      ],
      lifts: [
        { practice: 'EN5a', stage: 5 },
        { practice: 'EN5b', stage: 5 },
      ],
    });
  });

  test('a 1 has no drop and a 5 no lift; missing practices and N/A have neither', () => {
    expect(scoreOf('5? 44 44').sensitivity).toEqual({ drops: [], lifts: [] });
    expect(
      scoreOf('44 44 44', '44 44 44', '5x 44 44', '44 44 44', '44 44 44').sensitivity.lifts,
    ).toEqual([]);
  });
});

describe('the evidenced stage', () => {
  test('takes every 4 and 5 without evidence for a 3; a note is no evidence', () => {
    const shown: Answer = {
      state: 'rated',
      rating: 4,
      evidence: [{ what: 'A report.' }, { what: 'A log.' }],
    };
    const noted: Answer = { state: 'rated', rating: 5, note: 'We are good at this.' };
    const all = (answer: Answer) =>
      continuum.practices.map(({ id }): [string, Answer] => [id, answer]);
    expect(score(continuum, assessmentOf(all(shown))).evidenced).toEqual({ stage: 5, items: 60 });
    expect(score(continuum, assessmentOf(all(noted))).evidenced).toEqual({ stage: 0, items: 0 });
    expect(score(continuum, assessmentOf(all(rated(4)))).evidenced).toEqual({ stage: 0, items: 0 });
    expect(score(continuum, assessmentOf(all(noted))).provisional).toBe(false);
    const mixed = new Map([...all(shown), ['ME3a', noted], ['ME3b', noted]] as [string, Answer][]);
    expect(score(continuum, assessmentOf(mixed)).evidenced).toEqual({ stage: 2, items: 56 });
  });

  test('leaves a 3 and a 2 alone, and counts what is missing at the lower bound', () => {
    const evidence = [{ what: 'A report.' }];
    const answers: [string, Answer][] = continuum.practices.map(({ id }) => [
      id,
      id === 'EN1b' ? rated(3) : { state: 'rated', rating: 5, evidence },
    ]);
    expect(score(continuum, assessmentOf(answers)).evidenced.stage).toBe(5);
    expect(score(continuum, assessmentOf([...answers, ['EN1b', rated(2)]])).evidenced.stage).toBe(
      0,
    );
    expect(
      score(continuum, assessmentOf([...answers, ['EN2b', { state: 'unknown' }]])).evidenced.stage,
    ).toBe(1);
  });
});

describe('the published total', () => {
  const uniform = (mark: string) => Array<string>(5).fill(mark.repeat(6));
  test.each<[string, string[], number | null, number | null, boolean]>([
    ['thirty 1s', uniform('1'), 30, 2, false],
    ['thirty 3s', uniform('3'), 90, 3, false],
    ['thirty 4s', uniform('4'), 120, 4, false],
    ['thirty 5s', uniform('5'), 150, 5, false],
    [
      '83, the licensing office',
      ['444544', '333335', '322233', '211222', '142123'],
      83,
      2.88,
      false,
    ],
    [
      '31: one sixtieth is 0.02',
      ['211111', '111111', '111111', '111111', '111111'],
      31,
      2.02,
      false,
    ],
    [
      'one N/A: the mean times 30',
      ['444444', '444444', '4x4444', '444444', '444444'],
      120,
      4,
      true,
    ],
    // 29 practices, sum 30: 900 / 29 = 31.03
    ['rounded', ['211111', '111111', '1x1111', '111111', '111111'], 31, 2.02, true],
    // 28 practices, sum 49: 1470 / 28 = 52.5, half up; 2 + 23/60 = 2.3833
    ['a half goes up', ['333333', '333222', '1x1111', '111111', '1x1111'], 53, 2.38, true],
    [
      'anything missing: no total',
      ['44444?', '444444', '444444', '444444', '444444'],
      null,
      null,
      false,
    ],
    [
      'missing and N/A: no total, and it would be estimated',
      ['44444.', '444444', '4x4444', '444444', '444444'],
      null,
      null,
      true,
    ],
  ])('%s', (_, rows, total, position, estimated) => {
    expect(scoreOf(...rows).total).toEqual({ score: total, outOf: 150, position, estimated });
  });
});

test('carries who and when', () => {
  const subject = { organization: 'An office', unit: 'Claims', focus: 'business-unit' } as const;
  const card = score(continuum, { ...assessmentOf([]), subject, date: '2026-01-31' });
  expect([card.subject, card.date, card.continuum]).toEqual([
    subject,
    '2026-01-31',
    { id: 'plain', version: '1.0.0' },
  ]);
});
