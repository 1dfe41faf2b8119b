import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const BIN = path.join(import.meta.dirname, '../../../bin/continuum.js');

/** Texts by name; null deletes. */
export type Files = Readonly<Record<string, string | null>>;

/** What a check came to. */
export interface Checked {
  readonly code: number | null;
  /** The codes raised, by file. A file that passed has none. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** What was said on standard error. */
  readonly said: string;
}

interface Where {
  /** From the top of the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const USER = { NAME: 'Ann Other', EMAIL: 'ann@example.org', DATE: '2026-03-14T12:00:00Z' };

/** A temporary git repository, of a machine without settings. */
export class Repository {
  /** Told apart by number: all are of the same time, and equal ones would be one. */
  #commits = 0;
  /** Holds the repository and whatever stands beside it. */
  readonly home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-git-')));
  readonly top: string;
  readonly env: Readonly<Record<string, string | undefined>>;

  constructor(name = 'repository', init: readonly string[] = []) {
    this.top = path.join(this.home, name);
    fs.mkdirSync(this.top, { recursive: true });
    this.env = {
      PATH: process.env.PATH,
      HOME: this.home,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((who) =>
          Object.entries(USER).map(([what, value]) => [`GIT_${who}_${what}`, value]),
        ),
      ),
    };
    this.git('init', '--quiet', '--initial-branch=main', ...init);
  }

  /** What git printed. Throws when it failed. */
  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.top,
      env: this.env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}\n${stderr}`);
    return stdout.trim();
  }

  /** Writes files, also over folders, without a commit. Names start at the top; `../` is beside the repository. */
  write(files: Files): this {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.top, name);
      if (text === null) fs.rmSync(file, { recursive: true });
      else {
        if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
          fs.rmSync(file, { recursive: true });
        }
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
    }
    return this;
  }

  link(name: string, to: string): this {
    fs.rmSync(path.join(this.top, name), { recursive: true, force: true });
    fs.symlinkSync(to, path.join(this.top, name));
    return this;
  }

  commit(files: Files = {}): this {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', `Change ${++this.#commits}`);
    return this;
  }

  /** Begins a branch from here. */
  branch(name = 'change'): this {
    this.git('switch', '--quiet', '--create', name);
    return this;
  }

  /** `continuum check --format json` with these arguments, as a process. */
  check(args: readonly string[], { cwd = '.', env = {} }: Where = {}): Checked {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [BIN, 'check', '--format', 'json', ...args],
      {
        cwd: path.resolve(this.top, cwd),
        env: { ...this.env, ...env },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return { code: status, files: codesOf(stdout), said: stderr };
  }

  exists(name: string): boolean {
    return fs.existsSync(path.join(this.top, name));
  }

  remove(): void {
    fs.rmSync(this.home, { recursive: true, force: true });
  }
}

interface Report {
  readonly results: readonly {
    readonly file: string;
    readonly diagnostics: readonly { readonly code: string }[];
  }[];
}

function codesOf(json: string): Record<string, string[]> {
  if (json === '') return {};
  const { results }: Report = JSON.parse(json);
  const names = new Set(results.map(({ file }) => file));
  if (names.size < results.length) throw new Error('A file is reported twice.');
  return Object.fromEntries(
    results.map(({ file, diagnostics }) => [file, diagnostics.map(({ code }) => code)]),
  );
}
