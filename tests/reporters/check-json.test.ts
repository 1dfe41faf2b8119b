import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { reporter } from '../../src/reporters/check-json.ts';
import { recordDocument } from '../../src/reporters/faults-json.ts';
import { scoreDocument } from '../../src/reporters/score-document.ts';
import { shippedText } from '../support/shipped.ts';
import { awkwardCheck } from './awkward-checks.ts';
import { CASE_A, plain } from './cases.ts';
import { checked, EVERY_KIND, fileChecks, report, textOf } from './checks.ts';

const schema = (name: string) => JSON.parse(shippedText(`continuum/schema/${name}.schema.json`));
const ajv = new Ajv({ allErrors: true, strict: true, schemas: ['score', 'faults'].map(schema) });
const validate = ajv.compile(schema('check'));

const documentOf = (checks: readonly FileCheck[]) => JSON.parse(report(reporter, checks));

/** What a terminal obeys or hides. */
const UNSAFE = /[^\P{Cc}\n]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const HOSTILE: readonly FileCheck[] = [
  checked(
    'a "quoted"\\\u001b[31m\n\u202ename\u2028 \ud800.yaml',
    textOf({
      ...CASE_A,
      subject: { organization: '"}]},\\\u2028 \u{1F469}\u200d\u{1F467}', focus: 'organization' },
    }),
  ),
  checked('b.yaml', 'ratings: { "\\u001b[31m\\u202e\\"]}": 4, CF1a: "\u009b1m" }\n'),
];

const INPUTS: readonly (readonly [string, readonly FileCheck[]])[] = [
  ['files of every kind', fileChecks()],
  ['a file in which all is well', [EVERY_KIND.clean]],
  ['no files', []],
  ['hostile names and words', HOSTILE],
];

describe.each(INPUTS)('for %s', (_, checks) => {
  const text = report(reporter, checks);
  const document = JSON.parse(text);

  test('it is what the schema says', () => {
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  test('it holds every file, in order, with what was found and the document of its score', () => {
    const expected = checks.map(({ file, ok, diagnostics, scorecard }) => ({
      file,
      ok,
      diagnostics: diagnostics.map(recordDocument),
      scorecard: scorecard && scoreDocument({ file, scorecard }),
    }));
    expect(document.results).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('the summary is the sum of the files', () => {
    const found = checks.flatMap(({ diagnostics }) => diagnostics);
    expect(document.summary).toEqual({
      files: checks.length,
      passed: checks.filter(({ ok }) => ok).length,
      failed: checks.filter(({ ok }) => !ok).length,
      errors: found.filter(({ severity }) => severity === 'error').length,
      warnings: found.filter(({ severity }) => severity === 'warning').length,
    });
  });

  test('it is plain text, one file a line, that ends with one line break', () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(UNSAFE);
    expect(text.match(/^ {4}\{"file"/gm) ?? []).toHaveLength(checks.length);
  });
});

test('whatever files and findings are called, they come back as they are', () => {
  fc.assert(
    fc.property(fc.array(awkwardCheck, { maxLength: 4 }), (checks) => {
      const text = report(reporter, checks);
      expect(text).not.toMatch(UNSAFE);
      const document = JSON.parse(text);
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
      expect(document.results).toMatchObject(
        checks.map(({ file, diagnostics }) => ({ file, diagnostics })),
      );
    }),
    { numRuns: 200 },
  );
});

test('keys keep their order', () => {
  const document = documentOf([EVERY_KIND.warned]);
  const [result] = document.results;
  expect([document, document.summary, result, result.diagnostics[0]].map(Object.keys)).toEqual([
    ['schemaVersion', 'summary', 'results'],
    ['files', 'passed', 'failed', 'errors', 'warnings'],
    ['file', 'ok', 'diagnostics', 'scorecard'],
    ['code', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn', 'pointer'],
  ]);
});

test('a file that is no valid assessment has no scorecard, but says so', () => {
  expect(documentOf([EVERY_KIND.broken]).results[0]).toHaveProperty('scorecard', null);
  expect(documentOf([EVERY_KIND.absent]).results[0]).toHaveProperty('scorecard', null);
});

test('a part is one line of text', () => {
  for (const check of [...fileChecks(), ...HOSTILE]) {
    expect(reporter.part(check, plain(80))).toMatch(/^\{.*\}$/);
  }
});

describe('the schema refuses', () => {
  const { schemaVersion, summary, results } = documentOf([EVERY_KIND.failed]);
  const [result] = results;
  const { pointer: _, ...pointless } = result.diagnostics[0];
  const all = { schemaVersion, summary, results };
  const with1 = (change: object) => ({ ...all, results: [{ ...result, ...change }] });

  test('nothing of this as it is', () => {
    expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ['another version', { ...all, schemaVersion: 2 }],
    ['no summary', { schemaVersion, results }],
    ['no results', { schemaVersion, summary }],
    ['another key', { ...all, ok: true }],
    ['another key in the summary', { ...all, summary: { ...summary, checks: 1 } }],
    ['a summary without its errors', { ...all, summary: { ...summary, errors: undefined } }],
    ['a count below zero', { ...all, summary: { ...summary, failed: -1 } }],
    ['another key in a result', with1({ text: '' })],
    ['a verdict that is a word', with1({ ok: 'yes' })],
    ['a finding without a pointer', with1({ diagnostics: [pointless] })],
    ['findings that are absent', with1({ diagnostics: null })],
    ['no scorecard', with1({ scorecard: undefined })],
    ['a scorecard that is none', with1({ scorecard: {} })],
    ['a stage for a scorecard', with1({ scorecard: 3 })],
  ])('%s', (_name, document) => {
    expect(validate(JSON.parse(JSON.stringify(document)))).toBe(false);
  });
});
