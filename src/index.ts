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
import { alpha } from './workshop/alpha.ts';
import { consensus as consensusOf } from './workshop/consensus.ts';
import { positionAt } from './workshop/median.ts';
import {
  type Alpha,
  type Picture,
  USUAL_TERMS,
  type WorkshopResponse,
  type WorkshopTerms,
} from './workshop/picture.ts';
import { pictureOf } from './workshop/picture-of.ts';
import { quantile as quantileOf } from './workshop/quantile.ts';
import { writeAssessment as write } from './yaml/write.ts';

export type {
  Answer,
  Assessment,
  Evidence,
  Method,
  Respondent,
  Role,
  Subject,
  Target,
  Votes,
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
export type {
  AgendaItem,
  Alpha,
  Apart,
  Bootstrap,
  ByStage,
  CarelessSigns,
  GroupRole,
  Leverage,
  Picture,
  PracticePicture,
  RoleCount,
  RoleGap,
  RoleGaps,
  WorkshopResponse,
  WorkshopTerms,
} from './workshop/picture.ts';

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

/**
 * What a group says, as `continuum workshop` shows it: agreement, stage and interval, gaps between roles, agenda. The same
 * answers and terms give the same picture, whatever the order of the people.
 *
 * @param responses - One person's answers each, all to this continuum and about the same subject: that is up to you.
 * @param terms - What differs from the usual ones: groups of at least 4, and 2,000 draws from seed 1.
 * @param continuum - What the answers are to; the built-in continuum when absent.
 * @throws RangeError without a response, or for a term that is no whole number in its range.
 *
 * @example
 * ```ts
 * const { scorecard, bootstrap, agenda } = workshop([
 *   { file: 'one.yaml', assessment: one },
 *   { file: 'two.yaml', assessment: two },
 * ]);
 * const [first] = agenda; // what to talk about first
 * ```
 */
export function workshop(
  responses: readonly WorkshopResponse[],
  terms: Partial<WorkshopTerms> = {},
  continuum: Continuum = builtinContinuum(),
): Picture {
  const all = { ...USUAL_TERMS, ...terms };
  const { minGroup, seed, draws } = all;
  if (!Number.isSafeInteger(minGroup) || minGroup < 1) {
    throw new RangeError('minGroup must be a whole number of people, 1 or more.');
  }
  if (seed >>> 0 !== seed) throw new RangeError('seed must be a whole number from 0 to 2^32 - 1.');
  if (!Number.isSafeInteger(draws) || draws < 1) {
    throw new RangeError('draws must be a whole number, 1 or more.');
  }
  return pictureOf(continuum, responses, all);
}

/**
 * The median of values from 1 up; the lower of the two middles when their number is even, so always one that somebody
 * chose.
 *
 * @param counts - How many chose 1, 2, 3 and so on.
 * @returns null where nobody chose any.
 * @throws RangeError for anything but two or more whole numbers, 0 or above.
 *
 * @example
 * ```ts
 * lowerMedian([0, 2, 5, 3, 1]); // 3
 * lowerMedian([1, 0, 0, 0, 1]); // 1
 * ```
 */
export function lowerMedian(counts: readonly number[]): number | null {
  requireCounts(counts);
  const position = positionAt(counts, [1, 2]);
  return position < 0 ? null : position + 1;
}

/**
 * A quantile of values from 1 up, by type 7 of Hyndman and Fan (1996), which most programs use.
 *
 * @param counts - How many chose 1, 2, 3 and so on.
 * @param share - From 0 (the lowest value) to 1 (the highest).
 * @returns null where nobody chose any.
 * @throws RangeError for other counts than whole numbers, 0 or above, and for a share outside its range.
 *
 * @example
 * ```ts
 * quantile([0, 1, 1, 1, 1], 0.25); // 2.75
 * ```
 */
export function quantile(counts: readonly number[], share: number): number | null {
  requireCounts(counts);
  if (!(share >= 0 && share <= 1)) throw new RangeError('share must be from 0 to 1.');
  return quantileOf(counts, share);
}

/**
 * How much a group agrees on a point of an ordered scale: 1 when all chose the same, 0 when half chose each end. Tastle and
 * Wierman (2007), Consensus and dissention.
 *
 * @param counts - How many chose each point, from the lowest up; a scale has two points or more.
 * @returns null where nobody chose any; one answer alone agrees with itself.
 * @throws RangeError for anything but two or more whole numbers, 0 or above.
 *
 * @example
 * ```ts
 * consensus([0, 0, 12, 0, 0]); // 1
 * consensus([6, 0, 0, 0, 6]); // 0
 * consensus([30, 40, 210, 130, 530, 50, 10]); // 0.7256876...
 * ```
 */
export function consensus(counts: readonly number[]): number | null {
  requireCounts(counts);
  return consensusOf(counts);
}

/**
 * Krippendorff's alpha for ordinal values: 1 when those who rate agree on everything, 0 when they agree as chance would have it,
 * less when they agree less than that. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
 *
 * @param counts - For every thing that was rated, how many gave it each value, from the lowest up; all lists equally long.
 * @returns `value`, which is null, with the `reason`, where it is not defined.
 * @throws RangeError for lists of different lengths, and for anything but whole numbers, 0 or above.
 *
 * @example
 * ```ts
 * krippendorffAlpha([[0, 0, 3], [3, 0, 0]]).value; // 1
 * krippendorffAlpha([[0, 0, 3], [0, 0, 3]]); // value: null, reason: 'no-variation'
 * ```
 */
export function krippendorffAlpha(counts: readonly (readonly number[])[]): Alpha {
  const [first] = counts;
  for (const each of counts) {
    requireCounts(each);
    if (each.length !== first?.length) throw new RangeError('All lists must be equally long.');
  }
  return alpha(counts);
}

function requireCounts(counts: readonly number[]): void {
  const whole = counts.every((count) => Number.isSafeInteger(count) && count >= 0);
  if (counts.length < 2 || !whole) {
    throw new RangeError('Counts must be two or more whole numbers, 0 or above.');
  }
}
