/**
 * A key that comes sooner than this after a question appeared, or after the key before it, was meant for something
 * else: a double press, a key held down, an Enter typed ahead. In milliseconds.
 */
export const QUIET = 120;

/** Tells keys that answer the question on the screen from keys that were on their way already. */
export class Settling {
  readonly #now: () => number;
  #since: number;
  #settled = false;

  /** `now`: milliseconds of a clock that only moves forward. Made when the question appears. */
  constructor(now: () => number) {
    this.#now = now;
    this.#since = now();
  }

  /** True when a key pressed now is meant for this question. Keys that come too soon start the wait anew. */
  accepts(): boolean {
    if (this.#settled) return true;
    const time = this.#now();
    if (time - this.#since >= QUIET) this.#settled = true;
    else this.#since = time;
    return this.#settled;
  }
}
