import type { Practice } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';
import { wrap } from '../reporters/wrap.ts';
import { bullet } from './introduction.ts';

/** The help on a practice, a paragraph of lines each. */
export function practiceHelp(practice: Practice, width: number): string[][] {
  return [
    ['Why it matters', ...wrap(clean(practice.why), width)],
    ['What to look for', ...practice.evidence.flatMap((each) => bullet(clean(each), width))],
    ...(practice.notApplicableWhen === undefined
      ? []
      : [wrap(`Not applicable (x) only when: ${clean(practice.notApplicableWhen)}`, width)]),
  ];
}

/** Paragraphs in pages of at most `room` lines, each paragraph whole where that is possible. */
export function helpPages(paragraphs: readonly (readonly string[])[], room: number): string[][] {
  const height = Math.max(room, 4);
  const pages: string[][] = [[]];
  for (const paragraph of paragraphs) {
    const page = pages.at(-1) ?? [];
    const gap = page.length === 0 ? [] : [''];
    if (page.length + gap.length + paragraph.length <= height) page.push(...gap, ...paragraph);
    else pages.push(...chunks(paragraph, height));
  }
  return pages.filter((page) => page.length > 0);
}

function chunks(lines: readonly string[], height: number): string[][] {
  return Array.from({ length: Math.ceil(lines.length / height) }, (_, page) =>
    lines.slice(page * height, (page + 1) * height),
  );
}

/** The help for those who read it line by line. */
export function helpLines(practice: Practice): string[] {
  return [
    `Why it matters: ${clean(practice.why)}`,
    'What to look for:',
    ...practice.evidence.map((each) => `- ${clean(each)}`),
    ...(practice.notApplicableWhen === undefined
      ? []
      : [`Not applicable only when: ${clean(practice.notApplicableWhen)}`]),
  ];
}

/** What the hint says while the help is open. */
export function helpHint(page: number, pages: number): string {
  if (page + 1 < pages) return `? shows page ${page + 2} of ${pages}.`;
  return '? goes back. The answer keys work here, too.';
}

/** The next page; undefined after the last one, which leads back to the answers. */
export function nextHelpPage(page: number | undefined, pages: number): number | undefined {
  const next = page === undefined ? 0 : page + 1;
  return next < pages ? next : undefined;
}
