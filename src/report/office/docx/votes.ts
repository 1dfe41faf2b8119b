import type { Table } from 'docx';
import { RATINGS } from '../../../core/continuum.ts';
import { labelsOf } from '../../content/labels.ts';
import type { ReportVotes } from '../../document.ts';
import type { Language } from '../../report.ts';
import { votesShade } from '../votes-shade.ts';
import { titleOf } from './actions.ts';
import { remarkOf } from './answers.ts';
import { color } from './styles.ts';
import { type Cell, tableOf } from './table.ts';
import { isLong, paragraph } from './text.ts';

/** How the votes were spread: how many chose each rating, the darker the more. */
export function votesOf(
  practices: readonly ReportVotes[],
  language: Language,
  room: number,
): Table {
  const { practice, outcome } = labelsOf(language).heads;
  return tableOf({
    room,
    shares: [90, 11, 11, 11, 11, 11, 25],
    heads: [
      { text: practice },
      ...RATINGS.map((rating) => ({ text: String(rating), align: 'center' as const })),
      { text: outcome, align: 'center' },
    ],
    rows: practices.map((one) => {
      const most = Math.max(...one.votes);
      return [
        {
          long: isLong(one.remarks.map(({ text }) => text)),
          paragraphs: [paragraph('TableText', titleOf(one)), ...one.remarks.map(remarkOf)],
        },
        ...one.votes.map((count) => countOf(count, most)),
        {
          verticalAlign: 'center' as const,
          paragraphs: [
            paragraph('TableText', [{ text: one.outcome, strong: true }], { alignment: 'center' }),
          ],
        },
      ];
    }),
  });
}

function countOf(count: number, most: number): Cell {
  const shade = votesShade(count, most);
  if (shade === undefined) return { paragraphs: [] };
  return {
    shading: { type: 'clear', color: 'auto', fill: color(`shade-${shade}`) },
    verticalAlign: 'center',
    paragraphs: [paragraph('TableText', String(count), { alignment: 'center' })],
  };
}
