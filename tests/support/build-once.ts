import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = [
  'src',
  'scripts',
  'continuum',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The latest change of a file or of anything in a folder, in milliseconds. Generated files follow from the others. */
function changed(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const within = readdirSync(path)
    .filter((name) => name !== 'generated')
    .map((name) => changed(join(path, name)));
  return Math.max(0, ...within);
}

/**
 * Builds `dist` before the first test, where it is missing or older than what it is made of. Vitest calls this in its
 * main process, before any worker starts, so no two of them build at once.
 */
export function setup(): void {
  const built = changed(join(ROOT, 'dist/meta.json'));
  if (built > Math.max(...SOURCES.map((name) => changed(join(ROOT, name))))) return;
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The build failed.\n${build.stdout}${build.stderr}`);
}
