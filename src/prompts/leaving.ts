import { Interrupted } from '../io/interrupted.ts';
import type { Io } from '../io/io.ts';

/** The way out of a question that nobody will answer anymore. */
export interface Leaving {
  /** Aborted as soon as somebody leaves. */
  readonly signal: AbortSignal;
  /** The person is gone, or the program must end. The first reason counts. */
  leave(reason: Interrupted): void;
  /** Runs a question. Rejects with the reason when somebody left before or leaves during it. */
  guard<Answer>(question: () => Promise<Answer>): Promise<Answer>;
  /** Stops listening for signals. */
  close(): void;
}

/** Turns signals, Ctrl-C and a closed terminal into one thing: the question that waits rejects with `Interrupted`. */
export function leaving(io: Pick<Io, 'onSignal'>): Leaving {
  const controller = new AbortController();
  let left: Interrupted | undefined;
  const leave = (reason: Interrupted): void => {
    if (left !== undefined) return;
    left = reason;
    controller.abort(reason);
  };
  const ignoreSignals = io.onSignal((signal) => leave(new Interrupted(signal)));
  return {
    signal: controller.signal,
    leave,
    async guard(question) {
      if (left !== undefined) throw left;
      try {
        return await question();
      } catch (error) {
        if (left !== undefined) throw left;
        throw error instanceof Error && error.name === 'ExitPromptError'
          ? new Interrupted('SIGINT')
          : error;
      }
    },
    close: ignoreSignals,
  };
}
