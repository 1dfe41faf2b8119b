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
      [{}, about({ organization: ' HARROW  bay\u00a0Council', unit: 'Licensing oﬃce' })],
    ],
    ['people of other names, and of none', [named('A. Baker'), named('B. Baker'), {}, {}]],
    ['a method that says it is their own view', [{ method: 'self' as const }, {}]],
  ])('%s', (_, people) => {
    expect(between(...people)).toEqual([]);
  });
});

describe('the subject', () => {
  const office = 'Harrow Bay Council / Licensing office';

  it('is that of most, wherever they stand', () => {
    expect(between(about({ unit: 'Parks' }), {}, {})).toEqual([
      ['a', ['response-subject', { found: 'Harrow Bay Council / Parks', most: office }]],
    ]);
  });

  it('is that of the first where two are equally frequent', () => {
    const found = between(about({ unit: 'Parks' }), {}, {}, about({ unit: 'PARKS' }));
    expect(found.map(([file]) => file)).toEqual(['b', 'c']);
  });

  it('is another one without its unit, and with another focus', () => {
    const whole: Subject = { organization: 'Harrow Bay Council', focus: 'organization' };
    expect(between({}, {}, { subject: whole }, about({ focus: 'business-unit' }))).toEqual([
      ['c', ['response-subject', { found: 'Harrow Bay Council', most: office }]],
      [
        'd',
        [
          'response-subject',
          { found: `${office} (business-unit)`, most: `${office} (department)` },
        ],
      ],
    ]);
  });
});

describe('other faults', () => {
  it('another version of the continuum than most', () => {
    expect(between(version('1.1.0'), {}, {})).toEqual([
      ['a', ['response-version', { found: '1.1.0', most: '1.0.0' }]],
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

  it('a name that is in an earlier file, in whatever letters', () => {
    expect(between(named('Ann Strauß'), named('ANN  STRAUSS '))).toEqual([
      ['b', ['response-same-name', { path: 'a' }]],
    ]);
  });

  it('what a group agreed on', () => {
    expect(between({}, { method: 'agreed' })).toEqual([['b', ['response-agreed', {}]]]);
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
