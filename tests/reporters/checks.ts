import type { Assessment } from '../../src/core/assessment.ts';
import { checkAbsent, checkFile, type FileToCheck, type Terms } from '../../src/gate/check.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import type { Policy } from '../../src/gate/policy.ts';
import { NO_FILES, sumOf, tallyOf } from '../../src/gate/tally.ts';
import type { CheckReporter, CheckRun } from '../../src/reporters/check-reporter.ts';
import type { Screen } from '../../src/reporters/screen.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { writeAssessment } from '../../src/yaml/write.ts';
import { assessmentOf, CASE_A, CASE_B, CASE_C, continuum, plain, UNFINISHED } from './cases.ts';

const TERMS: Terms = { continuum, today: '2026-04-01' };

const POLICY: Policy = { minStage: 1, complete: true };

const DEMANDING: Policy = {
  minStage: 5,
  min: { measurement: 4 },
  atTarget: true,
  complete: true,
  maxNa: 0,
  maxAge: { count: 10, unit: 'd' },
  evidence: true,
  minEvidencedStage: 2,
};

export const textOf = (assessment: Assessment): string => writeAssessment(assessment, continuum);

/** A text through the parser and the gate, on 2026-04-01. */
export function checked(
  file: string,
  text: string,
  more: Partial<Omit<FileToCheck, 'file' | 'text'>> = {},
): FileCheck {
  const parsed = parseAssessment(text, continuum);
  return checkFile(
    { file, text, parsed, policy: POLICY, hasBaseline: more.before !== undefined, ...more },
    TERMS,
  );
}

const BROKEN = textOf(CASE_C)
  .replace('CF1a: 5', 'CF1a: six')
  .replace('ratings:', 'ratings:\n  CF1b: "open')
  .replace('date:', 'date: yesterday\ndate:');

/** Everything that can come out of checking one file. */
export const EVERY_KIND = {
  clean: checked('units/claims.yaml', textOf(CASE_B)),
  /** Two warnings, no error. */
  warned: checked(
    './units/even.yaml',
    textOf(assessmentOf('4'.repeat(30), { date: '2027-01-01' })),
  ),
  /** Fails seven of ten checks, two of them more than once. */
  failed: checked('units/office.yaml', textOf({ ...UNFINISHED, targets: { measurement: 4 } }), {
    policy: DEMANDING,
  }),
  broken: checked('units/hotels.yaml', BROKEN),
  absent: checkAbsent(
    'units/gone.yaml',
    { code: 'file-not-found', args: { path: 'units/gone.yaml' }, pointer: '' },
    POLICY,
    false,
  ),
  /** Fell behind its earlier version, under another name there. */
  compared: checked('units/licensing.yaml', textOf(CASE_A).replace('CF2a: 4', 'CF2a: 3'), {
    before: { file: 'office.yaml', parsed: parseAssessment(textOf(CASE_B), continuum) },
    findings: [
      {
        code: 'file-renamed',
        args: { path: 'units/licensing.yaml', earlier: 'office.yaml' },
        pointer: '',
      },
    ],
  }),
} satisfies Record<string, FileCheck>;

export const fileChecks = (): readonly FileCheck[] => Object.values(EVERY_KIND);

export function runOf(checks: readonly FileCheck[], more: Partial<CheckRun> = {}): CheckRun {
  return { ...checks.map(tallyOf).reduce(sumOf, NO_FILES), version: '0.1.0', ...more };
}

/** What a reporter prints of these files. */
export function report<Part>(
  { part, whole }: CheckReporter<Part>,
  checks: readonly FileCheck[],
  screen: Screen = plain(80),
  more: Partial<CheckRun> = {},
): string {
  const parts = checks.flatMap((check) => {
    const one = part(check, screen);
    return one === undefined ? [] : [one];
  });
  return [...whole(parts, runOf(checks, more), screen)].join('');
}
