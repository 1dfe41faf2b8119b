import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { STRAY_WORDS } from '../../../src/prompts/keys.ts';

const BIN = join(import.meta.dirname, '../../../bin/continuum.js');

/** A key sooner than this after a question appeared counts as typed ahead; people are slower. In milliseconds. */
const SETTLING = 180;
/** Milliseconds without a change after which a screen is taken to be whole. */
const STILLNESS = 40;

/** A screen that takes longer will not come anymore, on however slow a machine. In milliseconds. */
const PATIENCE = 30_000;

export interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  escape: '\u001b',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

/**
 * Runs the program and tells its exit code in the title of the window. The shell stays, because a terminal whose last
 * program has ended may be closed before its last words were read. Signals go to both and end only the program.
 */
const SHELL = `trap : INT TERM HUP; "$@"; printf '\\033]0;exit %d\\007' $?; read -r _`;

/** The built program in a real pseudo-terminal, its screen read through a terminal emulator. */
export class Terminal {
  readonly #pty: IPty;
  readonly #screen: xterm.Terminal;
  readonly #exit: Promise<number>;
  readonly #listeners = new Set<() => void>();
  #ended = false;
  /** The key that was pressed last, until the program says that it did not take it. */
  #pressed: string | undefined;

  constructor(args: readonly string[], options: TerminalOptions) {
    const { cwd, columns: cols = 80, rows = 24, env = {} } = options;
    this.#screen = new xterm.Terminal({ cols, rows, scrollback: 2000, allowProposedApi: true });
    this.#pty = spawn('/bin/sh', ['-c', SHELL, 'sh', process.execPath, BIN, ...args], {
      name: env.TERM ?? 'xterm-256color',
      cols,
      rows,
      cwd,
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
    });
    this.#pty.onData((data) => this.#screen.write(data, () => this.#tell()));
    // What the emulator answers to (such as a question for the cursor's place) belongs on the keyboard.
    this.#screen.onData((data) => this.#ended || this.#pty.write(data));
    this.#exit = new Promise((resolve) => {
      const end = (code: number) => {
        this.#ended = true;
        resolve(code);
        this.#tell();
      };
      this.#screen.onTitleChange((title) => end(Number(title.replace('exit ', ''))));
      this.#pty.onExit(({ exitCode, signal = 0 }) => end(signal === 0 ? exitCode : 128 + signal));
    });
  }

  /** The lines that are visible now, without trailing space and empty lines at the end. */
  get screen(): string {
    const { viewportY } = this.#screen.buffer.active;
    return this.#text(viewportY, viewportY + this.#screen.rows);
  }

  /** Everything since the start, what has scrolled off included. */
  get all(): string {
    return this.#text(0, this.#screen.buffer.active.length);
  }

  /** Lines that have scrolled off the top. */
  get scrolled(): number {
    return this.#screen.buffer.active.baseY;
  }

  /** Colors or other looks anywhere on the visible screen. */
  get styled(): boolean {
    const { active } = this.#screen.buffer;
    const cell = active.getNullCell();
    for (let row = 0; row < this.#screen.rows; row += 1) {
      const line = active.getLine(active.viewportY + row);
      for (let column = 0; column < this.#screen.cols; column += 1) {
        const found = line?.getCell(column, cell);
        if (found && !found.isAttributeDefault()) return true;
      }
    }
    return false;
  }

  /** Waits until the visible screen holds a text. Fails when the program ends, or lets one wait, without showing it. */
  async see(text: string | RegExp): Promise<string> {
    await this.#until(() => this.#shows(text), `${text} did not appear`);
    return this.#still();
  }

  /** Waits until the visible screen no longer holds a text. */
  async seeNoMore(text: string): Promise<string> {
    await this.#until(() => !this.#shows(text), `${text} did not go`);
    return this.#still();
  }

  #shows(text: string | RegExp): boolean {
    return typeof text === 'string' ? this.screen.includes(text) : text.test(this.screen);
  }

  /** Asks again after each drawing. Fails with the words and the screen when the program ends, or lets one wait. */
  async #until(holds: () => boolean, otherwise: string): Promise<void> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.#tell();
    }, PATIENCE);
    try {
      while (!holds()) {
        if (this.#ended || late) throw new Error(`${otherwise}:\n${this.all}`);
        await new Promise<void>((resolve) => this.#listeners.add(resolve));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits until nothing more is drawn, since a screen may arrive in pieces, and gives what is visible then. */
  async #still(): Promise<string> {
    let before: string;
    do {
      before = this.all;
      await new Promise((resolve) => setTimeout(resolve, STILLNESS));
    } while (before !== this.all && !this.#ended);
    return this.screen;
  }

  /**
   * Presses keys after as long as a person needs to look at the screen, each once the one before has shown: a program
   * on a busy machine reads several at once, and takes them for text that was pasted.
   */
  async press(...keys: readonly string[]): Promise<void> {
    let before: string | undefined;
    for (const key of keys) {
      if (before !== undefined) await this.#until(() => this.all !== before, 'The key did nothing');
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
      before = this.all;
      this.#pressed = key;
      this.#pty.write(key);
    }
  }

  /** Types words, or none, then Enter. */
  async enter(words: string): Promise<void> {
    await this.press(...(words === '' ? [] : [words]), KEYS.enter);
  }

  /** Writes at once, whatever is on the screen. */
  rush(keys: string): void {
    this.#pressed = undefined;
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
    this.#screen.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.#pty.pid, signal);
    } catch {
      // It has ended already.
    }
  }

  /** Closes the window, and waits until nothing runs in it anymore. */
  async hangUp(): Promise<void> {
    if ('destroy' in this.#pty && typeof this.#pty.destroy === 'function') this.#pty.destroy();
    while (this.#runs()) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  #runs(): boolean {
    try {
      return process.kill(-this.#pty.pid, 0);
    } catch {
      return false;
    }
  }

  /** The exit code, once the program has ended and its last words are on the screen. */
  exit(): Promise<number> {
    return this.#exit;
  }

  /** Ends what is still running. */
  dispose(): void {
    this.kill('SIGKILL');
    this.#screen.dispose();
  }

  /** A line that the terminal broke is one line. */
  #text(from: number, to: number): string {
    let text = '';
    for (let row = from; row < to; row += 1) {
      const line = this.#screen.buffer.active.getLine(row);
      text = line?.isWrapped ? text.replace(/\n$/, '') : text;
      text += `${line?.translateToString(true).trimEnd() ?? ''}\n`;
    }
    return text.trimEnd();
  }

  /** A program that was held up took a key for one typed ahead, and says so: a person presses it again. */
  #pressAgain(): void {
    const key = this.#pressed;
    if (key === undefined || !this.screen.includes(STRAY_WORDS.early)) return;
    this.#pressed = undefined;
    setTimeout(() => this.#ended || this.#pty.write(key), SETTLING);
  }

  #tell(): void {
    this.#pressAgain();
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
