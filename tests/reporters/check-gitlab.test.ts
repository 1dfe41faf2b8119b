import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { reporter } from '../../src/reporters/check-gitlab.ts';
import { fingerprintOf } from '../../src/reporters/fingerprint.ts';
import { awkwardCheck } from './awkward-checks.ts';
import { CASE_B } from './cases.ts';
import { checked, EVERY_KIND, fileChecks, report, textOf } from './checks.ts';

const { clean: fine, failed, warned, broken } = EVERY_KIND;

/** What GitLab's page on Code Quality asks of a report that a tool of one's own makes. */
const SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string' },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
} as const;

interface Finding {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const validate = new Ajv({ allErrors: true }).compile<Finding[]>(SCHEMA);

/** The report, read and held against the schema. */
function findingsOf(checks: readonly FileCheck[]): Finding[] {
  const document: unknown = JSON.parse(report(reporter, checks));
  if (!validate(document)) throw new Error(JSON.stringify(validate.errors));
  return document;
}

const fingerprintsOf = (checks: readonly FileCheck[]): string[] =>
  findingsOf(checks).map(({ fingerprint }) => fingerprint);

describe('check --format gitlab', () => {
  it('is an object for each finding', () => {
    expect(findingsOf([warned, broken]).slice(1, 3)).toEqual([
      {
        description: expect.stringContaining('All 30 practices are rated 4.'),
        check_name: 'answers-uniform',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'minor',
        location: { path: 'units/even.yaml', lines: { begin: 9 } },
      },
      {
        description: '"date" is here twice; the first is on line 7. Delete one of them.',
        check_name: 'key-duplicate',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'units/hotels.yaml', lines: { begin: 8 } },
      },
    ]);
  });

  it.each([
    ['with nothing found', [fine]],
    ['without files', []],
  ])('is an empty list %s', (_, checks) => {
    expect(report(reporter, checks)).toBe('[]\n');
  });

  it('has no byte order mark and ends with one line break', () => {
    expect(report(reporter, fileChecks())).toMatch(/^\[\n {2}\{.*\}\n\]\n$/s);
  });

  it('says everything once, in the order of the files', () => {
    const { length } = fileChecks().flatMap(({ diagnostics }) => diagnostics);
    expect(findingsOf(fileChecks())).toHaveLength(length);
    expect(new Set(fingerprintsOf(fileChecks())).size).toBe(length);
  });

  it('meets the schema, with no fingerprint twice, whatever names and messages hold', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(awkwardCheck, {
          maxLength: 4,
          selector: ({ file }) => file.replace(/^(\.\/+)+/, ''),
        }),
        (checks) => {
          const text = report(reporter, checks);
          expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u202e\ufeff]/u);
          const findings = findingsOf(checks);
          expect(findings.map(({ location }) => location.path)).toEqual(
            checks.flatMap(({ file, diagnostics }) =>
              diagnostics.map(() => file.replace(/^(\.\/+)+/, '')),
            ),
          );
          expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(
            findings.length,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a fingerprint', () => {
  const faulty = (text: string): string[] => fingerprintsOf([checked('units/claims.yaml', text)]);
  const text = textOf(CASE_B)
    .replace('CF1a: 4', 'CF1a: six')
    .replace('date:', 'date: 2026-01-01\ndate:');

  it('stays the same when lines move', () => {
    const moved = text.replace('format:', '# One line.\n\n# Another.\nformat:');
    expect(faulty(text)).toHaveLength(2);
    expect(faulty(moved)).toEqual(faulty(text));
  });

  it('stays the same when another finding comes before it', () => {
    const more = text.replace('focus: business-unit', 'focus: business');
    expect(faulty(more)).toHaveLength(3);
    expect(faulty(more)).toEqual(expect.arrayContaining(faulty(text)));
  });

  it('stays the same with and without a leading ./', () => {
    expect(fingerprintsOf([{ ...failed, file: `./${failed.file}` }])).toEqual(
      fingerprintsOf([failed]),
    );
  });

  it('depends on the file, the code, the place and the repetition alone', () => {
    const [record] = failed.diagnostics;
    if (record === undefined) throw new Error('The fixture has no finding.');
    const base = fingerprintOf('a.yaml', record, 0);
    const elsewhere = { ...record, line: 99, column: 9, endLine: 99, endColumn: 12, message: '?' };
    expect(fingerprintOf('a.yaml', { ...elsewhere, severity: 'warning' }, 0)).toBe(base);
    expect(
      new Set([
        base,
        fingerprintOf('b.yaml', record, 0),
        fingerprintOf('a.yaml\ud800', record, 0),
        fingerprintOf('a.yaml\udbff', record, 0),
        fingerprintOf('a.yaml', { ...record, code: 'key-unknown' }, 0),
        fingerprintOf('a.yaml', { ...record, pointer: '/subject' }, 0),
        fingerprintOf('a.yaml', record, 1),
      ]).size,
    ).toBe(7);
  });
});
