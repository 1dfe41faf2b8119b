import { describe, expect, it } from 'vitest';
import type { Duration } from '../../src/gate/duration.ts';
import type { Policy } from '../../src/gate/policy.ts';
import { check, dated, file, findings, headed, whole } from './support/gate.ts';

const NO_FIRMS = '{ rating: not-applicable, reason: No outside firm deals with them. }';
const ONCE = '{ rating: not-applicable, reason: They come once by law. }';
const days = (count: number): Duration => ({ count, unit: 'd' });
const YEAR: Duration = { count: 1, unit: 'y' };

describe('--complete', () => {
  const complete = { complete: true };
  const digits = ['4444333322', '4443333322', '4434333321'] as const;

  it.each<[string, Record<string, string>, string[]]>([
    ['everything rated', {}, []],
    ['what does not apply is answered', { EN4b: `EN4b: ${NO_FIRMS}` }, []],
    ['unknown in the short form', { CF1b: 'CF1b: unknown' }, ['answer-unknown 7:9 /ratings/CF1b']],
    [
      'unknown in the long form',
      { CF1b: 'CF1b:\n    rating: unknown' },
      ['answer-unknown 8:13 /ratings/CF1b/rating'],
    ],
    [
      'unknown in the flow form',
      { CF1b: 'CF1b: { note: Ask., rating: unknown }' },
      ['answer-unknown 7:31 /ratings/CF1b/rating'],
    ],
    ['no line', { CF1b: '' }, ['answers-missing 5:1 /ratings']],
    [
      'an empty line',
      { CF1b: 'CF1b:' },
      ['answers-missing 5:1 /ratings', 'rating-empty (warning) 7:3 /ratings/CF1b'],
    ],
    ['only a note', { CF1b: 'CF1b: { note: Ask Ines. }' }, ['answers-missing 5:1 /ratings']],
    [
      'only a waiver',
      { CF1b: 'CF1b: { waiver: { reason: R, until: 2027-01-31 } }' },
      ['answers-missing 5:1 /ratings'],
    ],
    [
      'two missing are one finding, two unknown are two',
      { CF1a: '', CF1b: '', ME1a: 'ME1a: unknown', ME1b: 'ME1b: unknown' },
      [
        'answers-missing 5:1 /ratings',
        'answer-unknown 6:9 /ratings/ME1a',
        'answer-unknown 7:9 /ratings/ME1b',
      ],
    ],
  ])('%s', (_, others, expected) => {
    expect(findings(check(whole(digits, others), complete))).toEqual(expected);
    const warnings = expected.filter((one) => one.includes('(warning)'));
    expect(findings(check(whole(digits, others)))).toEqual(warnings);
    expect(findings(check(whole(digits, others), { complete: false }))).toEqual(warnings);
  });

  it('names what is unknown with its title', () => {
    const { diagnostics } = check(whole(digits, { CF1a: 'CF1a: unknown' }), complete);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'CF1a (Keep the promises we make) is answered "unknown", but every answer is asked for. Find out, then write a rating from 1 to 5.',
    ]);
  });

  it('names as many as somebody would read', () => {
    const message = (others: Record<string, string>) =>
      check(whole(digits, others), complete).diagnostics[0]?.message.split('.')[0];
    const six = { CF1a: '', CF1b: '', CF2a: '', CF2b: '', CF3a: '', CF3b: '' };
    expect(message({ CF1a: '' })).toBe('One practice has no answer: CF1a');
    expect(message(six)).toBe('6 practices have no answer: CF1a, CF1b, CF2a, CF2b, CF3a and CF3b');
    expect(message({ ...six, CF4a: '' })).toBe(
      '7 practices have no answer: CF1a, CF1b, CF2a, CF2b, CF3a and 2 more',
    );
  });

  it('finds thirty missing in a fresh file', () => {
    expect(findings(check(headed(), complete))).toEqual(['answers-missing 1:1']);
    expect(findings(check(headed('ratings:'), complete))).toEqual(['answers-missing 5:1 /ratings']);
  });
});

describe('--max-na', () => {
  const none = file('CF1a: 3', 'ME4a: unknown');
  const one = file(`EN4b: ${NO_FIRMS}`);
  const two = file(`ME4a: ${ONCE}`, `EN4b: ${NO_FIRMS}`);
  const TOO_MANY = ['too-many-not-applicable 5:1 /ratings'];

  it.each<[string, string, number | undefined, string[]]>([
    ['none, none allowed', none, 0, []],
    ['one, none allowed', one, 0, TOO_MANY],
    ['one, one allowed', one, 1, []],
    ['two, one allowed', two, 1, TOO_MANY],
    ['two, two allowed', two, 2, []],
    ['two, nothing said', two, undefined, []],
  ])('%s', (_, text, maxNa, expected) => {
    const policy: Policy = maxNa === undefined ? {} : { maxNa };
    expect(findings(check(text, policy))).toEqual(expected);
  });
});

