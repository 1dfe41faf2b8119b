import type { ConfigResult } from '../../gate/config-tree.ts';
import type { Io } from '../../io/io.ts';
import { slashed } from '../files/paths.ts';
import { type FoundConfig, nearestConfig } from './find-config.ts';
import type { Snapshot } from './snapshot.ts';

/** The configuration of a run, where it may have one. */
export interface UsedConfig {
  /** Undefined where there is none. */
  readonly found: FoundConfig | undefined;
  /** Named by the caller; else the nearest one. */
  readonly isNamed: boolean;
}

/**
 * The configuration, when the same call would have gone by other rules in the baseline: it was changed or taken away, or
 * another one is nearer now. Where there was none before, nothing can have been taken back.
 */
export async function changedConfig(
  { cwd }: Io,
  snapshot: Snapshot,
  { found, isNamed }: UsedConfig,
): Promise<string | undefined> {
  const had = (file: string) => snapshot.nameInGit(file) !== undefined;
  const earlier = isNamed ? found?.file : nearestConfig(cwd, had);
  if (earlier === undefined) return undefined;
  const name = snapshot.nameInGit(earlier);
  if (name === undefined) return undefined;
  const { parseConfigLazily } = await import('../../gate/load-config.ts');
  const text = snapshot.read([name]).get(name) ?? '';
  const same =
    found !== undefined &&
    slashed(earlier) === found.file &&
    rulesOf(await parseConfigLazily(text)) === rulesOf({ ok: true, config: found.config });
  return same ? undefined : slashed(found?.file ?? earlier);
}

/** What a configuration asks for, whatever its comments and its order are. */
function rulesOf(result: ConfigResult): string | undefined {
  if (!result.ok) return undefined;
  return JSON.stringify(result.config, (key, value: unknown) =>
    key === 'lines' ? undefined : value,
  );
}
