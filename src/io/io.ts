/**
 * The door to the machine. Everything above takes an `Io`; only `src/io/node.ts` and `bin/` know Node's own objects.
 * Tests hand in an `Io` of their own.
 */
export interface OutputStream {
  readonly isTTY: boolean;
  /** Columns of the terminal, where there is one. */
  readonly columns?: number;
  readonly rows?: number;
  /** Resolves when the content has been handed over in full; a reader that went away is not an error. Throws FileError. */
  write(content: string | Uint8Array): Promise<void>;
  /** Node's own stream, for what draws by itself (prompts). Made when first asked for: it takes milliseconds. */
  raw(): NodeJS.WritableStream;
}

/** What the machine may send to end the program early. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type Signal = (typeof SIGNALS)[number];

/** Why a path could not be read or written: Node's error code, such as ENOENT, EACCES, EISDIR. */
export class FileError extends Error {
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.name = 'FileError';
    this.code = code;
    this.path = path;
  }
}

export interface FileEntry {
  readonly name: string;
  readonly isDirectory: boolean;
  /** A regular file: no folder, link, pipe or device. */
  readonly isFile: boolean;
  /** A symbolic link, whatever it leads to. */
  readonly isLink: boolean;
}

/** What a program printed that was run to its end. */
export interface Ran {
  /** The exit code; undefined where the program could not be started. */
  readonly code: number | undefined;
  readonly out: Uint8Array;
  readonly err: string;
}

/** A thread that runs a script of ours. Messages are plain data. */
export interface Thread<Message, Answer> {
  post(message: Message): void;
  /** What the thread answers, in the order of the messages; or once the reason if it breaks down. */
  listen(onAnswer: (answer: Answer) => void, onFailure: (reason: Error) => void): void;
  stop(): void;
}

export interface Files {
  /** The bytes of a file. Throws FileError; code `EFBIG` when it is larger than `limit` bytes. */
  read(path: string, limit?: number): Uint8Array;
  /** The first bytes of a file, as many as there are up to `count`. Throws FileError. */
  head(path: string, count: number): Uint8Array;
  /** Throws FileError. */
  list(path: string): FileEntry[];
  exists(path: string): boolean;
  isDirectory(path: string): boolean;
  /** True for a regular file and for a link to one. */
  isFile(path: string): boolean;
  /** The absolute path without any link in it. Throws FileError. */
  realPath(path: string): string;
  /**
   * Replaces a file atomically and durably: temporary file in the same folder, fsync, rename, fsync of the folder;
   * mode kept, symlinks followed. With `create`, refuses (EEXIST) when the file is already there. Throws FileError.
   */
  save(path: string, content: string | Uint8Array, options?: { create?: boolean }): void;
  /** The same for a content that comes in pieces. Throws FileError. */
  savePieces(path: string, pieces: Iterable<string>): void;
  /**
   * Makes a folder of these files, name to content, atomically and durably: all of them are there afterwards, or none.
   * An empty folder of that name is replaced; refuses (ENOTEMPTY) when something is in it. It is made as the steps are
   * gone through, with time for signals between them; whoever leaves before the last one leaves nothing behind. Throws
   * FileError.
   */
  saveFolder(path: string, files: ReadonlyMap<string, string>): Iterable<void>;
  /** Makes a folder, and those above it, where they are not there yet. Throws FileError. */
  makeFolder(path: string): void;
  /** Adds to the end of a file, which is made when it is not there. Throws FileError. */
  append(path: string, text: string): void;
  /** True when both paths name the same file. */
  same(a: string, b: string): boolean;
}

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly files: Files;
  /** How many threads can do work at the same time; at least 1. */
  readonly processors: number;
  /** Absent where there are no threads. The script is the path of a file. */
  readonly startThread?: <Message, Answer>(
    script: string,
    data: unknown,
  ) => Thread<Message, Answer>;
  /** Runs git in the working directory to its end. */
  git(args: readonly string[], input?: string): Ran;
  /** Today in the local time zone, as an ISO 8601 calendar date. */
  today(): string;
  /** Lets messages and signals that have come in take their turn. */
  pause(): Promise<void>;
  /** Milliseconds of a clock that only moves forward. */
  elapsed(): number;
  /**
   * Calls the listener instead of ending the program when a signal arrives, until the returned function is called.
   * Without a listener a signal ends the program at once, which is right wherever nothing is waited for.
   */
  onSignal(listener: (signal: Signal) => void): () => void;
}
