import fc from 'fast-check';
import {
  type Answer,
  type Assessment,
  type Evidence,
  METHODS,
  type Votes,
} from '../../src/core/assessment.ts';
import type { Rating } from '../../src/core/continuum.ts';
import { continuum } from './cases.ts';

const rating = fc.integer({ min: 1, max: 5 }).map((value) => value as Rating);

const awkward = fc.oneof(
  fc.constantFrom(
    '東京都港区役所 お客様サービス課',
    'بلدية دبي – خدمة العملاء',
    '👨‍👩‍👧 Family Hotels 🏨🏨',
    'Donaudampfschifffahrtsgesellschaftskapitän & Söhne GmbH',
    '\u001b[31mRed\u001b[0m\u202e Co\r\n\tLtd',
    '| a | [b](http://c.d) <script>alert(1)</script> # e',
    '=HYPERLINK("http://a.b")',
    'x'.repeat(300),
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

const note = fc.oneof(awkward, fc.constant('nota bene '.repeat(500)));
const evidence: fc.Arbitrary<Evidence[]> = fc.array(fc.record({ what: awkward }), { maxLength: 2 });

const answer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      state: fc.constant('rated' as const),
      rating,
      note,
      evidence,
      votes: fc.constant<Votes>([0, 2, 1000, 3, 1]),
      dissent: awkward,
    }),
  },
  { weight: 1, arbitrary: fc.record({ state: fc.constant('unknown' as const) }) },
  { weight: 1, arbitrary: fc.record({ state: fc.constant('unanswered' as const) }) },
);

/** Assessments with names that are hard to print. Practices that may be "not applicable" sometimes are. */
export const awkwardAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    organization: awkward,
    unit: awkward,
    answers: fc.array(answer, { minLength: 30, maxLength: 30 }),
    excluded: fc.boolean(),
    method: fc.constantFrom(...METHODS),
  })
  .map(({ organization, unit, answers, excluded, method }) => ({
    continuum: { id: continuum.id, version: continuum.version },
    subject: { organization, unit, focus: 'department' },
    date: '2026-03-14',
    method,
    answers: new Map(
      continuum.practices.map(({ id, notApplicableWhen }, position) => {
        const given = answers[position] ?? { state: 'unanswered' };
        const leftOut = excluded && notApplicableWhen !== undefined;
        return [id, leftOut ? { state: 'not-applicable', reason: 'Not here.' } : given];
      }),
    ),
  }));
