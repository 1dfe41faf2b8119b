import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/core/assessment.ts';
import { answerOf, assessmentOf, subjectOf } from '../../src/form/assessment-of.ts';
import type { Fields } from '../../src/form/fields.ts';
import type { PageData } from '../../src/form/page-data.ts';
import { fileText } from '../../src/form/response-file.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { data, open } from './support.ts';

const always = { id: 'CF1a', number: 1, canBeNotApplicable: false };
const sometimes = { ...always, canBeNotApplicable: true };
const NA = 'not-applicable';

describe('an answer', () => {
  it.each([
    [{}, { state: 'unanswered' }],
    [{ CF1a: '1' }, { state: 'rated', rating: 1 }],
    [{ CF1a: '5' }, { state: 'rated', rating: 5 }],
    [{ CF1a: '6' }, { state: 'unanswered' }],
    [{ CF1a: 'unknown' }, { state: 'unknown' }],
    [{ CF1a: NA }, { state: 'unanswered' }],
    [{ CF1a: NA, 'CF1a.reason': ' \u200b ' }, { state: 'unanswered' }],
    [
      { CF1a: NA, 'CF1a.reason': ' One\u0007 size. ' },
      { state: NA, reason: 'One size.' },
    ],
    [
      { CF1a: '3', 'CF1a.reason': 'One size.' },
      { state: 'rated', rating: 3 },
    ],
    [
      { CF1a: '3', 'CF1a.note': ' a\r\nb ' },
      { state: 'rated', rating: 3, note: 'a\nb' },
    ],
    [{ 'CF1a.note': 'Ask again.' }, { state: 'unanswered', note: 'Ask again.' }],
    [{ CF1a: 'unknown', 'CF1a.note': '  ' }, { state: 'unknown' }],
  ] as const)('%j is %j', (fields, answer) => {
    expect(answerOf(fields, sometimes)).toEqual(answer);
  });

  it('is none where "does not apply" is not offered', () => {
    const fields = { CF1a: NA, 'CF1a.reason': 'Said all the same.' };
    expect(answerOf(fields, always)).toEqual({ state: 'unanswered' });
  });
});

describe('the subject', () => {
  const organization = 'Harrow Bay Council';
  it.each([
    [{}, 'organization'],
    [{ organization: ' \u200b', focus: 'organization' }, 'organization'],
    [{ organization }, 'focus'],
    [{ organization, focus: 'planet' }, 'focus'],
    [{ organization, focus: 'department' }, 'unit'],
    [
      { organization, focus: 'department', unit: 'Parks ' },
      { organization, unit: 'Parks', focus: 'department' },
    ],
    [
      { organization, focus: 'organization', unit: 'Parks' },
      { organization, focus: 'organization' },
    ],
  ] as const)('of %j is, or lacks, %j', (fields, expected) => {
    expect(subjectOf(open, fields)).toEqual(expected);
  });

  it('is that of the form where it has one, whatever the fields hold', () => {
    expect(subjectOf(data, { organization: 'Another' })).toBe(data.subject);
  });
});

describe('the assessment', () => {
  const subject = subjectOf(data, {}) as Subject;

  it.each([
    [{}, undefined],
    [{ role: 'unstated', name: ' ' }, undefined],
    [{ role: 'front-line' }, { role: 'front-line' }],
    [
      { role: 'manager', name: ' Respondent 7 ' },
      { role: 'manager', name: 'Respondent 7' },
    ],
  ])('respondent of %j', (fields: Fields, respondent) => {
    expect(assessmentOf(data, subject, fields, '2026-03-14').respondent).toEqual(respondent);
  });

  it('has the date of the form, else today', () => {
    expect(assessmentOf(data, subject, {}, '2026-03-14').date).toBe('2026-03-14');
    expect(assessmentOf({ ...data, date: '2026-01-02' }, subject, {}, '2026-03-14').date).toBe(
      '2026-01-02',
    );
  });

  it('is a file that the program reads back the same, whatever was entered', () => {
    const continuum = builtinContinuum();
    const full: PageData = {
      continuum: { id: continuum.id, version: continuum.version },
      made: '2026-03-01',
      practices: continuum.practices.map(({ id, notApplicableWhen }, index) => ({
        id,
        number: index + 1,
        canBeNotApplicable: notApplicableWhen !== undefined,
      })),
    };
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const names = full.practices.flatMap(({ id }) => [id, `${id}.reason`, `${id}.note`]);
    const value = fc.oneof(fc.constantFrom('1', '2', '3', '4', '5', 'unknown', NA), text);
    const fields = fc.record({
      ...Object.fromEntries(names.map((name) => [name, value])),
      organization: text.map((each) => `H${each}`),
      unit: text.map((each) => `U${each}`),
      name: text,
      role: fc.constantFrom('', 'unstated', 'manager', 'toString'),
      focus: fc.constantFrom('department', 'business-unit', 'organization'),
    });
    fc.assert(
      fc.property(fields, (entered: Fields) => {
        const about = subjectOf(full, entered);
        if (typeof about === 'string') throw new Error(`The form lacks ${about}.`);
        const made = assessmentOf(full, about, entered, '2026-03-14');
        const result = parseAssessment(fileText(made, full, 'abcd2345'), continuum);
        if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
        expect(result.assessment.subject).toEqual(made.subject);
        expect(result.assessment.respondent).toEqual(made.respondent);
        for (const [id, answer] of made.answers) {
          expect(result.assessment.answers.get(id) ?? { state: 'unanswered' }).toEqual(answer);
        }
      }),
      { numRuns: 200 },
    );
  });
});
