import { histogram } from './histogram.ts';
import { MarkdownPage } from './markdown.ts';
import type { WorkshopResult } from './results.ts';
import { titleOf } from './score-words.ts';
import { subjectDetail, subjectName } from './subject-words.ts';
import { count } from './words.ts';
import { decimals, figure, LEGEND, unrated, workshopWords } from './workshop-words.ts';

/**
 * The picture of a group as a Markdown page to hand on: nothing in it leads to one person's file, to a group that is too
 * small to hide in, or to who may have answered without care.
 */
export function render(result: WorkshopResult): string {
  const { continuum, picture, leftOut } = result;
  const words = workshopWords(result);
  const { subject } = picture;
  const page = new MarkdownPage()
    .heading(1, `What the group says: ${subjectName({ subject })}`)
    .text(
      `${continuum.name}. ${subjectDetail({ subject, date: words.date })}.`,
      words.peopleHandedOn,
      ...words.few,
    );
  if (leftOut.length > 0) page.text(`Left out as faulty: ${count(leftOut.length, 'file')}.`);
  page
    .heading(2, words.headline)
    .text(...words.asides, words.firmness, words.why)
    .heading(2, "What each person's own answers give")
    .table(
      ['Stage', 'People'],
      words.ownStages.map(([stage, people]) => [stage, String(people)]),
    )
    .heading(2, 'How far the group agrees')
    .text(...words.agreement)
    .heading(2, 'What to talk about first')
    .list(
      words.agenda.first.map(({ title, reason }) => `${title}: ${reason}`),
      '1.',
    )
    .text(...words.agenda.rest);
  if (words.apart.length > 0) {
    page.heading(2, 'Where else a role stands apart').list(words.apart);
  }
  page.heading(2, 'Every practice').table(
    ['Practice', '1 to 5', 'Votes', 'Median', 'IQR', 'Consensus', 'Unrated'],
    picture.practices.map((each) => [
      `${each.practice} ${titleOf(continuum, each.practice)}`,
      histogram(each.votes, { unicode: true }),
      each.votes.join(' '),
      each.taken === 'not-applicable' ? 'n/a' : figure(each.median),
      figure(each.iqr),
      each.consensus === null ? '-' : decimals(each.consensus),
      String(unrated(each) || ''),
    ]),
  );
  page.text(
    `${LEGEND} Unrated: how many say that it does not apply, do not know, or gave no answer.`,
  );
  const { sentences, components, practices } = words.gaps;
  page.heading(2, 'Managers and front line').text(...sentences);
  if (components.length > 0) {
    page.table(['Component', 'Managers', 'Front line', 'Gap'], components);
  }
  return page
    .list(practices.map(([gap, text]) => `${text} (${gap})`))
    .heading(2, 'How it was worked out')
    .text(words.method)
    .toString();
}
