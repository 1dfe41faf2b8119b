import { inOrder } from '../validation/findings.ts';
import { readFast } from '../yaml/fast.ts';
import { readFull } from '../yaml/full.ts';
import { type ConfigResult, configFrom } from './config-tree.ts';

export type { Config, ConfigResult } from './config-tree.ts';

/**
 * Reads the text of a configuration. Never throws on what the text says: every mistake is a finding with its place.
 *
 * @param text The file's content, with or without a byte order mark.
 */
export function parseConfig(text: string): ConfigResult {
  const fast = readFast(text);
  if (fast !== undefined) return configFrom(fast, text);
  const { root, problems } = readFull(text);
  return problems.length > 0
    ? { ok: false, diagnostics: inOrder(problems) }
    : configFrom(root, text);
}
