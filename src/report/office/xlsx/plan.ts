import type { Action } from '../../../core/plan.ts';
import { componentName } from '../../../reporters/model-words.ts';
import { drawnFrom, EFFORT_WORDS, planWords } from '../../../reporters/plan-words.ts';
import { nothingRated } from '../../../reporters/score-words.ts';
import { capital } from '../../../reporters/words.ts';
import { labelsOf } from '../../content/labels.ts';
import { resultOf } from '../../content/words.ts';
import { milestones } from '../../milestones.ts';
import type { Report } from '../../report.ts';
import { DAY_TO_COME, day, number, shaded, text, type XlsxCell } from './cells.ts';
import { tableRows, type XlsxColumn } from './table.ts';

/** The actions of the plan, the first to be done first, with room for who does them, by when, and how far they are. */
export function planColumns({ continuum, terms }: Report): XlsxColumn<Action>[] {
  const { day30, day90 } = milestones(terms);
  const { heads } = labelsOf(terms.language);
  return [
    { head: heads.number, width: 6, centered: true, cell: (_, index) => number(index + 1) },
    { head: heads.practice, width: 9, cell: ({ practice }) => text(practice) },
    { head: 'Title', width: 24, cell: ({ title }) => text(title) },
    { head: heads.first30Days, width: 36, cell: ({ first30Days }) => text(first30Days) },
    { head: 'Due (30 days)', width: 16, centered: true, cell: () => day(day30) },
    { head: heads.within90Days, width: 36, cell: ({ within90Days }) => text(within90Days) },
    { head: 'Due (90 days)', width: 16, centered: true, cell: () => day(day90) },
    { head: heads.owner, width: 16, cell: () => text('') },
    { head: heads.date, width: 11, centered: true, cell: () => DAY_TO_COME },
    { head: 'Status', width: 11, cell: () => text('') },
    { head: heads.typicalOwner, width: 18, cell: ({ owner }) => text(owner) },
    { head: heads.measure, width: 28, cell: ({ measure }) => text(measure) },
    {
      head: heads.component,
      width: 15,
      cell: ({ component }) => text(componentName(continuum, component)),
    },
    { head: heads.stage, width: 8, centered: true, cell: ({ stage }) => number(stage) },
    {
      head: heads.rating,
      width: 8,
      centered: true,
      cell: ({ rating }) => (rating === null ? number(null) : shaded(rating, rating)),
    },
    { head: 'Raise to', width: 8, centered: true, cell: ({ raiseTo }) => number(raiseTo) },
    { head: 'Effort', width: 9, cell: ({ effort }) => text(capital(EFFORT_WORDS[effort])) },
    { head: 'Quick win', width: 8, cell: ({ quickWin }) => text(quickWin ? 'yes' : 'no') },
    { head: heads.why, width: 36, cell: ({ why }) => text(why) },
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
  const open = nothingRated(report.scorecard);
  const actions = open ? [] : report.plan.actions;
  const rows = tableRows(planColumns(report), actions);
  if (actions.length > 0) return rows;
  const why = open ? 'Rate the practices first.' : planWords(resultOf(report)).headline;
  return [...rows, [null, null, text(why)]];
}
