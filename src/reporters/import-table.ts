import path from 'node:path';
import { headWords } from './import-words.ts';
import { Page } from './page.ts';
import type { ImportResult } from './results.ts';
import type { Screen } from './screen.ts';
import { count } from './words.ts';

/** `continuum import` as a screen, once the assessments are written. */
export function render({ written, folder, unused }: ImportResult, screen: Screen): string {
  const page = new Page(screen);
  const names = written.map(({ file }) => path.posix.basename(file));
  const [first = ''] = names;
  const last = names.length > 1 ? ` to ${names.at(-1)}` : '';
  const are = names.length === 1 ? 'is' : 'are';
  page.text(`${count(names.length, 'assessment')} ${are} in ${folder}: ${first}${last}.`);
  if (unused.length > 0) page.heading('Columns that were not used');
  const leadWidth = Math.max(0, ...unused.map(({ letters }) => letters.length)) + 1;
  for (const { letters, head } of unused) {
    page.item(letters, headWords(head, screen) || '(no head)', {
      leadRole: 'dim',
      leadWidth,
      indent: 2,
    });
  }
  return page.toString();
}
