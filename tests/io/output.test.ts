import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileError } from '../../src/io/io.ts';
import { NodeOutput } from '../../src/io/output.ts';

let folder: string;
let file: string;
let fd: number;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-output-'));
  file = path.join(folder, 'out');
  fd = fs.openSync(file, 'w');
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.closeSync(fd);
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Node's own stream, as far as it is used, writing slowly into a list. */
function slowStream(chunks: string[], fail?: Error) {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      setTimeout(() => {
        if (fail === undefined) chunks.push(chunk.toString());
        done(fail);
      }, 5);
    },
  });
  return Object.assign(stream, { columns: 100, rows: 40 }) as unknown as NodeJS.WriteStream;
}

const noStream = (): NodeJS.WriteStream => {
  throw new Error('a file needs no stream');
};

const failure = (code: string) => Object.assign(new Error(code), { code });

describe('a stream that is a file or a pipe', () => {
  it('writes every byte, in order, without a stream of Node', async () => {
    const output = new NodeOutput(fd, 'standard output', noStream);
    await output.write('one ');
    await output.write('');
    await output.write('zwölf ━ 🙂'.repeat(10_000));
    expect(fs.readFileSync(file, 'utf8')).toBe(`one ${'zwölf ━ 🙂'.repeat(10_000)}`);
    expect([output.isTTY, output.columns, output.rows]).toEqual([false, 0, 0]);
  });

  it('writes bytes as they are, whatever they would be as text', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
    const output = new NodeOutput(fd, 'standard output', noStream);
    await output.write(bytes.subarray(1));
    await output.write(new Uint8Array());
    expect(Buffer.compare(fs.readFileSync(file), bytes.subarray(1))).toBe(0);
  });

  it('writes on after a write that took only a part', async () => {
    const { writeSync } = fs;
    const part = (to: number, bytes: NodeJS.ArrayBufferView, offset?: number | null) =>
      writeSync(to, bytes, offset ?? 0, 2);
    vi.spyOn(fs, 'writeSync').mockImplementation(part as typeof fs.writeSync);
    await new NodeOutput(fd, 'standard output', noStream).write('zwölf');
    expect(fs.readFileSync(file, 'utf8')).toBe('zwölf');
  });

  it('leaves the rest to Node when the pipe is full and does not wait', async () => {
    const { writeSync } = fs;
    let calls = 0;
    const full = (to: number, bytes: NodeJS.ArrayBufferView, offset?: number | null) => {
      calls += 1;
      if (calls > 1) throw failure('EAGAIN');
      return writeSync(to, bytes, offset ?? 0, 4);
    };
    vi.spyOn(fs, 'writeSync').mockImplementation(full as typeof fs.writeSync);
    const chunks: string[] = [];
    const output = new NodeOutput(fd, 'standard output', () => slowStream(chunks));
    await output.write('one two');
    await output.write(' three');
    expect(fs.readFileSync(file, 'utf8')).toBe('one ');
    expect(chunks).toEqual(['two', ' three']);
  });

  it('is silent from then on when the reader is gone', async () => {
    const writes = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw failure('EPIPE');
    });
    const output = new NodeOutput(fd, 'standard output', noStream);
    await output.write('one');
    await output.write('two');
    expect(writes).toHaveBeenCalledTimes(1);
  });

  it('is silent when the reader goes while Node waits for it', async () => {
    vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw failure('EAGAIN');
    });
    const output = new NodeOutput(fd, 'standard output', () => slowStream([], failure('EPIPE')));
    await expect(output.write('one')).resolves.toBeUndefined();
  });

  it('says so when the disk is full', async () => {
    vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw failure('ENOSPC');
    });
    const output = new NodeOutput(fd, 'standard output', noStream);
    const error = await output.write('one').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ code: 'ENOSPC', path: 'standard output' });
  });

  it('is not there at all without a word', async () => {
    const closed = fs.openSync(file, 'r');
    fs.closeSync(closed);
    const output = new NodeOutput(closed, 'standard output', noStream);
    expect(output.isTTY).toBe(false);
  });
});
