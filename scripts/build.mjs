/**
 * Builds `dist/`: the command-line program, the library, its types and the licences of what is bundled.
 * Runs as `npm run build` and, through `prepare`, on `npm ci` and on an install from git.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundledPackages, licenseText } from './licenses.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
/** Built beside `dist` and moved into place whole, so that a running program or test never sees half of it. */
const staging = join(root, `.dist-${process.pid}`);

/**
 * The program and the library are bundled apart: neither then loads, or is cut into pieces for the sake of, the other.
 * `together` names files of the result, and the modules that go into each with all that they import statically and that
 * is in none before it: what one start needs, because opening a file costs more than reading some lines too many.
 *
 * The sources, and the library, are ES modules. The program is bundled as CommonJS, because Node starts that faster: it
 * leaves the loader of ES modules alone and takes `node:fs` as it is instead of copying its every export first.
 */
const BUNDLES = [
  {
    entries: { cli: 'src/cli/main.ts', 'check-thread': 'src/cli/check/thread.ts' },
    together: {
      cli: ['src/cli/main.ts', 'src/reporters/score-table.ts', 'src/reporters/hints.ts'],
      check: ['src/cli/commands/check.ts', 'src/reporters/check-table.ts'],
    },
    chunks: 'chunks',
    format: 'cjs',
    extension: 'cjs',
  },
  {
    entries: { index: 'src/index.ts' },
    together: { index: ['src/index.ts'] },
    chunks: 'library',
    format: 'esm',
    extension: 'js',
  },
];

const LIGHTER = {
  // chalk is always told how much color to use; its own inquiry would load the modules of the network.
  '#supports-color': join(root, 'node_modules/chalk/source/vendor/supports-color/browser.js'),
  '@inquirer/prompts': join(root, 'scripts/no-stock-prompts.mjs'),
};

/** commander can start other programs as commands of ours. We have none, and loading what it takes is slow. */
const noExecutables = {
  name: 'no-executables',
  resolveId(source, importer = '') {
    const fromCommander = importer.replaceAll(sep, '/').includes('/node_modules/commander/');
    return source === 'node:child_process' && fromCommander ? '\0no-executables' : null;
  },
  load(id) {
    return id === '\0no-executables' ? 'module.exports = {};' : null;
  },
};

function node(script, args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${relative(root, script)} ended with exit code ${code}`)),
    );
  });
}

/** `src/reporters/score-table.ts` becomes `reporters-score-table`, wherever a file stands for one module. */
function chunkName(chunk) {
  const id = chunk.facadeModuleId;
  if (!id?.startsWith(join(root, 'src') + sep)) return chunk.name;
  const path = relative(join(root, 'src'), id).replace(/\.[^.]+$/, '');
  return path.replaceAll(sep, '-');
}

/** These modules and whatever they import statically. */
function staticClosure(files, getModuleInfo) {
  const all = new Set(files.map((file) => join(root, file)));
  for (const id of all) {
    for (const imported of getModuleInfo(id)?.importedIds ?? []) all.add(imported);
  }
  return all;
}

/** `src/core/score.ts`, or `node_modules/yaml/dist/index.js` wherever that folder is. */
function moduleName(id) {
  const path = (id.startsWith(root) ? relative(root, id) : id).replaceAll(sep, '/');
  return path.slice(Math.max(0, path.lastIndexOf('node_modules/')));
}

async function bundle({ entries, together, chunks, format, extension }) {
  const build = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    resolve: { alias: LIGHTER },
    plugins: [noExecutables],
    // Everything that belongs together goes into the entry file itself, not into one that it imports.
    preserveEntrySignatures: 'allow-extension',
    onLog(level, log, fallback) {
      // A module of the table of formats may be at hand already; the table stays complete.
      if (log.code === 'INEFFECTIVE_DYNAMIC_IMPORT') return;
      if (level === 'warn') throw new Error(log.message);
      fallback(level, log);
    },
  });
  const closures = new Map();
  const groupOf = (id, getModuleInfo) => {
    for (const [file, modules] of Object.entries(together)) {
      if (!closures.has(file)) closures.set(file, staticClosure(modules, getModuleInfo));
      if (closures.get(file).has(id)) return file;
    }
    return null;
  };
  const { output } = await build.write({
    dir: staging,
    format,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: (chunk) => `${chunks}/${chunkName(chunk)}.${extension}`,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          debugName: 'together',
          name: (id, context) => groupOf(id, context.getModuleInfo.bind(context)),
        },
      ],
    },
    minify: true,
    comments: false,
    sourcemap: false,
  });
  await build.close();
  return output.filter((item) => item.type === 'chunk');
}

/** What each file of `dist` is made of; read by the checks in tests/build, left out of the package. */
function metafile(chunks) {
  const files = {};
  for (const chunk of chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
    files[chunk.fileName] = {
      bytes: Buffer.byteLength(chunk.code),
      imports: chunk.imports.filter((name) => chunks.some((other) => other.fileName === name)),
      dynamicImports: chunk.dynamicImports,
      modules: Object.entries(chunk.modules)
        .filter(([, module]) => module.renderedLength > 0)
        .map(([id]) => moduleName(id)),
    };
  }
  return { files };
}

async function moveIntoPlace() {
  const old = `${staging}-old`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (existsSync(dist)) await rename(dist, old);
      await rename(staging, dist);
      break;
    } catch (error) {
      // Another build put its own result there between the two renames.
      if (attempt === 5 || !['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code)) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

async function main() {
  await node(join(root, 'scripts/generate.mjs'));
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  try {
    const types = node(join(root, 'node_modules/typescript/bin/tsc'), [
      '--project',
      'tsconfig.build.json',
      '--outDir',
      join(staging, 'types'),
    ]);
    // Both come to an end before the folder is cleaned up, also when one of them fails.
    const [bundled, typed] = await Promise.allSettled([Promise.all(BUNDLES.map(bundle)), types]);
    if (bundled.status === 'rejected') throw bundled.reason;
    if (typed.status === 'rejected') throw typed.reason;
    const chunks = bundled.value.flat();
    const packages = bundledPackages(chunks.flatMap((chunk) => Object.keys(chunk.modules)));
    await writeFile(join(staging, 'THIRD-PARTY-LICENSES.txt'), licenseText(packages));
    await writeFile(
      join(staging, 'meta.json'),
      `${JSON.stringify(metafile(chunks), undefined, 2)}\n`,
    );
    await moveIntoPlace();
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`The build failed.\n${error.message}\n`);
  process.exitCode = 1;
}
