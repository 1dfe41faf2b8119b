import type { Io, Thread } from '../../io/io.ts';
import type { Done, Item, Job } from './job.ts';
import { beginWork } from './work.ts';

/** Files that one thread has checked before another one has started: fewer are not worth it. */
const ONE_THREAD = 400;
/** Files that are handed over at once. */
const BATCH = 50;
/** Batches that a thread has before it, so that it need not wait for the next. */
const AHEAD = 2;
/** More threads than this only share the disk. */
const MOST_THREADS = 16;

/**
 * Checks every item, with all processors when there are many. What comes out is in the order of the items, whichever
 * thread was quicker.
 *
 * @param progress Called now and then with the number of items that are done.
 */
export async function checkAll(
  io: Io,
  job: Job,
  items: readonly Item[],
  progress?: (done: number) => Promise<void>,
): Promise<Done[]> {
  const results = new Array<Done>(items.length);
  const queue = new Queue(items);
  const helpers = await startThreads(io, job, items.length);
  let count = 0;
  const keep = (from: number, done: readonly Done[]) => {
    for (const [index, one] of done.entries()) results[from + index] = one;
    count += done.length;
  };
  try {
    const others = Promise.all(helpers.map((thread) => lead(thread, queue, keep)));
    // One that breaks down while this thread is at work is heard of at the end.
    others.catch(() => {});
    const work = await beginWork(io.files, job);
    for (let batch = queue.next(); batch !== undefined; batch = queue.next()) {
      const done: Done[] = [];
      for (const item of batch.items) done.push(await work(item));
      keep(batch.from, done);
      await progress?.(count);
      // Lets the messages of the others in.
      if (helpers.length > 0) await io.pause();
    }
    await others;
  } finally {
    for (const thread of helpers) thread.stop();
  }
  return results;
}

type Hand = Thread<readonly Item[], readonly Done[]>;

interface Batch {
  readonly from: number;
  readonly items: readonly Item[];
}

class Queue {
  readonly #items: readonly Item[];
  #at = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  next(): Batch | undefined {
    if (this.#at >= this.#items.length) return undefined;
    const from = this.#at;
    this.#at += BATCH;
    return { from, items: this.#items.slice(from, this.#at) };
  }
}

/** The threads beside the main one. */
async function startThreads(io: Io, job: Job, items: number): Promise<Hand[]> {
  const { startThread, files } = io;
  if (startThread === undefined || items < ONE_THREAD) return [];
  const { shipped } = await import('../shipped.ts');
  const script = shipped(files, 'dist', 'check-thread.cjs');
  if (!files.exists(script)) return [];
  const count = Math.min(io.processors, MOST_THREADS) - 1;
  return Array.from({ length: count }, () =>
    startThread<readonly Item[], readonly Done[]>(script, job),
  );
}

/** Keeps a thread busy until nothing is left. Rejects when it breaks down. */
function lead(
  thread: Hand,
  queue: Queue,
  keep: (from: number, done: readonly Done[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting: Batch[] = [];
    const send = () => {
      const batch = queue.next();
      if (batch === undefined) return;
      waiting.push(batch);
      thread.post(batch.items);
    };
    thread.listen((done) => {
      const batch = waiting.shift();
      // It answers in the order in which it was asked.
      if (batch !== undefined) keep(batch.from, done);
      send();
      if (waiting.length === 0) resolve();
    }, reject);
    for (let ahead = 0; ahead < AHEAD; ahead += 1) send();
    if (waiting.length === 0) resolve();
  });
}
