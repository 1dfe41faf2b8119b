import type { Progress } from '../questionnaire/progress.ts';

/** `7 of 30`, or `7 of at most 18` in a quick run. */
export function placeWords({ position, total, atMost }: Progress): string {
  return atMost ? `${position} of at most ${total}` : `${position} of ${total}`;
}

/** `about 6 minutes left`; empty until there is a pace to go by, or nothing left. */
export function timeWords({ minutesLeft, open }: Progress): string {
  if (minutesLeft === undefined || open === 0) return '';
  if (minutesLeft <= 1) return 'about a minute left';
  return `about ${minutesLeft} minutes left`;
}
