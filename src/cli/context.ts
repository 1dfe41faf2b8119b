import path from 'node:path';
import type { Continuum } from '../core/continuum.ts';
import { chunked } from '../io/chunked.ts';
import { colorLevel } from '../io/color.ts';
import { Interrupted } from '../io/interrupted.ts';
import { FileError, type Io, type Signal } from '../io/io.ts';
import { showsUnicode } from '../io/unicode.ts';
import { widthOf } from '../io/width.ts';
import { builtinContinuum } from '../model/builtin.ts';
import type { Screen } from '../reporters/screen.ts';
import { CallError } from './call-error.ts';
import { writingWords } from './file-words.ts';
import { didYouMeanPath } from './near-path.ts';

/** The options that every command takes. */
export interface CommonOptions {
  readonly format: string;
  /** Every format that was asked for, where a command takes several, as it was said. */
  readonly formats?: readonly string[];
  /** True where --format says the format. */
  readonly formatSaid?: boolean;
  /** True where the name behind -o, and not --format, says the format. */
  readonly formatOfName?: boolean;
  /** Where results go; absent or `-` is standard output. */
  readonly output?: string;
  /** True where `output` names a folder for many files, or may; the result itself then goes to standard output. */
  readonly intoFolder?: boolean;
  readonly quiet: boolean;
  readonly noColor: boolean;
  /** The folder of another continuum. */
  readonly continuum?: string;
}

/** What a command has at hand: the machine, the common options, and where its words go. */
export class Context {
  readonly io: Io;
  readonly options: CommonOptions;
  readonly #output: string | undefined;

  /** Throws CallError when results cannot go where they should: better now than after thirty questions. */
  constructor(io: Io, options: CommonOptions) {
    this.io = io;
    this.options = options;
    this.#output = options.output === '-' || options.intoFolder ? undefined : options.output;
    if (this.#output !== undefined) checkOutput(io, this.#output);
  }

  get format(): string {
    return this.options.format;
  }

  /** The file that results go to; undefined for standard output. */
  get output(): string | undefined {
    return this.#output;
  }

  /** How results are drawn. A file has no color, and the width of no terminal. */
  get resultScreen(): Screen {
    return this.#output === undefined ? this.#screenOf(this.io.stdout) : this.fileScreen;
  }

  /** How results are drawn that go to a file. */
  get fileScreen(): Screen {
    const { env } = this.io;
    return { width: widthOf({}, env), color: 0, unicode: showsUnicode(env) };
  }

  /** How hints and findings for people are drawn. */
  get noteScreen(): Screen {
    return this.#screenOf(this.io.stderr);
  }

  #screenOf(stream: { isTTY: boolean; columns?: number }): Screen {
    const { env } = this.io;
    return {
      width: widthOf(stream, env),
      color: colorLevel(stream, env, this.options.noColor),
      unicode: showsUnicode(env),
    };
  }

  /** Says that a file is an input. Throws CallError when results would overwrite it. */
  reads(file: string): void {
    const input = file === '-' ? '/dev/stdin' : file;
    if (this.#output !== undefined && this.io.files.same(this.#output, input)) {
      throw new CallError(
        `${this.#output} is the file that is read. Give -o another name, so that nothing is lost.`,
      );
    }
  }

  /** Results: to standard output, or in one stroke into the file of `-o`. */
  async write(content: string | Uint8Array): Promise<void> {
    if (this.#output === undefined) {
      await this.io.stdout.write(content);
      return;
    }
    this.save(this.#output, content);
  }

  /** The same for a result that comes in pieces, however many. */
  async writePieces(pieces: Iterable<string>, file = this.#output): Promise<void> {
    if (file !== undefined) {
      wrapped(() => this.io.files.savePieces(file, pieces));
      return;
    }
    for (const chunk of chunked(pieces)) await this.io.stdout.write(chunk);
  }

  /** Saves a file; what goes wrong is a CallError with words. */
  save(file: string, content: string | Uint8Array, options?: { create?: boolean }): void {
    wrapped(() => this.io.files.save(file, content, options));
  }

  /** Makes a folder where there is none; what goes wrong is a CallError with words. */
  makeFolder(folder: string): void {
    wrapped(() => this.io.files.makeFolder(folder));
  }

  /**
   * Makes a folder of files; what goes wrong is a CallError with words. Throws Interrupted on a signal; then nothing is
   * left of it.
   */
  async saveFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
    const { io } = this;
    const signals: Signal[] = [];
    const ignoreSignals = io.onSignal((signal) => signals.push(signal));
    try {
      for (const _ of io.files.saveFolder(folder, files)) {
        await io.pause();
        const [signal] = signals;
        if (signal !== undefined) throw new Interrupted(signal);
      }
    } catch (error) {
      throw spoken(error);
    } finally {
      ignoreSignals();
    }
  }

  /** Hints, progress and warnings for people: on standard error, unless `--quiet`. */
  async tell(text: string): Promise<void> {
    if (!this.options.quiet) await this.complain(text);
  }

  /** What to do next, for somebody who sits at a terminal and reads the result there. */
  async hint(lines: readonly string[]): Promise<void> {
    if (this.#output !== undefined || !this.io.stdout.isTTY || !this.io.stderr.isTTY) return;
    await this.tell(`\n${lines.join('\n')}`);
  }

  /** Errors for people: on standard error, also with `--quiet`. */
  async complain(text: string): Promise<void> {
    await this.io.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** The continuum of `--continuum`, else the built-in one. */
  async continuum(): Promise<Continuum> {
    const folder = this.options.continuum;
    if (folder === undefined) return builtinContinuum();
    const { readContinuum } = await import('./continuum-folder.ts');
    return readContinuum(this, folder);
  }
}

function wrapped(write: () => void): void {
  try {
    write();
  } catch (error) {
    throw spoken(error);
  }
}

function spoken(error: unknown): unknown {
  return error instanceof FileError ? new CallError(writingWords(error)) : error;
}

/** Throws CallError when a file cannot be written where it should: better now than after the work. */
export function checkOutput(io: Io, output: string): void {
  const { files } = io;
  if (output === '') throw new CallError('-o needs the name of a file, or - for standard output.');
  if (files.isDirectory(output)) {
    throw new CallError(writingWords(new FileError('EISDIR', output)));
  }
  checkFolderOf(io, output);
}

/** Throws CallError when there is no folder that something could be made in. */
export function checkFolderOf({ files }: Io, output: string): void {
  const folder = path.dirname(output);
  if (files.isDirectory(folder)) return;
  if (files.exists(folder)) throw new CallError(writingWords(new FileError('ENOTDIR', folder)));
  const meant = didYouMeanPath(files, folder, 'folder', 'Make it first, or write elsewhere.');
  throw new CallError(`The folder ${folder} does not exist. ${meant}`);
}
