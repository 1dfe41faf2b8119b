import { grouped } from '../reporters/words.ts';
import type { Context } from './context.ts';

/** Work shorter than this needs no word, in milliseconds. */
const QUIET = 500;
const EVERY = 100;
const CLEAR = '\r\u001b[K';

/** What was done with so many files. */
type Verb = 'Checked' | 'Reported on';

/** Says on a terminal how far the work is, on one line that is gone when all is done. */
export class Progress {
  readonly #context: Context;
  readonly #total: number;
  readonly #verb: Verb;
  readonly #begun: number;
  #next: number;
  #shown = false;

  constructor(context: Context, total: number, verb: Verb = 'Checked') {
    this.#context = context;
    this.#total = total;
    this.#verb = verb;
    this.#begun = context.io.elapsed();
    this.#next = this.#begun + QUIET;
  }

  readonly update = async (done: number): Promise<void> => {
    const { io, options } = this.#context;
    if (options.quiet || !io.stderr.isTTY || io.elapsed() < this.#next) return;
    this.#next = io.elapsed() + EVERY;
    this.#shown = true;
    const share = `${grouped(done)} of ${grouped(this.#total)}`;
    await io.stderr.write(`${CLEAR}${this.#verb} ${share} files`);
  };

  readonly end = async (): Promise<void> => {
    if (this.#shown) await this.#context.io.stderr.write(CLEAR);
  };
}
