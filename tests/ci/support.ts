import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * A folder to run scripts in, as on a runner: programs that only note how they are called stand in front of the real
 * ones.
 */
export class Runner {
  readonly #root = realpathSync(mkdtempSync(join(tmpdir(), 'action-')));
  readonly workspace = join(this.#root, 'workspace');
  readonly temp = join(this.#root, 'temp');

  constructor() {
    for (const name of ['workspace', 'temp', 'bin']) mkdirSync(join(this.#root, name));
  }

  /** A program of that name that notes its arguments and its surroundings, then runs a script. */
  fake(name: string, script = ''): void {
    const record = join(this.#root, `${name}.calls`);
    const lines = [
      '#!/usr/bin/env bash',
      `{ printf '%s\\0' "$@"; printf '\\n\\0'; } >>'${record}'`,
      script,
    ];
    writeFileSync(join(this.#root, 'bin', name), `${lines.join('\n')}\n`, { mode: 0o755 });
  }

  /** The arguments of each call of a fake program. */
  calls(name: string): string[][] {
    let text = '';
    try {
      text = readFileSync(join(this.#root, `${name}.calls`), 'utf8');
    } catch {
      return [];
    }
    return text
      .split('\0\n\0')
      .slice(0, -1)
      .map((call) => call.split('\0'));
  }

  put(name: string, text: string): string {
    const file = join(this.workspace, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  /** Runs a script of the repository in the workspace. */
  run(script: string, env: Readonly<Record<string, string>> = {}): Ran {
    return this.#spawn('bash', [join(ROOT, script)], env);
  }

  git(...args: string[]): string {
    const { code, out, err } = this.#spawn('git', args, {});
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}`);
    return out.trim();
  }

  /** What a script said with `name=value`, in the file that GITHUB_OUTPUT names. */
  outputs(): Record<string, string> {
    const text = readFileSync(join(this.temp, 'output'), 'utf8');
    return Object.fromEntries(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #spawn(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Ran {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: this.workspace,
      encoding: 'utf8',
      env: {
        PATH: join(this.#root, 'bin') + delimiter + (process.env.PATH ?? ''),
        HOME: this.#root,
        RUNNER_TEMP: this.temp,
        GITHUB_OUTPUT: join(this.temp, 'output'),
        GITHUB_ACTION_PATH: '/action path',
        GIT_AUTHOR_NAME: 'Somebody',
        GIT_AUTHOR_EMAIL: 'somebody@example.org',
        GIT_COMMITTER_NAME: 'Somebody',
        GIT_COMMITTER_EMAIL: 'somebody@example.org',
        GIT_CONFIG_NOSYSTEM: '1',
        ...env,
      },
    });
    return { code: status, out: stdout, err: stderr };
  }
}
