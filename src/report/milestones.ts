import { daysIn } from '../core/calendar.ts';
import { lastDay } from '../gate/duration.ts';
import type { ReportTerms } from './report.ts';

/** The days on which the steps of a plan end, as ISO 8601 calendar dates. */
export function milestones({ start }: Pick<ReportTerms, 'start'>) {
  return {
    day30: lastDay(start, { count: 30, unit: 'd' }),
    day90: lastDay(start, { count: 90, unit: 'd' }),
  } as const;
}

/** Days since the last one before the year 1. */
export function dayNumber(date: string): number {
  const [year = 1, month = 1, inMonth = 1] = date.split('-').map(Number);
  const years = year - 1;
  let days =
    years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  for (let each = 1; each < month; each += 1) days += daysIn(year, each);
  return days + inMonth;
}
