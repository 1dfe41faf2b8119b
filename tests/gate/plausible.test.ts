import { describe, expect, it } from 'vitest';
import { check, dated, file, findings, headed, TODAY, whole } from './support/gate.ts';

type Digits = readonly [string, string, string];
const ALL_3: Digits = ['3333333333', '3333333333', '3333333333'];
const FAR = ['waiver-far (warning) 6:70 /ratings/CF1a/waiver/until'];
const HIGH: Digits = ['5444444444', '4444444444', '4444444445'];

describe('signs of a careless answer', () => {
  it.each<[string, Digits, Record<string, string>, string[]]>([
    ['all alike', ALL_3, {}, ['answers-uniform (warning) 5:1 /ratings']],
    [
      'all alike, with a note',
      ALL_3,
      { CF1a: 'CF1a: { rating: 3, note: So it is. }' },
      ['answers-uniform (warning) 5:1 /ratings'],
    ],
    ['all but one alike', ALL_3, { EN5b: 'EN5b: 2' }, []],
    ['all alike, one unknown', ALL_3, { ME4a: 'ME4a: unknown' }, []],
    ['all alike, one without an answer', ALL_3, { ME4a: '' }, []],
    [
      'all alike, one not applicable',
      ALL_3,
      { EN4b: 'EN4b: { rating: not-applicable, reason: None. }' },
      [],
    ],
    [
      'all of them 4',
      ['4444444444', '4444444444', '4444444444'],
      {},
      ['answers-uniform (warning) 5:1 /ratings'],
    ],
    [
      '4 and 5 throughout, nothing behind',
      HIGH,
      {},
      ['answers-unexplained (warning) 5:1 /ratings'],
    ],
    ['4 and 5 throughout, one note', HIGH, { EN5b: 'EN5b: { rating: 5, note: Seen in May. }' }, []],
    [
      '4 and 5 throughout, one piece of evidence',
      HIGH,
      { CF1a: 'CF1a: { rating: 5, evidence: [{ what: Report }] }' },
      [],
    ],
    ['4 and 5 throughout but for a 3', HIGH, { CF1b: 'CF1b: 3' }, []],
    ['4 and 5 throughout, one unknown', HIGH, { CF1b: 'CF1b: unknown' }, []],
    ['1 and 2 throughout', ['1222222222', '2222222222', '2222222221'], {}, []],
  ])('%s', (_, digits, others, expected) => {
    expect(findings(check(whole(digits, others)))).toEqual(expected);
  });

  it.each([
    ['nothing answered', headed('ratings: {}')],
    ['no ratings at all', headed()],
    ['one rating', file('CF1a: 5')],
  ])('%s is no sign', (_, text) => {
    expect(findings(check(text))).toEqual([]);
  });

  it.each([
    ['yesterday', '2026-11-21', []],
    ['today', TODAY, []],
    ['tomorrow', '2026-11-23', ['date-future (warning) 4:7 /date']],
    ['next year', '2027-01-01', ['date-future (warning) 4:7 /date']],
  ])('dated %s', (_, date, expected) => {
    expect(findings(check(dated(date, 'CF1a: 3')))).toEqual(expected);
  });

  it('points at each piece of evidence that is yet to come, whatever the rating', () => {
    const text = file(
      'CF1a:',
      '  rating: 2',
      '  evidence:',
      '    - { what: A, date: 2026-11-22 }',
      '    - { what: B, date: 2026-11-23 }',
      'CF1b: { rating: unknown, evidence: [{ what: C, date: 2030-01-01 }, { what: D }] }',
    );
    expect(findings(check(text))).toEqual([
      'date-future (warning) 10:26 /ratings/CF1a/evidence/1/date',
      'date-future (warning) 11:56 /ratings/CF1b/evidence/0/date',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ['past', TODAY, '2026-11-21', []],
    ['today', TODAY, TODAY, []],
    ['in a year', TODAY, '2027-11-22', []],
    ['in a year and a day', TODAY, '2027-11-23', FAR],
    ['far away', TODAY, '9999-12-31', FAR],
    ['in a year from a leap day', '2028-02-29', '2029-02-28', []],
    ['in a year and a day from a leap day', '2028-02-29', '2029-03-01', FAR],
  ])('a waiver whose last day is %s', (_, today, until, expected) => {
    const waiver = `waiver: { reason: Two posts are vacant., until: ${until} }`;
    expect(findings(check(file(`CF1a: { rating: 3, ${waiver} }`), {}, { today }))).toEqual(
      expected,
    );
  });

  it('points at each waiver that runs too long, whatever it stands beside', () => {
    const waiver = 'waiver: { reason: R, until: 2028-01-01 }';
    const text = file(
      `CF1a: { ${waiver} }`,
      `CF1b: { rating: unknown, ${waiver} }`,
      `EN4b: { rating: not-applicable, reason: None., ${waiver} }`,
    );
    expect(check(text).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'waiver-far /ratings/CF1a/waiver/until',
      'waiver-far /ratings/CF1b/waiver/until',
      'waiver-far /ratings/EN4b/waiver/until',
    ]);
    expect(check(text).diagnostics[0]?.message).toBe(
      'The waiver of CF1a runs until 2028-01-01, more than a year from now. Agree on a nearer day, and look again then.',
    );
  });

  it('does not say that a waiver has ended: without a baseline it is of no concern', () => {
    const text = file('CF1a: { rating: 3, waiver: { reason: R, until: 2020-01-01 } }');
    expect(findings(check(text))).toEqual([]);
  });

  it('fails nothing', () => {
    expect(check(whole(ALL_3)).ok).toBe(true);
    expect(check(whole(ALL_3), { strict: true }).ok).toBe(false);
  });
});
