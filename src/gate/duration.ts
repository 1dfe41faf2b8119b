import { daysIn } from '../core/calendar.ts';

const UNITS = { d: 'day', w: 'week', m: 'month', y: 'year' } as const;
type Unit = keyof typeof UNITS;

/** A span of calendar time, such as 180 days. */
export interface Duration {
  /** A whole number from 1 to 9999. */
  readonly count: number;
  readonly unit: Unit;
}

const isUnit = (letter: string): letter is Unit => Object.hasOwn(UNITS, letter);

/** Reads `180d`, `26w`, `6m` or `1y`; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const [, digits = '', letter = ''] = /^([1-9]\d{0,3})([dwmy])$/.exec(text) ?? [];
  const unit = isUnit(letter) ? letter : undefined;
  return unit === undefined ? undefined : { count: Number(digits), unit };
}

/** `180d`. */
export function durationText({ count, unit }: Duration): string {
  return `${count}${unit}`;
}

/** `180 days`. */
export function durationWords({ count, unit }: Duration): string {
  return `${count} ${UNITS[unit]}${count === 1 ? '' : 's'}`;
}

/**
 * The last day on which something of that date is not too old. A month or a year later is the same day of the month, or
 * the last day of a month that is shorter. Never beyond the year 9999.
 *
 * @param date An ISO 8601 calendar date.
 */
export function lastDay(date: string, { count, unit }: Duration): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  switch (unit) {
    case 'd':
      return daysLater(year, month, day + count);
    case 'w':
      return daysLater(year, month, day + 7 * count);
    case 'm':
      return monthsLater(year, month + count, day);
    case 'y':
      return monthsLater(year + count, month, day);
  }
}

/** The day may lie beyond the end of the month. */
function daysLater(year: number, month: number, day: number): string {
  const days = daysIn(year, month);
  if (day <= days) return calendarDate(year, month, day);
  return month === 12 ? daysLater(year + 1, 1, day - days) : daysLater(year, month + 1, day - days);
}

/** The month may lie beyond the end of the year, and the day beyond the end of the month. */
function monthsLater(year: number, month: number, day: number): string {
  const inYear = year + Math.floor((month - 1) / 12);
  const inMonth = ((month - 1) % 12) + 1;
  return calendarDate(inYear, inMonth, Math.min(day, daysIn(inYear, inMonth)));
}

function calendarDate(year: number, month: number, day: number): string {
  if (year > 9999) return '9999-12-31';
  const padded = (part: number, length: number) => String(part).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}
