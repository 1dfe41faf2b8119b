import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Target } from '../../src/core/assessment.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { recognize } from '../../src/validation/recognize.ts';
import { readFull } from '../../src/yaml/full.ts';
import { writeAssessment } from '../../src/yaml/write.ts';
import { anyAnswer, anyDate, anySession, anyText } from '../yaml/support/answers.ts';
import { assessments, mutations } from '../yaml/support/texts.ts';

const continuum = builtinContinuum();
const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
const examples = filesOf('examples').map((name) => readFileSync(name, 'utf8'));

const HEAD = `format: csp-assessment/1
continuum: ${continuum.id}@${continuum.version}
subject: { organization: Harrow Bay Council, focus: organization }
date: 2026-03-14
`;

const recognized = (text: string) => {
  const { root, problems } = readFull(text);
  return problems.length === 0 ? recognize(root, continuum) : undefined;
};

/** Whatever is taken here, the schema takes too, without a finding and as the same assessment. */
function expectAgreement(text: string): void {
  const assessment = recognized(text);
  if (assessment === undefined) return;
  const { root: _, ...result } = parseAssessment(text, continuum);
  expect(result).toEqual({ ok: true, assessment, diagnostics: [] });
}

/** Files as people have them, made by writing an assessment and then, often, by changing it somewhere. */
const written: fc.Arbitrary<Assessment> = fc
  .tuple(
    fc.record({
      continuum: fc.constant({ id: continuum.id, version: continuum.version }),
      subject: fc.record({
        organization: anyText,
        unit: anyText,
        focus: fc.constantFrom('department', 'business-unit', 'organization'),
      }),
      date: anyDate,
      respondent: fc.record({ role: fc.constantFrom('manager', 'leader'), name: anyText }),
      targets: fc.record({ measurement: fc.constantFrom<Target>(3, 'stay') }),
      answers: fc.array(anyAnswer, { maxLength: 12 }).map((answers) => new Map(answers)),
    }),
    anySession,
  )
  .map(([rest, session]) => ({ ...rest, ...session }));

