/**
 * How long a person or a CI job waits: whole processes, from start to end, in alternating runs.
 *
 *   npm run bench              the table
 *   npm run bench -- -n 40     more runs of each (15 without it)
 *   npm run bench -- --json    the same as data
 *   npm run bench -- --only check    only what has the word in its name
 *
 * Checking 10,000 files is compared five times, and run once each for 100 to 100,000 files. `--only workshop` measures the
 * picture of a group of 200 and of 2,000 people, `--only report` one report and a folder of 1,000.
 *
 * A figure above its limit is shown as such and fails nothing: a busy machine is no defect of the program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spawn as spawnTerminal } from '@lydell/node-pty';
import { compare } from './compare.mjs';
import { makeCorpus, makeResponses } from './corpus.mjs';
import { measureGrowth } from './growth.mjs';
import { asTable, growthTable } from './table.mjs';

const BENCH = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(BENCH);
const EXAMPLE = 'examples/harrow-bay-licensing.yaml';
const SCHEMA = 'continuum/schema/assessment.schema.json';
const BARE = ['-e', '0'];
const PROGRAM = join(ROOT, 'bin/continuum.js');
const AJV = join(BENCH, 'node_modules/ajv-cli/dist/index.js');

/** What the first question of `assess` must show before the clock stops. */
const FIRST_QUESTION = /business unit/i;

const say = (text) => process.stderr.write(`${text}\n`);

function prepare() {
  if (!existsSync(join(ROOT, 'dist/cli.cjs'))) {
    say('Building the program.');
    must(process.execPath, [join(ROOT, 'scripts/build.mjs')], ROOT);
  }
  if (!existsSync(AJV)) {
    say('Installing ajv-cli into bench/.');
    must('npm', ['ci', '--silent'], BENCH);
  }
}

