import { CATALOGUE, type DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { CheckSummary, FileCheck } from './file-check.ts';
import type { CheckName } from './policy.ts';
import { checkOf } from './rules.ts';

/** What a run comes to, beyond the numbers that every report shows. */
export interface Tally extends CheckSummary {
  /** Files times what each was held against. */
  readonly checks: number;
  readonly failedChecks: number;
  /** Every code that was raised, in the order of the catalogue. */
  readonly codes: readonly DiagnosticCode[];
}

export const NO_FILES: Tally = {
  files: 0,
  passed: 0,
  failed: 0,
  errors: 0,
  warnings: 0,
  checks: 0,
  failedChecks: 0,
  codes: [],
};

export function tallyOf(check: FileCheck): Tally {
  const { ok, checks, diagnostics } = check;
  if (diagnostics.length === 0) {
    return { ...NO_FILES, files: 1, passed: 1, checks: checks.length };
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return {
    files: 1,
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    errors,
    warnings: diagnostics.length - errors,
    checks: checks.length,
    failedChecks: checks.filter((name) => hasFailed(check, name)).length,
    codes: inCatalogueOrder(new Set(diagnostics.map(({ code }) => code))),
  };
}

export function sumOf(a: Tally, b: Tally): Tally {
  return {
    files: a.files + b.files,
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    checks: a.checks + b.checks,
    failedChecks: a.failedChecks + b.failedChecks,
    codes: b.codes.every((code) => a.codes.includes(code))
      ? a.codes
      : inCatalogueOrder(new Set([...a.codes, ...b.codes])),
  };
}

/** Whether a file failed in one of the things it was held against. */
export function hasFailed({ diagnostics }: FileCheck, name: CheckName): boolean {
  return diagnostics.some(({ severity, code }) => severity === 'error' && checkOf(code) === name);
}

function inCatalogueOrder(codes: ReadonlySet<DiagnosticCode>): DiagnosticCode[] {
  return Object.keys(CATALOGUE).filter((code): code is DiagnosticCode =>
    (codes as ReadonlySet<string>).has(code),
  );
}
