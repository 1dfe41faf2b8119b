import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Folder, a line that must not pass there, and words of the reason that the linter gives. */
const REFUSED = [
  ['core', `import '../yaml/fast.ts';`, 'The core is pure'],
  ['core', `import type { Diagnostic } from '../diagnostics/diagnostic.ts';`, 'The core is pure'],
  ['core', `import 'node:path';`, 'The core is pure'],
  ['core', `import 'chalk';`, 'The core is pure'],
  ['core', `export const now = Date.now();`, 'Only src/io asks the clock'],
  ['core', `export const chance = Math.random();`, 'Chance is seeded'],
  ['diagnostics', `import '../validation/parse.ts';`, 'Diagnostics are data'],
  ['diagnostics', `import type { YamlNode } from '../yaml/node.ts';`, 'Diagnostics are data'],
  ['yaml', `import '../validation/parse.ts';`, 'text and positions'],
  ['yaml', `import 'node:fs';`, 'Only src/io and bin know the machine'],
  ['validation', `import '../io/io.ts';`, 'asks, draws and reads nothing'],
  ['validation', `import 'yaml';`, 'src/yaml hides it'],
  ['gate', `import '../cli/run.ts';`, 'reads, draws and decides on no exit code'],
  ['gate', `import 'node:fs';`, 'Only src/io and bin know the machine'],
  ['gate', `export const now = Date.now();`, 'Only src/io asks the clock'],
  ['validation', `import '../gate/check.ts';`, 'asks, draws and reads nothing'],
  ['model', `import '../reporters/wrap.ts';`, 'asks, draws and reads nothing'],
  ['model', `export const dir = process.cwd();`, 'Only src/io and bin touch the process'],
  ['questionnaire', `import '../prompts/asker.ts';`, 'pure state machine'],
  ['questionnaire', `import 'inquirer';`, 'through the Asker'],
  ['questionnaire', `export const chance = Math.random();`, 'Chance is seeded'],
  ['workshop', `import '../diagnostics/clean.ts';`, 'worked out from data alone'],
  ['workshop', `import '../questionnaire/interview.ts';`, 'worked out from data alone'],
  ['workshop', `import 'node:fs';`, 'Only src/io and bin know the machine'],
  ['workshop', `export const now = Date.now();`, 'Only src/io asks the clock'],
  ['workshop', `export const chance = Math.random();`, 'Chance is seeded'],
  ['intake', `import '../yaml/write.ts';`, 'table of a survey tool'],
  ['intake', `import '../validation/parse.ts';`, 'table of a survey tool'],
  ['intake', `import 'node:fs';`, 'Only src/io and bin know the machine'],
  ['form', `import '../cli/run.ts';`, 'runs in a browser'],
  ['form', `import '../io/io.ts';`, 'runs in a browser'],
  ['core', `import '../workshop/picture.ts';`, 'The core is pure'],
  ['gate', `import '../workshop/picture.ts';`, 'reads, draws and decides on no exit code'],
  ['cli', `import 'csv-parse/sync';`, 'src/intake alone'],
  ['reporters', `import 'csv-parse';`, 'src/intake alone'],
  ['reporters', `export { run } from '../cli/run.ts';`, 'decides nothing'],
  ['reporters/score', `import '../../model/builtin.ts';`, 'decides nothing'],
  ['reporters', `export const late = () => import('../io/node.ts');`, 'decides nothing'],
  ['reporters', `import '../form/page.ts';`, 'decides nothing'],
  ['reporters', `import '@inquirer/core';`, 'through the Asker'],
  ['reporters', `import '../report/report.ts';`, 'decides nothing'],
  ['reporters', `import 'docx';`, 'belong to src/report'],
  ['cli/report', `import 'pptxgenjs';`, 'belong to src/report'],
  ['cli', `import 'image-size';`, 'belong to src/report'],
  ['report/formats', `import '../../cli/run.ts';`, 'puts a result into files for people'],
  ['report/office', `import 'node:fs';`, 'Only src/io and bin know the machine'],
  ['report', `export const now = new Date();`, 'Only src/io asks the clock'],
  ['report', `export const chance = Math.random();`, 'Chance is seeded'],
  ['prompts', `import '../cli/run.ts';`, 'files and commands stand above'],
  ['prompts', `import '../workshop/picture.ts';`, 'files and commands stand above'],
  ['prompts', `import '../io/node.ts';`, 'an Io is handed in'],
  ['prompts', `import { readStdin } from '../io/stdin.ts';`, 'an Io is handed in'],
  ['prompts', `import '../reporters/score-table.ts';`, 'draw with the tools of the reporters'],
  ['prompts', `import 'commander';`, 'Flags are read in src/cli'],
  ['io', `import '../reporters/wrap.ts';`, 'knows nothing of what passes through it'],
  ['cli/commands', `import 'node:fs/promises';`, 'Only src/io and bin know the machine'],
  ['cli', `import 'inquirer';`, 'through the Asker'],
  ['cli', `import 'cli-table3';`, 'Drawing on the screen'],
  ['cli', `import 'ajv';`, 'compiled ahead of time'],
  ['cli', `console.log('done');`, 'through the Io'],
  ['cli', `export const env = globalThis.process.env;`, 'a way round'],
] as const;

