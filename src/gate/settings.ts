import { type ComponentId, STAGES, type StageNumber } from '../core/continuum.ts';
import { type Duration, durationText, parseDuration } from './duration.ts';
import { shapes } from './generated/shapes.js';

/** Every setting that a policy can have, by the name of its flag; `min` comes apart into its components. */
interface SettingValues {
  'min-stage': StageNumber;
  'min.customer-focus': StageNumber;
  'min.measurement': StageNumber;
  'min.environment': StageNumber;
  'at-target': true;
  complete: true;
  'max-na': number;
  'max-age': Duration;
  evidence: true;
  'evidence-max-age': Duration;
  'min-evidenced-stage': StageNumber;
  /** A git ref, a file or a folder; none begins with a hyphen. */
  baseline: string;
  strict: true;
}

export type SettingName = keyof SettingValues;

/** What was said in one place. `off` takes back what another place asks for; what is absent was not spoken of. */
export type Settings = { readonly [K in SettingName]?: SettingValues[K] | 'off' };

type Reader<Value> = (value: unknown) => Value | 'off' | undefined;

const orOff =
  <Value>(read: (value: unknown) => Value | undefined): Reader<Value> =>
  (value) =>
    value === 'off' ? value : read(value);

const stage = orOff((value) => STAGES.find((each) => each === value));
const age = orOff((value) => (typeof value === 'string' ? parseDuration(value) : undefined));
const flag: Reader<true> = (value) => {
  if (value === true) return value;
  return value === false ? 'off' : undefined;
};

const READERS: { readonly [K in SettingName]: Reader<SettingValues[K]> } = {
  'min-stage': stage,
  'min.customer-focus': stage,
  'min.measurement': stage,
  'min.environment': stage,
  'at-target': flag,
  complete: flag,
  'max-na': orOff((value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 999
      ? value
      : undefined,
  ),
  'max-age': age,
  evidence: flag,
  'evidence-max-age': age,
  'min-evidenced-stage': stage,
  baseline: orOff((value) =>
    typeof value === 'string' && value.length <= 1000 && /^[^\s-]/.test(value) ? value : undefined,
  ),
  strict: flag,
};

const isSetting = (name: string): name is SettingName => Object.hasOwn(READERS, name);

/** In the order in which everything lists them. */
export const SETTINGS: readonly SettingName[] = Object.keys(READERS).filter(isSetting);

/** The keys that lead to a setting from a policy on: `min` holds its components. */
export function pathOf(name: SettingName): readonly string[] {
  return name.split('.');
}

/** The name of the flag or key that a setting belongs to: `min` for each of the components. */
export function keyOf(name: SettingName): string {
  return name.split('.', 1)[0] ?? name;
}

/** Whether the setting is either asked for or not, without a value. */
export function isSwitch(name: SettingName): boolean {
  return READERS[name] === flag;
}

/** A value as a file or a flag says it; undefined where it is none of those that are possible. */
export function said<K extends SettingName>(
  name: K,
  value: unknown,
): SettingValues[K] | 'off' | undefined {
  return READERS[name](value);
}

/** What is possible for a setting, as the schema of the configuration says it. */
export function possible(name: SettingName): string {
  return shapes[`/policy/${pathOf(name).join('/')}`]?.text ?? '';
}

/** Puts settings together from what is said of each; `value` yields undefined where nothing is. */
export function settingsOf(value: (name: SettingName) => unknown): Settings {
  const settings: { -readonly [K in SettingName]?: Settings[K] } = {};
  const put = <K extends SettingName>(name: K) => {
    const typed = said(name, value(name));
    if (typed !== undefined) settings[name] = typed;
  };
  for (const name of SETTINGS) put(name);
  return settings;
}

/** A setting as people write it: `3`, `180d`, `true`, `off`. */
export function settingText(value: Settings[SettingName]): string {
  return typeof value === 'object' ? durationText(value) : String(value ?? 'off');
}

/** The setting of `--min` for a component. */
export const MIN_OF = {
  'customer-focus': 'min.customer-focus',
  measurement: 'min.measurement',
  environment: 'min.environment',
} as const satisfies Record<ComponentId, SettingName>;
