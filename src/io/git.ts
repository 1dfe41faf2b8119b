import path from 'node:path';
import { errorCode } from './error-code.ts';
import type { Ran } from './io.ts';

/** More than a portion of a baseline takes, and more than the names of a large repository. */
const LARGEST_OUTPUT = 1024 * 1024 * 1024;

/** What a hook says of the repository that it runs for. */
const OF_A_HOOK = ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/**
 * Runs git to its end. It asks nothing, fetches nothing, and runs no program that a repository's own settings name:
 * looking at a repository must not be enough to run what somebody put there.
 */
export function git(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  input = '',
): Ran {
  const safe = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, error, stdout, stderr } = spawnSync('git', [...safe, '-C', cwd, ...args], {
    // Windows looks for programs in the working directory first, where a stranger may have put one.
    cwd: path.dirname(process.execPath),
    env: {
      ...aroundHere(env),
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      // Git before 2.45 does not know the first, but may then use no way of fetching.
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: '',
      LC_ALL: 'C',
    },
    input,
    maxBuffer: LARGEST_OUTPUT,
    windowsHide: true,
  });
  if (error !== undefined) return { code: undefined, out: Buffer.alloc(0), err: errorCode(error) };
  return { code: status ?? 1, out: stdout, err: stderr.toString() };
}

/**
 * The repository that counts is the one around the working directory. In a hook git would take that directory for the top
 * of the hook's own repository, wherever it is. Whoever names both parts of a repository means it.
 */
function aroundHere(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  if (env.GIT_WORK_TREE !== undefined) return env;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_A_HOOK.includes(name)));
}