/** Folder and a line that must pass there. */
const ALLOWED = [
  ['core', `import './grid.ts';`],
  ['diagnostics', `import '../core/continuum.ts';`],
  ['yaml', `import 'yaml';`],
  ['validation', `import '../yaml/fast.ts';`],
  ['gate', `import '../validation/parse.ts';`],
  ['reporters', `import type { FileCheck } from '../gate/file-check.ts';`],
  ['reporters', `import 'chalk';`],
  ['reporters', `import type { Picture } from '../workshop/picture.ts';`],
  ['reporters', `import type { PageData } from '../form/page-data.ts';`],
  ['workshop', `import '../core/bounds.ts';`],
  ['intake', `import 'csv-parse/sync';`],
  ['intake', `import { clean } from '../diagnostics/clean.ts';`],
  ['form', `import '../yaml/write.ts';`],
  ['form', `document.title = 'A form';`],
  ['reporters/score', `import '../wrap.ts';`],
  ['report/formats', `import { html } from '../../reporters/html.ts';`],
  ['report/formats', `import 'docx/charts';`],
  ['cli/report', `import { reportFormat } from '../../report/formats.ts';`],
  ['prompts', `import 'inquirer';`],
  ['prompts', `import type { Io } from '../io/io.ts';`],
  ['prompts', `import { Interrupted } from '../io/interrupted.ts';`],
  ['prompts', `import { wrap } from '../reporters/wrap.ts';`],
  ['yaml', `import type { Span } from '../diagnostics/span.ts';`],
  ['io', `import 'node:fs';`],
  ['io', `export const now = Date.now();`],
  ['cli', `import '../prompts/asker.ts';`],
] as const;

let folder: string;
/** What the linter says of each file, by its path. */
const said = new Map<string, string>();

const pathOf = (kind: string, index: number, layer: string) => `src/${layer}/${kind}-${index}.ts`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const name of ['biome.json', '.gitignore', 'scripts/no-random.grit']) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  const write = (path: string, line: string) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `${line}\n`);
  };
  for (const [index, [layer, line]] of REFUSED.entries()) {
    write(pathOf('refused', index, layer), line);
  }
  for (const [index, [layer, line]] of ALLOWED.entries()) {
    write(pathOf('allowed', index, layer), line);
  }

  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = ['lint', '--colors=off', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = stdout + stderr;
  for (const part of report.split(/^(?=src\/\S+:\d+:\d+ )/m)) {
    const [, path, rule] = /^(src\/\S+?):\d+:\d+ (\S+)/.exec(part) ?? [];
    const restricted = rule === 'plugin' || /noRestricted(Imports|Globals)$/.test(rule ?? '');
    if (path !== undefined && restricted) said.set(path, (said.get(path) ?? '') + part);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(REFUSED.map((row, index) => [...row, index] as const))(
  'src/%s refuses %s: %s',
  (layer, _line, reason, index) => {
    const message = said.get(pathOf('refused', index, layer)) ?? '';
    expect(message).toContain(reason);
    expect(message).toContain('See CONTRIBUTING.md, Layers.');
  },
);

test.each(ALLOWED.map((row, index) => [...row, index] as const))(
  'src/%s allows %s',
  (layer, _line, index) => {
    expect(said.get(pathOf('allowed', index, layer))).toBeUndefined();
  },
);
