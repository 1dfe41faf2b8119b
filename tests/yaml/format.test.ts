import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/assessment.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { blankAssessment } from '../../src/yaml/blank.ts';
import { formatAssessment } from '../../src/yaml/format.ts';
import { FormatError } from '../../src/yaml/format-error.ts';
import { KEY_ORDER } from '../../src/yaml/key-order.ts';
import { writeAssessment } from '../../src/yaml/write.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';
import { anyAnswer, anyText, continuum, order } from './support/answers.ts';
import { commented } from './support/spellings.ts';
import { assessments } from './support/texts.ts';

const format = (text: string) => formatAssessment(text, order);

/** What a file says, whatever the order in which it says it; undefined where it says nothing. */
function meaningOf(text: string) {
  const result = parseAssessment(text, continuum);
  if (!result.ok) return undefined;
  const { answers, ...rest } = result.assessment;
  return { ...rest, answers: Object.fromEntries(answers) };
}

/** What must hold of any valid file. */
function expectSound(text: string): string {
  const after = format(text);
  expect(meaningOf(after), after).toEqual(meaningOf(text));
  expect(format(after), 'formatted twice').toBe(after);
  expect(after).not.toMatch(/\r|^\uFEFF/);
  expect(after).toMatch(/^\S(?:.|\n)*[^\n]\n$/);
  return after;
}

const numbersIn = (text: string) => (text.match(/c\d+c/g) ?? []).sort();

