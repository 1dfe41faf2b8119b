import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../src/core/assessment.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { EditError } from '../../src/yaml/apply.ts';
import { blankAssessment } from '../../src/yaml/blank.ts';
import { setAnswer } from '../../src/yaml/edit.ts';
import { anyAnswer, continuum, order, said } from './support/answers.ts';

const HEAD = `format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject: { organization: Harrow Bay Council, focus: organization }
date: 2026-03-14
`;

const rated = (rating: 1 | 2 | 3 | 4 | 5, rest: { note?: string } = {}): Answer => ({
  state: 'rated',
  rating,
  ...rest,
});

function read(text: string): Assessment {
  const result = parseAssessment(text, continuum);
  if (!result.ok) throw new Error(`${JSON.stringify(result.diagnostics)}\n${text}`);
  return result.assessment;
}

/** Several spellings of the same kind of file: each must survive any answer. */
const SPELLINGS: Record<string, string> = {
  ...Object.fromEntries(
    readdirSync('examples')
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(`examples/${name}`, 'utf8')]),
  ),
  blank: blankAssessment(
    continuum,
    { organization: 'Harrow Bay', focus: 'organization', date: '2026-03-14' },
    { withStatements: true },
  ),
  'no ratings': HEAD,
  'no ratings, no last line break': HEAD.trimEnd(),
  'empty ratings': `${HEAD}ratings:\n`,
  'empty ratings with a comment': `${HEAD}ratings: # below\n  # nothing yet\n`,
  'null ratings': `${HEAD}ratings: ~ # later\n# end\n`,
  'empty braces': `${HEAD}ratings: {}\n# end`,
  'empty braces over two lines': `${HEAD}ratings: {\n}\n`,
  'ratings first': `ratings:\n  ME1a: 3\n${HEAD}`,
  'braces on one line': `${HEAD}ratings: { CF1a: 4, CF2a: { rating: 3, note: "a, b" } }\n`,
  'braces over lines': `${HEAD}ratings: {\n  CF1a: 4, # one\n  CF2a: {\n    rating: 3\n  },\n  "ME3a": unknown\n}\n`,
  'bare keys in braces': `${HEAD}ratings: { CF1a, CF2a: , EN1b: 3 }\n`,
  json: JSON.stringify(
    {
      format: 'csp-assessment/1',
      continuum: 'customer-satisfaction-practices@1.0.0',
      subject: { organization: 'A', focus: 'organization' },
      date: '2026-03-14',
      raters: 500,
      ratings: {
        CF1a: 4,
        CF1b: { rating: null, note: 'x' },
        CF2a: { rating: 3, votes: [0, 2, 5, 3, 1], dissent: 'One.' },
      },
    },
    null,
    2,
  ),
  'json without ratings': JSON.stringify({
    format: 'csp-assessment/1',
    continuum: 'customer-satisfaction-practices@1.0.0',
    subject: { organization: 'A', focus: 'organization' },
    date: '2026-03-14',
  }),
  'wide indentation': `${HEAD}ratings:\n      CF1a: 4   # why\n\n      # about CF2a\n      CF2a:\n            rating:   3   # so\n            note: 'it''s fine'\n            evidence:\n            - what: x\n              where: y\n`,
  'odd order and comments': `# top\n${HEAD}\n\nratings:\n\n  # late\n  EN5b: 2\n  # early\n  CF1a:    # to be settled\n\n  ME1a: "unknown"\n  # last\n\n# end\n`,
  blocks: `${HEAD}ratings:\n  CF1a:\n    rating: 4\n    note: |+\n      kept\n\n\n  CF1b:\n    note: >-\n      folded\n      text\n    rating: 2\n  ME1a:\n    5\n  EN1a:\n    # before\n    rating: ~\n    note: plain\n      over lines\n`,
  'keep block at the end': `${HEAD}ratings:\n  CF1a:\n    note: |+\n      kept\n\n\n`,
  'one document marker': `---\n${HEAD}ratings:\n  CF2a: 1\n...\n`,
  votes: `${HEAD}method: agreed\nraters: 500\nparticipants: [Office, Desk]\nratings:\n  CF1a:\n    rating: 3\n    votes: [0, 2, 5, 3, 1] # shown\n    dissent: One. # said\n  CF1b:\n    votes: # five\n    # almost never\n    - 0 # nobody\n    - 2\n    - 5\n    - 3\n    - 1\n    rating: 4\n  ME1a: { votes: [ 1,0, 0,\n     0, 0 ], rating: 1 }\n  ME1b:\n    votes:\n    dissent: ~\n`,
  'unused reason': `${HEAD}ratings:\n  CF3b: { rating: 3, reason: once thought so }\n  ME4a:\n    rating: not-applicable\n    reason: Once only.\n`,
};
const crlf = Object.entries(SPELLINGS).map(([name, text]) => [
  `${name}, CRLF`,
  text.replaceAll('\n', '\r\n'),
]);
const marked = Object.entries(SPELLINGS).map(([name, text]) => [`${name}, BOM`, `\uFEFF${text}`]);
const ALL: Record<string, string> = {
  ...SPELLINGS,
  ...Object.fromEntries(crlf),
  ...Object.fromEntries(marked),
};

