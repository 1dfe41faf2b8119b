/**
 * The Customer Satisfaction Practices Continuum as a library: the same code that the `continuum` command runs.
 * Everything here is pure: data in, data out; no file, clock or network is touched.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { describe, loadContinuum, parseAssessment, plan, score } from 'csp-continuum';
 *
 * const continuum = loadContinuum();
 * const text = readFileSync('answers.yaml', 'utf8');
 * const result = parseAssessment(text, continuum);
 * if (result.ok) {
 *   const { stage, stageName } = score(continuum, result.assessment);
 *   const { actions } = plan(continuum, result.assessment, { all: 3 });
 * } else {
 *   for (const found of result.diagnostics) {
 *     const { line, column, message } = describe(found, text);
 *   }
 * }
 * ```
 * @packageDocumentation
 */
import type { Assessment } from './core/assessment.ts';
import type { Continuum } from './core/continuum.ts';
import type { Diagnostic, DiagnosticRecord } from './diagnostics/diagnostic.ts';
import { toRecord } from './diagnostics/record.ts';
import {
  type CheckReport,
  type CheckTerms,
  checkTexts,
  type NamedText,
} from './gate/check-texts.ts';
import { builtinContinuum } from './model/builtin.ts';
import { parseAssessment as parse } from './validation/parse.ts';
import type { ParseResult } from './validation/result.ts';
import { writeAssessment as write } from './yaml/write.ts';

export type {
  Answer,
  Assessment,
  Evidence,
  Role,
  Subject,
  Target,
  Waiver,
} from './core/assessment.ts';
export type {
  ComponentId,
  Continuum,
  Effort,
  Focus,
  Level,
  Practice,
  PracticeId,
  Rating,
  Rule,
  ScalePoint,
  SeedItem,
  SourceDocument,
  Stage,
  StageNumber,
} from './core/continuum.ts';
export { plan } from './core/make-plan.ts';
export type { Action, Gap, Plan, Raise, Route } from './core/plan.ts';
export { score } from './core/score.ts';
export type {
  Cell,
  CellStatus,
  ComponentScore,
  HeldBack,
  Range,
  Scorecard,
  Step,
} from './core/scorecard.ts';
export type { TargetRequest } from './core/target.ts';
export { withRatings } from './core/what-if.ts';
export type { DiagnosticCode } from './diagnostics/catalogue.ts';
export type { Diagnostic, DiagnosticRecord, Severity } from './diagnostics/diagnostic.ts';
export type { Span } from './diagnostics/span.ts';
export type { CheckReport, CheckTerms, NamedText } from './gate/check-texts.ts';
export { type Duration, parseDuration } from './gate/duration.ts';
export type { CheckSummary, FileCheck } from './gate/file-check.ts';
export type { CheckName, Policy } from './gate/policy.ts';
export { ContinuumError, type Findings } from './model/continuum-error.ts';
export { loadContinuum } from './model/load.ts';
export { type Rendering, render } from './reporters/render.ts';
export type { Screen } from './reporters/screen.ts';
export type { ParseResult } from './validation/result.ts';

/**
 * Reads the text of an assessment file. Never throws on what the text says: every mistake is a finding with its place,
 * all of them at once; warnings come with an assessment too.
 *
 * @param text - The content of the file.
 * @param continuum - What its practices are held against; the built-in continuum when absent.
 */
export function parseAssessment(
  text: string,
  continuum: Continuum = builtinContinuum(),
): ParseResult {
  const parsed = parse(text, continuum);
  const { diagnostics } = parsed;
  return parsed.ok
    ? { ok: true, assessment: parsed.assessment, diagnostics }
    : { ok: false, diagnostics };
}

/**
 * An assessment as the text of a new file. One that `parseAssessment` yielded for the same continuum is the same when
 * it is read back. Answers to practices that the continuum does not have are left out.
 *
 * @param assessment - What to write.
 * @param continuum - Gives the practices and their order; the built-in continuum when absent.
 */
export function writeAssessment(
  assessment: Assessment,
  continuum: Continuum = builtinContinuum(),
): string {
  return write(assessment, continuum);
}

/**
 * A finding in words, with its place: lines and columns from 1, columns in UTF-16 units, the end exclusive.
 *
 * @param diagnostic - The finding, as `parseAssessment` returned it.
 * @param text - The text it was found in.
 */
export function describe(diagnostic: Diagnostic, text: string): DiagnosticRecord {
  return toRecord(diagnostic, text);
}

/**
 * Holds assessments against the file format, a policy and their earlier versions, as `continuum check` does.
 *
 * @param texts - The files; `before` is the same file in the baseline.
 * @param terms - The policy, and the day that ages are counted to.
 * @param continuum - What the practices are held against; the built-in continuum when absent.
 */
export function check(
  texts: readonly NamedText[],
  terms: CheckTerms,
  continuum: Continuum = builtinContinuum(),
): CheckReport {
  return checkTexts(texts, terms, continuum);
}