describe('--max-age', () => {
  const OLD = ['assessment-too-old 4:7 /date'];

  it.each<[string, string, Duration, string, string[]]>([
    ['on its day', '2026-03-14', days(1), '2026-03-14', []],
    ['on the last day', '2026-03-14', days(1), '2026-03-15', []],
    ['a day later', '2026-03-14', days(1), '2026-03-16', OLD],
    ['on the last day of a year', '2025-11-22', YEAR, '2026-11-22', []],
    ['a year and a day', '2025-11-21', YEAR, '2026-11-22', OLD],
    ['a month from the 31st', '2026-01-31', { count: 1, unit: 'm' }, '2026-02-28', []],
    ['a month and a day from the 31st', '2026-01-31', { count: 1, unit: 'm' }, '2026-03-01', OLD],
    ['a leap day, a year on', '2024-02-29', YEAR, '2025-03-01', OLD],
  ])('%s', (_, date, maxAge, today, expected) => {
    expect(findings(check(dated(date), { maxAge }, { today }))).toEqual(expected);
    expect(findings(check(dated(date), {}, { today }))).toEqual([]);
  });

  const FUTURE = 'date-future (warning) 4:7 /date';

  it.each<[string, string, string, string[]]>([
    ['tomorrow, which it may be elsewhere', '2026-11-23', '2026-11-22', [FUTURE]],
    ['the day after tomorrow', '2026-11-24', '2026-11-22', [FUTURE, 'age-unknown 4:7 /date']],
    ['the first of January, on New Year’s Eve', '2027-01-01', '2026-12-31', [FUTURE]],
    ['far away', '9999-12-31', '2026-11-22', [FUTURE, 'age-unknown 4:7 /date']],
  ])('of a date to come: %s', (_, date, today, expected) => {
    for (const maxAge of [days(1), YEAR]) {
      expect(findings(check(dated(date), { maxAge }, { today }))).toEqual(expected);
    }
    expect(findings(check(dated(date), {}, { today }))).toEqual([FUTURE]);
  });

  it('says why a date to come proves nothing', () => {
    const { diagnostics } = check(dated('2027-03-14'), { maxAge: days(180) });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The date 2027-03-14 lies in the future; today is 2026-11-22. Write the day on which it was done.',
      'The date 2027-03-14 lies after 2026-11-22, so nobody can tell that the assessment is less than 180 days old. Write the day on which it was made.',
    ]);
  });
});

