import type { Scorecard } from '../core/scorecard.ts';
import { clean } from '../diagnostics/clean.ts';
import { listed } from '../diagnostics/listed.ts';
import type { FileCheck } from '../gate/file-check.ts';
import type { CheckRun } from './check-reporter.ts';
import { countWords } from './findings.ts';
import { levelLabel } from './stage-words.ts';
import { count } from './words.ts';

/** One file of a run in a few words. What is absent costs nothing when a part is handed on. */
export interface CheckRow {
  readonly file: string;
  /** Absent, as the stage is, where the file is no valid assessment. */
  readonly unit?: string;
  readonly stage?: string;
  /** The stage in the baseline, where it was another. */
  readonly before?: string;
  /** Present where there is a baseline that does not have this assessment. */
  readonly isNew?: true;
  readonly failed?: true;
  /** Absent for none, as the next. */
  readonly warnings?: number;
  /** Ratings that fell with a waiver. */
  readonly waived?: number;
}

const LONGEST_UNIT = 80;

/** Text of no more than so many UTF-16 units, dots included where something is left out. */
export function clip(text: string, limit: number): string {
  // Cleaned twice: a cut may part what belongs together.
  const shown = clean(text.slice(0, 4 * limit)).trim();
  return shown.length <= limit && text.length <= 4 * limit
    ? shown
    : `${clean(shown.slice(0, limit - 3)).trimEnd()}...`;
}

const unitOf = ({ subject }: Scorecard): string =>
  clip(subject.unit ?? subject.organization, LONGEST_UNIT);

/** The stage comes first, which is the lower bound: `2 to 3`, `not yet`, `not yet, up to 2`. */
function stageLabel({ range }: Scorecard): string {
  const label = levelLabel(range);
  return range.low === 0 && range.high > 0 ? `not yet, ${label}` : label;
}

export function checkRow(check: FileCheck): CheckRow {
  const { file, ok, checks, diagnostics, scorecard, earlier, waived = [] } = check;
  const before = earlier && stageLabel(earlier.scorecard);
  const stage = scorecard && stageLabel(scorecard);
  const isNew =
    checks.includes('baseline') &&
    earlier === undefined &&
    diagnostics.every(({ code }) => code !== 'baseline-unusable');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  return {
    file: clean(file),
    ...(scorecard && stage && { unit: unitOf(scorecard), stage, ...(isNew && { isNew }) }),
    ...(before !== undefined && before !== stage && { before }),
    ...(!ok && { failed: true }),
    ...(warnings > 0 && { warnings }),
    ...(waived.length > 0 && { waived: waived.length }),
  };
}

/** `2`, `2 → 1`, `2 (new)`; a dash where there is none. */
export function stageMove({ stage, before, isNew }: CheckRow, arrow: string): string {
  if (stage === undefined) return '-';
  if (before !== undefined) return `${before} ${arrow} ${stage}`;
  return isNew ? `${stage} (new)` : stage;
}

/** `passed`, `passed with 1 waiver and 2 warnings`, `failed`. */
export function resultWords({ failed, warnings = 0, waived = 0 }: CheckRow): string {
  if (failed) return 'failed';
  const parts = [
    ...(waived > 0 ? [count(waived, 'waiver')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'passed' : `passed with ${listed(parts)}`;
}

/** `3 files checked: 2 passed, 1 failed. 4 errors and 1 warning.` */
export function summaryWords({ files, passed, failed, errors, warnings }: CheckRun): string {
  if (files === 0) return 'No file was checked.';
  const checked = `${count(files, 'file')} checked`;
  const found = countWords(errors, warnings);
  if (found === '') return `${checked}, all well.`;
  const passing = files === 1 ? 'passed' : `${passed} passed`;
  const failing = files === 1 ? 'failed' : `${failed} failed`;
  const parts = [...(passed > 0 ? [passing] : []), ...(failed > 0 ? [failing] : [])];
  return `${checked}: ${parts.join(', ')}. ${found}.`;
}

/** What the files were compared with; undefined without a baseline. */
export function baselineWords({ baseline }: CheckRun): string | undefined {
  return baseline === undefined ? undefined : `Compared with ${clip(baseline, LONGEST_UNIT)}.`;
}
