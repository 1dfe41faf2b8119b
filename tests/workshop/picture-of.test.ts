import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '../../src/core/score.ts';
import type { Picture, WorkshopResponse } from '../../src/workshop/picture.ts';
import { pictureOf } from '../../src/workshop/picture-of.ts';
import { runs } from '../core/support/runs.ts';
import { anyResponses, continuum, group, of, peopleIn } from './support.ts';

const TERMS = { minGroup: 2, seed: 7, draws: 20 };
const RUNS = runs(200);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

const about = (
  organization: string,
  date: string,
  response: WorkshopResponse,
): WorkshopResponse => ({
  ...response,
  assessment: {
    ...response.assessment,
    date,
    subject: { organization, focus: 'organization' },
  },
});

describe('the picture of a group', () => {
  const CASES = [
    {
      say: '234433',
      votes: [0, 1, 3, 2, 0],
      taken: 'rated',
      median: 3,
      iqr: 0.75,
      counts: [0, 0, 0],
    },
    { say: '2244??', votes: [0, 2, 0, 2, 0], taken: 'rated', median: 2, iqr: 2, counts: [0, 2, 0] },
    {
      say: 'xxx?.4',
      votes: [0, 0, 0, 1, 0],
      taken: 'not-applicable',
      median: 4,
      iqr: 0,
      counts: [3, 1, 1],
    },
    {
      say: 'xx45..',
      votes: [0, 0, 0, 1, 1],
      taken: 'rated',
      median: 4,
      iqr: 0.5,
      counts: [2, 0, 2],
    },
    {
      say: '??....',
      votes: [0, 0, 0, 0, 0],
      taken: 'missing',
      median: null,
      iqr: null,
      counts: [0, 2, 4],
    },
  ] as const;

  test.each(CASES)(
    '$say: what everybody said, and what the group takes',
    ({ say, counts, ...said }) => {
      const { practices, medians } = pictureOf(
        continuum,
        group({ CF3b: say }, { rest: '444444' }),
        TERMS,
      );
      const [notApplicable, unknown, unanswered] = counts;
      expect(of(practices, 'CF3b')).toMatchObject({ ...said, notApplicable, unknown, unanswered });
      const answer = medians.answers.get('CF3b');
      const { taken, median, votes } = said;
      if (taken === 'rated') expect(answer).toEqual({ state: 'rated', rating: median, votes });
      else if (taken === 'missing') expect(answer).toBeUndefined();
      else
        expect(answer).toEqual({
          state: 'not-applicable',
          reason: 'More people say so than rate it.',
          votes,
        });
    },
  );

  test('consensus takes two: one rating alone has none', () => {
    const table = { CF1a: '4??', CF1b: '44?', ME1a: '???', CF3b: 'xxx' };
    const { practices, medians } = pictureOf(continuum, group(table, { rest: '444' }), TERMS);
    const consensusOf = (practice: string) => of(practices, practice).consensus;
    expect(['CF1a', 'CF1b', 'ME1a', 'CF3b'].map(consensusOf)).toEqual([null, 1, null, null]);
    expect(medians.answers.get('CF3b')).not.toHaveProperty('votes');
  });

  test('names the subject as most write it, the days, the roles, and nobody', () => {
    const [a, b, c, d] = group({}, { rest: '4444', roles: 'f-mf' }) as [
      WorkshopResponse,
      WorkshopResponse,
      WorkshopResponse,
      WorkshopResponse,
    ];
    const picture = pictureOf(
      continuum,
      [
        about('the office', '2026-03-14', a),
        about('The Office', '2026-03-12', b),
        about('The  office', '2026-03-13', c),
        about('The Office', '2026-03-12', d),
      ],
      TERMS,
    );
    expect(picture).toMatchObject({
      continuum: { id: 'plain', version: '1.0.0' },
      subject: { organization: 'The Office', focus: 'organization' },
      dates: { from: '2026-03-12', to: '2026-03-14' },
      people: 4,
      roles: [
        { role: 'manager', people: 1 },
        { role: 'front-line', people: 2 },
        { role: 'unstated', people: 1 },
      ],
    });
    const { answers, ...head } = picture.medians;
    expect(head).toEqual({
      continuum: { id: 'plain', version: '1.0.0' },
      subject: { organization: 'The Office', focus: 'organization' },
      date: '2026-03-14',
      raters: 4,
    });
    expect(answers.size).toBe(30);
  });

  test("counts the stages of people's own answers", () => {
    const table = { CF1a: '4414', ME3a: '4144' };
    const { ownStages } = pictureOf(continuum, group(table, { rest: '5444' }), TERMS);
    expect(ownStages).toEqual([1, 0, 1, 0, 0, 2]);
  });

  test('lists careless answers in the order handed in, by file', () => {
    const table = { CF1a: '3444', CF5a: '3334', ME4a: '4444', EN5b: '2342' };
    const rest = group(table, { rest: '3442' });
    const { careless } = pictureOf(continuum, rest, TERMS);
    expect(careless.map(({ file, response }) => [file, response])).toEqual(
      careless.map(({ response }) => [`${response}.yaml`, response]),
    );
    expect(careless.map(({ response }) => response)).toEqual([1, 2, 3, 4]);
    expect(careless[0]?.longestRun?.rating).toBe(3);
  });

  test('of nobody cannot be', () => {
    expect(() => pictureOf(continuum, [], TERMS)).toThrow(RangeError);
  });

  test('of one person is their own, without an interval, an alpha or a consensus', () => {
    const [only] = group({ CF1a: '3' }, { rest: '4' }) as [WorkshopResponse];
    const picture = pictureOf(continuum, [only]);
    const { stage } = score(continuum, only.assessment);
    expect(picture.scorecard.stage).toBe(stage);
    expect(picture.ownStages[stage]).toBe(1);
    expect(picture.bootstrap).toMatchObject({ interval: null, seed: 1, draws: 2000 });
    expect(picture.alpha).toEqual({
      metric: 'ordinal',
      units: 0,
      values: 0,
      value: null,
      reason: 'too-few',
    });
    expect(picture.practices.every(({ consensus }) => consensus === null)).toBe(true);
    expect(picture.agenda.every(({ priority }) => priority === 0)).toBe(true);
  });

  test('of people who rated nothing is provisional, with everything on the agenda', () => {
    const picture = pictureOf(continuum, group({}, { rest: '?.?' }), TERMS);
    expect(picture.scorecard).toMatchObject({
      stage: 0,
      range: { low: 0, high: 5 },
      provisional: true,
    });
    expect(picture.medians.answers.size).toBe(0);
    expect(picture.bootstrap.interval).toEqual({ low: 0, high: 0 });
    expect(picture.alpha.value).toBeNull();
    expect(
      picture.agenda.every(
        ({ disagreement, outcomes }) => disagreement === 1 && outcomes.length === 0,
      ),
    ).toBe(true);
  });
});

