import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../../src/cli/run.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import { git } from '../../../src/io/git.ts';
import type { Io, OutputStream, Signal } from '../../../src/io/io.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in; absent means a terminal. */
  readonly stdin?: string | Uint8Array;
  /** What somebody types at the terminal, who then goes away. */
  readonly typed?: string;
  /** Whether standard output and standard error are terminals. */
  readonly tty?: boolean;
  /** A signal that comes while the program waits. */
  readonly signal?: Signal;
  /** What becomes of a write to standard output. */
  readonly onWrite?: () => void;
  /** Replaces parts of the machine. */
  readonly machine?: (io: Io) => Partial<Io>;
}

/** A folder of its own for each test, and the program run in it. */
export class Workplace {
  readonly folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-cli-')));

  path(name: string): string {
    return path.join(this.folder, name);
  }

  put(name: string, content: string | Uint8Array): string {
    fs.mkdirSync(path.dirname(this.path(name)), { recursive: true });
    fs.writeFileSync(this.path(name), content);
    return name;
  }

  read(name: string): string {
    return fs.readFileSync(this.path(name), 'utf8');
  }

  has(name: string): boolean {
    return fs.existsSync(this.path(name));
  }

  names(): string[] {
    return fs.readdirSync(this.folder).sort();
  }

  link(target: string, name: string): string {
    fs.symlinkSync(target, this.path(name));
    return name;
  }

  async run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
    const { code, bytes, err } = await this.runForBytes(args, surroundings);
    return { code, out: bytes.toString(), err };
  }

  /** The same with standard output as it is, which may be no text. */
  async runForBytes(
    args: readonly string[],
    surroundings: Surroundings = {},
  ): Promise<Omit<Ran, 'out'> & { readonly bytes: Buffer }> {
    const out: Uint8Array[] = [];
    const err: Uint8Array[] = [];
    const usual = this.#io(surroundings, out, err);
    const io = { ...usual, ...surroundings.machine?.(usual) };
    const code = await run(args, io);
    return { code, bytes: Buffer.concat(out), err: Buffer.concat(err).toString() };
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  #io(surroundings: Surroundings, out: Uint8Array[], err: Uint8Array[]): Io {
    const { env = {}, tty = false, signal, onWrite } = surroundings;
    return {
      env,
      cwd: this.folder,
      stdin: stdinOf(surroundings),
      stdout: streamTo(out, tty, onWrite),
      stderr: streamTo(err, tty),
      files: nodeFiles(this.folder),
      processors: 1,
      git: (args, input) => git(this.folder, process.env, args, input),
      today: () => '2026-03-14',
      elapsed: () => 0,
      pause: () => Promise.resolve(),
      onSignal(listener) {
        if (signal !== undefined) queueMicrotask(() => listener(signal));
        return () => {};
      },
    };
  }
}

function stdinOf({ stdin, typed = '', signal }: Surroundings): Io['stdin'] {
  if (signal !== undefined) return new Readable({ read() {} });
  if (stdin === undefined) {
    return Object.assign(Readable.from([Buffer.from(typed)]), { isTTY: true });
  }
  return Readable.from([Buffer.from(stdin)]);
}

function streamTo(chunks: Uint8Array[], isTTY: boolean, onWrite?: () => void): OutputStream {
  return {
    isTTY,
    ...(isTTY && { columns: 80, rows: 24 }),
    write(content) {
      if (content.length > 0) onWrite?.();
      chunks.push(Buffer.from(content));
      return Promise.resolve();
    },
    raw() {
      throw new Error('nothing draws by itself here');
    },
  };
}
