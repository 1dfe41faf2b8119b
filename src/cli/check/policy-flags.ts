import {
  MIN_OF,
  possible,
  SETTINGS,
  type SettingName,
  type Settings,
  said,
  settingsOf,
} from '../../gate/settings.ts';
import { CallError } from '../call-error.ts';
import { chooseComponent } from '../component.ts';
import type { PolicyOptions } from './policy-options.ts';

export { type PolicyOptions, policyOptions } from './policy-options.ts';

/** The options as settings. Throws CallError for a value that is not possible. */
export function settingsFrom(options: PolicyOptions): Settings {
  const values: Partial<Record<SettingName, string | boolean | undefined>> = {
    'min-stage': options.minStage,
    ...minsFrom(options.min ?? []),
    'at-target': options.atTarget,
    complete: options.complete,
    'max-na': options.maxNa,
    'max-age': options.maxAge,
    evidence: options.evidence,
    'evidence-max-age': options.evidenceMaxAge,
    'min-evidenced-stage': options.minEvidencedStage,
    baseline: options.baseline === false ? 'off' : options.baseline,
    strict: options.strict,
  };
  if (options.baseline === '') {
    throw new CallError('--baseline is empty. Is it a variable that is not set in this pipeline?');
  }
  for (const name of SETTINGS) {
    const value = values[name];
    if (value === undefined || said(name, asData(name, value)) !== undefined) continue;
    throw new CallError(
      `${subjectOf(name)} cannot be "${value}". What goes here: ${possible(name)}`,
    );
  }
  return settingsOf((name) => asData(name, values[name]));
}

/** A word as a file would hold it: digits are a number, but for the name of a baseline. */
function asData(name: SettingName, word: unknown): unknown {
  const isNumber =
    name !== 'baseline' && typeof word === 'string' && /^(?:0|[1-9]\d{0,8})$/.test(word);
  return isNumber ? Number(word) : word;
}

/** `--max-age`; `--min customer-focus`. */
function subjectOf(name: SettingName): string {
  return `--${name.replace('.', ' ')}`;
}

/** What `--min` asks for: `customer-focus=3,ME=2`; each value may hold several, parted by commas. */
function minsFrom(values: readonly string[]): Partial<Record<SettingName, string>> {
  const stages: Partial<Record<SettingName, string>> = {};
  for (const part of values.flatMap((value) => value.split(','))) {
    const [left = '', right = '', ...rest] = part.split('=').map((word) => word.trim());
    if (left === '' || right === '' || rest.length > 0) {
      throw new CallError(
        `--min cannot read "${part.trim()}". Write it like --min customer-focus=3,measurement=2.`,
      );
    }
    const component = chooseComponent('--min', left);
    const name = MIN_OF[component];
    if (stages[name] !== undefined) {
      throw new CallError(`--min names two stages for ${component}. Keep one.`);
    }
    stages[name] = right;
  }
  return stages;
}
