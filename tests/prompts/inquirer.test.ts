import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import type { Asker } from '../../src/prompts/asker.ts';
import { inquirerAsker } from '../../src/prompts/inquirer.ts';
import { handsOn, questionOn, USUAL } from './support/scene.ts';

let asker: Asker;
let written: string;
let time: number;

/** The asker in a terminal of which the test is the keyboard. */
function terminal() {
  const stdin = new PassThrough();
  const output = new PassThrough();
  written = '';
  time = 0;
  output.on('data', (chunk: Uint8Array) => {
    written += chunk.toString();
  });
  const io = { stdin, elapsed: () => time, onSignal: () => () => {} };
  asker = inquirerAsker(io, output, USUAL);
  return {
    /** Types what comes at once, when somebody has looked at the screen for a second. */
    async type(keys: string, after: string) {
      await vi.waitFor(() => expect(written).toContain(after));
      time += 1000;
      stdin.write(keys);
    },
  };
}

afterEach(() => asker.close());

test('a sentence that is pasted answers nothing', async () => {
  const { type } = terminal();
  const asked = asker.rate(questionOn('CF3b'));
  await type('this is stray 4', 'Your answer:');
  await type('2', 'Many keys at once: none was taken.');
  expect(await asked).toEqual({ kind: 'rate', rating: 2 });
});

test('counts may be pasted', async () => {
  const { type } = terminal();
  const asked = asker.agree(handsOn('CF3b'));
  await type('0 2 5 3 1\r', 'How many chose');
  expect(await asked).toEqual({ kind: 'votes', votes: [0, 2, 5, 3, 1] });
});

test('and so may words', async () => {
  const { type } = terminal();
  const asked = asker.text({ label: 'Why?', cancel: true });
  await type('The letters are clear.', 'Why?');
  await type('\r', 'The letters are clear.');
  expect(await asked).toBe('The letters are clear.');
});

test('Escape goes back where one may', async () => {
  const { type } = terminal();
  const asked = asker.text({ label: 'Why?', cancel: true });
  await type('\u001b', 'Esc: back.');
  expect(await asked).toBeUndefined();
});
