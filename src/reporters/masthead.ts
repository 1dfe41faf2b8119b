import type { Assessment } from '../core/assessment.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import type { Page } from './page.ts';
import { measure } from './screen.ts';
import { subjectDetail, subjectName } from './subject-words.ts';

/** The first line of a screen: who on the left, what and when on the right; two lines where one is too short. */
export function masthead(page: Page, assessment: Pick<Assessment, 'subject' | 'date'>): void {
  const name = subjectName(assessment);
  const detail = subjectDetail(assessment);
  const space = measure(page.screen) - displayWidth(name) - displayWidth(detail);
  if (space >= 3) {
    page.figure([page.paint.strong(name) + ' '.repeat(space) + page.paint.dim(detail)]);
  } else {
    page.text(name, { role: 'strong' }).text(detail, { role: 'dim' });
  }
}
