import { type Interview, openQuestions } from './interview.ts';
import { answeredIn, isUnanswered } from './settled.ts';

export interface Progress {
  /** Place of the practice on the screen, from 1. */
  readonly position: number;
  /** How many questions there are. */
  readonly total: number;
  /** True when `total` may still shrink, as it does in a quick run. */
  readonly atMost: boolean;
  readonly answered: number;
  readonly open: number;
  /** Whole minutes at the pace of this sitting; absent until there is a pace to go by. */
  readonly minutesLeft?: number;
}

/** Answers that make a pace. */
const ENOUGH = 3;
/** A longer look at one question is an interruption and says nothing of the pace. In milliseconds. */
const LONGEST = 120_000;
const MINUTE = 60_000;

/** How far the interview is. It knows of no clock: the times came in with the answers. */
export function progress(interview: Interview): Progress {
  const { continuum, order, answers, at, quick } = interview;
  const open = openQuestions(interview);
  const asked = order.filter((id) => id === at || !isUnanswered(answers, id) || open.includes(id));
  const minutesLeft = minutesFor(open.length, interview.times);
  return {
    position: at === undefined ? asked.length : asked.indexOf(at) + 1,
    total: asked.length,
    atMost: quick && open.length > 1,
    answered: answeredIn(continuum, answers),
    open: open.length,
    ...(minutesLeft === undefined ? {} : { minutesLeft }),
  };
}

function minutesFor(questions: number, times: readonly number[]): number | undefined {
  if (times.length < ENOUGH) return undefined;
  const spent = times.reduce((sum, time) => sum + Math.min(time, LONGEST), 0);
  return Math.ceil(((spent / times.length) * questions) / MINUTE);
}
