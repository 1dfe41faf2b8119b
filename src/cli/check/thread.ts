import { nodeFiles } from '../../io/files.ts';
import { serve } from '../../io/threads.ts';
import type { Done, Item, Job } from './job.ts';
import { beginWork } from './work.ts';

// What runs in a thread of its own: takes batches of items, and answers with what came of them.
serve(async (job: Job) => {
  const work = await beginWork(nodeFiles(job.cwd), job);
  return async (items: readonly Item[]) => {
    const done: Done[] = [];
    for (const item of items) done.push(await work(item));
    return done;
  };
});
