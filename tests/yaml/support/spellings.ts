import fc from 'fast-check';

/** A line of a file, and whether comments may stand above it and at its end. */
interface Line {
  readonly text: string;
  readonly above: boolean;
  readonly behind: boolean;
}

const line = (text: string): Line => ({ text, above: true, behind: true });
/** A line within a text over several lines. */
const within = (text: string): Line => ({ text, above: false, behind: false });
const opening = (text: string): Line => ({ text, above: true, behind: false });

const NOTE = 'One: "two" # three';
const QUOTED = JSON.stringify(NOTE);

/** One note, in every way to write it; the lines stand at an indentation. */
const note = (pad: string): fc.Arbitrary<readonly Line[]> =>
  fc.constantFrom(
    [line(`${pad}note: ${QUOTED}`)],
    [line(`${pad}note: 'One: "two" # three'`)],
    [line(`${pad}note:`), line(`${pad}  ${QUOTED}`)],
    [line(`${pad}"note" : plain words`)],
    [
      opening(`${pad}note: plain`),
      within(`${pad}  words`),
      { ...line(`${pad} over lines`), above: false },
    ],
    [opening(`${pad}note: "quoted`), within(''), { ...line(`${pad}  lines"`), above: false }],
    [line(`${pad}note: |`), within(`${pad}  # text`), within(''), within(`${pad}    more`)],
    [line(`${pad}note: |-`), within(`${pad} 1 blank: `), within(`${pad} end`)],
    [line(`${pad}note: |+`), within(`${pad}  kept`), within(''), within('')],
    [line(`${pad}note: |2`), within(`${pad}   indented`), within(`${pad}  less`)],
    [
      line(`${pad}note: >-`),
      within(`${pad}  folded`),
      within(`${pad}  text`),
      within(''),
      within(`${pad}  again`),
    ],
    [
      line(`${pad}note: >`),
      within(`${pad}  folded`),
      within(`${pad}    more`),
      within(`${pad}  less`),
    ],
    [line(`${pad}note:`)],
    [line(`${pad}note: ~`)],
  );

const evidence = (pad: string): fc.Arbitrary<readonly Line[]> =>
  fc.constantFrom(
    [
      line(`${pad}evidence:`),
      line(`${pad}- { what: Log, where: "https://example.org" }`),
      line(`${pad}- what: B`),
    ],
    [
      line(`${pad}evidence:`),
      line(`${pad}  - date: 2026-02-01`),
      line(`${pad}    what: A, b`),
      line(`${pad}  -`),
      line(`${pad}    what: c`),
    ],
    [line(`${pad}evidence: [{ what: a }, {what: "b"}]`)],
    [
      line(`${pad}evidence: [`),
      line(`${pad}  { what: a },`),
      line(`${pad}  {`),
      line(`${pad}    where: c, what: d }`),
      line(`${pad}]`),
    ],
    [line(`${pad}evidence: []`)],
  );

const waiver = (pad: string): fc.Arbitrary<readonly Line[]> =>
  fc.constantFrom(
    [line(`${pad}waiver: { until: 2026-12-31, reason: Moving house }`)],
    [
      line(`${pad}waiver:`),
      line(`${pad}    until: "2026-12-31"`),
      line(`${pad}    reason: 'Moving: house'`),
    ],
  );

const votes = (pad: string): fc.Arbitrary<readonly Line[]> =>
  fc.constantFrom(
    [line(`${pad}votes: [0, 2, 5, 3, 1]`)],
    [line(`${pad}votes: [ 0,2 , 10,0,1]`)],
    [line(`${pad}votes:`), ...[0, 2, 5, 3, 1].map((count) => line(`${pad}- ${count}`))],
    [line(`${pad}votes: [`), line(`${pad}  0, 2,`), line(`${pad}  5, 3, 1`), line(`${pad}  ]`)],
    [line(`${pad}votes:`)],
  );

const dissent = (pad: string): fc.Arbitrary<readonly Line[]> =>
  fc.constantFrom(
    [line(`${pad}dissent: 'Not: at the desk'`)],
    [line(`${pad}dissent: >-`), within(`${pad}  folded`), within(`${pad}  text`)],
  );

const shuffledSubset = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list]);

const joined = (parts: readonly fc.Arbitrary<readonly Line[]>[]): fc.Arbitrary<readonly Line[]> =>
  fc.tuple(...parts).map((lists) => lists.flat());

const answer = (id: string, pad: string): fc.Arbitrary<readonly Line[]> =>
  fc.oneof(
    fc.constantFrom(
      [line(`${pad}${id}: 4`)],
      [line(`${pad}${id}:`)],
      [line(`${pad}"${id}": "unknown"`)],
      [line(`${pad}${id}:`), line(`${pad}  5`)],
      [line(`${pad}${id}: { rating: 2 }`)],
      [line(`${pad}${id}: { note: "a, b", rating: 3 }`)],
      [
        line(`${pad}${id}: {`),
        line(`${pad}  note: x,`),
        line(`${pad}  rating: 1`),
        line(`${pad}}`),
      ],
      [line(`${pad}${id}:`), line(`${pad}    rating: 4`)],
    ),
    shuffledSubset([
      note,
      evidence,
      waiver,
      votes,
      dissent,
      (deep: string) => fc.constant([line(`${deep}rating: 3`)]),
    ])
      .filter((parts) => parts.length > 0)
      .chain((parts) =>
        joined([fc.constant([line(`${pad}${id}:`)]), ...parts.map((part) => part(`${pad}  `))]),
      ),
  );

