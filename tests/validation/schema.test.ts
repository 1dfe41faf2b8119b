import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { validate } from '../../src/validation/generated/assessment.js';
import { parseAssessment } from '../../src/validation/parse.ts';
import { toValue } from '../../src/validation/value.ts';
import { readFull } from '../../src/yaml/full.ts';
import { assessments, mutations } from '../yaml/support/texts.ts';

const continuum = builtinContinuum();
const published = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync('continuum/schema/assessment.schema.json', 'utf8')),
);
const examples = ['harrow-bay-licensing', 'unfinished'].map((name) =>
  readFileSync(`examples/${name}.yaml`, 'utf8'),
);
const fragments = fc
  .record({
    head: fc.constantFrom('format: csp-assessment/1', 'format: 1', ''),
    continuum: fc.constantFrom(
      'continuum: customer-satisfaction-practices@1.0.0',
      'continuum: x',
      'continuum: ~',
    ),
    subject: fc.constantFrom(
      'subject: { organization: A, focus: organization }',
      'subject: { organization: 1, focus: department }',
      'subject: [a]',
    ),
    date: fc.constantFrom('date: 2026-03-14', 'date: soon', 'date: 4.5', 'date: "2026-03-14"'),
    more: fc.subarray([
      'targets: 3',
      'respondent: { role: boss }',
      'extra: 1',
      'method: agreed',
      'method: all',
      'raters: 3',
      'raters: 1.0',
      'participants: [Office, Front desk]',
      'participants: [1]',
      'participants: []',
      '__proto__: 1',
      'ratings: []',
    ]),
    ratings: fc.array(
      fc.constantFrom(
        '  CF1a: 4',
        '  CF1b: "4"',
        '  ME1a: 4.0',
        '  ME1b: +4',
        '  EN1a: { rating: 9 }',
        '  EN1b: { note: 1 }',
        '  CF2a: { evidence: [a] }',
        '  CF2b: { evidence: [{ where: x }] }',
        '  ZZ9z: 4',
        '  EN4b: { rating: not-applicable }',
        '  ME4a: { rating: not-applicable, reason: " " }',
        '  CF3a:',
        '  CF3b: { rating: 3, votes: [0, 2, 0, 1, 0] }',
        '  ME3a: { votes: [0, 2, 5, 3, -0] }',
        '  ME3b: { votes: [0, 0, 0, 0, 0] }',
        '  EN3a: { votes: [1, 2, 3, 4] }',
        '  EN3b: { votes: [a, 1.0, "2", ~, -1] }',
        '  CF4a: { votes: 3, dissent: 4 }',
        '  CF4b: { rating: 2, dissent: Not at the desk. }',
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ head, continuum: id, subject, date, more, ratings }) => {
    const list =
      more.includes('ratings: []') || ratings.length === 0 ? [] : ['ratings:', ...new Set(ratings)];
    return `${[head, id, subject, date, ...more, ...list].join('\n')}\n`;
  });

describe('the schema has the last word', () => {
  it('what it rejects is never accepted, and is explained by findings of its own', () => {
    const texts = fc.oneof(assessments, mutations(examples), fragments);
    fc.assert(
      fc.property(texts, (text) => {
        const { root, problems } = readFull(text);
        if (problems.length > 0 || root.kind !== 'map') return;
        const valid = validate(toValue(root));
        const result = parseAssessment(text, continuum);
        if (!valid) expect(result.ok).toBe(false);
        expect(result.diagnostics.map((one) => one.code)).not.toContain('not-an-assessment');
      }),
      { numRuns: 1500 },
    );
  });

  it('what is accepted here, it accepts in the eyes of every YAML reader', () => {
    const texts = fc.oneof(mutations(examples), fragments);
    fc.assert(
      fc.property(texts, (text) => {
        if (!parseAssessment(text, continuum).ok) return;
        const value: unknown = JSON.parse(
          JSON.stringify(parseYaml(text), (_, one) => one ?? undefined),
        );
        expect(published(value) ? [] : published.errors).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});
