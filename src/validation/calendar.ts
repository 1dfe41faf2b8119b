export { daysIn, isCalendarDate } from '../core/calendar.ts';
