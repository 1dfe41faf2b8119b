import { expect, test } from 'vitest';
import { sayable } from '../../src/cli/sayable.ts';
import { nodeIo } from '../../src/io/node.ts';

const COMMAND = '  continuum assess --order shuffled --evidence --accessible answers.yaml';
const TEXT = `To go on with the questions that nobody has answered up to now, type:\n${COMMAND}`;

test.each([
  {
    where: 'a terminal: sentences are broken between words, a command to copy is not',
    isTTY: true,
    said: `To go on with the questions that nobody has answered up to\nnow, type:\n${COMMAND}\n`,
  },
  { where: 'a file: nothing is broken', isTTY: false, said: `${TEXT}\n` },
])('on the way to $where', async ({ isTTY, said }) => {
  const stderr = { ...nodeIo().stderr, isTTY, columns: 60 };
  expect(await sayable(TEXT, { ...nodeIo(), stderr, env: {} })).toBe(said);
});

test('a terminal gets nothing that it would obey', async () => {
  expect(await sayable('In \u001b[2Ja.yaml\u0007.', nodeIo())).toBe('In a.yaml.\n');
});
