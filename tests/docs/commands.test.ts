import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Command, commandsOf, stepsOf, withOutputs } from './commands.ts';

const ROOT = join(import.meta.dirname, '../..');
const UPDATE = (process.env.UPDATE_DOCS ?? '') !== '';

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join('docs', name)),
].map((name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');
  return { name, text, commands: commandsOf(text) };
});
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'docs-'));
  const shim = join(scratch, 'bin/continuum');
  mkdirSync(join(scratch, 'bin'));
  writeFileSync(
    shim,
    `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/continuum.js')}" "$@"\n`,
  );
  chmodSync(shim, 0o755);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function folderFor(document: string): string {
  const folder = join(scratch, document.replaceAll(/\W/g, '-'));
  for (const name of ['examples', 'continuum']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  return folder;
}

function run(text: string, cwd: string): { code: number | null; printed: string } {
  const { status, stdout } = spawnSync('sh', ['-c', `{ ${text}\n} 2>&1 </dev/null`], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: join(scratch, 'bin') + delimiter + (process.env.PATH ?? ''),
      HOME: scratch,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      COLUMNS: '80',
      NO_COLOR: '1',
    },
  });
  return { code: status, printed: stdout.replace(/\n$/, '') };
}

/** What happened, for a message that shows the command. */
function outcome(command: Command, cwd: string) {
  let code: number | null = 0;
  let printed = '';
  for (const step of stepsOf(command.text)) {
    if (step.kind === 'script') expect(Object.keys(scripts)).toContain(step.name);
    if (step.kind !== 'program') continue;
    const result = run(step.text, cwd);
    if (step.needsTerminal) {
      expect(result, command.text).toEqual({
        code: 2,
        printed: expect.stringContaining('terminal'),
      });
    } else {
      code = result.code;
      printed += result.printed;
    }
  }
  return { code, printed };
}

test('README.md shows how to score an example and how to run the tests', () => {
  const texts = commandsOf(readFileSync(join(ROOT, 'README.md'), 'utf8')).map(({ text }) => text);
  expect(texts.join('\n')).toMatch(/continuum(\.js)? score examples\//);
  expect(texts.join('\n')).toMatch(/npm test/);
});

describe.each(documents.filter(({ commands }) => commands.length > 0))(
  'the commands of $name',
  ({ name, text, commands }) => {
    let cwd: string;
    const printedBy = new Map<Command, string>();

    beforeAll(() => {
      cwd = folderFor(name);
    });

    afterAll(() => {
      if (UPDATE) writeFileSync(join(ROOT, name), withOutputs(text, printedBy));
    });

    test.each(commands)('line $line: $text', (command) => {
      const { code, printed } = outcome(command, cwd);
      if (command.output !== undefined) printedBy.set(command, printed);
      expect(code, printed).toBe(command.exit);
      if (command.output !== undefined && !UPDATE) expect(printed).toBe(command.output);
    });
  },
);
