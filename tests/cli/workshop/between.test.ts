import { describe, expect, it } from 'vitest';
import { findingsBetween } from '../../../src/cli/workshop/between.ts';
import type { Assessment, Subject } from '../../../src/core/assessment.ts';
import { assessmentOf } from '../../reporters/cases.ts';

const OFFICE: Subject = assessmentOf('').subject;

/** One response for each; its file is a letter, its text the letter unless one is given. */
function between(...people: readonly (Partial<Assessment> & { readonly text?: string })[]) {
  const responses = people.map(({ text, ...more }, index) => {
    const file = 'abcdefgh'.charAt(index);
    return { file, text: text ?? file, assessment: assessmentOf('4', more) };
  });
  return [...findingsBetween(responses)].map(([{ file }, findings]) => [
    file,
    ...findings.map(({ code, args }) => [code, args] as const),
  ]);
}

const version = (text: string) => ({
  continuum: { id: 'customer-satisfaction-practices', version: text },
});
const about = (subject: Partial<Subject>) => ({ subject: { ...OFFICE, ...subject } });
const named = (name: string) => ({ respondent: { name } });

describe('responses that fit', () => {
  it.each([
    ['people who say the same', [{}, {}]],
    ['one person', [{}]],
    ['nobody', []],
    [
      'a subject in other letters, spaces and encodings',
      [
        {},
        about({ organization: ' HARROW  bay\u00a0Coun\u200bcil\u202e', unit: 'Licensing oﬃce' }),
      ],
    ],
    ['people of other names, and of none', [named('A. Baker'), named('B. Baker'), {}, {}]],
    [
      'a method that says it is their own view, of one',
      [{ method: 'self' as const, raters: 1 }, {}],
    ],
    [
      'two forms, and comments that are no number of a form',
      [
        { text: '# response k3f9wq7t\n' },
        { text: '# response k3f9wq7u\n# row 7 of answers.csv\n' },
        { text: '# second person\n# row 7 of answers.csv\n' },
        { text: '# response 0001\n' },
        { text: '# response 0001\n#\n' },
      ],
    ],
  ])('%s', (_, people) => {
    expect(between(...people)).toEqual([]);
  });
});

describe('the subject', () => {
  const office = 'Harrow Bay Council / Licensing office';

  it('is that of most, wherever they stand', () => {
    expect(between(about({ unit: 'Parks' }), {}, {})).toEqual([
      ['a', ['response-subject', { found: 'Harrow Bay Council / Parks', most: office, tied: 0 }]],
    ]);
  });

  it('is no most where two are equally frequent, however few: that is all there is to say', () => {
    const parks = about({ unit: 'Parks' });
    const most = 'Harrow Bay Council / Parks';
    expect(between(parks, {}, {}, parks, about({ unit: 'Fire' }), {}, parks)).toEqual([
      ['b', ['response-subject', { found: office, most, tied: 3 }]],
    ]);
    expect(between(parks, {})).toEqual([
      ['b', ['response-subject', { found: office, most, tied: 1 }]],
    ]);
  });

  it('is quoted as most of them write it', () => {
    const shouted = about({ unit: 'LICENSING OFFICE' });
    const [finding] = between(shouted, {}, {}, about({ unit: 'Parks' }));
    expect(finding?.[1]?.[1]).toMatchObject({ most: office });
  });

  it('is another one without its unit, and with another focus', () => {
    const whole: Subject = { organization: 'Harrow Bay Council', focus: 'organization' };
    expect(between({}, {}, { subject: whole }, about({ focus: 'business-unit' }))).toEqual([
      ['c', ['response-subject', { found: 'Harrow Bay Council', most: office, tied: 0 }]],
      [
        'd',
        [
          'response-subject',
          { found: `${office} (business-unit)`, most: `${office} (department)`, tied: 0 },
        ],
      ],
    ]);
  });
});

