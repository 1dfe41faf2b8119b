import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, ROLES, type Target } from '../../src/core/assessment.ts';
import { FOCUSES } from '../../src/core/continuum.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { readFast } from '../../src/yaml/fast.ts';
import { writeAssessment } from '../../src/yaml/write.ts';
import {
  anyAnswer,
  anyDate,
  anySession,
  anyText,
  continuum,
  order,
  said,
} from './support/answers.ts';

const target: fc.Arbitrary<Target> = fc.constantFrom<Target>(1, 2, 3, 4, 5, 'stay');
const targets = fc
  .record(
    { 'customer-focus': target, measurement: target, environment: target },
    { requiredKeys: [] },
  )
  .filter((record) => Object.keys(record).length > 0);
const respondent = fc
  .record({ role: fc.constantFrom(...ROLES), name: anyText }, { requiredKeys: [] })
  .filter((record) => Object.keys(record).length > 0);

const anyAssessment: fc.Arbitrary<Assessment> = fc
  .tuple(
    fc.record(
      {
        continuum: fc.constant({ id: continuum.id, version: continuum.version }),
        subject: fc.record({
          organization: anyText,
          unit: anyText,
          focus: fc.constantFrom(...FOCUSES),
        }),
        date: anyDate,
        respondent,
        targets,
        answers: fc.array(anyAnswer, { maxLength: 30 }).map((entries) => new Map(entries)),
      },
      { requiredKeys: ['continuum', 'subject', 'date', 'answers'] },
    ),
    anySession,
  )
  .map(([rest, session]) => ({ ...rest, ...session }));

describe('writeAssessment', () => {
  it('is undone by parseAssessment, whatever the texts', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const text = writeAssessment(assessment, continuum);
        const result = parseAssessment(text, continuum);
        expect(result.diagnostics).toEqual([]);
        const answers = new Map(
          order.flatMap((id) => {
            const answer = said(assessment.answers.get(id));
            return answer === undefined ? [] : [[id, answer] as const];
          }),
        );
        expect(result.ok && result.assessment).toEqual({ ...assessment, answers });
        expect(result.ok && [...result.assessment.answers.keys()]).toEqual([...answers.keys()]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what the continuum does not have, which no file may hold', () => {
    const assessment: Assessment = {
      continuum: { id: continuum.id, version: continuum.version },
      subject: { organization: 'Harrow Bay Council', focus: 'organization' },
      date: '2026-03-14',
      answers: new Map([
        ['a: b\nc', { state: 'rated', rating: 4 }],
        ['CF1a', { state: 'rated', rating: 3 }],
      ]),
    };
    const result = parseAssessment(writeAssessment(assessment, continuum), continuum);
    expect(result.ok && [...result.assessment.answers.keys()]).toEqual(['CF1a']);
  });

  it('writes what people would write', () => {
    const assessment: Assessment = {
      continuum: { id: continuum.id, version: '1.0.0' },
      subject: { organization: 'Harrow Bay Council', unit: '1984', focus: 'department' },
      date: '2026-03-14',
      method: 'agreed',
      raters: 11,
      participants: ['Front desk', '1984', 'Back office: two'],
      respondent: { role: 'manager' },
      targets: { measurement: 3, environment: 'stay' },
      answers: new Map([
        ['EN4b', { state: 'not-applicable', reason: 'No supplier meets our customers.' }],
        ['CF1a', { state: 'rated', rating: 4 }],
        [
          'CF1b',
          {
            state: 'rated',
            rating: 5,
            note: 'Yes: mostly.',
            evidence: [{ what: 'Reading test', where: 'https://example.org', date: '2026-02-01' }],
          },
        ],
        ['ME1a', { state: 'unknown', votes: [0, 2, 5, 3, 1], dissent: 'Two see it daily.' }],
        ['ME1b', { state: 'unanswered' }],
        ['EN1a', { state: 'unanswered', note: 'no' }],
      ]),
    };
    expect(writeAssessment(assessment, continuum)).toBe(`\
# yaml-language-server: $schema=https://unpkg.com/csp-continuum@1/continuum/schema/assessment.schema.json
format: csp-assessment/1
continuum: customer-satisfaction-practices@1.0.0
subject:
  organization: Harrow Bay Council
  unit: "1984"
  focus: department
date: 2026-03-14
method: agreed
raters: 11
participants:
  - Front desk
  - "1984"
  - "Back office: two"
respondent:
  role: manager
targets:
  measurement: 3
  environment: stay
ratings:
  CF1a: 4
  CF1b:
    rating: 5
    note: "Yes: mostly."
    evidence:
      - { what: Reading test, where: "https://example.org", date: 2026-02-01 }
  ME1a:
    rating: unknown
    votes: [0, 2, 5, 3, 1]
    dissent: Two see it daily.
  EN1a:
    note: "no"
  EN4b:
    rating: not-applicable
    reason: No supplier meets our customers.
`);
  });

  it('is read by the fast reader when nothing in it is out of the ordinary', () => {
    const answers = new Map(
      order.map(
        (id) =>
          [
            id,
            {
              state: 'rated',
              rating: 3,
              note: 'One.\nTwo: "2"',
              votes: [0, 2, 5, 3, 1],
              dissent: 'Not at the desk.',
            },
          ] as const,
      ),
    );
    const assessment: Assessment = {
      continuum: { id: continuum.id, version: continuum.version },
      subject: { organization: 'A & B: "C"', focus: 'organization' },
      date: '2026-03-14',
      method: 'agreed',
      raters: 11,
      participants: ['Front desk', 'Office'],
      answers,
    };
    expect(readFast(writeAssessment(assessment, continuum))).toBeDefined();
  });
});
