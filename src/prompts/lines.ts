/** Lines of an input, one at a time; those that come early wait for their question. */
export class Lines {
  readonly #input: NodeJS.ReadableStream;
  readonly #onEnd: () => void;
  readonly #decoder = new TextDecoder();
  readonly #early: string[] = [];
  #rest = '';
  #waiting: ((line: string) => void) | undefined;
  #ended = false;

  /** `onEnd`: somebody waits for a line and there will be none. */
  constructor(input: NodeJS.ReadableStream, onEnd: () => void) {
    this.#input = input;
    this.#onEnd = onEnd;
    input.on('data', this.#take).on('end', this.#end).on('close', this.#end).on('error', this.#end);
  }

  /** The next line without surrounding space. Rejects with the signal's reason. */
  next(signal: AbortSignal): Promise<string> {
    const line = this.#early.shift();
    if (line !== undefined) return Promise.resolve(line);
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting = (typed) => {
        signal.removeEventListener('abort', leave);
        resolve(typed);
      };
      if (this.#ended) this.#onEnd();
    });
  }

  /** Gives the input back. */
  close(): void {
    this.#waiting = undefined;
    this.#input.off('data', this.#take).off('end', this.#end).off('close', this.#end);
    // The listener for errors stays: a terminal that went away reports so once more.
    this.#input.pause();
  }

  readonly #take = (chunk: Uint8Array | string): void => {
    this.#rest += typeof chunk === 'string' ? chunk : this.#decoder.decode(chunk, { stream: true });
    const lines = this.#rest.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#give(line.trim());
  };

  readonly #end = (): void => {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#rest !== '') this.#give(this.#rest.trim());
    this.#rest = '';
    if (this.#waiting !== undefined) this.#onEnd();
  };

  #give(line: string): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) this.#early.push(line);
    else waiting(line);
  }
}