describe('what is plainly well', () => {
  it.each(filesOf('examples'))('%s is', (name) => {
    const text = readFileSync(name, 'utf8');
    expect(recognized(text)).toBeDefined();
    expectAgreement(text);
  });

  it('is the same assessment when the product wrote it', () => {
    fc.assert(
      fc.property(written, (assessment) => {
        expectAgreement(writeAssessment(assessment, continuum));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same assessment in many spellings', () => {
    const complete = assessments.map((text) =>
      text.replace(
        'subject:',
        `${HEAD.split('\n')[1]}\ndate: 2026-03-14\nsubject:\n  focus: organization`,
      ),
    );
    fc.assert(fc.property(complete, expectAgreement), { numRuns: 1000 });
  });

  it('is still the same assessment after random damage', () => {
    fc.assert(fc.property(mutations(examples), expectAgreement), { numRuns: 1000 });
  });

  it.each(filesOf('tests/validation/fixtures/broken'))('%s is not', (name) => {
    expect(recognized(readFileSync(name, 'utf8'))).toBeUndefined();
  });

  it.each([
    ['a short rating', 'ratings: { CF1a: 4 }', true],
    ['a rating in quotation marks', 'ratings: { CF1a: "4" }', false],
    ['an answer that says nothing', 'ratings: { CF1a: }', false],
    [
      'not applicable with a reason',
      'ratings: { EN4b: { rating: not-applicable, reason: None } }',
      true,
    ],
    ['not applicable without a reason', 'ratings: { EN4b: { rating: not-applicable } }', false],
    [
      'not applicable where it always applies',
      'ratings: { CF1a: { rating: not-applicable, reason: None } }',
      false,
    ],
    ['a reason beside a rating', 'ratings: { EN4b: { rating: 4, reason: None } }', false],
    ['a note in another script', 'ratings: { CF1a: { rating: 4, note: 日本 } }', true],
    ['a note that reads as a number', 'ratings: { CF1a: { rating: 4, note: 12 } }', false],
    [
      'evidence',
      'ratings: { CF1a: { rating: 4, evidence: [{ what: Log, where: Shelf, date: 2026-02-01 }] } }',
      true,
    ],
    [
      'evidence of an impossible day',
      'ratings: { CF1a: { rating: 4, evidence: [{ what: Log, date: 2026-02-30 }] } }',
      false,
    ],
    [
      'a waiver',
      'ratings: { CF1a: { rating: 2, waiver: { reason: New system., until: 2026-12-31 } } }',
      true,
    ],
    [
      'a waiver without an end',
      'ratings: { CF1a: { rating: 2, waiver: { reason: New system. } } }',
      false,
    ],
    ['votes', 'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, 1] } }', true],
    ['votes for an unanswered practice', 'ratings: { CF1a: { votes: [0, 2, 5, 3, 1] } }', false],
    ['four votes', 'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3] } }', false],
    ['six votes', 'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, 1, 1] } }', false],
    ['nobody voting', 'ratings: { CF1a: { rating: 3, votes: [0, 0, 0, 0, 0] } }', false],
    ['a vote below nothing', 'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, -1] } }', false],
    ['half a vote', 'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, 0.5] } }', false],
    ['a vote with a point', 'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, 1.0] } }', false],
    ['a vote in base sixteen', 'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, 0x1] } }', false],
    ['minus nothing', 'ratings: { CF1a: { rating: 3, votes: [-0, 2, 5, 3, 1] } }', false],
    [
      'a vote in quotation marks',
      'ratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, "1"] } }',
      false,
    ],
    ['one number of votes', 'ratings: { CF1a: { rating: 3, votes: 11 } }', false],
    ['dissent', 'ratings: { CF1a: { rating: 3, dissent: Not at the desk. } }', true],
    ['blank dissent', 'ratings: { CF1a: { rating: 3, dissent: " " } }', false],
    ['dissent that reads as a number', 'ratings: { CF1a: { rating: 3, dissent: 12 } }', false],
    ['votes at the top', 'votes: [0, 2, 5, 3, 1]', false],
    ['a method', 'method: agreed', true],
    ['a method that there is not', 'method: averaged', false],
    ['raters', 'raters: 12', true],
    ['no raters', 'raters: 0', false],
    ['raters in quotation marks', 'raters: "12"', false],
    ['raters by the dozen', 'raters: 1e1', false],
    ['participants', 'participants: [Front desk, Office]', true],
    ['no participants', 'participants: []', false],
    ['one participant without a list', 'participants: Office', false],
    ['a blank participant', 'participants: [" "]', false],
    ['a participant who is a number', 'participants: [12]', false],
    ['a participant twice', 'participants: [Office, "Office "]', false],
    ['a participant twice, in other letters', 'participants: [Office, OFFICE]', false],
    ['as many participants as raters', 'raters: 2\nparticipants: [Front desk, Office]', true],
    ['more participants than raters', 'raters: 1\nparticipants: [Front desk, Office]', false],
    [
      'as many votes as raters',
      'raters: 11\nratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, 1] } }',
      true,
    ],
    [
      'more votes than raters',
      'raters: 10\nratings: { CF1a: { rating: 3, votes: [0, 2, 5, 3, 1] } }',
      false,
    ],
    ['one target for all', 'targets: 3', true],
    ['targets by component', 'targets: { measurement: 3, environment: stay }', true],
    ['a target that there is not', 'targets: 6', false],
    ['a respondent', 'respondent: { role: manager, name: A }', true],
    ['a role that there is not', 'respondent: { role: boss }', false],
    ['a key that there is not', 'extra: 1', false],
    ['a practice that there is not', 'ratings: { CF9a: 4 }', false],
    ['a key that every object has', 'constructor: 1', false],
    ['a practice called like the prototype', 'ratings: { __proto__: 4 }', false],
  ])('%s: %s', (_what, rest, plain) => {
    const text = `${HEAD}${rest}\n`;
    expect(recognized(text) !== undefined).toBe(plain);
    expectAgreement(text);
  });
});
