import type { Action } from '../core/plan.ts';
import { csvOf } from './csv.ts';
import type { PlanResult } from './results.ts';

const COLUMNS = [
  'order',
  'practice',
  'component',
  'stage',
  'title',
  'rating',
  'raiseTo',
  'effort',
  'quickWin',
  'first30Days',
  'within90Days',
  'measure',
  'typicalOwner',
  'why',
  'sources',
  'owner',
  'due',
  'status',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

function row(action: Action, index: number): Row {
  return {
    order: index + 1,
    practice: action.practice,
    component: action.component,
    stage: action.stage,
    title: action.title,
    rating: action.rating ?? '',
    raiseTo: action.raiseTo,
    effort: action.effort,
    quickWin: action.quickWin ? 'yes' : 'no',
    first30Days: action.first30Days,
    within90Days: action.within90Days,
    measure: action.measure,
    typicalOwner: action.owner,
    why: action.why,
    sources: action.sources.join('; '),
    owner: '',
    due: '',
    status: '',
  };
}

/** The plan for a spreadsheet: RFC 4180, one action a row, owner, due date and status to be filled in. */
export function render({ plan }: PlanResult): string {
  return csvOf(COLUMNS, plan.actions.map(row));
}