describe('other faults', () => {
  it('another version of the continuum than most', () => {
    expect(between(version('1.1.0'), {}, {})).toEqual([
      ['a', ['response-version', { found: '1.1.0', most: '1.0.0', tied: 0 }]],
    ]);
    expect(between(version('1.1.0'), {})).toEqual([
      ['b', ['response-version', { found: '1.0.0', most: '1.1.0', tied: 1 }]],
    ]);
    // Which of the subjects is the stranger depends on the half that is meant.
    expect(between(version('1.1.0'), {}, about({ unit: 'Parks' }), version('1.1.0'))).toEqual([
      ['b', ['response-version', { found: '1.0.0', most: '1.1.0', tied: 2 }]],
    ]);
  });

  it('version and subject at once', () => {
    const [stranger = []] = between({ ...version('1.1.0'), ...about({ unit: 'Parks' }) }, {}, {});
    expect(stranger.slice(1).map(([code]) => code)).toEqual([
      'response-version',
      'response-subject',
    ]);
  });

  it('a copy, of the first that has the text', () => {
    expect(between({ text: 'x' }, {}, { text: 'x' }, { text: 'x' })).toEqual([
      ['c', ['response-duplicate', { path: 'a' }]],
      ['d', ['response-duplicate', { path: 'a' }]],
    ]);
  });

  it.each([
    ['other line ends', 'a: 1\r\nb: 2\r\n'],
    ['old line ends', 'a: 1\rb: 2'],
    ['an empty line more', 'a: 1\n\nb: 2\n\n'],
    ['blanks at the end of lines, and a mark at the beginning', '\ufeffa: 1 \t\nb: 2  '],
  ])('a copy with %s', (_, text) => {
    expect(between({ text: 'a: 1\nb: 2\n' }, { text })).toEqual([
      ['b', ['response-duplicate', { path: 'a' }]],
    ]);
    expect(between({ text: 'a: 1\n  b: 2\n' }, { text })).toEqual([]);
  });

  it('a form that is sent again with another answer, wherever its number stands', () => {
    const number = '# response k3f9wq7t';
    expect(
      between({ text: `${number}\nx` }, { text: `\ufeff# mine\r\n${number} \r\ny` }, {}),
    ).toEqual([['b', ['response-duplicate', { path: 'a', form: 'k3f9wq7t' }]]]);
    expect(between({ text: `${number}\n` }, { text: `${number}\n` })).toEqual([
      ['b', ['response-duplicate', { path: 'a' }]],
    ]);
  });

  it('a name that is in an earlier file, in whatever letters', () => {
    expect(between(named('Ann Strauß'), named('ANN  STRA\u200bUSS '))).toEqual([
      ['b', ['response-same-name', { path: 'a' }]],
    ]);
  });

  const votes = [0, 1, 2, 0, 0] as const;

  it.each<[sign: string, Partial<Assessment>]>([
    ['method: agreed', { method: 'agreed', raters: 12 }],
    ['raters: 12', { raters: 12 }],
    ['participants', { participants: ['A leader'] }],
    ['votes', { answers: new Map([['CF1a', { state: 'rated', rating: 3, votes }]]) }],
  ])('what a group said: %s', (sign, group) => {
    expect(between({}, group)).toEqual([['b', ['response-agreed', { sign }]]]);
  });
});

describe('a file at fault', () => {
  it('is named for one thing, the first in the order of the looks', () => {
    const stranger = { ...about({ unit: 'Parks' }), ...named('Ann'), text: 'x' };
    expect(between(named('Ann'), { text: 'x', ...named('Bea') }, stranger)).toEqual([
      ['c', ['response-duplicate', { path: 'b' }]],
    ]);
  });

  it('decides nothing for the others', () => {
    const agreed = { ...about({ unit: 'Parks' }), method: 'agreed' as const };
    const copied = { ...about({ unit: 'Parks' }), text: 'x' };
    const found = between(agreed, { ...agreed, text: 'y' }, {}, copied, copied);
    expect(found.map(([file, finding]) => [file, finding?.[0]])).toEqual([
      ['a', 'response-agreed'],
      ['b', 'response-agreed'],
      ['e', 'response-duplicate'],
      ['d', 'response-subject'],
    ]);
  });
});
