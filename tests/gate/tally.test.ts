import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { hasFailed, NO_FILES, sumOf, type Tally, tallyOf } from '../../src/gate/tally.ts';
import { check, dated, file } from './support/gate.ts';

const fair = check(file('CF1a: 3'), { evidence: true });
const warned = check(dated('2027-01-01', 'CF1a:'), { evidence: true });
const failed = check(dated('2027-01-01', 'CF1a: 4', 'CF1b: 4'), { evidence: true, minStage: 1 });
const broken = check(file('CF1a: often', 'CF1b: 9'), { evidence: true });

describe('tallyOf', () => {
  it.each<[string, FileCheck, Tally]>([
    [
      'a file without a finding',
      fair,
      {
        files: 1,
        passed: 1,
        failed: 0,
        errors: 0,
        warnings: 0,
        checks: 3,
        failedChecks: 0,
        codes: [],
      },
    ],
    [
      'warnings alone',
      warned,
      {
        files: 1,
        passed: 1,
        failed: 0,
        errors: 0,
        warnings: 2,
        checks: 3,
        failedChecks: 0,
        codes: ['rating-empty', 'date-future'],
      },
    ],
    [
      'three errors of two checks',
      failed,
      {
        files: 1,
        passed: 0,
        failed: 1,
        errors: 3,
        warnings: 1,
        checks: 4,
        failedChecks: 2,
        codes: ['date-future', 'stage-below-minimum', 'evidence-missing'],
      },
    ],
    [
      'two errors of one check',
      broken,
      {
        files: 1,
        passed: 0,
        failed: 1,
        errors: 2,
        warnings: 0,
        checks: 3,
        failedChecks: 1,
        codes: ['rating-out-of-range', 'rating-word'],
      },
    ],
  ])('%s', (_, one, expected) => {
    expect(tallyOf(one)).toEqual(expected);
  });

  it('counts a warning as an error under a strict policy', () => {
    const strict = check(dated('2027-01-01'), { strict: true });
    expect(tallyOf(strict)).toMatchObject({ failed: 1, errors: 1, warnings: 0, failedChecks: 1 });
  });
});

describe('hasFailed', () => {
  it('is said of the check that found an error', () => {
    expect(failed.checks.filter((name) => hasFailed(failed, name))).toEqual([
      'min-stage',
      'evidence',
    ]);
    expect(broken.checks.filter((name) => hasFailed(broken, name))).toEqual(['valid']);
    expect(warned.checks.filter((name) => hasFailed(warned, name))).toEqual([]);
  });
});

describe('sumOf', () => {
  const anyCheck = fc.constantFrom(fair, warned, failed, broken);
  const total = (list: readonly FileCheck[]) => list.map(tallyOf).reduce(sumOf, NO_FILES);

  it('adds up', () => {
    expect(total([fair, warned, failed, broken])).toEqual({
      files: 4,
      passed: 2,
      failed: 2,
      errors: 5,
      warnings: 3,
      checks: 13,
      failedChecks: 3,
      codes: [
        'rating-out-of-range',
        'rating-word',
        'rating-empty',
        'date-future',
        'stage-below-minimum',
        'evidence-missing',
      ],
    });
    expect(total([])).toEqual(NO_FILES);
  });

  it('comes to the same in any order and however the files are shared out', () => {
    fc.assert(
      fc.property(fc.array(anyCheck, { maxLength: 8 }), fc.nat(), (list, cut) => {
        const whole = total(list);
        expect(total([...list].reverse())).toEqual(whole);
        const at = list.length === 0 ? 0 : cut % list.length;
        expect(sumOf(total(list.slice(0, at)), total(list.slice(at)))).toEqual(whole);
      }),
    );
  });

  it('is associative, and nothing changes nothing', () => {
    const anyTally = fc.array(anyCheck, { maxLength: 3 }).map(total);
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (a, b, c) => {
        expect(sumOf(sumOf(a, b), c)).toEqual(sumOf(a, sumOf(b, c)));
        expect(sumOf(a, NO_FILES)).toEqual(a);
        expect(sumOf(NO_FILES, a)).toEqual(a);
      }),
    );
  });

  it('names each code once, in the order of the catalogue', () => {
    const { codes } = total([broken, failed, warned, failed]);
    const order: readonly string[] = Object.keys(CATALOGUE);
    expect(codes.map((code) => order.indexOf(code))).toEqual(
      [...codes].map((code) => order.indexOf(code)).sort((a, b) => a - b),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});