function must(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error ?? status}`);
}

/** Milliseconds that `node ARGS` takes, from the call to the end of the process. */
function whole(args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk) => {
      printed += chunk;
    });
    child.on('error', reject);
    let end = 0;
    child.on('exit', () => {
      end = performance.now();
    });
    child.on('close', (code) => {
      if (code === 0) resolve(end - start);
      else reject(new Error(`node ${args.join(' ')} ended with ${code}\n${printed}`));
    });
  });
}

/** Milliseconds until `node ARGS`, started in a terminal, shows a text; or ends, where no text is given. */
function onScreen(args, text) {
  return new Promise((resolve, reject) => {
    const folder = mkdtempSync(join(scratch, 'terminal-'));
    const start = performance.now();
    const terminal = spawnTerminal(process.execPath, args, {
      cwd: folder,
      cols: 80,
      rows: 24,
      env: { ...process.env, TERM: 'xterm-256color', ACCESSIBLE: '' },
    });
    let screen = '';
    let shown = 0;
    terminal.onData((data) => {
      screen += data;
      if (shown > 0 || text === undefined || !text.test(screen)) return;
      shown = performance.now();
      terminal.kill('SIGKILL');
    });
    terminal.onExit(({ exitCode }) => {
      const end = performance.now();
      if (shown > 0) resolve(shown - start);
      else if (text === undefined && exitCode === 0) resolve(end - start);
      else reject(new Error(`node ${args.join(' ')} ended without ${text}:\n${screen}`));
    });
  });
}

/** The example with its dates in quotes: ajv-cli reads YAML 1.1, where a bare date is not text, and would refuse it. */
function quotedExample(folder) {
  const text = readFileSync(join(ROOT, EXAMPLE), 'utf8');
  const path = join(folder, 'quoted.yaml');
  writeFileSync(path, text.replaceAll(/\bdate: (\d{4}-\d\d-\d\d)/g, "date: '$1'"));
  return path;
}

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const quoted = quotedExample(scratch);

const BULK = 10_000;
/** Runs of a comparison that takes seconds a run. */
const BULK_RUNS = 5;

/** Folders of files to work on, written when first asked for. */
const corpora = new Set();
function written(name, make, count) {
  const folder = join(scratch, `${name}-${count}`);
  if (!corpora.has(folder)) {
    say(`Writing ${count.toLocaleString('en')} ${name}.`);
    make(folder, count);
    corpora.add(folder);
  }
  return folder;
}
const corpusOf = (count) => written('files', makeCorpus, count);
const responsesOf = (count) => written('responses', makeResponses, count);

const bulkCheck = (format) => ({
  name: `continuum check, ${BULK.toLocaleString('en')} files, as ${format}`,
  against: 'ajv validate, which only validates them',
  limit: 1,
  runs: BULK_RUNS,
  run: () => whole([PROGRAM, 'check', corpusOf(BULK), '--format', format]),
  base: () =>
    whole([AJV, 'validate', '--strict=false', '-s', SCHEMA, '-d', `${corpusOf(BULK)}/**/*.yaml`]),
});

/** A folder of reports: new for every run, as most of the time goes into making files that are not there yet. */
const reports = (count, most, runs) => ({
  name: `continuum report, ${count.toLocaleString('en')} files`,
  against: 'node -e 0',
  most,
  runs,
  run: async () => {
    const folder = mkdtempSync(join(scratch, 'reports-'));
    const time = await whole([PROGRAM, 'report', corpusOf(count), '-o', folder]);
    rmSync(folder, { recursive: true });
    return time;
  },
  base: () => whole(BARE),
});

/** The picture of a group, bootstrap and all. What must feel instant has a limit in milliseconds, not a ratio. */
const workshop = (people, most, runs) => ({
  name: `continuum workshop, ${people.toLocaleString('en')} people`,
  against: 'node -e 0',
  most,
  runs,
  run: () => whole([PROGRAM, 'workshop', responsesOf(people)]),
  base: () => whole(BARE),
});

const CASES = [
  {
    name: `continuum score ${EXAMPLE}`,
    against: 'node -e 0',
    limit: 1.6,
    run: () => whole([PROGRAM, 'score', EXAMPLE]),
    base: () => whole(BARE),
  },
  {
    name: `continuum score ${EXAMPLE}`,
    against: `ajv validate -s ${SCHEMA} -d ${EXAMPLE}`,
    limit: 0.5,
    run: () => whole([PROGRAM, 'score', EXAMPLE]),
    base: () => whole([AJV, 'validate', '--strict=false', '-s', SCHEMA, '-d', quoted]),
  },
  {
    name: `continuum check ${EXAMPLE}`,
    against: 'node -e 0',
    limit: 1.6,
    run: () => whole([PROGRAM, 'check', EXAMPLE]),
    base: () => whole(BARE),
  },
  bulkCheck('table'),
  bulkCheck('json'),
  {
    name: 'continuum assess, first question on screen',
    against: 'node -e 0 in the same terminal',
    limit: 3,
    run: () => onScreen([PROGRAM, 'assess', 'new.yaml'], FIRST_QUESTION),
    base: () => onScreen(BARE),
  },
  {
    name: `continuum report ${EXAMPLE} -o report.html`,
    against: 'node -e 0',
    limit: 2.2,
    run: () => whole([PROGRAM, 'report', EXAMPLE, '-o', join(scratch, 'report.html')]),
    base: () => whole(BARE),
  },
  reports(1000, 20_000, BULK_RUNS),
  workshop(200, 500),
  workshop(2000, 3000, BULK_RUNS),
];

const { values } = parseArgs({
  options: {
    n: { type: 'string', short: 'n', default: '15' },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const runs = Number(values.n);
if (!Number.isInteger(runs) || runs < 1) {
  say('-n takes a whole number of runs, 1 or more.');
  process.exit(2);
}

prepare();
const results = [];
for (const { name, against, limit, most, run, base, ...own } of CASES) {
  if (!name.includes(values.only)) continue;
  const times = Math.min(runs, own.runs ?? runs);
  say(`${name}, against ${against}`);
  const figures = await compare(run, base, times, (done) =>
    process.stderr.write(`\r  ${done} of ${times}${done === times ? '\n' : ''}`),
  );
  results.push({ name, against, limit, most, runs: times, ...figures });
}
const growth = [];
if ('check'.includes(values.only)) {
  for (const count of [100, 1000, BULK, 100_000]) {
    const folder = corpusOf(count);
    say(`continuum check, ${count.toLocaleString('en')} files`);
    growth.push(await measureGrowth([PROGRAM, 'check', folder], count));
    if (count > BULK) rmSync(folder, { recursive: true, force: true });
  }
}

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cpus: cpus().length };
process.stdout.write(
  values.json
    ? `${JSON.stringify({ machine, results, growth }, undefined, 2)}\n`
    : asTable(results, machine) + growthTable(growth),
);
