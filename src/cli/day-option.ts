import { isCalendarDate } from '../core/calendar.ts';
import { CallError } from './call-error.ts';

/** The day that an option names, as an ISO 8601 calendar date. Throws CallError where there is no such day. */
export function dayFrom(option: string, day: string): string {
  if (isCalendarDate(day)) return day;
  throw new CallError(
    `${option} cannot be "${day}". Write a day that exists as year-month-day, like 2026-03-14.`,
  );
}
