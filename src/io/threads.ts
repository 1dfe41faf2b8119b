import type { Thread } from './io.ts';

/** Starts a script of ours in a thread of its own. */
export function startThread<Message, Answer>(
  script: string,
  data: unknown,
): Thread<Message, Answer> {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(script, { workerData: data });
  return {
    post: (message) => worker.postMessage(message),
    listen(onAnswer, onFailure) {
      worker.on('message', onAnswer);
      worker.on('error', onFailure);
      // Not heard by anybody after `stop`.
      worker.on('exit', () => onFailure(new Error('a thread ended too early')));
    },
    stop: () => void worker.terminate(),
  };
}

/**
 * The other side: answers each message with what the handler makes of it, one after the other.
 *
 * @param begin Makes the handler from the data that the thread was started with.
 */
export function serve<Data, Message, Answer>(
  begin: (data: Data) => Promise<(message: Message) => Promise<Answer>>,
): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const handler = begin(workerData);
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on('message', (message) => {
    turn = turn.then(async () => parentPort.postMessage(await (await handler)(message)));
  });
}

/** How many threads this machine can run at once. */
export function processors(): number {
  return process.getBuiltinModule('node:os').availableParallelism();
}
