/**
 * Records what a terminal shows, for the documents: `npm run record` writes docs/images/*.svg anew. Nothing is made up:
 * the built program runs in a terminal of 80 columns, keys are pressed as a person would press them, and the screen that
 * stands there in the end is drawn. The questionnaire takes a minute, because it estimates the time left from the pace.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { terminalSvg } from './terminal-svg.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const COLUMNS = 80;
const PATIENCE = 20_000;
/** A thoughtful answer, in milliseconds. */
const THOUGHT = 19_200;
/** After a question appears, keys that come sooner are taken for typed ahead. */
const GLANCE = 400;
const ENTER = '\r';
const DOWN = '\u001b[B';

/** The program in a terminal of its own. */
class Session {
  constructor(args, { cwd, rows }) {
    this.screen = new headless.Terminal({ cols: COLUMNS, rows, allowProposedApi: true });
    if (args[0] === 'score')
      this.screen.write(`\u001b[2m$\u001b[22m continuum ${args.join(' ')}\r\n`);
    this.program = spawn(process.execPath, [join(root, 'bin/continuum.js'), ...args], {
      name: 'xterm-256color',
      cols: COLUMNS,
      rows,
      cwd,
      env: { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', HOME: cwd },
    });
    this.ended = new Promise((resolve) => {
      this.program.onExit(({ exitCode }) => resolve(exitCode));
    });
    this.program.onData((data) => this.screen.write(data));
    // The program asks the terminal where its cursor is, and waits for the answer.
    this.screen.onData((data) => this.program.write(data));
  }

  get text() {
    const { active } = this.screen.buffer;
    return Array.from({ length: this.screen.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    ).join('\n');
  }

  /** Waits until the screen shows something and has come to rest. */
  async shows(wanted) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      await new Promise((resolve) => this.screen.write('', resolve));
      const before = this.text;
      await wait(GLANCE);
      if (this.text === before && before.includes(wanted)) return;
    }
    throw new Error(`"${wanted}" did not appear. The screen shows:\n${this.text}`);
  }

  async press(...keys) {
    for (const key of keys) {
      this.program.write(key);
      await wait(50);
    }
  }
}

async function recordQuestion(folder) {
  const session = new Session(['assess', 'answers.yaml'], { cwd: folder, rows: 24 });
  await session.shows('What do you want to assess?');
  await session.press(ENTER);
  await session.shows('organization called?');
  await session.press(...'Harrow Bay Council', ENTER);
  await session.shows('team called?');
  await session.press(...'Licensing office', ENTER);
  await session.shows('Who is answering?');
  await session.press(DOWN, ENTER);
  await session.shows('Before you begin');
  await session.press(ENTER);
  for (const [index, digit] of [...'443'].entries()) {
    await session.shows(`${index + 1} of 30`);
    await wait(THOUGHT);
    await session.press(digit);
  }
  await session.shows('4 of 30');
  await session.press(DOWN, DOWN, DOWN);
  await session.shows('› 3');
  const drawing = terminalSvg(session.screen, {
    title: 'The questionnaire of continuum in a terminal',
    description:
      'One practice on the screen: its component, id and progress, the statement, the five ratings with the share of occasions that each stands for, and a line of keys for notes, evidence, reasons, going back, skipping and stopping.',
    cursor: true,
  });
  await session.press('q');
  await session.ended;
  return drawing;
}

async function recordScore(folder) {
  const args = ['score', 'examples/harrow-bay-licensing.yaml'];
  const session = new Session(args, { cwd: folder, rows: 40 });
  if ((await session.ended) !== 0) throw new Error(`The score failed:\n${session.text}`);
  await session.shows('Published total');
  return terminalSvg(session.screen, {
    title: 'The score of an example in a terminal',
    description:
      'Stage 1 of 5, Minimize Hassles, on a line of the five stages; what holds it back; a grid of points by component and stage; what one step would change; and the published total.',
    cursor: false,
  });
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
    const drawings = { score: await recordScore(folder), assess: await recordQuestion(folder) };
    for (const [name, drawing] of Object.entries(drawings)) {
      writeFileSync(join(root, 'docs/images', `${name}.svg`), drawing);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
