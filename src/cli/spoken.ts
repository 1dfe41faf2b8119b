import type { OutputConfiguration } from 'commander';
import { cleanLines } from '../diagnostics/clean.ts';
import type { Io } from '../io/io.ts';
import { widthOf } from '../io/width.ts';

/** What the argument parser says. It writes at once and does not wait, so its words are kept until they can be awaited. */
export class Spoken {
  readonly #io: Io;
  #out = '';
  #err = '';

  constructor(io: Io) {
    this.#io = io;
  }

  get configuration(): OutputConfiguration {
    const { stdout, stderr, env } = this.#io;
    return {
      writeOut: (text) => {
        this.#out += text;
      },
      writeErr: (text) => {
        this.#err += text;
      },
      getOutHelpWidth: () => helpWidth(widthOf(stdout, env)),
      getErrHelpWidth: () => helpWidth(widthOf(stderr, env)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(sentences(text)),
    };
  }

  forget(): void {
    this.#out = '';
    this.#err = '';
  }

  async flush(): Promise<void> {
    const [out, err] = [this.#out, this.#err];
    this.forget();
    await this.#io.stdout.write(out);
    await this.#io.stderr.write(err);
  }
}

/** A help page is prose, and prose is easier to read when its lines end before the screen does. */
function helpWidth(width: number): number {
  return Math.min(width, 92);
}

/** `error: unknown command 'scor'` and `(Did you mean score?)`, as two sentences. */
function sentences(text: string): string {
  const [first = '', ...rest] = cleanLines(text)
    .replace(/^error: /, '')
    .replace(/^missing required argument '(.*s)'/, 'Name the $1, or a folder that holds them')
    .replace(/^missing required argument '(.*)'/, 'Name a $1')
    .trimEnd()
    .split('\n');
  const more = rest.map((line) => line.replace(/^\((.*)\)$/, '$1'));
  const ended = /[.?]$/.test(first) ? first : `${first}.`;
  return `${[ended.charAt(0).toUpperCase() + ended.slice(1), ...more].join(' ')}\n`;
}
