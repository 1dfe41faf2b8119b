import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/intake/responses.ts';
import { take, takeWithSubject } from './support.ts';

const first = (text: string, terms: Partial<Terms> = {}) =>
  take(text, terms).responses[0]?.assessment;
const answers = (text: string) => Object.fromEntries(first(text)?.answers ?? []);
const faults = (text: string, terms: Partial<Terms> = {}) =>
  take(text, terms).unreadable.map(({ row, letters, text: said, message }) => [
    `${letters}${row}`,
    said,
    message,
  ]);

describe('a row', () => {
  it('becomes an assessment', () => {
    expect(take('CF1a,CF1b,EN4b\n4,,often\n5,unknown,\n').responses).toEqual([
      {
        row: 2,
        assessment: {
          continuum: { id: 'customer-satisfaction-practices', version: '1.0.0' },
          subject: { organization: 'Harrow Bay Council', focus: 'organization' },
          date: '2026-03-31',
          answers: new Map([
            ['CF1a', { state: 'rated', rating: 4 }],
            ['EN4b', { state: 'rated', rating: 4 }],
          ]),
        },
      },
      expect.objectContaining({ row: 3 }),
    ]);
  });

  it('keeps its answers in continuum order', () => {
    expect([...(first('EN5b,CF1a,ME1b\n1,2,3')?.answers.keys() ?? [])]).toEqual([
      'CF1a',
      'ME1b',
      'EN5b',
    ]);
  });

  it('that answers nothing is taken, too', () => {
    expect(take('Role,CF1a\nmanager,\n').responses).toHaveLength(1);
  });
});

describe('what stands beside a rating', () => {
  it.each([
    [
      'a note',
      'CF1a,CF1a note\n4,Seen it.',
      { CF1a: { state: 'rated', rating: 4, note: 'Seen it.' } },
    ],
    [
      'a note over several lines',
      'CF1a,CF1a note\n4,"Seen it.\r\nTwice. "',
      { CF1a: { state: 'rated', rating: 4, note: 'Seen it.\nTwice.' } },
    ],
    ['a blank note', 'CF1a,CF1a note\n4, ', { CF1a: { state: 'rated', rating: 4 } }],
    ['a note alone', 'CF1a,CF1a note\n,Ask.', { CF1a: { state: 'unanswered', note: 'Ask.' } }],
    [
      'a note on what is not known',
      "CF1a,CF1a note\ndon't know,Ask.",
      { CF1a: { state: 'unknown', note: 'Ask.' } },
    ],
    [
      'a reason for a rating',
      'CF1a,CF1a reason\n4,Seen it.',
      { CF1a: { state: 'rated', rating: 4, note: 'Seen it.' } },
    ],
    [
      'a reason why it does not apply',
      'EN4b,EN4b reason,EN4b note\nN/A,No firms.,Ask.',
      { EN4b: { state: 'not-applicable', reason: 'No firms.', note: 'Ask.' } },
    ],
    [
      'a note where there is no reason',
      'EN4b,EN4b note\nN/A,No firms.',
      { EN4b: { state: 'not-applicable', reason: 'No firms.' } },
    ],
    [
      'neither',
      'EN4b\nN/A',
      { EN4b: { state: 'not-applicable', reason: 'Said in the survey, without a reason.' } },
    ],
  ])('%s', (_, text, expected) => {
    expect(answers(text)).toEqual(expected);
  });

  it('has nothing in it that a terminal obeys', () => {
    expect(answers('CF1a,CF1a note\n4,\u001b[31mred\u0007')).toEqual({
      CF1a: { state: 'rated', rating: 4, note: 'red' },
    });
  });
});

describe('a role', () => {
  it('is read from its column', () => {
    expect(first('Role,CF1a\nManagers,4')?.respondent).toEqual({ role: 'manager' });
    expect(first('Role,CF1a\n,4')?.respondent).toBeUndefined();
  });

  it('is that of the call, whatever the table says', () => {
    const text = 'Role,CF1a\nTeam lead,4';
    expect(first(text, { role: 'leader' })?.respondent).toEqual({ role: 'leader' });
    expect(faults(text, { role: 'leader' })).toEqual([]);
    expect(take(text, { role: 'leader' }).unused).toEqual([1]);
  });

  it('that is not known is a cell that cannot be read', () => {
    expect(faults('Role,CF1a\nTeam lead,4')).toEqual([
      ['A2', 'Team lead', expect.stringContaining('--map "Team lead=manager"')],
    ]);
  });
});

describe('a name', () => {
  const text = 'Name,E-mail,CF1a\nPerson 1,one@example.org,4';

  it('is left out', () => {
    expect(first(text)?.respondent).toBeUndefined();
    expect(take(text).unused).toEqual([1, 2]);
  });

  it('is kept on demand, but never an address', () => {
    expect(first(text, { names: true })?.respondent).toEqual({ name: 'Person 1' });
    expect(take(text, { names: true }).unused).toEqual([2]);
  });
});