describe('--evidence', () => {
  it.each<[string, string[], string[]]>([
    ['a 4 in the short form', ['CF1a: 4'], ['evidence-missing 6:9 /ratings/CF1a']],
    [
      'a 5 in the long form',
      ['CF1a:', '  note: Seen.', '  rating: 5'],
      ['evidence-missing 8:13 /ratings/CF1a/rating'],
    ],
    [
      'a 5 in the flow form',
      ['CF1a: { rating: 5, note: Seen. }'],
      ['evidence-missing 6:19 /ratings/CF1a/rating'],
    ],
    [
      'an empty list',
      ['CF1a: { rating: 4, evidence: [] }'],
      ['evidence-missing 6:19 /ratings/CF1a/rating'],
    ],
    ['a 3 needs none', ['CF1a: 3'], []],
    ['a 3 in the long form needs none', ['CF1a: { rating: 3 }'], []],
    ['unknown needs none', ['CF1a: unknown'], []],
    ['what does not apply needs none', [`EN4b: ${NO_FIRMS}`], []],
    ['evidence without a date', ['CF1a: { rating: 4, evidence: [{ what: Report }] }'], []],
    [
      'each by itself',
      ['CF1a: 5', 'CF1b: { rating: 5, evidence: [{ what: R }] }', 'CF2a: 4'],
      ['evidence-missing 6:9 /ratings/CF1a', 'evidence-missing 8:9 /ratings/CF2a'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(findings(check(file(...lines), { evidence: true }))).toEqual(expected);
    expect(findings(check(file(...lines)))).toEqual([]);
    expect(findings(check(file(...lines), { evidence: false }))).toEqual([]);
  });
});

describe('the advice of --evidence', () => {
  const SAID = 'CF1a (Keep the promises we make) is rated 4 without evidence. Add what';
  const KEY = 'evidence: [{ what: Report of last month }]';
  const said = (...lines: string[]) =>
    check(file(...lines), { evidence: true }).diagnostics.map(({ message }) => message);

  it('is the whole line for the short form, and it helps', () => {
    const line = `CF1a: { rating: 4, ${KEY} }`;
    expect(said('CF1a: 4')).toEqual([`${SAID} somebody else could look at, for example: ${line}`]);
    expect(said(line)).toEqual([]);
  });

  it('is the key alone for the long form, and it helps', () => {
    const expected = [`${SAID} somebody else could look at, for example: ${KEY}`];
    expect(said('CF1a: { rating: 4 }')).toEqual(expected);
    expect(said('CF1a:', '  note: Seen.', '  rating: 4')).toEqual(expected);
    expect(said('CF1a:', '  note: Seen.', '  rating: 4', `  ${KEY}`)).toEqual([]);
  });
});

describe('--evidence-max-age', () => {
  const rated = (rating: string, ...dates: readonly (string | undefined)[]): string[] => [
    'CF1a:',
    `  rating: ${rating}`,
    '  evidence:',
    ...dates.map((date) => `    - { what: R${date === undefined ? '' : `, date: ${date}`} }`),
  ];

  it.each<[string, string[], string[]]>([
    ['on the last day', rated('4', '2025-11-22'), []],
    [
      'a day too old',
      rated('4', '2025-11-21'),
      ['evidence-too-old 9:26 /ratings/CF1a/evidence/0/date'],
    ],
    [
      'the newest counts, wherever it stands',
      rated('5', '2020-01-01', '2026-10-01', '2021-01-01'),
      [],
    ],
    [
      'the newest is too old: it is pointed at',
      rated('5', '2020-01-01', '2025-10-01', '2021-01-01'),
      ['evidence-too-old 10:26 /ratings/CF1a/evidence/1/date'],
    ],
    [
      'two of one day: the first is pointed at',
      rated('5', '2025-10-01', '2025-10-01'),
      ['evidence-too-old 9:26 /ratings/CF1a/evidence/0/date'],
    ],
    ['an undated one beside a recent one', rated('4', undefined, '2026-10-01'), []],
    [
      'an undated one beside an old one',
      rated('4', undefined, '2025-10-01'),
      ['evidence-too-old 10:26 /ratings/CF1a/evidence/1/date'],
    ],
    [
      'none has a date',
      rated('4', undefined, undefined),
      ['evidence-undated 8:5 /ratings/CF1a/evidence'],
    ],
    [
      'the only date is to come',
      rated('4', '2027-01-01'),
      [
        'evidence-undated 8:5 /ratings/CF1a/evidence',
        'date-future (warning) 9:26 /ratings/CF1a/evidence/0/date',
      ],
    ],
    [
      'a date to come does not make up for an old one',
      rated('4', '2025-10-01', '2027-01-01'),
      [
        'evidence-too-old 9:26 /ratings/CF1a/evidence/0/date',
        'date-future (warning) 10:26 /ratings/CF1a/evidence/1/date',
      ],
    ],
    ['a 3 is free', rated('3', '2001-01-01'), []],
    ['unknown is free', rated('unknown', undefined), []],
    ['no evidence at all is another matter', ['CF1a: 5'], []],
    [
      'in the flow form',
      ['CF1a: { rating: 4, evidence: [{ what: R, date: 2001-01-01 }] }'],
      ['evidence-too-old 6:50 /ratings/CF1a/evidence/0/date'],
    ],
    [
      'undated in the flow form',
      ['CF1a: { rating: 4, evidence: [{ what: R }] }'],
      ['evidence-undated 6:22 /ratings/CF1a/evidence'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(findings(check(file(...lines), { evidenceMaxAge: YEAR }))).toEqual(expected);
    const warnings = expected.filter((one) => one.includes('(warning)'));
    expect(findings(check(file(...lines)))).toEqual(warnings);
  });

  it('says what would count, when the only date is to come', () => {
    const text = file('CF1a: { rating: 4, evidence: [{ what: R, date: 2027-01-01 }] }');
    expect(check(text, { evidenceMaxAge: YEAR }).diagnostics[0]?.message).toBe(
      'No evidence of CF1a is dated 2026-11-22 or earlier, so nobody can tell that it is no older than 1 year. Add a date to it, such as: date: 2026-03-14',
    );
  });
});
