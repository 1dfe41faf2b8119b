import { describe, expect, test } from 'vitest';
import type { Assessment, Votes } from '../../src/core/assessment.ts';
import { type PracticeId, RATINGS } from '../../src/core/continuum.ts';
import { score } from '../../src/core/score.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { USUAL_TERMS } from '../../src/workshop/picture.ts';
import { pictureOf } from '../../src/workshop/picture-of.ts';
import { formatAssessment } from '../../src/yaml/format.ts';
import { writeAssessment } from '../../src/yaml/write.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

const FOLDER = 'examples/workshop/';
const continuum = builtinContinuum();
const order = continuum.practices.map(({ id }) => id);

function read(path: string): Assessment {
  const result = parseAssessment(shippedText(path), continuum);
  expect(result.diagnostics).toEqual([]);
  if (!result.ok) throw new Error(`${path} does not parse`);
  return result.assessment;
}

const names = shippedNames(`${FOLDER}responses/`, '.yaml');
const responses = names.map((file) => ({ file, assessment: read(`${FOLDER}responses/${file}`) }));
const agreed = read(`${FOLDER}agreed.yaml`);
const picture = pictureOf(continuum, responses, USUAL_TERMS);

function votesOn(practice: PracticeId): Votes {
  const given = responses.map(({ assessment }) => assessment.answers.get(practice));
  const count = (rating: number) =>
    given.filter((answer) => answer?.state === 'rated' && answer.rating === rating).length;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = RATINGS.map(count);
  return [a, b, c, d, e];
}

describe('the answers of the Licensing office', () => {
  test('are those of twelve people in four roles', () => {
    const roles = picture.roles.map(({ role, people }) => `${people} ${role}`);
    expect(roles).toEqual(['1 leader', '4 manager', '5 front-line', '2 support']);
  });

  test.each(names)('%s is what the form hands out, without a name', (name) => {
    const text = shippedText(`${FOLDER}responses/${name}`);
    const assessment = read(`${FOLDER}responses/${name}`);
    expect(text.replace(/^# response [a-z2-9]{8}\n/, '')).toBe(
      writeAssessment(assessment, continuum),
    );
    expect(text).toMatch(/^# response /);
    expect(assessment.respondent?.name).toBeUndefined();
  });

  test('show what a facilitator will meet', () => {
    const states = responses.flatMap(({ assessment }) =>
      [...assessment.answers.values()].map(({ state }) => state),
    );
    expect(new Set(states)).toEqual(new Set(['rated', 'unknown', 'not-applicable']));
    expect(responses.some(({ assessment }) => assessment.answers.size < 30)).toBe(true);
    expect(picture.careless).toMatchObject([{ longestRun: { rating: 3 } }]);
    const [split] = picture.practices.filter(({ practice }) => practice === 'EN4b');
    expect(split).toMatchObject({ notApplicable: 5, taken: 'rated' });
  });

  test('put first what the stage hangs on, and what managers and the front line see otherwise', () => {
    const first = picture.agenda.slice(0, 4).map(({ practice, leverage }) => [practice, leverage]);
    expect(first).toEqual([
      ['ME2b', 'stage'],
      ['CF2a', 'stage'],
      ['EN3b', 'next'],
      ['EN2a', 'stage'],
    ]);
    const apart = (id: PracticeId) =>
      picture.practices.find(({ practice }) => practice === id)?.apart.map(({ role }) => role);
    expect(apart('CF2a')).toEqual(['manager', 'front-line']);
    expect(picture.scorecard.stage).toBe(2);
    expect(picture.bootstrap.interval).toEqual({ low: 1, high: 2 });
  });
});

describe('agreed.yaml', () => {
  test('is in form', () => {
    const text = shippedText(`${FOLDER}agreed.yaml`);
    expect(formatAssessment(text, order)).toBe(text);
  });

  test.each(order)('has the votes on %s', (id) => {
    const answer = agreed.answers.get(id);
    expect(answer).toMatchObject({ state: 'rated', votes: votesOn(id) });
  });

  test('is what the group came to: a stage lower than its medians, with dissent kept', () => {
    expect(agreed).toMatchObject({ method: 'agreed', raters: 12 });
    expect(agreed.participants).toBeUndefined();
    expect(score(continuum, agreed)).toMatchObject({ stage: 1, provisional: false });
    const dissent = [...agreed.answers].filter(([, answer]) => answer.dissent).map(([id]) => id);
    expect(dissent).toEqual(['CF2a', 'ME2b', 'EN3b']);
  });
});