describe('properties of a picture', () => {
  const withoutOrder = ({ careless, ...rest }: Picture) => ({
    ...rest,
    careless: careless
      .map(({ response: _, ...signs }) => signs)
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
  });

  test('the order of people never matters', () => {
    const shuffled = anyResponses().chain((responses) =>
      fc.tuple(
        fc.constant(responses),
        fc.shuffledSubarray(responses, { minLength: responses.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([responses, others]) => {
        expect(withoutOrder(pictureOf(continuum, others, TERMS))).toEqual(
          withoutOrder(pictureOf(continuum, responses, TERMS)),
        );
      }),
      RUNS,
    );
  });

  test('everybody is counted once everywhere, and every practice is on the agenda once', () => {
    fc.assert(
      fc.property(anyResponses(), (responses) => {
        const picture = pictureOf(continuum, responses, TERMS);
        const ids = continuum.practices.map(({ id }) => id);
        expect(picture.practices.map(({ practice }) => practice)).toEqual(ids);
        expect(picture.agenda.map(({ practice }) => practice).sort()).toEqual(ids.sort());
        for (const practice of picture.practices) expect(peopleIn(practice)).toBe(responses.length);
        expect(sum(picture.ownStages)).toBe(responses.length);
        expect(sum(picture.roles.map(({ people }) => people))).toBe(responses.length);
        expect(sum(picture.bootstrap.stages)).toBe(responses.length < 2 ? 0 : TERMS.draws);
      }),
      RUNS,
    );
  });

  test('agreeing on what the group takes changes nothing; the agenda falls from its first item on', () => {
    fc.assert(
      fc.property(anyResponses(), (responses) => {
        const { agenda, practices, scorecard, medians } = pictureOf(continuum, responses, TERMS);
        expect(score(continuum, medians)).toEqual(scorecard);
        for (const [index, item] of agenda.entries()) {
          const { taken, median } = of(practices, item.practice);
          const agreed = item.outcomes.find(({ rating }) => rating === median)?.stage;
          if (taken === 'rated') expect(agreed).toBe(scorecard.stage);
          if (taken === 'not-applicable') expect(item.notApplicable).toBe(scorecard.stage);
          expect(item.priority).toBeLessThanOrEqual((agenda[index - 1]?.priority ?? 1) + 1e-9);
          expect(item.priority).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  test('what nobody differs on has nothing to move', () => {
    fc.assert(
      fc.property(anyResponses(continuum, { maxLength: 1 }), ([one]) => {
        fc.pre(one !== undefined);
        const { agenda, practices, scorecard, alpha } = pictureOf(
          continuum,
          [one, one, one],
          TERMS,
        );
        expect(scorecard.stage).toBe(score(continuum, one.assessment).stage);
        for (const item of agenda) {
          const answered = of(practices, item.practice).taken !== 'missing';
          if (!answered) continue;
          expect(item).toMatchObject({ disagreement: 0, leverage: 'none', priority: 0 });
        }
        expect([1, null]).toContain(alpha.value);
      }),
      RUNS,
    );
  });
});