describe('the day', () => {
  it('is that of the row', () => {
    const { responses, undated } = take('Date,CF1a\n2026-03-04,4\n,5\n');
    expect(responses.map(({ assessment }) => assessment.date)).toEqual([
      '2026-03-04',
      '2026-03-31',
    ]);
    expect(undated).toEqual([3]);
  });

  it('is that of the call, whatever the table says', () => {
    const text = 'Date,CF1a\n1/2/2026,4\n';
    expect(first(text, { date: '2026-02-01' })?.date).toBe('2026-02-01');
    expect(take(text, { date: '2026-02-01' })).toMatchObject({
      faults: [],
      undated: [],
      unused: [1],
    });
  });

  it('that is none is a cell that cannot be read', () => {
    expect(faults('Date,CF1a\nyesterday,4')).toEqual([
      ['A2', 'yesterday', expect.stringContaining('This is no date.')],
    ]);
  });

  it.each([
    ['Date,CF1a\n1/2/2026,4', 'do not tell whether the day or the month comes first'],
    ['x,Date,CF1a\n,1/20/2026,4\n,20/1/2026,4', 'In some dates of column B the day comes first'],
  ])('in two orders is a fault: %j', (text, words) => {
    expect(take(text).faults).toEqual([expect.stringContaining(words)]);
    expect(take(text).unreadable).toEqual([]);
  });

  it('tells who never handed in', () => {
    const text =
      'submitdate,datestamp,CF1a\n,2026-03-03 10:00:00,4\n2026-03-04 10:00:00,2026-03-04 10:00:00,5';
    const { responses, unsubmitted, undated } = take(text);
    expect(responses.map(({ assessment }) => assessment.date)).toEqual([
      '2026-03-03',
      '2026-03-04',
    ]);
    expect({ unsubmitted, undated }).toEqual({ unsubmitted: [2], undated: [] });
  });
});

describe('the subject', () => {
  it.each([
    ['Organization,CF1a\nHarrow Bay,4', { organization: 'Harrow Bay', focus: 'organization' }],
    [
      'Organization,Unit,CF1a\nHarrow Bay,Licensing,4',
      { organization: 'Harrow Bay', unit: 'Licensing', focus: 'department' },
    ],
    [
      'Organization,Unit,Focus,CF1a\nHarrow Bay,Licensing,Business unit,4',
      { organization: 'Harrow Bay', unit: 'Licensing', focus: 'business-unit' },
    ],
  ])('is read from its columns: %j', (text, subject) => {
    const { responses, unreadable, unused } = takeWithSubject(text);
    expect(responses[0]?.assessment.subject).toEqual(subject);
    expect({ unreadable, unused }).toEqual({ unreadable: [], unused: [] });
  });

  it.each([
    ['Organization,CF1a\n,4', 'A', 'name of the organization is missing'],
    ['Organization,Focus,CF1a\nHarrow Bay,department,4', 'B', 'name of the department is missing'],
    ['Organization,Focus,CF1a\nHarrow Bay,team,4', 'B', 'Write department, business-unit or'],
  ])('that is not whole is a cell that cannot be read: %j', (text, letters, words) => {
    expect(takeWithSubject(text).unreadable).toEqual([
      expect.objectContaining({ row: 2, letters, message: expect.stringContaining(words) }),
    ]);
  });

  it('of the call wins', () => {
    const text = 'Organization,Unit,CF1a\nHarrow Bay,Licensing,4';
    expect(first(text)?.subject).toEqual({
      organization: 'Harrow Bay Council',
      focus: 'organization',
    });
    expect(take(text).unused).toEqual([1, 2]);
  });
});

describe('what cannot be read', () => {
  it('is named cell by cell, and left unanswered', () => {
    const text = 'Role,CF1a,CF1b\nBoss,6,4\n\nmanager,4,never\n';
    expect(faults(text)).toEqual([
      ['A2', 'Boss', expect.any(String)],
      ['B2', '6', expect.any(String)],
      ['C4', 'never', expect.any(String)],
    ]);
    expect(answers(text)).toEqual({ CF1b: { state: 'rated', rating: 4 } });
  });

  it('is a row that ends before its answers do, once', () => {
    expect(faults('CF1a,CF1b,CF2a\n4\n')).toEqual([
      ['B2', '', expect.stringContaining('The row ends before this column.')],
    ]);
  });

  it('is no row that ends before its remarks', () => {
    expect(faults('CF1a,Foo,CF1a note\n4\n')).toEqual([]);
  });

  it('is a row with more than the heads have', () => {
    expect(take('CF1a,CF1b\n4,4,4\n4,4\n4,4,,5').faults).toEqual([
      expect.stringContaining('beyond the last head, which is in column B, in rows 2 and 4.'),
    ]);
  });
});

it('columns without a head and without a cell are no columns', () => {
  expect(take('CF1a,,,x\n4,,1,\n').unused).toEqual([3, 4]);
});
