import { labelsOf } from '../../content/labels.ts';
import type { AnswerGroup, Labelled, ReportAnswer } from '../../document.ts';
import type { Language } from '../../report.ts';
import { titleOf } from './actions.ts';
import type { Content } from './blocks.ts';
import { color } from './styles.ts';
import { type Cell, tableOf } from './table.ts';
import { isLong, paragraph } from './text.ts';

/** What the file says of every practice: a table for each group, the ratings shaded as in the grid. */
export function answersOf(
  groups: readonly AnswerGroup[],
  language: Language,
  room: number,
): Content {
  const { practice, rating } = labelsOf(language).heads;
  return groups.flatMap(({ title, answers }) => [
    paragraph('Heading3', title),
    tableOf({
      room,
      shares: [5, 1],
      heads: [{ text: practice }, { text: rating, align: 'center' }],
      rows: answers.map((answer) => [saidOf(answer), ratingOf(answer)]),
    }),
  ]);
}

const saidOf = (answer: ReportAnswer): Cell => ({
  long: isLong(answer.remarks.map(({ text }) => text)),
  paragraphs: [
    paragraph('TableText', titleOf(answer)),
    paragraph('TableNote', answer.statement),
    ...answer.remarks.map(remarkOf),
  ],
});

/** What was said beside a rating. */
export const remarkOf = ({ label, text }: Labelled) =>
  paragraph('TableRemark', [{ text: `${label}: `, strong: true }, ...text]);

function ratingOf({ rating, label }: ReportAnswer): Cell {
  if (rating === null)
    return { paragraphs: [paragraph('RatingLabel', label)], verticalAlign: 'center' };
  return {
    shading: { type: 'clear', color: 'auto', fill: color(`shade-${rating}`) },
    verticalAlign: 'center',
    paragraphs: [paragraph(`Rating${rating}`, label)],
  };
}
