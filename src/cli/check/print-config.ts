import { type Resolved, resolvePolicy } from '../../gate/resolve.ts';
import type { Settings } from '../../gate/settings.ts';
import type { ConfigGroup } from '../../reporters/config-view.ts';
import { choose } from '../choice.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { FoundConfig } from './find-config.ts';

/** A file to say something about. */
export interface NamedFile {
  /** As given, with `/` between folders. */
  readonly file: string;
  /** From the folder of the configuration on; undefined outside of it. */
  readonly path: string | undefined;
}

/**
 * `continuum check --print-config`: what applies to the files and where it comes from, one section for all that are held
 * against the same; without files, what applies in general. In JSON where that is asked for, else as a table.
 */
export async function printConfig(
  context: Context,
  found: FoundConfig | undefined,
  flags: Settings,
  files: readonly NamedFile[],
): Promise<Outcome> {
  const { format, formats = [format] } = context.options;
  for (const each of formats) choose('--format', each, ['table', 'json']);
  const { render } = formats.includes('json')
    ? await import('../../reporters/print-config-json.ts')
    : await import('../../reporters/print-config-table.ts');
  const view = {
    ...(found !== undefined && { config: found.file }),
    groups: groupsOf(found, flags, files),
  };
  await context.write(render(view, context.resultScreen));
  return 'done';
}

/** In the order of the first file of each. */
function groupsOf(
  found: FoundConfig | undefined,
  flags: Settings,
  files: readonly NamedFile[],
): ConfigGroup[] {
  const resolve = (path: string | undefined) => resolvePolicy(found?.config, flags, path);
  if (files.length === 0) return [{ files: [], resolved: resolve(undefined) }];
  const groups = new Map<string, { files: string[]; resolved: Resolved }>();
  for (const { file, path } of files) {
    const resolved = resolve(path);
    const key = JSON.stringify([resolved.settings, [...resolved.sources]]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { files: [file], resolved });
    else group.files.push(file);
  }
  return [...groups.values()];
}
