import { PassThrough } from 'node:stream';
import { Interrupted } from '../io/interrupted.ts';
import { marked } from './burst.ts';

const CTRL_C = 0x03;
const CTRL_Z = 0x1a;

/** What a question takes: keys that each mean something, or a line of text. */
export type Typing = 'keys' | 'line';

type Source = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * What stands between the real keyboard and the prompts, one prompt after the other.
 *
 * The terminal stays in raw mode from the first question to the last, so keys pressed while an answer is being saved
 * are neither echoed into the screen nor kept for the next question: they are dropped, all but Ctrl-C.
 */
export class Keyboard extends PassThrough {
  readonly isTTY = true;
  readonly #source: Source;
  readonly #onLeave: (reason: Interrupted) => void;
  readonly #onReturn: () => void;
  #listening: Typing | undefined;
  #suspended = false;

  /** `onLeave` when nobody will type anymore; `onReturn` when the program comes back from the background. */
  constructor(source: Source, onLeave: (reason: Interrupted) => void, onReturn: () => void) {
    super();
    this.#source = source;
    this.#onLeave = onLeave;
    this.#onReturn = onReturn;
    setRaw(source, true);
    source.on('data', this.#take);
    source.on('end', this.#gone).on('close', this.#gone).on('error', this.#gone);
    source.resume();
  }

  /** From now on keys reach the prompt. Where each of them means something, text among them is marked as such. */
  listen(typing: Typing): void {
    while (this.read() !== null);
    this.#listening = typing;
  }

  /** From now on they reach nobody. */
  ignore(): void {
    this.#listening = undefined;
  }

  /** Called by readline as prompts come and go. Only a trip to the background makes a difference. */
  setRawMode(raw: boolean): this {
    if (this.#suspended) setRaw(this.#source, raw);
    if (raw && this.#suspended) {
      this.#suspended = false;
      this.#onReturn();
    }
    return this;
  }

  /** Gives the keyboard back. */
  release(): void {
    this.ignore();
    this.#source.off('data', this.#take);
    this.#source.off('end', this.#gone).off('close', this.#gone).off('error', this.#gone);
    // A terminal that went away reports so once more.
    this.#source.on('error', () => {});
    setRaw(this.#source, false);
    this.#source.pause();
    this.destroy();
  }

  readonly #take = (chunk: Uint8Array | string): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (bytes.includes(CTRL_C)) this.#onLeave(new Interrupted('SIGINT'));
    else if (this.#listening !== undefined) {
      if (bytes.includes(CTRL_Z)) this.#suspended = true;
      this.write(this.#listening === 'keys' ? marked(new TextDecoder().decode(bytes)) : bytes);
    }
  };

  readonly #gone = (): void => this.#onLeave(new Interrupted('SIGHUP'));
}

function setRaw(source: Source, raw: boolean): void {
  if ('setRawMode' in source && typeof source.setRawMode === 'function') source.setRawMode(raw);
}
