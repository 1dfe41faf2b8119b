import path from 'node:path';
import { type CommonOptions, Context } from '../../../src/cli/context.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import type { Io, OutputStream } from '../../../src/io/io.ts';
import { Workplace } from '../support/workplace.ts';

/** A folder of its own, and commands' contexts in it that keep what is printed. */
export class Place extends Workplace {
  readonly out: string[] = [];
  readonly err: string[] = [];

  /** @param folder The working directory, from the place's folder on. */
  context(folder = '.', options: Partial<CommonOptions> = {}): Context {
    const cwd = path.join(this.folder, folder);
    const to = (chunks: string[]): OutputStream => ({
      isTTY: false,
      write: (text) => Promise.resolve(void chunks.push(String(text))),
      raw: () => {
        throw new Error('nothing draws by itself here');
      },
    });
    const nothing = () => {
      throw new Error('not needed here');
    };
    const io: Io = {
      env: {},
      cwd,
      stdin: process.stdin,
      stdout: to(this.out),
      stderr: to(this.err),
      files: nodeFiles(cwd),
      processors: 1,
      git: nothing,
      today: nothing,
      elapsed: nothing,
      pause: nothing,
      onSignal: nothing,
    };
    return new Context(io, { format: 'table', quiet: false, noColor: false, ...options });
  }
}
