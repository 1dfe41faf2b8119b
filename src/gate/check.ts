import type { Continuum } from '../core/continuum.ts';
import { score } from '../core/score.ts';
import { CATALOGUE } from '../diagnostics/catalogue.ts';
import type { Diagnostic, DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import { fromPointer } from '../diagnostics/pointer.ts';
import { toRecord } from '../diagnostics/record.ts';
import { inOrder } from '../validation/findings.ts';
import type { Parsed } from '../validation/result.ts';
import type { YamlNode } from '../yaml/node.ts';
import { isNothing } from '../yaml/scalar-value.ts';
import { headOf, nearestPlace, placeAt, spanOf } from '../yaml/tree.ts';
import { againstBaseline, type Earlier, endedWaivers, waivedFalls } from './baseline-rules.ts';
import type { Case } from './case.ts';
import type { FileCheck } from './file-check.ts';
import type { Policy } from './policy.ts';
import { checksOf, RULES } from './rules.ts';

/** What every file of a run is held against. */
export interface Terms {
  readonly continuum: Continuum;
  /** Today, as an ISO 8601 calendar date. */
  readonly today: string;
}

/** The same file in the baseline. */
export interface Before {
  /** Its name in the baseline. */
  readonly file: string;
  readonly parsed: Parsed;
}

export interface FileToCheck {
  readonly file: string;
  readonly text: string;
  readonly parsed: Parsed;
  readonly policy: Policy;
  /** Whether a baseline was asked for. */
  readonly hasBaseline: boolean;
  readonly before?: Before;
  /** Findings about the file itself, such as another name than in the baseline. */
  readonly findings?: readonly Diagnostic[];
}

/** Holds one file that was read and parsed against the policy and its baseline. Pure. */
export function checkFile(given: FileToCheck, terms: Terms): FileCheck {
  const { file, text, parsed, policy, hasBaseline, before, findings = [] } = given;
  const base = { file, text, checks: checksOf(policy, hasBaseline) };
  if (!parsed.ok || parsed.root === undefined) {
    const diagnostics = records([...findings, ...parsed.diagnostics], text, policy);
    return { ...base, ok: isFine(diagnostics), diagnostics, scorecard: null };
  }
  const { assessment, root } = parsed;
  const { continuum, today } = terms;
  const scorecard = score(continuum, assessment);
  const held: Case = { continuum, assessment, scorecard, policy, today, root };
  const earlier = before && earlierOf(before, parsed, held);
  const found = [
    ...findings,
    ...Object.values(RULES).flatMap(({ asked, find }) => (asked(policy) ? find(held) : [])),
    ...(hasBaseline ? endedWaivers(held) : []),
    ...(before === undefined ? [] : baselineFindings(held, before, earlier)),
  ].map((finding) => placed(finding, root));
  const waived = earlier === undefined || earlier === held ? [] : waivedFalls(held, earlier);
  const all = found.length === 0 ? parsed.diagnostics : inOrder([...parsed.diagnostics, ...found]);
  const diagnostics = records(all, text, policy);
  return {
    ...base,
    ok: isFine(diagnostics),
    diagnostics,
    scorecard,
    ...(waived.length > 0 && { waived }),
    ...(before && earlier && { earlier: { file: before.file, scorecard: earlier.scorecard } }),
  };
}

/** A file that there is nothing to read of: it cannot be had, or it is gone. */
export function checkAbsent(
  file: string,
  finding: Diagnostic,
  policy: Policy,
  hasBaseline: boolean,
): FileCheck {
  const checks = checksOf(policy, hasBaseline);
  const diagnostics = records([finding], '', policy);
  return { file, text: '', checks, ok: isFine(diagnostics), diagnostics, scorecard: null };
}

/** Scores the earlier version; the same text has the same score. */
function earlierOf({ parsed }: Before, now: Parsed, held: Case): Earlier | undefined {
  if (parsed === now) return held;
  if (!parsed.ok) return undefined;
  const { assessment } = parsed;
  return { assessment, scorecard: score(held.continuum, assessment) };
}

function baselineFindings(held: Case, before: Before, earlier: Earlier | undefined): Diagnostic[] {
  if (earlier === held) return [];
  if (earlier !== undefined) return againstBaseline(held, earlier);
  return [{ code: 'baseline-unusable', args: { path: before.file }, pointer: '' }];
}

/**
 * The finding with its place. A list of answers and the whole file are long, so they are pointed at by their key.
 * What is not there is a matter of the whole file.
 */
function placed(finding: Diagnostic, root: YamlNode): Diagnostic {
  const path = fromPointer(finding.pointer);
  const place = placeAt(root, path);
  if (place === undefined)
    return { ...finding, span: headOf(nearestPlace(root, path)), pointer: '' };
  return {
    ...finding,
    span:
      place.node.kind === 'scalar' && !isNothing(place.node) ? spanOf(place.node) : headOf(place),
  };
}

/** Findings in words and with places. A strict policy takes every warning for an error. */
function records(
  diagnostics: readonly Diagnostic[],
  text: string,
  { strict = false }: Policy,
): DiagnosticRecord[] {
  return diagnostics.map((one) => {
    const record = toRecord(one, text);
    return strict && CATALOGUE[one.code].severity === 'warning'
      ? { ...record, severity: 'error' }
      : record;
  });
}

function isFine(diagnostics: readonly DiagnosticRecord[]): boolean {
  return diagnostics.every((one) => one.severity !== 'error');
}
