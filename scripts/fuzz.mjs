/**
 * Hostile input in bulk: files made by chance through the same code as `continuum check`, some hundreds through the real
 * program, and how long the worst kinds of text take.
 *
 *   npm run fuzz                            100,000 files
 *   npm run fuzz -- --seed 7 --files 2000   others, or fewer
 *
 * Exits with 1, and names a file, when something breaks: an exception, a report that is not what it should be, an exit
 * code other than 0, 1 and 2, a stack on the screen, or a file that takes as good as forever.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '100000' },
  },
});
const [seed, files] = [Number(values.seed), Number(values.files)];
if (!Number.isInteger(seed) || !Number.isInteger(files) || files < 1) {
  process.stderr.write('--seed and --files take whole numbers.\n');
  process.exit(2);
}
if (!existsSync(join(root, 'dist/cli.cjs'))) {
  process.stderr.write('There is no program yet. Build it with: npm run build\n');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'continuum-fuzz-'));
try {
  const build = await rolldown({
    cwd: root,
    input: { fuzz: 'tests/fuzz/main.ts' },
    platform: 'node',
    onLog: () => {},
  });
  await build.write({
    dir: folder,
    format: 'esm',
    codeSplitting: false,
    entryFileNames: '[name].mjs',
  });
  await build.close();
  const { fuzz } = await import(pathToFileURL(join(folder, 'fuzz.mjs')).href);
  process.exitCode = await fuzz({ root, seed, files });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
