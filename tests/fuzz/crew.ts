import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { readCorpus } from './corpus.ts';
import { type Figures, figuresOf, NO_FIGURES, sumOfFigures } from './figures.ts';
import { InProcess } from './in-process.ts';
import { makeFile } from './make-file.ts';

/** What breaks a run: the number of the file, and what happened. */
export class Broken extends Error {
  readonly file: number;

  constructor(file: number, words: string) {
    super(words);
    this.name = 'Broken';
    this.file = file;
  }
}

interface Share {
  readonly root: string;
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly files: number;
  /** Where a thread says which file it is at, for when it cannot say anything anymore. */
  readonly at: Int32Array;
}

type Message =
  | { readonly kind: 'figures'; readonly figures: Figures }
  | { readonly kind: 'broken'; readonly file: number; readonly words: string };

/** A file that takes longer than this hangs, however busy the machine is. */
const PATIENCE = 20_000;
/** What a thread may take; a run of `check` has much more. */
const MEGABYTES = 768;
const REPORT_EVERY = 250;

/** Checks files by number on every processor. Throws Broken. */
export async function checkFiles(
  { root, seed, files }: Pick<Share, 'root' | 'seed' | 'files'>,
  progress: (figures: Figures) => void,
): Promise<Figures> {
  const step = availableParallelism();
  let sum = NO_FIGURES;
  const workers: Worker[] = [];
  const one = (first: number): Promise<void> => {
    const at = new Int32Array(new SharedArrayBuffer(4));
    const share: Share = { root, seed, first, step, files, at };
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: share,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    workers.push(worker);
    return new Promise((resolve, reject) => {
      let last = -1;
      const watch = setInterval(() => {
        if (last === at[0]) reject(new Broken(last, `It takes longer than ${PATIENCE} ms.`));
        last = at[0] ?? 0;
      }, PATIENCE);
      worker.on('message', (message: Message) => {
        if (message.kind === 'broken') return reject(new Broken(message.file, message.words));
        sum = sumOfFigures(sum, message.figures);
        progress(sum);
      });
      worker.on('error', (error) => reject(new Broken(at[0] ?? 0, String(error))));
      worker.on('exit', () => {
        clearInterval(watch);
        resolve();
      });
    });
  };
  try {
    await Promise.all(Array.from({ length: step }, (_, first) => one(first)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return sum;
}

/** One thread's part of it. */
export async function work(): Promise<void> {
  const { root, seed, first, step, files, at }: Share = workerData;
  const say = (message: Message) => parentPort?.postMessage(message);
  const corpus = readCorpus(root);
  const program = await InProcess.begin();
  let sum = NO_FIGURES;
  for (let file = first; file < files; file += step) {
    at[0] = file;
    const made = makeFile(corpus, seed, file);
    const start = performance.now();
    try {
      const tally = await program.check(made);
      const size = made.bytes.length;
      sum = sumOfFigures(sum, figuresOf(tally, file, size, performance.now() - start));
    } catch (error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return say({ kind: 'broken', file, words });
    }
    if (sum.tally.files < REPORT_EVERY) continue;
    say({ kind: 'figures', figures: sum });
    sum = NO_FIGURES;
  }
  say({ kind: 'figures', figures: sum });
}
