import path from 'node:path';
import { errorCode } from './error-code.ts';
import { fs } from './fs.ts';

/**
 * What we make stands beside its target until it is whole: `.answers.yaml.4711-0.continuum-tmp` belongs to
 * `answers.yaml` and to process 4711.
 */
const TEMPORARY = /^\.(.+)\.(\d+)-\d+\.continuum-tmp$/;

let counter = 0;

/** Makes something under a temporary name beside the target; `make` fails with EEXIST where the name is taken. */
export function makeBeside<Made>(target: string, make: (temporary: string) => Made): Made {
  for (;;) {
    const name = `.${marked(target)}.${process.pid}-${counter++}.continuum-tmp`;
    try {
      return make(path.join(path.dirname(target), name));
    } catch (error) {
      // Left behind by an earlier process with our number.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** Removes what is temporary beside the target and belongs to a process that was killed. */
export function sweep(target: string): void {
  const folder = path.dirname(target);
  try {
    for (const name of fs.readdirSync(folder)) {
      const [, base, pid] = TEMPORARY.exec(name) ?? [];
      if (base === marked(target) && !isAlive(Number(pid))) discard(path.join(folder, name));
    }
  } catch {
    // A folder that may be written to, but not listed.
  }
}

/** Removes a file, or a folder with all that is in it, as far as that is possible. */
export function discard(temporary: string): void {
  try {
    fs.rmSync(temporary, { recursive: true, force: true });
  } catch {
    // Out of reach; nothing more can be done, and what went wrong before it matters more.
  }
}

/** The part of a name that is in those of its temporary files: short enough for any file system. */
function marked(target: string): string {
  return path.basename(target).slice(0, 40);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked.
    return errorCode(error) !== 'ESRCH';
  }
}
