import type { Source } from '../gate/resolve.ts';
import { settingText } from '../gate/settings.ts';
import type { ConfigGroup, ConfigView } from './config-view.ts';
import { Page } from './page.ts';
import type { Screen } from './screen.ts';
import { addTable } from './table.ts';
import { listedUpTo } from './words.ts';

/** More names than these say less than their number. */
const MOST_NAMES = 5;

const COLUMNS = [
  { head: 'Setting', min: 19 },
  { head: 'Value', min: 16, share: 1 },
  { head: 'Where it comes from', min: 24, share: 1 },
];

/** `continuum check --print-config` as a screen. */
export function render({ config, groups }: ConfigView, screen: Screen): string {
  const page = new Page(screen);
  page.text(config === undefined ? 'There is no configuration.' : `Configuration: ${config}`);
  for (const group of groups) {
    page.heading(headingOf(group)).gap();
    const { settings, sources } = group.resolved;
    addTable(
      page,
      COLUMNS,
      [...sources].map(([name, source]) => [
        name.replace('.', ' '),
        settingText(settings[name]),
        sourceWords(source, config ?? ''),
      ]),
    );
  }
  return page.toString();
}

function headingOf({ files }: ConfigGroup): string {
  return files.length === 0 ? 'For every file' : `For ${listedUpTo(MOST_NAMES, files)}`;
}

function sourceWords(source: Source, config: string): string {
  switch (source.from) {
    case 'flag':
      return source.flag;
    case 'default':
      return 'default';
    case 'config': {
      const place = `${config}:${source.line}`;
      return source.override === undefined ? place : `${place} (override ${source.override})`;
    }
  }
}
