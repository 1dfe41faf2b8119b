import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Interrupted } from '../../src/io/interrupted.ts';
import { Keyboard } from '../../src/prompts/keyboard.ts';

/** A terminal's input that notes how its mode changes. */
class FakeTerminal extends PassThrough {
  readonly isTTY = true;
  readonly modes: boolean[] = [];

  setRawMode(raw: boolean): this {
    this.modes.push(raw);
    return this;
  }
}

let terminal: FakeTerminal;
let keyboard: Keyboard;
let left: string[];
let returns: number;
let received: string;

/** Waits until everything that was written has arrived. */
const arrival = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  terminal = new FakeTerminal();
  left = [];
  returns = 0;
  received = '';
  keyboard = new Keyboard(
    terminal,
    ({ signal }: Interrupted) => left.push(signal),
    () => {
      returns += 1;
    },
  );
  keyboard.on('data', (keys: Uint8Array) => {
    received += keys.toString();
  });
});

async function type(keys: string): Promise<void> {
  terminal.write(keys);
  await arrival();
}

describe('the keyboard', () => {
  test('gives keys to the question that listens, and to no other', async () => {
    await type('1');
    keyboard.listen('keys');
    await type('2');
    keyboard.ignore();
    await type('3');
    keyboard.listen('keys');
    await type('4');
    expect(received).toBe('24');
  });

  test.each([
    { keys: 'this is stray', name: 'a sentence' },
    { keys: '44', name: 'a digit twice' },
    { keys: '0 2 5 3 1\r', name: 'counts' },
    { keys: '\u001b[B45', name: 'digits after an arrow' },
  ])('marks $name that comes at once', async ({ keys }) => {
    keyboard.listen('keys');
    await type(keys);
    expect(received).toBe(`\u001b[200~${keys}\u001b[201~`);
  });

  test.each([
    '4',
    'é',
    '\r',
    '4\r',
    '\u001b',
    '\u001b[A\u001b[A\u001bOB\r',
    '\u001b[1;5C4',
    '\u007f\u007f',
  ])('leaves single keys as they are: %j', async (keys) => {
    keyboard.listen('keys');
    await type(keys);
    expect(received).toBe(keys);
  });

  test('leaves text as it is where a line is typed', async () => {
    keyboard.listen('line');
    await type('this is a note');
    expect(received).toBe('this is a note');
  });

  test('is in raw mode from the first question to the last, whatever the prompts do', () => {
    keyboard.setRawMode(true);
    keyboard.setRawMode(false);
    expect(terminal.modes).toEqual([true]);
    keyboard.release();
    expect(terminal.modes).toEqual([true, false]);
  });

  test('Ctrl-C counts also between two questions', async () => {
    await type('\u0003');
    expect(left).toEqual(['SIGINT']);
  });

  test('a trip to the background gives the terminal back, and draws anew afterwards', async () => {
    keyboard.listen('keys');
    await type('\u001a');
    keyboard.setRawMode(false);
    keyboard.setRawMode(true);
    expect(terminal.modes).toEqual([true, false, true]);
    expect(returns).toBe(1);
    keyboard.setRawMode(false);
    expect(terminal.modes).toEqual([true, false, true]);
  });

  test('a terminal that is gone will answer nothing', async () => {
    terminal.end();
    await arrival();
    expect(left[0]).toBe('SIGHUP');
  });

  test('once released, nothing is heard of it', async () => {
    keyboard.release();
    await type('1\u0003');
    expect(left).toEqual([]);
    expect(terminal.isPaused()).toBe(true);
  });
});
