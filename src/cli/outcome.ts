import type { Signal } from '../io/io.ts';

/**
 * How a run ended: all well; the content of an assessment is at fault or fails a policy; the call or the environment
 * is at fault; or a signal.
 */
export type Outcome = 'done' | 'content' | 'call' | Signal;

const EXIT_CODES: Readonly<Record<Outcome, number>> = {
  done: 0,
  content: 1,
  call: 2,
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};

/** What a run over many files comes to: the call is at fault where it is for any of them. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  return (['call', 'content'] as const).find((one) => outcomes.includes(one)) ?? 'done';
}

/** The exit code of everything that came out of a run; the highest wins, so 2 beats 1. The only place that knows. */
export function exitCode(...outcomes: readonly Outcome[]): number {
  return Math.max(0, ...outcomes.map((outcome) => EXIT_CODES[outcome]));
}
