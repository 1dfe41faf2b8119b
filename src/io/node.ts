import { nodeFiles } from './files.ts';
import { git } from './git.ts';
import { type Io, SIGNALS, type Signal } from './io.ts';
import { NodeOutput } from './output.ts';
import { processors, startThread } from './threads.ts';

/** This machine. Streams and terminals are looked at only when somebody asks: making them takes time. */
export function nodeIo(): Io {
  const cwd = process.cwd();
  let out: NodeOutput | undefined;
  let err: NodeOutput | undefined;
  return {
    env: process.env,
    cwd,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      out ??= new NodeOutput(1, 'standard output', () => process.stdout);
      return out;
    },
    get stderr() {
      err ??= new NodeOutput(2, 'standard error', () => process.stderr);
      return err;
    },
    files: nodeFiles(cwd),
    get processors() {
      return processors();
    },
    startThread,
    git: (args, input) => git(cwd, process.env, args, input),
    today: () => localDate(new Date()),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    elapsed: () => performance.now(),
    onSignal(listener) {
      const handlers = SIGNALS.map((signal: Signal) => {
        const handler = () => listener(signal);
        process.on(signal, handler);
        return () => process.off(signal, handler);
      });
      return () => {
        for (const off of handlers) off();
      };
    },
  };
}

function localDate(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
