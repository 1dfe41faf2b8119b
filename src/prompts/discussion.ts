import type { Paint } from '../reporters/paint.ts';
import { count } from '../reporters/words.ts';
import type { Canvas } from './canvas.ts';
import { doneLine } from './practice-head.ts';

const SECOND = 1000;
const MINUTE = 60;

/** Milliseconds that a discussion of so many minutes takes. */
export function lengthOf(minutes: number): number {
  return minutes * MINUTE * SECOND;
}

/** Whole seconds until the end, none once it has passed. A clock that shows them changes as the second is over. */
export function secondsLeft(end: number, now: number): number {
  return Math.max(0, Math.ceil((end - now) / SECOND));
}

/** Milliseconds until the number of seconds left changes; undefined when it will not anymore. */
export function untilNextSecond(end: number, now: number): number | undefined {
  const left = end - now;
  return left <= 0 ? undefined : left % SECOND || SECOND;
}

/** `2:41`. */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
}

/** `2 minutes and 41 seconds`. */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  const rest = seconds % MINUTE;
  return [
    ...(minutes === 0 ? [] : [count(minutes, 'minute')]),
    ...(rest === 0 && minutes > 0 ? [] : [count(rest, 'second')]),
  ].join(' and ');
}

/** The time that a discussion has left, across the screen. */
export function timerLine(
  left: number,
  minutes: number,
  width: number,
  canvas: Canvas,
  style: Paint,
): string {
  if (left === 0) return style.strong('Time is up');
  const words = `${clockWords(left)} left  `;
  const room = width - words.length;
  return style.strong(words) + doneLine(left, minutes * MINUTE, room, canvas, style);
}
