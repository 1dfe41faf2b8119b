import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answer, ROLES } from '../../src/core/assessment.ts';
import { at } from '../../src/core/at.ts';
import type { Practice } from '../../src/core/continuum.ts';
import { clean, cleanLines } from '../../src/diagnostics/clean.ts';
import { columnsOf, countKnown } from '../../src/intake/columns.ts';
import { RatingReader } from '../../src/intake/ratings.ts';
import { readTable } from '../../src/intake/table.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { writeAssessment } from '../../src/yaml/write.ts';
import { continuum, take } from './support.ts';

/** How a survey tool writes its tables. */
interface Dialect {
  readonly head: (practice: Practice, position: number) => string;
  readonly rating: (rating: number) => string;
  readonly unknown: string;
  readonly notApplicable: string;
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quoteAll: boolean;
  readonly mark: string;
}

const label = (rating: number) => at(continuum.scale, rating - 1).label;
const occasions = (rating: number) => at(continuum.scale, rating - 1).occasions;

const dialect: fc.Arbitrary<Dialect> = fc.record({
  head: fc.constantFrom<Dialect['head']>(
    ({ id }) => id,
    ({ id }) => id.toLowerCase(),
    ({ id, statement }) => `${id}: ${statement}`,
    ({ statement }) => statement,
    ({ title }) => title,
    ({ statement }, position) => `${position + 1}. ${statement}`,
    ({ statement }) => `How often is this so? [${statement.replaceAll("'", '\u2019')}]`,
    ({ id }) => `Q1[${id}]`,
    ({ id }) => `${id}[SQ001]`,
    ({ statement }) => `<p>${statement}</p>\n`,
  ),
  rating: fc.constantFrom<Dialect['rating']>(
    String,
    (rating) => `${rating} - ${label(rating)}`,
    (rating) => label(rating).toUpperCase(),
    (rating) => `${label(rating)} (${occasions(rating)})`,
    (rating) => `A${rating}`,
    (rating) => `AO0${rating}`,
    (rating) => ` ${rating}.0 `,
  ),
  unknown: fc.constantFrom("Don't know", 'Don\u2019t know', 'not sure', 'unknown'),
  notApplicable: fc.constantFrom('N/A', 'Not applicable', 'does not apply'),
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  mark: fc.constantFrom('', '\ufeff'),
});

const note = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => cleanLines(text).trim())
  .filter((text) => clean(text).trim() !== '');

const answersTo = ({ notApplicableWhen }: Practice): fc.Arbitrary<Answer | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    fc.constant<Answer>({ state: 'unknown' }),
    fc.constantFrom(1, 2, 3, 4, 5).map((rating): Answer => ({ state: 'rated', rating })),
    ...(notApplicableWhen === undefined
      ? []
      : [note.map((reason): Answer => ({ state: 'not-applicable', reason }))]),
  );

const person = fc.record({
  role: fc.constantFrom(...ROLES),
  answers: fc
    .tuple(...continuum.practices.map(answersTo))
    .map(
      (answers) =>
        new Map(
          answers.flatMap((answer, position) =>
            answer === undefined ? [] : [[at(continuum.practices, position).id, answer] as const],
          ),
        ),
    ),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

function tableText(people: readonly Person[], order: readonly Practice[], to: Dialect): string {
  const cell = (answer: Answer | undefined): string => {
    if (answer?.state === 'rated') return to.rating(answer.rating);
    if (answer?.state === 'unknown') return to.unknown;
    return answer?.state === 'not-applicable' ? to.notApplicable : '';
  };
  const reasons = order.filter(({ notApplicableWhen }) => notApplicableWhen !== undefined);
  const rows = [
    ['Role', ...order.map(to.head), ...reasons.map(({ id }) => `${id} reason`)],
    ...people.map(({ role, answers }) => [
      role,
      ...order.map(({ id }) => cell(answers.get(id))),
      ...reasons.map(({ id }) => {
        const answer = answers.get(id);
        return answer?.state === 'not-applicable' ? answer.reason : '';
      }),
    ]),
  ];
  const quoted = (text: string): string =>
    to.quoteAll || /["\n\r]/.test(text) || text.includes(to.delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rows.map((row) => row.map(quoted).join(to.delimiter));
  return to.mark + lines.join(to.lineEnd) + to.lineEnd;
}

const order = fc.shuffledSubarray([...continuum.practices], {
  minLength: continuum.practices.length,
});

it('a table in any dialect says what its people said, and every file of it can be read', () => {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 4 }),
      order,
      dialect,
      (people, heads, to) => {
        const { responses, faults, unreadable, unused } = take(tableText(people, heads, to));
        expect({ faults, unreadable, unused }).toEqual({ faults: [], unreadable: [], unused: [] });
        expect(
          responses.map(({ assessment }) => ({
            role: assessment.respondent?.role,
            answers: assessment.answers,
          })),
        ).toEqual(people);
        for (const { assessment } of responses) {
          const parsed = parseAssessment(writeAssessment(assessment, continuum), continuum);
          expect(parsed).toMatchObject({ ok: true, assessment });
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('whatever a text is, it is a table or has faults', () => {
  const pieces = fc.constantFrom(
    'CF1a',
    ',',
    ';',
    '\t',
    '"',
    '\n',
    '\r',
    '4',
    'often',
    '\ufeff',
    ' ',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const reading = readTable(any, (heads) => countKnown(heads, continuum));
      if ('faults' in reading) expect(reading.faults.length).toBeGreaterThan(0);
      else {
        const { responses } = take(any);
        expect(responses.map(({ row }) => row)).toEqual(reading.table.rows.map(({ row }) => row));
      }
    }),
    { numRuns: 300 },
  );
});

it('any head and any cell can be looked at', () => {
  const reader = new RatingReader(continuum);
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom('[', ']', '<', '>', '&#', ';', 'CF1a', ' ', '_', 'x', '9'), {
        maxLength: 300,
      })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(any, (text) => {
      expect(columnsOf({ row: 1, cells: [text] }, continuum).uses).toHaveLength(1);
      expect(reader.read(text, at(continuum.practices, 0)).state).toMatch(/\S/);
    }),
    { numRuns: 300 },
  );
});