describe('any valid file', () => {
  it('keeps what it says and every comment, and is done after once', () => {
    fc.assert(
      fc.property(commented, (text) => {
        fc.pre(meaningOf(text) !== undefined);
        expect(numbersIn(expectSound(text))).toEqual(numbersIn(text));
      }),
      { numRuns: 300 },
    );
  });

  it('comes out in order, without blanks at the ends of lines or two blank lines in a row', () => {
    const rows: readonly string[] = [...KEY_ORDER[''], ...order];
    fc.assert(
      fc.property(commented, (text) => {
        const meaning = meaningOf(text);
        // In the middle of a text, blanks before a line break and blank lines belong to it.
        fc.pre(meaning !== undefined && !/(?:[ \t]|\\t|\\n)\\n/.test(JSON.stringify(meaning)));
        const after = format(text);
        expect(after).not.toMatch(/[ \t]\n|\n\n\n/);
        for (const keys of [/^(\w+):/gm, /^ {2}(\w\w\d\w):/gm]) {
          const places = [...after.matchAll(keys)].map(([, key = '']) => rows.indexOf(key));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what it says, in many spellings of its texts', () => {
    fc.assert(
      fc.property(assessments, (text) => {
        const whole = text.replace(
          /(organization:[^\r\n]*)(\r?\n)/,
          '$1$2  focus: organization$2continuum: customer-satisfaction-practices@1.0.0$2date: 2026-03-14$2',
        );
        fc.pre(meaningOf(whole) !== undefined);
        expectSound(whole);
      }),
      { numRuns: 100 },
    );
  });

  const FIXTURES = 'tests/validation/fixtures/broken/';
  const shipped = [
    ...shippedNames('examples/', '.yaml').map((name) => `examples/${name}`),
    ...shippedNames(FIXTURES, '.yaml').map((name) => FIXTURES + name),
  ].map((name) => [name, shippedText(name)] as const);
  const valid = shipped.filter(([, text]) => meaningOf(text) !== undefined);

  it.each(valid)('is formatted soundly: %s', (_, text) => {
    const comments = (all: string) => all.match(/(?<=^|\s)#.*(?=\n)/g)?.sort();
    const after = expectSound(text);
    expect(comments(after)).toEqual(comments(text));
    expect(expectSound(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(after);
  });

  it('is left as it is when we wrote it', () => {
    const { id, version } = continuum;
    const head: Omit<Assessment, 'answers'> = {
      continuum: { id, version },
      subject: { organization: 'A & B: C', unit: '1984', focus: 'department' },
      date: '2026-03-14',
      method: 'agreed',
      raters: 100,
      participants: ['Office', '1984', 'a: b'],
      respondent: { role: 'manager', name: 'Å. No' },
      targets: { measurement: 3, environment: 'stay' },
    };
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 30 }), anyText, (answers, organization) => {
        const subject = { ...head.subject, organization };
        const text = writeAssessment({ ...head, subject, answers: new Map(answers) }, continuum);
        expect(format(text)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it.each([true, false])('is left as it is when it is blank (statements: %s)', (withStatements) => {
    const header = { organization: 'A', focus: 'organization', date: '2026-03-14' } as const;
    const text = blankAssessment(continuum, header, { withStatements });
    expect(format(text)).toBe(text);
  });

  it('has the entries of its answers put back in order, each with the comment above it', () => {
    const ofPractice = (id: string) =>
      `  # about ${id}\n  ${id}:  # at ${id}\n    rating: 4\n    # end of ${id}\n`;
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: 1 }), (ids) => {
        const sorted = order.filter((id) => ids.includes(id));
        // A rating alone is short, and the comment at its end stays below it.
        const expected = sorted.map(
          (id) => `  # about ${id}\n  ${id}: 4  # at ${id}\n    # end of ${id}\n`,
        );
        expect(format(`${TOP}ratings:\n${ids.map(ofPractice).join('')}`)).toBe(
          `${TOP}ratings:\n${expected.join('')}`,
        );
      }),
      { numRuns: 50 },
    );
  });
});

const TOP = `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject:
  organization: Harrow Bay Council
  focus: organization
date: 2026-03-14
`;

describe('the form of a value', () => {
  it.each<[string, string, string]>([
    ['a short answer', 'CF1a:    4', 'CF1a: 4'],
    ['a rating alone in braces', 'CF1a: { rating: 4 }', 'CF1a: 4'],
    ['a rating alone in the long form', 'CF1a:\n      rating: unknown', 'CF1a: unknown'],
    ['a rating below its key', 'CF1a:\n    4', 'CF1a: 4'],
    ['quotation marks that nobody needs', '"CF1a": "unknown"', 'CF1a: unknown'],
    ['nothing', 'CF1a: ~', 'CF1a:'],
    ['nothing in the long form', 'CF1a: { rating: null }', 'CF1a:'],
    ['a note in braces', 'CF1a: { note: x, rating: 4 }', 'CF1a:\n    rating: 4\n    note: x'],
    ['a note without a rating', 'CF1a: { note: x }', 'CF1a:\n    note: x'],
    [
      'a key with nothing behind it',
      'CF1a: {rating: 4, note: }',
      'CF1a:\n    rating: 4\n    note:',
    ],
    [
      'evidence and a waiver',
      'CF1a:\n    waiver:\n      until: "2026-12-31"\n      reason: Moving\n    evidence:\n    - date: 2026-02-01\n      where:\n      what: \'Log: all\'\n    rating: 4',
      'CF1a:\n    rating: 4\n    evidence:\n      - { what: "Log: all", where:, date: 2026-02-01 }\n    waiver: { reason: Moving, until: 2026-12-31 }',
    ],
    [
      'votes and dissent',
      "CF1a:\n      dissent: 'Not: here'\n      votes:\n      - 0\n      - 2\n      - 5\n      - 3\n      - 1\n      rating: 4",
      'CF1a:\n    rating: 4\n    votes: [0, 2, 5, 3, 1]\n    dissent: "Not: here"',
    ],
    [
      'votes with other blanks',
      'CF1a: { votes: [ 0,2 ,5, 3,1 ] }',
      'CF1a:\n    votes: [0, 2, 5, 3, 1]',
    ],
    ['votes with nothing behind them', 'CF1a: { votes: }', 'CF1a:\n    votes:'],
    [
      'dissent over lines',
      'CF1a:\n    dissent: |\n        One\n        two\n    rating: 4',
      'CF1a:\n    rating: 4\n    dissent: |\n      One\n      two',
    ],
    ['no evidence', 'CF1a: { evidence: [ ], rating: 4 }', 'CF1a:\n    rating: 4\n    evidence: []'],
    ['single quotation marks', "CF1a: { note: 'it''s' }", "CF1a:\n    note: it's"],
    ['a text that is no word', "CF1a: { note: '98%' }", 'CF1a:\n    note: "98%"'],
    [
      'a block of lines',
      'CF1a:\n        note: |\n                One # no comment\n\n\n                  two \n\n        rating: 4',
      'CF1a:\n    rating: 4\n    note: |\n      One # no comment\n\n\n        two ',
    ],
    [
      'a folded block',
      'CF1a:\n    note: >-\n     One\n     two\n\n     three',
      'CF1a:\n    note: >-\n      One\n      two\n\n      three',
    ],
    ['a folded block of one line', 'CF1a:\n    note: >-\n      One', 'CF1a:\n    note: One'],
    [
      'a text over two lines',
      'CF1a:\n    note: "One:\n      two"',
      'CF1a:\n    note: >-\n      One:\n      two',
    ],
    [
      'a block that keeps its last blank lines',
      'CF1a:\n    note: |+\n      One\n\n  CF1b: 3',
      'CF1a:\n    note: "One\\n\\n"\n\n  CF1b: 3',
    ],
    [
      'a reason',
      'CF3b: { reason: x, rating: not-applicable }',
      'CF3b:\n    rating: not-applicable\n    reason: x',
    ],
  ])('%s', (_, written, expected) => {
    expect(expectSound(`${TOP}ratings:\n  ${written}\n`)).toBe(`${TOP}ratings:\n  ${expected}\n`);
  });

  it.each<[string, string, string]>([
    [
      'targets',
      'targets: {environment: stay, customer-focus: 2}',
      'targets:\n  customer-focus: 2\n  environment: stay',
    ],
    ['one target for all', 'targets:   3', 'targets: 3'],
    [
      'respondent',
      'respondent: { name: "B", role: leader }',
      'respondent:\n  role: leader\n  name: B',
    ],
    ['a method', 'method: "agreed"', 'method: agreed'],
    [
      'raters and participants',
      'participants: [ "Office", \'Front: desk\' ]\nraters: 2',
      'raters: 2\nparticipants:\n  - Office\n  - "Front: desk"',
    ],
    ['ratings with nothing in them', 'ratings: { }', 'ratings: {}'],
    ['ratings with nothing behind them', 'ratings:', 'ratings:'],
  ])('%s', (_, written, expected) => {
    expect(expectSound(`${written}\n${TOP}`)).toBe(`${TOP}${expected}\n`);
  });

  it('JSON', () => {
    const json = JSON.stringify({
      ratings: { CF1b: { rating: null, note: 'x' }, CF1a: 4 },
      date: '2026-03-14',
      subject: { organization: 'Harrow Bay Council', focus: 'organization' },
      continuum: 'customer-satisfaction-practices@1.0.0',
      format: 'csp-assessment/1',
    });
    expect(format(json)).toBe(`${TOP}ratings:\n  CF1a: 4\n  CF1b:\n    rating:\n    note: x\n`);
  });
});

/** Ratings before and after. */
const COMMENTS: [string, string, string][] = [
  [
    'above an entry moves with it, blank lines too',
    '  ME1a: 3\n\n  # about CF1a\n\n\n  # and more\n  CF1a: 4\n',
    '  # about CF1a\n\n  # and more\n  CF1a: 4\n  ME1a: 3\n',
  ],
  [
    'that is indented too little is still above the next',
    '  ME1a: 3\n# about CF1a\n  CF1a: 4\n',
    '  # about CF1a\n  CF1a: 4\n  ME1a: 3\n',
  ],
  [
    'below one that belongs to the next does so too, however it is indented',
    '  ME1a: 3\n# about\n      # CF1a\n  CF1a: 4\n',
    '  # about\n  # CF1a\n  CF1a: 4\n  ME1a: 3\n',
  ],
  [
    'that is indented further than the next belongs to the one before',
    '  ME1a: 3\n     # why 3\n  CF1a: 4\n',
    '  CF1a: 4\n  ME1a: 3\n    # why 3\n',
  ],
  [
    'at the end of a line stays there',
    '  ME1a: 3 # three\n  CF1a:\t#four\n    rating: 4  #  rated  \n    note: x # noted\n',
    '  CF1a:  #four\n    rating: 4  #  rated\n    note: x  # noted\n  ME1a: 3  # three\n',
  ],
  [
    'behind the header of a block stays there, and below the block it is no text',
    '  CF1a:\n    note: | # header\n        # text\n     # after\n    rating: 2\n',
    '  CF1a:\n    rating: 2\n    note: |  # header\n      # text\n    # after\n',
  ],
  [
    'at the end of a group stays in it',
    '  CF1b:\n    note: x\n    # more of CF1b\n  # last\n\n# the end\n',
    '  CF1b:\n    note: x\n    # more of CF1b\n  # last\n\n# the end\n',
  ],
  [
    'within what becomes one line goes above it',
    '  CF1a:\n    # why\n    rating: # so\n      # that\n      4 # is\n  CF1b: # long\n    waiver: # w\n      # x\n      until: 2026-12-31 # y\n      reason: z\n',
    '  # why\n  # so\n  # that\n  CF1a: 4  # is\n  CF1b:  # long\n    # w\n    # x\n    waiver: { reason: z, until: 2026-12-31 }  # y\n',
  ],
  [
    'from within goes above together with the blank line there',
    '  CF1b: 3\n  # above\n\n  CF1a: # within\n    4 # behind\n',
    '  # above\n\n  # within\n  CF1a: 4  # behind\n  CF1b: 3\n',
  ],
  [
    'in a list stands by its item',
    '  CF1a:\n    evidence: # e\n    # first\n    - what: a # A\n      # of a\n      where: b # B\n    # second\n    - { what: c } # C\n    # last\n  CF1b: 3\n',
    '  CF1a:\n    evidence:  # e\n      # first\n      # A\n      # of a\n      - { what: a, where: b }  # B\n      # second\n      - { what: c }  # C\n      # last\n  CF1b: 3\n',
  ],
  [
    'between votes goes above them',
    '  CF1a:\n    rating: 3\n    # about\n    votes:  # all\n    # lowest\n    - 0  # nobody\n    - 2\n    - 5\n    - 3\n    - 1  # one\n    # after\n  CF1b: 3\n',
    '  CF1a:\n    rating: 3\n    # about\n    # all\n    # lowest\n    # nobody\n    votes: [0, 2, 5, 3, 1]  # one\n    # after\n  CF1b: 3\n',
  ],
  [
    'between brackets stands by its entry',
    '  CF1b: { # open\n    # about the note\n    note: x, # noted\n    rating: 3 # rated\n    # last\n  } # closed\n  CF1a: { rating: 4, note: x y } # whole\n',
    '  CF1a:  # whole\n    rating: 4\n    note: x y\n  CF1b:  # open\n    rating: 3  # rated\n    # about the note\n    note: x  # noted\n    # last\n    # closed\n',
  ],
  [
    'between the brackets of a list stands by its item',
    '  CF1a:\n    evidence: [ # open\n      # first\n      { what: a }, # A\n      { what: b # B\n      } # b\n      # last\n    ]\n',
    '  CF1a:\n    evidence:  # open\n      # first\n      - { what: a }  # A\n      # B\n      - { what: b }  # b\n      # last\n',
  ],
];

describe('a comment', () => {
  it.each(COMMENTS)('%s', (_, before, after) => {
    expect(expectSound(`${TOP}ratings:\n${before}`)).toBe(`${TOP}ratings:\n${after}`);
  });

  const rest = TOP.slice(TOP.indexOf('continuum:'));
  it.each<[string, string, string]>([
    [
      'at the top stays at the top',
      `# top\n# second\nratings: {}\n# format\n${TOP}`,
      `# top\n# second\n# format\n${TOP}ratings: {}\n`,
    ],
    [
      'at the top stays there, and one below a blank line moves',
      `\n# top\n\n# second\n\n# the ratings\nratings: {}\n${TOP}`,
      `# top\n\n# second\n\n${TOP}# the ratings\nratings: {}\n`,
    ],
    [
      'at the top is parted by one blank line from what comes next',
      `# top\n\nratings: {}\n\n${TOP}`,
      `# top\n\n${TOP}ratings: {}\n`,
    ],
    [
      'before the mark of a document and at it stays at the top',
      `# top\n--- # mark\n${TOP}ratings: {}\n... # end\n# last\n`,
      `# top\n# mark\n${TOP}ratings: {}\n# end\n# last\n`,
    ],
    [
      'at the end of the file stays at the end',
      `ratings: {}\n${TOP}\n\n# end\n\n\n  # of file`,
      `${TOP}ratings: {}\n\n# end\n\n# of file\n`,
    ],
    [
      'in a list of participants stands by its name',
      `${TOP}participants:  # all\n# first\n- Office  # O\n# second\n- "Desk"\n# last\n`,
      `${TOP}participants:  # all\n  # first\n  - Office  # O\n  # second\n  - Desk\n  # last\n`,
    ],
    [
      'at the end within brackets stays within them',
      `{ "ratings": { CF1a: 4\n  # last\n  }, format: csp-assessment/1, ${JSON.stringify(EVERYTHING()).slice(1)}`,
      `${TOP}ratings:\n  CF1a: 4\n  # last\n`,
    ],
    [
      'before and after the brackets around everything',
      `# top\n{ # open\n  "format": csp-assessment/1, # format\n  # the others\n ${JSON.stringify(EVERYTHING()).slice(1, -1)} # all\n  # last\n} # closed\n`,
      `# top\n# open\nformat: csp-assessment/1  # format\n# the others\n${rest.trimEnd()}  # all\n# last\n# closed\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(expectSound(before)).toBe(after);
  });
});

function EVERYTHING() {
  return {
    continuum: 'customer-satisfaction-practices@1.0.0',
    subject: { organization: 'Harrow Bay Council', focus: 'organization' },
    date: '2026-03-14',
  };
}

describe('formatAssessment', () => {
  it.each([
    '',
    '# only a comment\n',
    'text',
    '- list\n',
    'a: "open',
    'a: 1\na: 2\n',
    `${TOP}ratings:\n  ? CF1a\n  : 4\n`,
    `${TOP}ratings:\n  - CF1a\n`,
    `${TOP}ratings: {CF1a: &a {note: x}}\n`,
    `${TOP}date: { a: b }\n`,
    TOP.replace('2026-03-14', '{ a: b }'),
    TOP.replace('2026-03-14', '[a]'),
    `${TOP}participants: { a: b }\n`,
    `${TOP}participants: [{ a: b }]\n`,
    `${TOP}ratings: { CF1a: { votes: { a: b } } }\n`,
    `${TOP}ratings: { CF1a: { votes: [{ a: b }] } }\n`,
  ])('refuses what is no assessment: %j', (text) => {
    expect(() => format(text)).toThrow(FormatError);
  });

  it('takes a large file with comments everywhere in its stride', () => {
    const entries = order.map((id) => `  ${id}:\n    note: x${'\n    # c'.repeat(1000)}\n`);
    expectSound(`${TOP}ratings:\n${entries.reverse().join('')}`);
  });
});

describe('the shipped examples', () => {
  it.each(shippedNames('examples/', '.yaml'))('%s is in form', (name) => {
    const text = shippedText(`examples/${name}`);
    expect(formatAssessment(text, order)).toBe(text);
  });
});
