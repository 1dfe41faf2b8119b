import { aboutWords } from './about-words.ts';
import { MarkdownPage } from './markdown.ts';
import type { AboutResult } from './results.ts';

/** `continuum about` as a Markdown page. */
export function render(result: AboutResult): string {
  const { continuum, version } = result;
  return new MarkdownPage()
    .heading(1, `continuum ${version}`)
    .text(`${continuum.name} ${continuum.version}`)
    .labelled(aboutWords(result))
    .toString();
}
