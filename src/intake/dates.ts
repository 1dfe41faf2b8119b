import { isCalendarDate } from '../core/calendar.ts';
import { fold } from './fold.ts';

/** A date as it is written: certain, or two numbers whose order the column must tell. */
type Written =
  | { readonly iso: string }
  | { readonly first: number; readonly second: number; readonly year: string };

/** What the cells of a column of dates say. */
export interface Days {
  /** For each cell: the day as an ISO 8601 calendar date, `none` where it is empty, `unreadable` where it is no date. */
  readonly days: readonly (string | 'none' | 'unreadable')[];
  /** Whether day or month comes first, where it matters: neither way fits all cells, or both do. */
  readonly order: 'known' | 'mixed' | 'ambiguous';
}

const TIME = '(?:[t, ]+\\d{1,2}[:.]\\d.*)?$';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`);
const DAY_MONTH = new RegExp(`^(\\d{1,2})[ .-]+([a-z]{3,9})[ .,-]+(\\d{4}|\\d{2})${TIME}`);
const MONTH_DAY = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${TIME}`);

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** What LimeSurvey writes where a survey keeps no dates. */
const NO_DATE = '1980-01-01';

/** Reads a column of dates. Whether day or month comes first is decided over all of it. */
export function daysOf(cells: readonly string[]): Days {
  const written = cells.map((cell) => (cell.trim() === '' ? 'none' : writtenDate(fold(cell))));
  const open = written.filter((each) => typeof each === 'object' && 'first' in each);
  const dayFirst = open.some(({ first }) => first > 12);
  const monthFirst = open.some(({ second }) => second > 12);
  const matters = open.some(({ first, second }) => first !== second);
  const days = written.map((each) => (typeof each === 'string' ? each : dayOf(each, monthFirst)));
  const clear = dayFirst !== monthFirst || !matters;
  const unclear = dayFirst ? 'mixed' : 'ambiguous';
  return { days, order: clear ? 'known' : unclear };
}

function dayOf(written: Written, monthFirst: boolean): string {
  const iso = 'iso' in written ? written.iso : inOrder(written, monthFirst);
  if (iso === NO_DATE) return 'none';
  return isCalendarDate(iso) ? iso : 'unreadable';
}

function inOrder(
  { first, second, year }: Exclude<Written, { iso: string }>,
  monthFirst: boolean,
): string {
  return monthFirst ? isoOf(year, first, second) : isoOf(year, second, first);
}

function writtenDate(text: string): Written | 'unreadable' {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return { iso: isoOf(year, Number(month), Number(day)) };
  const [, first, , second, last] = YEAR_LAST.exec(text) ?? [];
  if (last !== undefined) return { first: Number(first), second: Number(second), year: last };
  return withMonth(text);
}

function withMonth(text: string): Written | 'unreadable' {
  const [, dayBefore, monthAfter] = DAY_MONTH.exec(text) ?? [];
  const [, monthBefore, dayAfter] = MONTH_DAY.exec(text) ?? [];
  const year = (DAY_MONTH.exec(text) ?? MONTH_DAY.exec(text))?.[3];
  const name = monthAfter ?? monthBefore;
  if (name === undefined || year === undefined) return 'unreadable';
  const month = MONTHS.findIndex((each) => each.startsWith(name)) + 1;
  return { iso: isoOf(year, month, Number(dayBefore ?? dayAfter)) };
}

function isoOf(year: string, month: number, day: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${year.padStart(4, '20')}-${pad(month)}-${pad(day)}`;
}
