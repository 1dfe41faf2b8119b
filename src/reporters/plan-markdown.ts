import { beside } from './agreed-words.ts';
import { MarkdownPage } from './markdown.ts';
import { actionState, componentOf, drawnFrom, EFFORT_WORDS, planWords } from './plan-words.ts';
import type { PlanResult } from './results.ts';
import { subjectDetail, subjectName } from './subject-words.ts';

/** The gap action plan as a Markdown page to be edited and ticked off. */
export function render(result: PlanResult): string {
  const { continuum, assessment, plan } = result;
  const words = planWords(result);
  const page = new MarkdownPage()
    .heading(1, `Action plan: ${subjectName(assessment)}`)
    .text(`${continuum.name}. ${subjectDetail(assessment)}.`)
    .heading(2, words.headline)
    .text(`Now: ${words.now}.`, ...(words.origin === undefined ? [] : [words.origin]))
    .table(
      ['Component', 'Now and target', 'Lacks'],
      words.components.map(({ name, move, lacks }) => [name, move, lacks]),
    );

  if (words.findOut.length > 0) {
    page.heading(2, 'Find out first').text(words.findOutWhy).list(words.findOut, '- [ ]');
  }
  if (plan.actions.length > 0) {
    page.heading(2, 'What to do, in this order').table(
      ['#', 'Practice', 'Now', 'Raise to', 'Effort', 'Typical owner', 'Owner', 'Due', 'Status'],
      plan.actions.map((action, index) => [
        String(index + 1),
        `${action.practice} ${action.title}`,
        action.rating === null ? 'open' : String(action.rating),
        String(action.raiseTo),
        EFFORT_WORDS[action.effort],
        action.owner,
        '',
        '',
        '',
      ]),
    );
    plan.actions.forEach((action, index) => {
      page
        .heading(3, `${index + 1}. ${action.title} (${action.practice})`)
        .text(
          `${componentOf(continuum, action)}. ${actionState(result, action)}`,
          `Why it matters: ${action.why}`,
          ...beside(result, action.practice),
        )
        .list(
          [
            `First 30 days: ${action.first30Days}`,
            `Within 90 days: ${action.within90Days}`,
            `Watch: ${action.measure}`,
          ],
          '- [ ]',
        )
        .text(...drawnFrom(continuum, action));
    });
  }
  if (words.raises.length > 0) {
    page.heading(2, 'The shortest way there').text(words.route.join(' ')).list(words.raises);
  }
  if (words.secure.length > 0) {
    page.heading(2, 'Keep these up').text(words.secureWhy).list(words.secure);
  }
  page.heading(2, words.staying.title).text(words.staying.opening).labelled(words.staying.texts);
  return page.toString();
}
