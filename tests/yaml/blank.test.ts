import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/core/assessment.ts';
import { FOCUSES } from '../../src/core/continuum.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { type AssessmentHeader, blankAssessment } from '../../src/yaml/blank.ts';
import { anyDate, anyText, continuum, order } from './support/answers.ts';

const header: fc.Arbitrary<AssessmentHeader> = fc.record(
  {
    organization: anyText,
    unit: anyText,
    focus: fc.constantFrom(...FOCUSES),
    date: anyDate,
    role: fc.constantFrom(...ROLES),
    name: anyText,
    targets: fc.constant({ measurement: 3, environment: 'stay' } as const),
  },
  { requiredKeys: ['organization', 'unit', 'focus', 'date'] },
);

describe('blankAssessment', () => {
  it.each([true, false])(
    'is a valid assessment with nothing answered (statements: %s)',
    (withStatements) => {
      fc.assert(
        fc.property(header, (given) => {
          const result = parseAssessment(
            blankAssessment(continuum, given, { withStatements }),
            continuum,
          );
          expect(result.diagnostics.map((one) => one.pointer)).toEqual(
            order.map((id) => `/ratings/${id}`),
          );
          expect(new Set(result.diagnostics.map((one) => one.code))).toEqual(
            new Set(['rating-empty']),
          );
          const { organization, unit, focus, date, role, name, targets } = given;
          expect(result.ok && result.assessment).toEqual({
            continuum: { id: continuum.id, version: continuum.version },
            subject: { organization, unit, focus },
            date,
            ...(role === undefined && name === undefined
              ? {}
              : { respondent: { ...(role && { role }), ...(name === undefined ? {} : { name }) } }),
            ...(targets && { targets }),
            answers: new Map(),
          });
        }),
        { numRuns: 100 },
      );
    },
  );

  const plain = { organization: 'Harrow Bay', focus: 'organization', date: '2026-03-14' } as const;

  it('names the schema, the scale and each cell', () => {
    const text = blankAssessment(continuum, plain, { withStatements: false });
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:/);
    expect(text).toContain('#   4  often');
    expect(text).toContain('\n  # Stage 2, Manage Discontent: Measurement\n  ME2a:');
    expect(text.split('\n').every((line) => line.length <= 120)).toBe(true);
  });

  it('shows each statement and its scale above its line when asked to', () => {
    const text = blankAssessment(continuum, plain, { withStatements: true });
    for (const { id, statement } of continuum.practices) {
      const above = text.slice(0, text.indexOf(`\n  ${id}:\n`)).split('\n');
      expect(above.at(-1)?.startsWith('  # ')).toBe(true);
      expect(above.slice(-6).join(' ').replaceAll('  # ', '')).toContain(statement);
    }
  });
});
