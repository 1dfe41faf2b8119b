import fc from 'fast-check';

const ids = ['CF1a', 'CF1b', 'ME1a', 'EN4b', 'ME4a', 'CF2a', 'EN1b'];
const words = fc.constantFrom(
  'Works',
  'permit',
  'guidance',
  '日本',
  '🙂',
  'a-b',
  "it's",
  '#1',
  '4%',
  'x:y',
  'null',
  '1984',
  '"',
  '\\',
);
const phrase = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

const quoted = fc.oneof(
  phrase.map((text) => `'${text.replaceAll("'", "''")}'`),
  phrase.map((text) => JSON.stringify(text)),
  phrase,
  phrase.map((text) => text.replace(/[^a-z ]/gi, '')),
  fc.constantFrom(
    '""',
    "''",
    '',
    '~',
    'null',
    '0x4',
    '4.0',
    '- 4',
    '"a" b',
    '"open',
    '{}',
    '[]',
    '[1, 2]',
  ),
);
const comment = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(' # why', '  #', '#no', ' '),
);
const rating = fc.constantFrom(
  '1',
  '2',
  '3',
  '4',
  '5',
  'unknown',
  'not-applicable',
  '"4"',
  '',
  '04',
);

const evidence = fc.oneof(
  quoted.map((what) => `      - { what: ${what}, where: "https://example.org" }\n`),
  quoted.map((what) => `      - what: ${what}\n        date: 2026-02-01\n`),
  quoted.map((what) => `    - what: ${what}\n`),
);
const session = fc.constantFrom(
  '',
  '',
  '    votes: [0, 2, 5, 3, 1]\n',
  '    votes: [0,2 , 10,  0, 0 ] # shown\n    dissent: Not at the desk.\n',
  '    votes:\n      - 1\n      - 2\n      - 0\n      - 0\n      - 1\n',
  '    votes: [0, 2, 5,\n      3, 1]\n',
  '    votes: [0, 1.0, -0, "2", 0x1]\n',
);
const long = fc
  .record({
    rating,
    note: quoted,
    evidence: fc.option(fc.array(evidence, { maxLength: 3 })),
    comment,
    session,
  })
  .map(({ rating: value, note, evidence: items, comment: remark, session: votes }) => {
    const list = items === null ? '' : `    evidence:\n${items.join('')}`;
    return `${remark}\n    rating: ${value}\n    note: ${note}${remark}\n${votes}${list}`;
  });
const flow = fc
  .tuple(rating, quoted)
  .map(([value, note]) => ` { rating: ${value}, note: ${note} }\n`);
const literal = fc
  .tuple(
    fc.constantFrom('|', '|-', '>', '|+', '|2'),
    fc.array(fc.oneof(phrase, fc.constantFrom('', '  ', '  more')), { maxLength: 5 }),
  )
  .map(
    ([header, lines]) =>
      `\n    note: ${header}\n${lines.map((line) => (line === '' ? '' : `      ${line}`)).join('\n')}\n`,
  );
const answer = fc.oneof(
  fc.tuple(rating, comment).map(([value, remark]) => ` ${value}${remark}\n`),
  long,
  flow,
  literal,
);
const between = fc.constantFrom(
  '',
  '',
  '\n',
  '  # comment\n',
  '# comment\n',
  '   \n',
  '    # deep\n',
);

/** Texts near to assessments, most of them well formed. */
export const assessments: fc.Arbitrary<string> = fc
  .record({
    organization: quoted,
    answers: fc.array(fc.tuple(fc.constantFrom(...ids), answer, between), { maxLength: 8 }),
    breaks: fc.constantFrom('\n', '\n', '\r\n'),
    last: fc.boolean(),
    mark: fc.boolean(),
  })
  .map(({ organization, answers, breaks, last, mark }) => {
    const seen = new Set<string>();
    const lines = answers.flatMap(([id, value, gap]) =>
      seen.has(id) ? [] : [seen.add(id) && `${gap}  ${id}:${value}`],
    );
    const text = `format: csp-assessment/1\nsubject:\n  organization: ${organization}\nratings:\n${lines.join('')}`;
    const whole = last ? text : text.trimEnd();
    return (mark ? '\uFEFF' : '') + whole.replaceAll('\n', breaks);
  });

const scraps = [
  '\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  ':',
  ': ',
  '- ',
  '#',
  ' #',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ', ',
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '? ',
  '---\n',
  '...\n',
  '%',
  '@',
  '`',
  '\\',
  '\u0000',
  '\u0085',
  '\uFEFF',
  '\u2028',
  'é',
  '🙂',
  '\uD83D',
  'CF1a: 4\n',
  '  CF1a:\n',
  '<<',
  '=',
  '~',
];

/** Texts with a few places cut out, doubled or overwritten. */
export function mutations(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(12),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...scraps)),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce((current, { at, drop, insert }) => {
        const offset = Math.floor(at * current.length);
        return current.slice(0, offset) + insert + current.slice(offset + drop);
      }, text),
    );
}

/** Short texts of scraps that mean something in YAML: found by chance, read by the rules. */
export const yamlish: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'c:',
      'd: ',
      'e:\n',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      ' ',
      '  ',
      '- ',
      '-',
      ': ',
      ':',
      '#',
      ' # x',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      ', ',
      '|\n',
      '|-\n',
      '1',
      '\r\n',
      '~',
      '/',
      '\\',
      '\\n',
      '.',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
