import type { Action } from '../../core/plan.ts';
import { lastDay } from '../../gate/duration.ts';
import { componentName } from '../../reporters/model-words.ts';
import { drawnFrom, EFFORT_WORDS, planWords } from '../../reporters/plan-words.ts';
import { capital } from '../../reporters/words.ts';
import { resultOf } from '../content/words.ts';
import type { Report } from '../report.ts';
import { DAY_TO_COME, day, number, shaded, text, type XlsxCell } from './xlsx-cells.ts';
import { tableRows, type XlsxColumn } from './xlsx-table.ts';

/** The actions of the plan, the first to be done first, with room for who does them, by when, and how far they are. */
export function planColumns({ continuum, terms }: Report): XlsxColumn<Action>[] {
  const by30 = lastDay(terms.start, { count: 30, unit: 'd' });
  const by90 = lastDay(terms.start, { count: 90, unit: 'd' });
  return [
    { head: 'No.', width: 6, centered: true, cell: (_, index) => number(index + 1) },
    { head: 'Practice', width: 9, cell: ({ practice }) => text(practice) },
    { head: 'Title', width: 22, cell: ({ title }) => text(title) },
    { head: 'First 30 days', width: 36, cell: ({ first30Days }) => text(first30Days) },
    { head: '30 days end', width: 11, centered: true, cell: () => day(by30) },
    { head: 'Within 90 days', width: 36, cell: ({ within90Days }) => text(within90Days) },
    { head: '90 days end', width: 11, centered: true, cell: () => day(by90) },
    { head: 'Owner', width: 16, cell: () => text('') },
    { head: 'Date', width: 11, centered: true, cell: () => DAY_TO_COME },
    { head: 'Status', width: 11, cell: () => text('') },
    { head: 'Typical owner', width: 18, cell: ({ owner }) => text(owner) },
    { head: 'Figure to watch', width: 28, cell: ({ measure }) => text(measure) },
    {
      head: 'Component',
      width: 15,
      cell: ({ component }) => text(componentName(continuum, component)),
    },
    { head: 'Stage', width: 8, centered: true, cell: ({ stage }) => number(stage) },
    {
      head: 'Rating',
      width: 8,
      centered: true,
      cell: ({ rating }) => (rating === null ? number(null) : shaded(rating, rating)),
    },
    { head: 'Raise to', width: 8, centered: true, cell: ({ raiseTo }) => number(raiseTo) },
    { head: 'Effort', width: 9, cell: ({ effort }) => text(capital(EFFORT_WORDS[effort])) },
    { head: 'Quick win', width: 8, cell: ({ quickWin }) => text(quickWin ? 'yes' : 'no') },
    { head: 'Why it matters', width: 36, cell: ({ why }) => text(why) },
    {
      head: 'Drawn from',
      width: 28,
      cell: (action) =>
        text(
          drawnFrom(continuum, action)
            .join('\n')
            .replace(/^Drawn from: /, ''),
        ),
    },
  ];
}

export function planRows(report: Report): XlsxCell[][] {
  const { actions } = report.plan;
  const rows = tableRows(planColumns(report), actions);
  if (actions.length > 0) return rows;
  return [...rows, [null, null, text(planWords(resultOf(report)).headline)]];
}
