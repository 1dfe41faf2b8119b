import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_FORMATS } from '../../src/reporters/reporters.ts';
import type { Corpus } from './corpus.ts';
import { FAMILIES } from './families.ts';
import { makeFile } from './make-file.ts';
import { verifyReport } from './reports.ts';

const PATIENCE = 60_000;
const STACK = /^\s+at .+:\d+:\d+\)?$/m;
const KIB = 1024;
/** What takes longer than this is tried again, because it may be the machine that is busy; the best time counts. */
const LONG = 300;
const ATTEMPTS = 3;

export interface Ended {
  readonly code: number;
  readonly milliseconds: number;
  readonly stdout: string;
}

/** The real program, on files in a folder. */
export class Processes {
  readonly #program: string;
  readonly #folder: string;
  /** How often each exit code came. */
  readonly codes = new Map<number, number>();

  constructor(root: string, folder: string) {
    this.#program = join(root, 'bin/continuum.js');
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Throws when it ends in any way that is not meant. */
  async run(args: readonly string[]): Promise<Ended> {
    const start = performance.now();
    const child = spawn(process.execPath, [this.#program, ...args], {
      cwd: this.#folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH },
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const milliseconds = performance.now() - start;
    const call = `continuum ${args.slice(0, 6).join(' ')}`;
    if (code === null || ![0, 1, 2].includes(code)) {
      throw new Error(`${call}: ended with ${code ?? 'a signal'}\n${stderr.slice(0, 2000)}`);
    }
    if (STACK.test(stdout) || STACK.test(stderr)) throw new Error(`${call}: a stack\n${stderr}`);
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    return { code, milliseconds, stdout };
  }

  /** Files by number, so many at once, in every format in turn; then each on its own. */
  async checkFiles(corpus: Corpus, seed: number, files: number, batch: number): Promise<void> {
    const names = Array.from({ length: files }, (_, number) => {
      const name = `file-${number}.yaml`;
      writeFileSync(join(this.#folder, name), makeFile(corpus, seed, number).bytes);
      return name;
    });
    for (let from = 0; from < files; from += batch) {
      const format = CHECK_FORMATS[(from / batch) % CHECK_FORMATS.length] ?? 'json';
      const some = names.slice(from, from + batch);
      const { stdout } = await this.run(['check', '--format', format, '--quiet', ...some]);
      verifyReport(format, stdout);
    }
    for (const name of names.slice(0, batch)) {
      await this.run(['check', name]);
      await this.run(['score', name]);
    }
  }

  /** Milliseconds that each family takes at each size, and what a sound file takes. */
  async measure(sizes: readonly number[], progress: (name: string) => void): Promise<Measured> {
    const time = async (text: string): Promise<number> => {
      writeFileSync(join(this.#folder, 'family.yaml'), text);
      let best = Number.POSITIVE_INFINITY;
      for (let attempt = 1; attempt <= ATTEMPTS && best > LONG; attempt += 1) {
        const { milliseconds } = await this.run(['check', '--format', 'json', 'family.yaml']);
        best = Math.min(best, milliseconds);
      }
      return best;
    };
    const bases: number[] = [];
    for (let i = 0; i < 7; i += 1) bases.push(await time('format: csp-assessment/1\n&a x: 1\n'));
    const base = bases.sort((a, b) => a - b)[3] ?? 0;
    const rows: MeasuredFamily[] = [];
    for (const { name, make } of FAMILIES) {
      progress(name);
      const times: number[] = [];
      for (const size of sizes) times.push(await time(make(size)));
      rows.push({ name, times });
    }
    return { base, rows };
  }
}

export interface Measured {
  /** A file of two lines. */
  readonly base: number;
  readonly rows: readonly MeasuredFamily[];
}

export interface MeasuredFamily {
  readonly name: string;
  /** Milliseconds, in the order of the sizes. */
  readonly times: readonly number[];
}

export const SIZES = [64 * KIB, 256 * KIB, 10 * KIB * KIB] as const;

/** The families, the slowest first. */
export function familyTable({ base, rows }: Measured): string {
  const ms = (value: number) => value.toFixed(0).padStart(9);
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = [...rows]
    .sort((a, b) => (b.times[1] ?? 0) - (a.times[1] ?? 0))
    .map(({ name, times }) => {
      return `${name.padEnd(width)}${times.map(ms).join('')}${growthOf(times, base).padStart(9)}`;
    });
  return [
    `Whole processes, in milliseconds; a file of two lines takes ${base.toFixed(0)}. Growth is the power of the size that`,
    'the time beyond that grows with, from 64 to 256 KiB, where it is long enough to tell.',
    '',
    `${'Family'.padEnd(width)}   64 KiB  256 KiB    10 MB   growth`,
    ...lines,
  ].join('\n');
}

/** Too short a time says more about the machine than about the text. */
const TELLING = 40;

function growthOf([small = 0, large = 0]: readonly number[], base: number): string {
  if (small - base < TELLING || large - base < TELLING) return '-';
  return (Math.log((large - base) / (small - base)) / Math.log(4)).toFixed(2);
}
