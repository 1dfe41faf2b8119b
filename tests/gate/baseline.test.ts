import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/gate/check.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { check, codes, continuum, file, findings, headed, TODAY } from './support/gate.ts';

const NO_FIRMS = '{ rating: not-applicable, reason: No outside firm deals with them. }';
/** Of the days around 2026-11-22. */
const waiver = (until: string) => `waiver: { reason: Two posts are vacant., until: ${until} }`;
const VALID = waiver('2027-01-31');
const LAST_DAY = waiver(TODAY);
const EXPIRED = waiver('2026-11-21');

const against = (before: string, after: string) => check(after, {}, { before });
const messages = (before: string, after: string) =>
  against(before, after).diagnostics.map(({ message }) => message);

describe('a rating beside that of the baseline', () => {
  const FELL = 'rating-fell 6:9 /ratings/CF1a';
  const PROMISES = 'CF1a (Keep the promises we make)';
  const ADVICE = 'If that is a slip, put it back. If it did fall, say why and until when';

  it.each<[string, string[], string[], string[]]>([
    ['the same', ['CF1a: 3'], ['CF1a: 3'], []],
    ['the same in another form', ['CF1a: 3'], ['CF1a:', '  note: Seen.', '  rating: 3'], []],
    ['higher', ['CF1a: 3'], ['CF1a: 4'], []],
    ['new', [], ['CF1a: 1'], []],
    ['lower by one', ['CF1a: 3'], ['CF1a: 2'], [FELL]],
    ['lower by four', ['CF1a: 5'], ['CF1a: 1'], [FELL]],
    [
      'lower, long form',
      ['CF1a: 3'],
      ['CF1a:', '  note: Seen.', '  rating: 2'],
      ['rating-fell 8:13 /ratings/CF1a/rating'],
    ],
    [
      'lower, flow form',
      ['CF1a: 3'],
      ['CF1a: { rating: 2, note: Seen. }'],
      ['rating-fell 6:19 /ratings/CF1a/rating'],
    ],
    ['lower, was in the long form', ['CF1a: { rating: 3, note: Seen. }'], ['CF1a: 2'], [FELL]],
    ['now unknown', ['CF1a: 2'], ['CF1a: unknown'], [FELL]],
    [
      'now not applicable',
      ['EN4b: 2'],
      [`EN4b: ${NO_FIRMS}`],
      ['rating-fell 6:19 /ratings/EN4b/rating'],
    ],
    ['its line is gone', ['CF1a: 2', 'CF1b: 2'], ['CF1b: 2'], ['rating-fell 5:1 /ratings']],
    [
      'its line is empty',
      ['CF1a: 2'],
      ['CF1a:'],
      ['rating-empty (warning) 6:3 /ratings/CF1a', 'rating-fell 6:3 /ratings/CF1a'],
    ],
    [
      'only a note is left',
      ['CF1a: 2'],
      ['CF1a: { note: Ask. }'],
      ['rating-fell 6:3 /ratings/CF1a'],
    ],
    ['from 1 to unknown', ['CF1a: 1'], ['CF1a: unknown'], []],
    ['from 1 to nothing', ['CF1a: 1', 'CF1b: 2'], ['CF1b: 2'], []],
    [
      'from 1 to not applicable',
      ['EN4b: 1'],
      [`EN4b: ${NO_FIRMS}`],
      ['rating-fell 6:19 /ratings/EN4b/rating'],
    ],
    ['from unknown to not applicable', ['EN4b: unknown'], [`EN4b: ${NO_FIRMS}`], []],
    ['from unknown to nothing', ['CF1a: unknown', 'CF1b: 2'], ['CF1b: 2'], []],
    ['from unknown to 1', ['CF1a: unknown'], ['CF1a: 1'], []],
    ['from not applicable to 1', [`EN4b: ${NO_FIRMS}`], ['EN4b: 1'], []],
    ['from not applicable to unknown', [`EN4b: ${NO_FIRMS}`], ['EN4b: unknown'], []],
    [
      'each by itself, in file order',
      ['CF1a: 3', 'CF1b: 3', 'ME1a: 3'],
      ['ME1a: 2', 'CF1b: 3', 'CF1a: 2'],
      ['rating-fell 6:9 /ratings/ME1a', 'rating-fell 8:9 /ratings/CF1a'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(findings(against(file(...before), file(...after)))).toEqual(expected);
  });

  it('has no ratings beside it any more', () => {
    expect(findings(against(file('CF1a: 2'), headed()))).toEqual(['rating-fell 1:1']);
    expect(findings(against(file('CF1a: 2'), headed('ratings:')))).toEqual([
      'rating-fell 5:1 /ratings',
    ]);
  });

  it('is not looked at without a baseline', () => {
    expect(findings(check(file('CF1a: 1')))).toEqual([]);
  });

  it.each([
    [
      'CF1a: 4',
      'CF1a: 3',
      `${PROMISES} was 4 and is now 3. ${ADVICE}: CF1a: { rating: 3, waiver: { reason: why, until: 2027-02-22 } }`,
    ],
    [
      'CF1a: 4',
      'CF1a: unknown',
      `${PROMISES} was 4 and is now unknown. ${ADVICE}: CF1a: { rating: unknown, waiver: { reason: why, until: 2027-02-22 } }`,
    ],
    [
      'CF1a: 4',
      'CF1b: 3',
      `${PROMISES} was 4 and is now without an answer. ${ADVICE}: waiver: { reason: why, until: 2027-02-22 }`,
    ],
    [
      'CF1a: 4',
      'CF1a: { rating: 3, note: Seen. }',
      `${PROMISES} was 4 and is now 3. ${ADVICE}: waiver: { reason: why, until: 2027-02-22 }`,
    ],
    [
      'EN4b: 4',
      `EN4b: ${NO_FIRMS}`,
      `EN4b (Partners keep our service standard) was 4 and is now not-applicable. ${ADVICE}: waiver: { reason: why, until: 2027-02-22 }`,
    ],
    [
      `CF1a: { rating: 4, ${VALID} }`,
      `CF1a: { rating: 3, ${VALID} }`,
      `${PROMISES} was 4 and is now 3. The waiver beside it was for an earlier fall; replace it. ${ADVICE}: waiver: { reason: why, until: 2027-02-22 }`,
    ],
    [
      'CF1a: 4',
      `CF1a: { rating: 3, ${EXPIRED} }`,
      'The waiver of CF1a ended on 2026-11-21. Raise the rating again and delete the waiver, or agree on a new one.',
    ],
  ])('%s, then %s: says what to do', (before, after, message) => {
    expect(messages(file(before), file(after))).toEqual([message]);
  });

  it('is waived by the line that the message shows', () => {
    for (const rating of ['3', 'unknown']) {
      const [message = ''] = messages(file('CF1a: 4'), file(`CF1a: ${rating}`));
      const line = message.slice(message.indexOf('CF1a: {'));
      expect(findings(against(file('CF1a: 4'), file(line)))).toEqual([]);
    }
  });

  it('is waived by the key that the message shows, where the answer is in the long form', () => {
    for (const rating of ['3', 'unknown']) {
      const after = ['CF1a:', `  rating: ${rating}`];
      const [message = ''] = messages(file('CF1a: 4'), file(...after));
      const key = message.slice(message.indexOf('waiver: {'));
      expect(findings(against(file('CF1a: 4'), file(...after, `  ${key}`)))).toEqual([]);
    }
  });

  it('is to be looked at again three months from today, or at the end of a shorter month', () => {
    const [found] = check(
      file('CF1a: 3'),
      {},
      { before: file('CF1a: 4'), today: '2026-11-30' },
    ).diagnostics;
    expect(found?.message).toContain('until: 2027-02-28 }');
  });
});

describe('a waiver', () => {
  it.each<[string, string, string, string[]]>([
    ['holds', 'CF1a: 4', `CF1a: { rating: 3, ${VALID} }`, []],
    ['holds on its last day', 'CF1a: 4', `CF1a: { rating: 3, ${LAST_DAY} }`, []],
    [
      'has expired',
      'CF1a: 4',
      `CF1a: { rating: 3, ${EXPIRED} }`,
      ['waiver-expired 6:70 /ratings/CF1a/waiver/until'],
    ],
    ['holds for unknown', 'CF1a: 4', `CF1a: { rating: unknown, ${VALID} }`, []],
    ['holds where no rating is left', 'CF1a: 4', `CF1a: { ${VALID} }`, []],
    [
      'has expired where no rating is left',
      'CF1a: 4',
      `CF1a: { ${EXPIRED} }`,
      ['waiver-expired 6:59 /ratings/CF1a/waiver/until'],
    ],
    [
      'holds for not applicable',
      'EN4b: 4',
      `EN4b: { rating: not-applicable, reason: None., ${VALID} }`,
      [],
    ],
    ['is kept for later where nothing fell', 'CF1a: 4', `CF1a: { rating: 4, ${VALID} }`, []],
    [
      'has expired where nothing fell',
      'CF1a: 4',
      `CF1a: { rating: 4, ${EXPIRED} }`,
      ['waiver-expired 6:70 /ratings/CF1a/waiver/until'],
    ],
    [
      'has expired where the rating rose',
      'CF1a: 3',
      `CF1a: { rating: 4, ${EXPIRED} }`,
      ['waiver-expired 6:70 /ratings/CF1a/waiver/until'],
    ],
    [
      'has expired since the fall, which is in the baseline',
      `CF1a: { rating: 3, ${EXPIRED} }`,
      `CF1a: { rating: 3, note: Seen., ${EXPIRED} }`,
      ['waiver-expired 6:83 /ratings/CF1a/waiver/until'],
    ],
    ['had expired in the baseline only', `CF1a: { rating: 3, ${EXPIRED} }`, 'CF1a: 3', []],
    [
      'was in the baseline only',
      `CF1a: { rating: 4, ${VALID} }`,
      'CF1a: 3',
      ['rating-fell 6:9 /ratings/CF1a'],
    ],
    [
      'holds for the fall that is in the baseline',
      `CF1a: { rating: 3, ${VALID} }`,
      `CF1a: { rating: 3, note: Seen., ${VALID} }`,
      [],
    ],
    [
      'does not hold for a further fall',
      `CF1a: { rating: 3, ${VALID} }`,
      `CF1a: { rating: 1, ${VALID} }`,
      ['rating-fell 6:19 /ratings/CF1a/rating'],
    ],
    [
      'does not hold for the first fall after it was agreed on',
      `CF1a: { rating: 4, ${VALID} }`,
      `CF1a: { rating: 3, ${VALID} }`,
      ['rating-fell 6:19 /ratings/CF1a/rating'],
    ],
    [
      'does not hold for a further fall in another form',
      `CF1a: { rating: 3, ${VALID} }`,
      `CF1a: { waiver: { until: 2027-01-31, reason: "Two posts are vacant." }, rating: 1 }`,
      ['rating-fell 6:83 /ratings/CF1a/rating'],
    ],
    [
      'neither holds for a further fall nor lasts',
      `CF1a: { rating: 3, ${EXPIRED} }`,
      `CF1a: { rating: 1, ${EXPIRED} }`,
      ['rating-fell 6:19 /ratings/CF1a/rating', 'waiver-expired 6:70 /ratings/CF1a/waiver/until'],
    ],
    [
      'holds for a further fall with another day',
      `CF1a: { rating: 3, ${VALID} }`,
      `CF1a: { rating: 1, ${LAST_DAY} }`,
      [],
    ],
    [
      'holds for a further fall with another reason',
      `CF1a: { rating: 3, ${VALID} }`,
      `CF1a: { rating: 1, ${VALID.replace('Two', 'Three')} }`,
      [],
    ],
    [
      'of another practice in the baseline is another waiver',
      `CF1b: { rating: 3, ${VALID} }\n  CF1a: 4`,
      `CF1b: { rating: 3, ${VALID} }\n  CF1a: { rating: 3, ${VALID} }`,
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(findings(against(file(before), file(after)))).toEqual(expected);
  });

  it('holds for its own practice alone', () => {
    const after = file(`CF1a: { rating: 3, ${VALID} }`, 'ME1a: 3');
    expect(findings(against(file('CF1a: 4', 'ME1a: 4'), after))).toEqual([
      'rating-fell 7:9 /ratings/ME1a',
    ]);
  });

  it('in the long form holds as well', () => {
    const after = file(
      'CF1a:',
      '  rating: 3',
      '  waiver:',
      '    reason: Why.',
      '    until: 2026-11-22',
    );
    expect(findings(against(file('CF1a: 4'), after))).toEqual([]);
  });
});

describe('an established cell', () => {
  const LOST = 'cell-lost 5:1 /ratings';

  it.each<[string, string[], string[], string[]]>([
    [
      'keeps its points',
      ['CF1a: 5', 'CF1b: 4'],
      ['CF1a: 4', `CF1b: 5`],
      ['rating-fell 6:9 /ratings/CF1a'],
    ],
    [
      'keeps enough points',
      ['CF1a: 5', 'CF1b: 5'],
      ['CF1a: 4', 'CF1b: 4'],
      ['rating-fell 6:9 /ratings/CF1a', 'rating-fell 7:9 /ratings/CF1b'],
    ],
    [
      'becomes a reservation',
      ['CF1a: 4', 'CF1b: 4'],
      ['CF1a: 3', 'CF1b: 4'],
      [LOST, 'rating-fell 6:9 /ratings/CF1a'],
    ],
    [
      'falls short',
      ['CF1a: 4', 'CF1b: 4'],
      ['CF1a: 4', 'CF1b: unknown'],
      [LOST, 'rating-fell 7:9 /ratings/CF1b'],
    ],
    [
      'was a reservation only',
      ['CF1a: 3', 'CF1b: 4'],
      ['CF1a: 3', 'CF1b: 3'],
      ['rating-fell 7:9 /ratings/CF1b'],
    ],
    [
      'lost by a fall that is waived',
      ['CF1a: 4', 'CF1b: 4'],
      [`CF1a: { rating: 3, ${VALID} }`, 'CF1b: 4'],
      [],
    ],
    [
      'lost by a fall that is waived to the last day',
      ['CF1a: 4', 'CF1b: 4'],
      [`CF1a: { rating: 3, ${LAST_DAY} }`, 'CF1b: 4'],
      [],
    ],
    [
      'lost by a fall that is waived no longer',
      ['CF1a: 4', 'CF1b: 4'],
      [`CF1a: { rating: 3, ${EXPIRED} }`, 'CF1b: 4'],
      [LOST, 'waiver-expired 6:70 /ratings/CF1a/waiver/until'],
    ],
    [
      'lost by a fall whose waiver was for an earlier one',
      [`CF1a: { rating: 5, ${VALID} }`, 'CF1b: 4'],
      [`CF1a: { rating: 3, ${VALID} }`, 'CF1b: 4'],
      [LOST, 'rating-fell 6:19 /ratings/CF1a/rating'],
    ],
    [
      'lost by a further fall with a waiver of its own',
      [`CF1a: { rating: 5, ${VALID} }`, 'CF1b: 4'],
      [`CF1a: { rating: 3, ${LAST_DAY} }`, 'CF1b: 4'],
      [],
    ],
    [
      'lost by two falls, one of them waived',
      ['CF1a: 4', 'CF1b: 4'],
      [`CF1a: { rating: 3, ${VALID} }`, 'CF1b: 3'],
      [LOST, 'rating-fell 7:9 /ratings/CF1b'],
    ],
    [
      'a waiver on the practice that did not fall is of no use',
      ['CF1a: 4', 'CF1b: 4'],
      ['CF1a: 3', `CF1b: { rating: 4, ${VALID} }`],
      [LOST, 'rating-fell 6:9 /ratings/CF1a'],
    ],
    ['lost by what now applies', ['EN4a: 4', `EN4b: ${NO_FIRMS}`], ['EN4a: 4', 'EN4b: 2'], [LOST]],
    [
      'lost by what now applies and is unknown',
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      ['EN4a: 4', 'EN4b: unknown'],
      [LOST],
    ],
    [
      'lost by what now applies, waived',
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      ['EN4a: 4', `EN4b: { rating: 2, ${VALID} }`],
      [],
    ],
    [
      'lost by what now applies, waived no longer',
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      ['EN4a: 4', `EN4b: { rating: 2, ${EXPIRED} }`],
      [LOST, 'waiver-expired 7:70 /ratings/EN4b/waiver/until'],
    ],
    [
      'lost by what now applies, the other one waived',
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      [`EN4a: { rating: 4, ${VALID} }`, 'EN4b: 2'],
      [LOST],
    ],
    ['kept by what now applies', ['EN4a: 4', `EN4b: ${NO_FIRMS}`], ['EN4a: 4', 'EN4b: 4'], []],
    [
      'lost by a waived fall and by what now applies',
      ['EN4a: 5', `EN4b: ${NO_FIRMS}`],
      [`EN4a: { rating: 4, ${VALID} }`, 'EN4b: 1'],
      [LOST],
    ],
    [
      'lost by a waived fall, while what now applies is high',
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      [`EN4a: { rating: 2, ${VALID} }`, 'EN4b: 5'],
      [],
    ],
    [
      'lost by a waived fall, while what now applies does its share',
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      [`EN4a: { rating: 2, ${VALID} }`, 'EN4b: 4'],
      [],
    ],
    [
      'lost by a waived fall, while the other one still does not apply',
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      [`EN4a: { rating: 3, ${VALID} }`, `EN4b: ${NO_FIRMS}`],
      [],
    ],
    [
      'not lost by what no longer applies',
      ['EN4a: 4', 'EN4b: 4'],
      ['EN4a: 4', `EN4b: ${NO_FIRMS}`],
      ['rating-fell 7:19 /ratings/EN4b/rating'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(findings(against(file(...before), file(...after)))).toEqual(expected);
  });

  it('two of them are two findings', () => {
    const before = file('CF1a: 4', 'CF1b: 4', 'ME3a: 4', 'ME3b: 4');
    const after = file('CF1a: 3', 'CF1b: 4', 'ME3a: 4', 'ME3b: 3');
    expect(codes(against(before, after)).sort()).toEqual([
      'cell-lost',
      'cell-lost',
      'rating-fell',
      'rating-fell',
    ]);
  });

  it('says which one, and which practices took it down', () => {
    expect(messages(file('CF2a: 4', 'CF2b: 4'), file('CF2a: 4', 'CF2b: 3'))[0]).toBe(
      'Customer focus at stage 2 was established and is so no longer (7 points, 8 needed). Raise CF2b, or add to it: waiver: { reason: why, until: 2027-02-22 }',
    );
    expect(messages(file('CF2a: 4', 'CF2b: 4'), file('CF2a: 3', 'CF2b: 3'))[0]).toContain(
      'Raise CF2a or CF2b, or add to each: waiver:',
    );
    const nowApplies = messages(file('EN4a: 4', `EN4b: ${NO_FIRMS}`), file('EN4a: 4', 'EN4b: 2'));
    expect(nowApplies[0]).toContain('(6 points, 8 needed). Raise EN4b, or add to it:');
  });
});

describe('a jump', () => {
  const lines = (rating: string, stages: number, components = ['CF', 'ME', 'EN']): string[] =>
    components.flatMap((component) =>
      Array.from({ length: stages }, (_, at) => [
        `${component}${at + 1}a: ${rating}`,
        `${component}${at + 1}b: ${rating}`,
      ]).flat(),
    );
  const SHOWN = '{ rating: 4, evidence: [{ what: Report }] }';
  const JUMP = 'stage-jump (warning) 5:1 /ratings';

  it.each<[string, string[], string[], string[]]>([
    ['one stage', lines('4', 1), lines('4', 2), []],
    ['one stage, from none', [], lines('4', 1), []],
    ['two stages', lines('4', 1), lines('4', 3), [JUMP]],
    ['two stages, from none', [], lines('4', 2), [JUMP]],
    [
      'five stages, from none',
      [],
      lines('4', 5).with(0, 'CF1a: 5'),
      ['answers-unexplained (warning) 5:1 /ratings', JUMP],
    ],
    [
      'two stages, evidence for all that rose',
      lines('4', 1),
      [...lines('4', 1), ...lines(SHOWN, 3).filter((line) => !/^..1/.test(line))],
      [],
    ],
    [
      'two stages, evidence for all but one',
      lines('4', 1),
      [...lines('4', 1), ...lines(SHOWN, 3).filter((line) => !/^..1/.test(line))].with(
        -1,
        'EN3b: 4',
      ),
      [JUMP],
    ],
    ['two stages of one component', [], lines('4', 2, ['ME']), [JUMP]],
    ['two stages of two components', [], lines('4', 2, ['ME', 'EN']), [JUMP, JUMP]],
    ['two stages of one component, evidence for all', [], lines(SHOWN, 2, ['ME']), []],
    [
      'two stages, evidence for all that led there',
      [],
      [...lines(SHOWN, 2, ['ME']), 'ME3a: 2'],
      [],
    ],
    [
      'two stages by closing a gap below',
      ['ME1a: 2', ...lines('4', 2, ['ME']).slice(1)],
      lines('4', 2, ['ME']),
      [JUMP],
    ],
    [
      'two stages by closing a gap below, with evidence there',
      ['ME1a: 2', ...lines('4', 2, ['ME']).slice(1)],
      [`ME1a: ${SHOWN}`, ...lines('4', 2, ['ME']).slice(1)],
      [],
    ],
    [
      'two stages by leaving out what was not known',
      lines('4', 4, ['CF']).with(5, 'CF3b: unknown'),
      lines('4', 4, ['CF']).with(5, `CF3b: ${NO_FIRMS}`),
      [JUMP],
    ],
    [
      'two stages by leaving out what holds back, which is a fall as well',
      lines('4', 4, ['CF']).with(5, 'CF3b: 1'),
      lines('4', 4, ['CF']).with(5, `CF3b: ${NO_FIRMS}`),
      [JUMP, 'rating-fell 11:19 /ratings/CF3b/rating'],
    ],
    [
      'two stages with evidence, around what did not apply before either',
      [...lines('4', 2, ['CF']), `CF3b: ${NO_FIRMS}`],
      [
        ...lines('4', 2, ['CF']),
        `CF3a: ${SHOWN}`,
        `CF3b: ${NO_FIRMS}`,
        `CF4a: ${SHOWN}`,
        `CF4b: ${SHOWN}`,
      ],
      [],
    ],
    ['none: it stays where it is', lines('4', 2, ['ME']), lines('4', 2, ['ME']), []],
  ])('%s', (_, before, after, expected) => {
    expect(findings(against(file(...before), file(...after)))).toEqual(expected);
  });

  it('is named once, for the whole, where the whole rose', () => {
    expect(messages(file(...lines('4', 1)), file(...lines('4', 3)))).toEqual([
      'The result as a whole rose from stage 1 to stage 3 at once, with no evidence for CF2a, CF2b, CF3a, CF3b, ME2a and 7 more. Add evidence, or look at these ratings again.',
    ]);
    expect(messages(file(), file(...lines('4', 2, ['ME'])))).toEqual([
      'Measurement rose from stage 1, not yet established, to stage 2 at once, with no evidence for ME1a, ME1b, ME2a and ME2b. Add evidence, or look at these ratings again.',
    ]);
  });

  it('fails nothing, but for a strict policy', () => {
    const after = file(...lines('4', 2, ['ME']));
    expect(against(file(), after).ok).toBe(true);
    expect(check(after, { strict: true }, { before: file() }).ok).toBe(false);
  });
});

describe('the baseline itself', () => {
  it('is the same text: nothing is looked at twice', () => {
    const text = file('CF1a: 4', 'CF1b: 4');
    const parsed = parseAssessment(text, continuum);
    const given = {
      file: 'a.yaml',
      text,
      parsed,
      policy: {},
      hasBaseline: true,
      before: { file: 'a.yaml', parsed },
    };
    const found = checkFile(given, { continuum, today: TODAY });
    expect(found.diagnostics).toEqual([]);
    expect(found.earlier?.scorecard).toBe(found.scorecard);
  });

  it('is the same text, or there is none: a waiver ends all the same', () => {
    const text = file(`CF1a: { rating: 3, ${EXPIRED} }`, `CF1b: { rating: 3, ${LAST_DAY} }`);
    const parsed = parseAssessment(text, continuum);
    const given = { file: 'a.yaml', text, parsed, policy: {} };
    const terms = { continuum, today: TODAY };
    const before = { file: 'a.yaml', parsed };
    const ended = ['waiver-expired 6:70 /ratings/CF1a/waiver/until'];
    for (const compared of [{ before }, {}]) {
      const found = checkFile({ ...given, hasBaseline: true, ...compared }, terms);
      expect([found.ok, findings(found)]).toEqual([false, ended]);
    }
    expect(findings(checkFile({ ...given, hasBaseline: false }, terms))).toEqual([]);
  });

  it('is broken: a waiver ends all the same', () => {
    const after = file(`CF1a: { rating: 3, ${EXPIRED} }`);
    expect(findings(against(file('CF1a: often'), after))).toEqual([
      'baseline-unusable (warning) 1:1',
      'waiver-expired 6:70 /ratings/CF1a/waiver/until',
    ]);
  });

  it('is scored, under its own name', () => {
    const { earlier } = against(file('ME1a: 4', 'ME1b: 4'), file('ME1a: 4', 'ME1b: 4'));
    expect(earlier?.file).toBe('before.yaml');
    expect(earlier?.scorecard.components.map(({ stage }) => stage)).toEqual([0, 1, 0]);
  });

  it('is broken: says so, and compares nothing', () => {
    const found = against(file('CF1a: often'), file('CF1a: 1'));
    expect(findings(found)).toEqual(['baseline-unusable (warning) 1:1']);
    expect(found.ok).toBe(true);
    expect(found.earlier).toBeUndefined();
  });

  it('has a warning of its own, which is of no concern now', () => {
    expect(findings(against(file('CF1a: 3', 'CF1b:'), file('CF1a: 3')))).toEqual([]);
  });

  it('is of no use to a file that is broken', () => {
    const found = against(file('CF1a: 4'), file('CF1a: often'));
    expect(findings(found)).toEqual(['rating-word 6:9 /ratings/CF1a']);
    expect(found.scorecard).toBeNull();
    expect(found.earlier).toBeUndefined();
  });

  it('has none of this file, which is new', () => {
    const text = file('CF1a: 1');
    const given = {
      file: 'a.yaml',
      text,
      parsed: parseAssessment(text, continuum),
      policy: {},
      hasBaseline: true,
    };
    const found = checkFile(given, { continuum, today: TODAY });
    expect(found.diagnostics).toEqual([]);
    expect(found.checks).toEqual(['valid', 'plausible', 'baseline']);
    expect(found.earlier).toBeUndefined();
  });
});

describe('a file that is about somebody else', () => {
  const about = (subject: string) =>
    `format: csp-assessment/1\ncontinuum: ${continuum.id}@${continuum.version}\nsubject: ${subject}\ndate: 2026-03-14\nratings: { CF1a: 3 }\n`;
  const office = (name: string) =>
    about(`{ organization: Harrow Bay Council, unit: ${name}, focus: department }`);
  const checked = (before: string, after: string) =>
    checkFile(
      {
        file: 'a.yaml',
        text: after,
        parsed: parseAssessment(after, continuum),
        policy: {},
        hasBaseline: true,
        before: { file: 'a.yaml', parsed: parseAssessment(before, continuum) },
      },
      { continuum, today: TODAY },
    ).diagnostics.map(({ code, severity, line, column, pointer }) =>
      [code, severity, line, column, pointer].join(' '),
    );

  it('is told of, at the subject', () => {
    expect(checked(office('Licensing'), office('Parks'))).toEqual([
      'subject-changed warning 3 1 /subject',
    ]);
  });

  it('is not a file whose focus alone is another', () => {
    const whole = about('{ organization: A, focus: organization }');
    expect(checked(whole, `# Looked through.\n${whole}`)).toEqual([]);
  });
});
