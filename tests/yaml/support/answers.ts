import fc from 'fast-check';
import {
  type Answer,
  type Assessment,
  type Evidence,
  METHODS,
  remarksOf,
  type Votes,
} from '../../../src/core/assessment.ts';
import type { Rating } from '../../../src/core/continuum.ts';
import { folded } from '../../../src/core/subject.ts';
import { clean } from '../../../src/diagnostics/clean.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';

export const continuum = builtinContinuum();
export const order = continuum.practices.map((practice) => practice.id);
const optional = continuum.practices.filter((one) => one.notApplicableWhen !== undefined);

const piece = fc.oneof(
  fc.constantFrom(
    'Works',
    ' ',
    '\n',
    '\n\n',
    '  ',
    '- ',
    '# ',
    ': ',
    '"',
    "'",
    '\\',
    '|',
    '>',
    '{',
    '}',
    '\t',
    '\r\n',
    '🙂',
    '日本',
    '%',
    '@',
    '~',
    '1984',
    '\u0007',
    '\u2028',
    '\u00A0',
    '\u3000',
    '\uFEFF',
    '---',
    '...',
    '? ',
    '&a',
    '*a',
    '!t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
/** Anything that somebody might paste, as long as something of it can be seen. */
export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .filter((text) => clean(text).trim() !== '');

const date = fc
  .record({
    y: fc.integer({ min: 1990, max: 2040 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
export const anyDate = date;

const evidence: fc.Arbitrary<Evidence> = fc.record(
  { what: anyText, where: anyText, date },
  { requiredKeys: ['what'] },
);
const count = fc.nat(20);
const votes: fc.Arbitrary<Votes> = fc
  .tuple(count, count, count, count, count)
  .filter((counts) => counts.some((one) => one > 0));

/** What a file says of a workshop, with room for any votes. */
export const anySession: fc.Arbitrary<Pick<Assessment, 'method' | 'raters' | 'participants'>> =
  fc.record(
    {
      method: fc.constantFrom(...METHODS),
      raters: fc.integer({ min: 100, max: 1_000_000 }),
      participants: fc.uniqueArray(anyText, {
        minLength: 1,
        maxLength: 6,
        selector: folded,
      }),
    },
    { requiredKeys: [] },
  );

const remarks = fc.record(
  {
    note: anyText,
    evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
    waiver: fc.record({ reason: anyText, until: date }),
    votes,
    dissent: anyText,
  },
  { requiredKeys: [] },
);
const rating: fc.Arbitrary<Rating> = fc.constantFrom(1, 2, 3, 4, 5);

const ofAll: fc.Arbitrary<Answer> = fc.oneof(
  rating.map((value): Answer => ({ state: 'rated', rating: value })),
  fc
    .tuple(rating, remarks)
    .map(([value, rest]): Answer => ({ state: 'rated', rating: value, ...rest })),
  remarks.map((rest): Answer => ({ state: 'unknown', ...rest })),
  remarks.map((rest): Answer => ({ state: 'unanswered', ...rest })),
);
const notApplicable: fc.Arbitrary<Answer> = fc
  .tuple(anyText, remarks)
  .map(([reason, rest]): Answer => ({ state: 'not-applicable', reason, ...rest }));

/** A practice and any answer that is possible for it. */
export const anyAnswer: fc.Arbitrary<readonly [string, Answer]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...order), ofAll) },
  fc.tuple(fc.constantFrom(...optional.map((one) => one.id)), notApplicable),
);

/** What reading a file back says of an answer: nothing at all when nothing was said. */
export function said(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined) return undefined;
  const silent = Object.keys(remarksOf(answer)).length === 0;
  return answer.state === 'unanswered' && silent ? undefined : answer;
}
