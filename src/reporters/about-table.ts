import { aboutWords } from './about-words.ts';
import { Page } from './page.ts';
import type { AboutResult } from './results.ts';
import type { Screen } from './screen.ts';

/** `continuum about` as a screen. */
export function render(result: AboutResult, screen: Screen): string {
  const { continuum, version } = result;
  const page = new Page(screen);
  page.text(`continuum ${version}`, { role: 'heading' });
  page.text(`${continuum.name} ${continuum.version}`).gap();
  for (const [label, text] of aboutWords(result)) {
    page.item(label, text, { leadRole: 'dim', leadWidth: 14 });
  }
  return page.toString();
}
