import { COMPONENTS, type ComponentId, type StageNumber } from '../core/continuum.ts';
import type { Config, Override, Stated } from './config-tree.ts';
import { globMatcher } from './glob.ts';
import type { Policy } from './policy.ts';
import { isSwitch, keyOf, MIN_OF, SETTINGS, type SettingName, type Settings } from './settings.ts';

/** Where the value of a setting comes from. */
export type Source =
  | { readonly from: 'flag' /** `--min-stage`, `--no-strict`. */; readonly flag: string }
  | {
      readonly from: 'config';
      /** 1-based line of the configuration. */
      readonly line: number;
      /** Which of the overrides, counted from 1; absent for the policy of all files. */
      readonly override?: number;
    }
  | { readonly from: 'default' };

/** What a file is held against. */
export interface Resolved {
  readonly policy: Policy;
  /** As it was said; absent where there is none. */
  readonly baseline?: string;
  /** What the policy and the baseline were made from; `off` where that was said, absent where nothing was. */
  readonly settings: Settings;
  /** One for every setting, in their order. */
  readonly sources: ReadonlyMap<SettingName, Source>;
}

interface Layer {
  readonly settings: Settings;
  readonly sourceOf: (name: SettingName) => Source;
}

/**
 * What holds for one file: flags before overrides, overrides before the policy of the configuration, and of the overrides
 * the last one that speaks of a setting.
 *
 * @param path The file, relative to the folder of the configuration, with `/`; undefined when it lies elsewhere or for
 * what holds in general.
 */
export function resolvePolicy(
  config: Config | undefined,
  flags: Settings,
  path: string | undefined,
): Resolved {
  const layers = [flagLayer(flags), ...(config === undefined ? [] : configLayers(config, path))];
  const settings: { -readonly [K in SettingName]?: Settings[K] } = {};
  const take = <K extends SettingName>(name: K): Source => {
    const layer = layers.find((each) => each.settings[name] !== undefined);
    const value = layer?.settings[name];
    if (layer === undefined || value === undefined) return { from: 'default' };
    settings[name] = value;
    return layer.sourceOf(name);
  };
  const sources = new Map(SETTINGS.map((name) => [name, take(name)]));
  const { baseline } = settings;
  return {
    policy: policyOf(settings),
    ...(baseline !== undefined && baseline !== 'off' && { baseline }),
    settings,
    sources,
  };
}

function flagLayer(settings: Settings): Layer {
  return {
    settings,
    sourceOf: (name) => {
      const negated = settings[name] === 'off' && (isSwitch(name) || name === 'baseline');
      return { from: 'flag', flag: `--${negated ? 'no-' : ''}${keyOf(name)}` };
    },
  };
}

function configLayers({ policy, overrides }: Config, path: string | undefined): Layer[] {
  const fitting = overrides.flatMap((override, index) =>
    path !== undefined && isFor(override, path) ? [statedLayer(override, index + 1)] : [],
  );
  return [...fitting.reverse(), statedLayer(policy)];
}

function statedLayer({ settings, lines }: Stated, override?: number): Layer {
  return {
    settings,
    sourceOf: (name) => ({
      from: 'config',
      line: lines[name] ?? 1,
      ...(override !== undefined && { override }),
    }),
  };
}

const matchers = new WeakMap<Override, readonly ((path: string) => boolean)[]>();

function isFor(override: Override, path: string): boolean {
  let known = matchers.get(override);
  if (known === undefined) {
    known = override.files.map(globMatcher);
    matchers.set(override, known);
  }
  return known.some((matches) => matches(path));
}

function policyOf(settings: Settings): Policy {
  const policy: { -readonly [K in keyof Policy]: Policy[K] } = {};
  const put = <K extends keyof Policy>(key: K, value: Policy[K] | 'off') => {
    if (value !== undefined && value !== 'off') policy[key] = value;
  };
  put('minStage', settings['min-stage']);
  put('min', minOf(settings));
  put('atTarget', settings['at-target']);
  put('complete', settings.complete);
  put('maxNa', settings['max-na']);
  put('maxAge', settings['max-age']);
  put('evidence', settings.evidence);
  put('evidenceMaxAge', settings['evidence-max-age']);
  put('minEvidencedStage', settings['min-evidenced-stage']);
  put('strict', settings.strict);
  return policy;
}

function minOf(settings: Settings): Policy['min'] {
  const min: { -readonly [K in ComponentId]?: StageNumber } = {};
  for (const component of COMPONENTS) {
    const stage = settings[MIN_OF[component]];
    if (stage !== undefined && stage !== 'off') min[component] = stage;
  }
  return Object.keys(min).length === 0 ? undefined : min;
}
