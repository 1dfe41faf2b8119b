import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { readCorpus } from './corpus.ts';
import { Broken, checkFiles, work } from './crew.ts';
import type { Figures } from './figures.ts';
import { makeFile } from './make-file.ts';
import { familyTable, Processes, SIZES } from './processes.ts';

export interface Options {
  /** The folder of the repository. */
  readonly root: string;
  readonly seed: number;
  readonly files: number;
}

const IN_PROCESSES = 400;
const BATCH = 40;

/** The whole run. Returns the exit code: 1 when something broke. */
export async function fuzz({ root, seed, files }: Options): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'continuum-processes-'));
  const start = performance.now();
  const corpus = readCorpus(root);
  const processes = new Processes(root, scratch);
  try {
    const figures = await checkFiles({ root, seed, files }, ({ tally }) => {
      const speed = (tally.files / (performance.now() - start)) * 1000;
      status(`${tally.files} of ${files} files, ${speed.toFixed(0)} a second`);
    });
    say(summary(figures, (performance.now() - start) / 1000, seed));
    status(`${Math.min(files, IN_PROCESSES)} files through the program`);
    await processes.checkFiles(corpus, seed, Math.min(files, IN_PROCESSES), BATCH);
    const measured = await processes.measure(SIZES, status);
    status('');
    say(`${processesSummary(processes)}\n\n${familyTable(measured)}`);
    return 0;
  } catch (error) {
    status('');
    say(broken(error, seed, (file) => makeFile(corpus, seed, file).bytes));
    return 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** One line that is overwritten, for somebody who waits. */
function status(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function summary({ tally, codes, bytes, slowest }: Figures, seconds: number, seed: number): string {
  const { files, passed, failed } = tally;
  const found = Object.entries(codes).sort(([, a], [, b]) => b - a);
  const { file, bytes: size, milliseconds } = slowest;
  return [
    `${files} files, ${(bytes / 2 ** 20).toFixed(0)} MiB, in ${seconds.toFixed(1)} s: ${(files / seconds).toFixed(0)} files a second (seed ${seed}).`,
    `Outcomes: ${passed} passed, ${failed} failed, 0 broke.`,
    `Slowest: file ${file}, ${size} bytes, ${milliseconds.toFixed(0)} ms, checked and reported in every format.`,
    `Files by what was found in them, ${found.length} codes:`,
    ...found.map(([code, count]) => `${String(count).padStart(8)}  ${code}`),
    '',
  ].join('\n');
}

function processesSummary({ codes }: Processes): string {
  const list = [...codes]
    .sort(([a], [b]) => a - b)
    .map(([code, count]) => `${count} times ${code}`);
  return `Exit codes of processes: ${list.join(', ')}.`;
}

function broken(error: unknown, seed: number, bytesOf: (file: number) => Uint8Array): string {
  const words = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Broken)) return `BROKEN\n${words}`;
  const path = join(mkdtempSync(join(tmpdir(), 'continuum-fuzz-')), `${seed}-${error.file}.yaml`);
  writeFileSync(path, bytesOf(error.file));
  return `BROKEN by file ${error.file} of seed ${seed}: ${path}\n${words}`;
}

if (!isMainThread) await work();
