import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/assessment.ts';
import type { Terms } from '../../src/intake/responses.ts';
import { continuum, take } from './support.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

/** Dates, roles and ratings in continuum order; `?` not known, `-` does not apply, `.` unanswered. */
function summary({ date, respondent, answers }: Assessment): string {
  const signs = continuum.practices.map(({ id }) => {
    const answer = answers.get(id);
    if (answer?.state === 'rated') return answer.rating;
    if (answer?.state === 'unknown') return '?';
    return answer?.state === 'not-applicable' ? '-' : '.';
  });
  return `${date} ${respondent?.role} ${signs.join('')}`;
}

const EXPORTS: [name: string, responses: string[], unused: number[]][] = [
  [
    'google-forms.csv',
    [
      '2026-03-09 front-line 142531142531142531142531142531',
      '2026-03-10 manager 31425?314253314253314253314253',
      '2026-03-11 support 531425531425531425531425531425',
      '2026-03-12 front-line 25314225314225314225314-253142',
      '2026-03-13 leader 4253144.5314425314425314425314',
    ],
    [33],
  ],
  [
    'microsoft-forms.csv',
    [
      '2026-03-13 manager 314253314253314253314253314253',
      '2026-03-14 front-line 5314255314255-1425531425531425',
      '2026-03-15 support 253?42253142253142253142253142',
      '2026-03-16 front-line 425314425314425314425314425314',
    ],
    [1, 2, 4, 5],
  ],
  [
    'limesurvey-codes.csv',
    [
      '2026-03-10 front-line 53142553142553142553142-531425',
      '2026-03-11 manager 253142253142253142253142253142',
      '2026-03-12 leader 425314425314425314............',
    ],
    [1, 2, 3, 4, 5, 6, 9],
  ],
  [
    'limesurvey-answers.csv',
    [
      '2026-03-31 support 253142253142253142253142253142',
      '2026-03-31 partner 425314425314425314425314425314',
    ],
    [1, 3, 4, 5],
  ],
  [
    'spreadsheet.tsv',
    [
      '2026-03-13 manager 142531142531142531142531142531',
      '2026-03-14 front-line 314253314253314253314253314253',
      '2026-03-15 other 531425531425531425531425531425',
    ],
    [1, 4, 5],
  ],
];

describe.each(EXPORTS)('%s', (name, responses, unused) => {
  const read = (terms: Partial<Terms> = {}) => take(fixture(name), terms);

  it('is read without a question', () => {
    const { faults, unreadable } = read();
    expect({ faults, unreadable }).toEqual({ faults: [], unreadable: [] });
  });

  it('says what its people said', () => {
    expect(read().responses.map(({ assessment }) => summary(assessment))).toEqual(responses);
  });

  it('uses all columns but those', () => {
    expect(read().unused).toEqual(unused);
  });
});

it('LimeSurvey tells who did not finish, and who has no date', () => {
  expect(take(fixture('limesurvey-codes.csv'))).toMatchObject({ unsubmitted: [4], undated: [] });
  expect(take(fixture('limesurvey-answers.csv'))).toMatchObject({
    unsubmitted: [],
    undated: [2, 3],
  });
});

it('a reason, a note and a name come along', () => {
  const [lime] = take(fixture('limesurvey-codes.csv')).responses;
  expect(lime?.assessment.answers.get('EN4b')).toEqual({
    state: 'not-applicable',
    reason: 'No firm of ours meets customers.',
  });
  const [sheet] = take(fixture('spreadsheet.tsv'), { names: true }).responses;
  expect(sheet?.assessment.respondent).toEqual({ role: 'manager', name: 'Person 1' });
  expect(sheet?.assessment.answers.get('CF1a')).toMatchObject({ note: 'We keep to our dates.' });
});
