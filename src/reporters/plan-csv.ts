import type { Action } from '../core/plan.ts';
import { cleanLines } from '../diagnostics/clean.ts';
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

/** One field by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = cleanLines(value);
  const safe = /^[=+\-@\t\r]/.test(value) || /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The plan for a spreadsheet: RFC 4180, one action a row, owner, due date and status to be filled in. */
export function render({ plan }: PlanResult): string {
  const rows = plan.actions.map((action, index) => {
    const cells = row(action, index);
    return COLUMNS.map((column) => field(cells[column]));
  });
  return [COLUMNS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}