const ratings = fc.oneof(
  fc
    .tuple(shuffledSubset(['CF1a', 'ME1a', 'EN1b', 'CF2a', 'EN5b']), fc.constantFrom('  ', '     '))
    .chain(([ids, pad]) =>
      joined([fc.constant([line('ratings:')]), ...ids.map((id) => answer(id, pad))]),
    ),
  fc.constantFrom(
    [line('ratings: { ME1a: 3, CF1a: { rating: 2, note: x } }')],
    [
      line('ratings: {'),
      line('  ME1a: 3,'),
      line('  "CF1a": { rating: 2,'),
      line('    note: "x" }'),
      line('}'),
    ],
    [line('ratings: {}')],
  ),
);

const head = joined([
  fc.constantFrom([line('format: csp-assessment/1')], [line('"format": "csp-assessment/1"')]),
]);
const continuum = fc.constant([line('continuum: customer-satisfaction-practices@1.0.0')]);
const subject = fc.constantFrom(
  [
    line('subject:'),
    line('  focus: department'),
    line("  unit: 'Office: 2'"),
    line('  organization: A & B'),
  ],
  [line('subject: { focus: organization, organization: A }')],
  [line('subject: {'), line('  focus: organization,'), line('  organization: A'), line('  }')],
  [
    line('subject:'),
    line('  organization: >-'),
    within('    Harrow'),
    within('    Bay'),
    line('  focus: organization'),
  ],
);
const date = fc.constantFrom([line('date: 2026-03-14')], [line('date: "2026-03-14"')]);
const respondent = fc.constantFrom(
  [],
  [line('respondent: { name: B, role: leader }')],
  [line('respondent:'), line('   name: B')],
);
const method = fc.constantFrom([], [line('method: agreed')], [line("method: 'self'")]);
const raters = fc.constantFrom([], [line('raters: 13')]);
const participants = fc.constantFrom(
  [],
  [line('participants: [Office, "Front: desk"]')],
  [line('participants:'), line("- 'Office'"), line('-   Front desk')],
  [line('participants: ['), line('  Office,'), line("  'a, b' ]")],
);
const targets = fc.constantFrom(
  [],
  [line('targets: 3')],
  [line('targets: { measurement: stay, customer-focus: 2 }')],
  [line('targets:'), line('  environment: 5'), line('  customer-focus: 1')],
);

const files: fc.Arbitrary<readonly Line[]> = fc
  .shuffledSubarray(
    [head, continuum, subject, date, method, raters, participants, respondent, targets, ratings],
    { minLength: 10 },
  )
  .chain((parts) => joined(parts));

const above = fc.oneof(
  { weight: 6, arbitrary: fc.constant<readonly string[]>([]) },
  fc.array(
    fc.constantFrom('', '   ', '#', '  # ', '    #', '      # - ', '        # a: b ', '# {"[ '),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
);
const behind = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom('  # ', ' #', '\t# note: ', '    # "'),
);

/** Valid assessments, by and large: every way to write one, in any order, with comments wherever one may stand. */
export const commented: fc.Arbitrary<string> = files.chain((lines) =>
  fc
    .record({
      above: fc.array(above, { minLength: lines.length + 1, maxLength: lines.length + 1 }),
      behind: fc.array(behind, { minLength: lines.length, maxLength: lines.length }),
      breaks: fc.constantFrom('\n', '\n', '\r\n'),
      frame: fc.constantFrom(
        ['', ''],
        ['', ''],
        ['\uFEFF', ''],
        ['---\n', ''],
        ['--- # \n', '...\n'],
      ),
      last: fc.boolean(),
    })
    .map((chosen) => {
      let count = 0;
      const numbered = (text: string) => {
        if (!text.includes('#')) return text;
        count += 1;
        return `${text}c${count}c`;
      };
      const remarks = (list: readonly string[] = []) =>
        list.map((text) => `${numbered(text)}\n`).join('');
      const text = lines
        .map((each, index) => {
          const top = each.above ? remarks(chosen.above[index]) : '';
          return `${top}${each.text}${each.behind ? numbered(chosen.behind[index] ?? '') : ''}\n`;
        })
        .join('');
      const [before = '', after = ''] = chosen.frame;
      const whole = numbered(before) + text + remarks(chosen.above[lines.length]) + after;
      return (chosen.last ? whole : whole.trimEnd()).replaceAll('\n', chosen.breaks);
    }),
);
