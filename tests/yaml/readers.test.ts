import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { blankAssessment } from '../../src/yaml/blank.ts';
import { readFast } from '../../src/yaml/fast.ts';
import { readFull } from '../../src/yaml/full.ts';
import { assessments, mutations, yamlish } from './support/texts.ts';

const examples = readdirSync('examples').filter((name) => name.endsWith('.yaml'));

/** Whenever the fast reader yields a tree, it must be the one that the full reader yields, without a problem. */
function expectAgreement(text: string): void {
  const fast = readFast(text);
  if (fast === undefined) return;
  const full = readFull(text);
  expect(full.problems).toEqual([]);
  expect(fast).toEqual(full.root);
}

describe('the two readers', () => {
  it.each(examples)('agree on examples/%s, which the fast one takes', (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8');
    expect(readFast(text)).toBeDefined();
    expectAgreement(text);
  });

  it.each([true, false])(
    'agree on a blank assessment, which the fast one takes (statements: %s)',
    (withStatements) => {
      const header = {
        organization: 'Harrow Bay: Council',
        unit: 'Licensing',
        focus: 'department',
        date: '2026-03-14',
      } as const;
      const text = blankAssessment(builtinContinuum(), header, { withStatements });
      expect(readFast(text)).toBeDefined();
      expectAgreement(text);
      expectAgreement(text.replaceAll('\n', '\r\n'));
    },
  );

  it('agree on assessments in many spellings', () => {
    fc.assert(fc.property(assessments, expectAgreement), { numRuns: 800 });
  });

  it('agree on examples with random damage', () => {
    const texts = examples.map((name) => readFileSync(`examples/${name}`, 'utf8'));
    fc.assert(fc.property(mutations(texts), expectAgreement), { numRuns: 400 });
  });

  it('agree on short texts made of what YAML is made of', () => {
    fc.assert(fc.property(yamlish, expectAgreement), { numRuns: 20_000 });
  });
});

describe('the fast reader', () => {
  it.each([
    'a: 1\n',
    'a: 1',
    'a:\n  b: 1\n',
    'a:\n- 1\n- 2\nb: 3\n',
    'a:\n  - b: 1\n    c: 2\n  - { b: 1 }\n',
    'a: { b: [1, "x", \'y\'], c: { d: e } } # comment\n',
    'a: |-\n  one\n\n    two\n  three\nb: 2\n',
    'a: "x \\" \\\\ \\n y"\n',
    "a: 'it''s'\n",
    'a: https://example.org/x?y=1#z\n',
    'a:\r\n  b: 1\r\n',
    '\uFEFFa: 1\n',
    '',
    '# only a comment\n',
  ])('takes %j', (text) => {
    expect(readFast(text)).toBeDefined();
    expectAgreement(text);
  });

  it.each([
    'a:\tb\n',
    'a: &x 1\n',
    'a: *x\n',
    'a: !!int 1\n',
    '---\na: 1\n',
    'a: 1\n...\n',
    '%YAML 1.2\n',
    'a: >\n  folded\n',
    'a: |+\n  kept\n',
    'a: one\n  two\n',
    '? a\n: b\n',
    '<<: 1\n',
    'a: 1\na: 2\n',
    'a: {b: 1\n}\n',
    'a: "one\n  two"\n',
    'a: 1\n b: 2\n',
    'a: b: c\n',
    '- a\n',
    'text\n',
    'a: \u0007\n',
    'a: \uD800\n',
    'a: 1\r',
  ])('leaves %j to the full reader', (text) => {
    expect(readFast(text)).toBeUndefined();
  });
});
