import { readFast } from '../yaml/fast.ts';
import { type ConfigResult, configFrom } from './config-tree.ts';

/** As `parseConfig`, but what reads unusual YAML and explains broken files is loaded only when it is needed. */
export async function parseConfigLazily(text: string): Promise<ConfigResult> {
  const root = readFast(text);
  if (root !== undefined) return configFrom(root, text);
  const { parseConfig } = await import('./config.ts');
  return parseConfig(text);
}
