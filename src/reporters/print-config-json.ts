import type { SettingName, Settings } from '../gate/settings.ts';
import { settingText } from '../gate/settings.ts';
import type { ConfigView } from './config-view.ts';
import { toJson } from './json.ts';

/** What `check --print-config --format json` prints. Key order is part of the contract. */
export function render({ config, groups }: ConfigView): string {
  const results = groups.map(({ files, resolved: { settings, sources } }) => ({
    files,
    settings: [...sources].map(([setting, source]) => ({
      setting,
      value: plainValue(settings[setting]),
      ...source,
    })),
  }));
  return toJson({ schemaVersion: 1, ...(config !== undefined && { config }), results });
}

/** Numbers and true as they are, everything else as text. */
function plainValue(value: Settings[SettingName]): number | true | string {
  return typeof value === 'number' || value === true ? value : settingText(value);
}
