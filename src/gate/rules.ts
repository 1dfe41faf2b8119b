import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { complete, evidence, evidenceMaxAge, maxAge, maxNotApplicable } from './answer-rules.ts';
import type { Rule } from './case.ts';
import { plausible } from './plausible.ts';
import { CHECKS, type CheckName, type Policy } from './policy.ts';
import { atTarget, minEvidencedStage, minOfComponents, minStage } from './stage-rules.ts';

interface Held {
  /** Whether a policy asks for it. */
  readonly asked: (policy: Policy) => boolean;
  readonly find: Rule;
  /** What it may find. */
  readonly codes: readonly DiagnosticCode[];
}

/** What a policy can ask of one file by itself. */
export const RULES: Readonly<Record<Exclude<CheckName, 'valid' | 'baseline'>, Held>> = {
  plausible: {
    asked: () => true,
    find: plausible,
    codes: ['answers-uniform', 'answers-unexplained', 'waiver-far', 'date-future'],
  },
  'min-stage': {
    asked: (policy) => policy.minStage !== undefined,
    find: minStage,
    codes: ['stage-below-minimum'],
  },
  min: {
    asked: ({ min }) => min !== undefined && Object.keys(min).length > 0,
    find: minOfComponents,
    codes: ['component-below-minimum'],
  },
  'at-target': {
    asked: (policy) => policy.atTarget === true,
    find: atTarget,
    codes: ['below-target', 'targets-missing'],
  },
  complete: {
    asked: (policy) => policy.complete === true,
    find: complete,
    codes: ['answer-unknown', 'answers-missing'],
  },
  'max-na': {
    asked: (policy) => policy.maxNa !== undefined,
    find: maxNotApplicable,
    codes: ['too-many-not-applicable'],
  },
  'max-age': {
    asked: (policy) => policy.maxAge !== undefined,
    find: maxAge,
    codes: ['assessment-too-old', 'age-unknown'],
  },
  evidence: {
    asked: (policy) => policy.evidence === true,
    find: evidence,
    codes: ['evidence-missing'],
  },
  'evidence-max-age': {
    asked: (policy) => policy.evidenceMaxAge !== undefined,
    find: evidenceMaxAge,
    codes: ['evidence-too-old', 'evidence-undated'],
  },
  'min-evidenced-stage': {
    asked: (policy) => policy.minEvidencedStage !== undefined,
    find: minEvidencedStage,
    codes: ['evidenced-stage-below-minimum'],
  },
};

const BASELINE_CODES: readonly DiagnosticCode[] = [
  'rating-fell',
  'cell-lost',
  'waiver-expired',
  'file-deleted',
  'file-renamed',
  'subject-changed',
  'baseline-unusable',
  'stage-jump',
  'config-changed',
];

/** The check that a finding belongs to. What no policy asks for makes the file invalid. */
export function checkOf(code: DiagnosticCode): CheckName {
  if (BASELINE_CODES.includes(code)) return 'baseline';
  const found = CHECKS.find(
    (name) => name !== 'valid' && name !== 'baseline' && RULES[name].codes.includes(code),
  );
  return found ?? 'valid';
}

/** What a file is held against under a policy, in the order of CHECKS. */
export function checksOf(policy: Policy, hasBaseline: boolean): CheckName[] {
  return CHECKS.filter((name) => {
    if (name === 'valid') return true;
    return name === 'baseline' ? hasBaseline : RULES[name].asked(policy);
  });
}