describe('setAnswer', () => {
  it.each(Object.keys(ALL))('gives back any answer and leaves the others alone: %s', (name) => {
    const text = ALL[name] ?? '';
    const before = read(text);
    fc.assert(
      fc.property(anyAnswer, ([practice, answer]) => {
        const after = setAnswer(text, practice, answer, order);
        const expected = new Map(before.answers);
        expected.delete(practice);
        const now = said(answer);
        if (now !== undefined) expected.set(practice, now);
        const result = read(after);
        expect(new Map([...result.answers].sort())).toEqual(new Map([...expected].sort()));
        expect({ ...result, answers: 0 }).toEqual({ ...before, answers: 0 });
        expect(setAnswer(after, practice, answer, order)).toBe(after);
      }),
      { numRuns: 15 },
    );
  });

  it('leaves every other line as it is, byte for byte', () => {
    const names = Object.keys(ALL).filter(
      (name) => !/json|braces|keys in|without|markers/.test(name),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), anyAnswer, (name, [practice, answer]) => {
        const text = ALL[name] ?? '';
        const after = setAnswer(text, practice, answer, order);
        const others = linesOutside(text, practice);
        const kept = linesOutside(after, practice).filter(
          (line) => !/^(?:\uFEFF)?ratings:/.test(line),
        );
        expect(kept).toEqual(others.filter((line) => !/^(?:\uFEFF)?ratings:/.test(line)));
        expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
        expect(/(?<!\r)\n/.test(after)).toBe(/(?<!\r)\n/.test(text));
      }),
      { numRuns: 400 },
    );
  });

  it('answers a whole questionnaire, one answer after another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(ALL)),
        fc.array(anyAnswer, { minLength: 5, maxLength: 25 }),
        (name, answers) => {
          let text = ALL[name] ?? '';
          const expected = new Map(read(text).answers);
          for (const [practice, answer] of answers) {
            text = setAnswer(text, practice, answer, order);
            const now = said(answer);
            if (now === undefined) expected.delete(practice);
            else expected.set(practice, now);
          }
          expect(new Map([...read(text).answers].sort())).toEqual(new Map([...expected].sort()));
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** The lines that do not belong to the entry of one practice. */
function linesOutside(text: string, practice: string): string[] {
  const kept: string[] = [];
  let depth = -1;
  for (const line of text.split('\n')) {
    const bare = line.replace(/\r$/, '');
    const indent = bare.length - bare.trimStart().length;
    const starts = new RegExp(`^ *(?:\\? )?"?${practice}"?(?::|$)`).test(bare);
    if (starts) depth = indent;
    else if (depth >= 0 && (indent > depth || bare.startsWith(`${' '.repeat(depth)}: `))) continue;
    else if (bare.trim() === '') continue;
    else {
      depth = -1;
      kept.push(bare);
    }
  }
  return kept;
}

describe('what setAnswer writes', () => {
  const RATINGS = `${HEAD}ratings:\n  CF1a: 4  # so it is\n  # the letters\n  CF1b:\n    rating: 3\n    note: Works-permit guidance confuses.\n  ME1a:\n`;

  it.each<[string, string, Answer, string]>([
    ['a new rating in the short form', 'CF1a', rated(2), 'ratings:\n  CF1a: 2  # so it is\n'],
    [
      'a rating in the long form',
      'CF1b',
      rated(5, { note: 'Works-permit guidance confuses.' }),
      '  CF1b:\n    rating: 5\n    note: Works',
    ],
    ['an entry that was empty', 'ME1a', rated(1), '  ME1a: 1\n'],
    [
      'a practice that was absent, in its place',
      'EN4b',
      { state: 'unknown' },
      '  ME1a:\n  EN4b: unknown\n',
    ],
    [
      'a note, and the comment stays on its line',
      'CF1a',
      rated(4, { note: 'Seen it.' }),
      '  CF1a:  # so it is\n    rating: 4\n    note: Seen it.\n',
    ],
    [
      'a note in several lines',
      'ME1a',
      rated(4, { note: 'One.\n\n- two: "2"' }),
      '  ME1a:\n    rating: 4\n    note: |-\n      One.\n\n      - two: "2"\n',
    ],
    [
      'a reason',
      'CF3b',
      { state: 'not-applicable', reason: 'One counter: no phone.' },
      '  CF3b:\n    rating: not-applicable\n    reason: "One counter: no phone."\n',
    ],
    ['nothing any more', 'CF1a', { state: 'unanswered' }, '  CF1a:  # so it is\n'],
    [
      'evidence',
      'ME1a',
      {
        state: 'rated',
        rating: 5,
        evidence: [{ what: 'Log', where: 'https://example.org/a', date: '2026-02-01' }],
      },
      '    evidence:\n      - { what: Log, where: "https://example.org/a", date: 2026-02-01 }\n',
    ],
    [
      'votes and dissent',
      'CF1a',
      { state: 'rated', rating: 4, votes: [0, 2, 5, 3, 1], dissent: 'One of us: never.' },
      '  CF1a:  # so it is\n    rating: 4\n    votes: [0, 2, 5, 3, 1]\n    dissent: "One of us: never."\n',
    ],
    [
      'votes without a rating yet',
      'EN1a',
      { state: 'unanswered', votes: [12, 0, 0, 0, 0] },
      '  EN1a:\n    votes: [12, 0, 0, 0, 0]\n',
    ],
  ])('%s', (_, practice, answer, part) => {
    expect(setAnswer(RATINGS, practice, answer, order)).toContain(part);
  });

  it('puts the first of all practices above a comment that belongs to the next', () => {
    const text = `${HEAD}ratings:\n  # about CF1b\n  CF1b: 3\n`;
    expect(setAnswer(text, 'CF1a', rated(4), order)).toContain(
      'ratings:\n  CF1a: 4\n  # about CF1b\n  CF1b: 3\n',
    );
  });

  it('keeps evidence as it was written when an item is added', () => {
    const text = `${HEAD}ratings:\n  CF1a:\n    rating: 5\n    evidence:\n      - what: Log   # the old one\n        where: folder\n`;
    const evidence = [{ what: 'Log', where: 'folder' }, { what: 'Survey' }];
    expect(setAnswer(text, 'CF1a', { state: 'rated', rating: 5, evidence }, order)).toBe(
      `${text}      - { what: Survey }\n`,
    );
  });

  const VOTED = [
    [
      'in brackets',
      '    votes: [0, 2, 5, 3, 1]  # shown\n',
      '    votes: [0, 12, 5, 2, 1]  # shown\n',
    ],
    [
      'in brackets with other blanks',
      '    votes: [ 0,2,  5, 3, 1 ]\n',
      '    votes: [ 0,12,  5, 2, 1 ]\n',
    ],
    [
      'in brackets over lines',
      '    votes: [\n      0, 2,  # few\n      5, 3, 1]\n',
      '    votes: [\n      0, 12,  # few\n      5, 2, 1]\n',
    ],
    [
      'one below the other',
      '    votes:  # five\n    - 0\n    # occasionally\n    - 2  # two\n    - 5\n    - 3\n    - 1\n',
      '    votes:  # five\n    - 0\n    # occasionally\n    - 12  # two\n    - 5\n    - 2\n    - 1\n',
    ],
    [
      'with nothing behind the key',
      '    votes:  # later\n',
      '    votes: [0, 12, 5, 2, 1]  # later\n',
    ],
  ] as const;

  it.each(VOTED)('changes votes on the spot: %s', (_, before, after) => {
    const file = (votes: string) =>
      `${HEAD}ratings:\n  CF1a:\n    rating: 3\n${votes}    note: x\n`;
    const answer: Answer = { ...rated(3, { note: 'x' }), votes: [0, 12, 5, 2, 1] };
    expect(setAnswer(file(before), 'CF1a', answer, order)).toBe(file(after));
  });

  it.each(VOTED.slice(0, 4))('takes votes out again: %s', (_, before) => {
    const file = (votes: string) =>
      `${HEAD}ratings:\n  CF1a:\n    rating: 3\n${votes}    note: x\n`;
    expect(setAnswer(file(before), 'CF1a', rated(3, { note: 'x' }), order)).toBe(file(''));
  });

  it.each<[string, string, string]>([
    [
      'in braces',
      'ratings: { CF1a: 4, CF1b: { rating: 3, votes: [1, 0, 3, 0, 0], dissent: No. } }',
      'ratings: { CF1a: { rating: 4, votes: [0, 2, 5, 3, 1], dissent: "Yes, often." }, CF1b: { rating: 3, votes: [1, 0, 3, 0, 0], dissent: No. } }',
    ],
    [
      'in braces that have them',
      'ratings: { CF1a: { rating: 4, dissent: No., votes: [1, 0, 3, 0, 0] } }',
      'ratings: { CF1a: { rating: 4, dissent: "Yes, often.", votes: [0, 2, 5, 3, 1] } }',
    ],
  ])('puts votes and dissent %s', (_, before, after) => {
    const answer: Answer = { ...rated(4), votes: [0, 2, 5, 3, 1], dissent: 'Yes, often.' };
    expect(setAnswer(`${HEAD}${before}\n`, 'CF1a', answer, order)).toBe(`${HEAD}${after}\n`);
  });

  it('writes JSON into JSON', () => {
    const text = JSON.stringify({ ratings: { CF1a: 4, CF1b: 3 } });
    const answer: Answer = { ...rated(4), votes: [0, 2, 5, 3, 1], dissent: 'Yes.' };
    expect(JSON.parse(setAnswer(text, 'CF1a', answer, order))).toEqual({
      ratings: { CF1a: { rating: 4, votes: [0, 2, 5, 3, 1], dissent: 'Yes.' }, CF1b: 3 },
    });
  });

  it('writes a text over several lines next to a comment as that text', () => {
    const text = `${HEAD}ratings:\n  CF3b:\n    rating: not-applicable\n    reason: One counter. # checked\n    note: x\n    dissent: No. # said\n`;
    const answer: Answer = {
      state: 'not-applicable',
      reason: 'One\ncounter.',
      note: 'x',
      dissent: 'No\nand no.',
    };
    expect(read(setAnswer(text, 'CF3b', answer, order)).answers.get('CF3b')).toEqual(answer);
  });

  it('returns the very text when nothing changes', () => {
    expect(setAnswer(RATINGS, 'CF1a', rated(4), order)).toBe(RATINGS);
    expect(setAnswer(RATINGS, 'CF5a', { state: 'unanswered' }, order)).toBe(RATINGS);
  });

  it.each([
    'a: "open',
    'a: 1\na: 2\n',
    '- list\n',
    'text',
    '',
    'ratings:\n  - CF1a\n',
    'ratings: some text\n',
    'ratings:\n  CF1a:\n    - 4\n',
    'ratings:\n  ? CF1a\n  : 4\n',
  ])('refuses %j', (text) => {
    expect(() => setAnswer(text, 'CF1a', rated(4), order)).toThrow(EditError);
  });

  it.each(['votes: [1, 2]', 'votes:\n    - [1]\n    - 2\n    - 3\n    - 4\n    - 5'])(
    'refuses to change %j, which is no five numbers',
    (votes) => {
      const text = `ratings:\n  CF1a:\n    rating: 4\n    ${votes}\n`;
      const answer: Answer = { ...rated(4), votes: [0, 2, 5, 3, 1] };
      expect(() => setAnswer(text, 'CF1a', answer, order)).toThrow(/votes of CF1a/);
    },
  );
});
