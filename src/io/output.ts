import { errorCode } from './error-code.ts';
import { fs } from './fs.ts';
import { FileError, type OutputStream } from './io.ts';

/** Codes that mean nobody is reading anymore: a closed pipe, or a terminal that is gone. */
const READER_GONE = new Set(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED']);

/**
 * Standard output or standard error. Pipes and files are written straight to the descriptor: Node's stream object
 * takes milliseconds to make, and its buffer is what goes missing when a program ends early.
 */
export class NodeOutput implements OutputStream {
  readonly isTTY: boolean;
  readonly #fd: number;
  readonly #name: string;
  readonly #node: () => NodeJS.WriteStream;
  #stream: NodeJS.WriteStream | undefined;
  #gone = false;

  constructor(fd: number, name: string, node: () => NodeJS.WriteStream) {
    this.#fd = fd;
    this.#name = name;
    this.#node = node;
    this.isTTY = isTerminal(fd);
  }

  get columns(): number {
    return this.isTTY ? (this.#open().columns ?? 0) : 0;
  }

  get rows(): number {
    return this.isTTY ? (this.#open().rows ?? 0) : 0;
  }

  raw(): NodeJS.WritableStream {
    return this.#open();
  }

  async write(content: string | Uint8Array): Promise<void> {
    if (this.#gone || content.length === 0) return;
    try {
      if (this.isTTY || this.#stream) await this.#writeToStream(content);
      else await this.#writeToDescriptor(asBytes(content));
    } catch (error) {
      const code = errorCode(error);
      if (!READER_GONE.has(code)) throw new FileError(code, this.#name);
      this.#gone = true;
    }
  }

  async #writeToDescriptor(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      try {
        done += fs.writeSync(this.#fd, bytes, done);
      } catch (error) {
        // The pipe is full and set not to wait. Node's stream knows how to wait for it.
        if (errorCode(error) !== 'EAGAIN') throw error;
        await this.#writeToStream(bytes.subarray(done));
        return;
      }
    }
  }

  #writeToStream(content: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#open().write(content, (error) => (error ? reject(error) : resolve()));
    });
  }

  #open(): NodeJS.WriteStream {
    if (this.#stream === undefined) {
      this.#stream = this.#node();
      // The write itself reports the error; without a listener Node would end the program with a stack.
      this.#stream.on('error', () => {});
    }
    return this.#stream;
  }
}

function asBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** Asks for the `tty` module only when the descriptor could be a terminal: loading it takes a millisecond. */
function isTerminal(fd: number): boolean {
  try {
    if (process.platform !== 'win32' && !couldBeTerminal(fd)) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(fd);
}

function couldBeTerminal(fd: number): boolean {
  const stat = fs.fstatSync(fd);
  return stat.isCharacterDevice() && stat.rdev !== fs.statSync('/dev/null').rdev;
}
