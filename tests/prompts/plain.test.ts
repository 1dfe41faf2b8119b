import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Interrupted } from '../../src/io/interrupted.ts';
import type { Signal } from '../../src/io/io.ts';
import type { Asker } from '../../src/prompts/asker.ts';
import { plainAsker } from '../../src/prompts/plain.ts';
import { agreeOn, continuum, questionOn, rated } from './support/scene.ts';

/** The asker with lines piped in; what it wrote so far. */
function piped(lines: readonly string[], { ended = false } = {}) {
  const stdin = new PassThrough();
  const written: string[] = [];
  let signal: (signal: Signal) => void = () => {};
  const io = {
    stdin,
    elapsed: () => 0,
    onSignal(listener: (signal: Signal) => void) {
      signal = listener;
      return () => {};
    },
  };
  const output = {
    write(text: string) {
      written.push(text);
      return Promise.resolve();
    },
  };
  const asker: Asker = plainAsker(io, output, { width: 80 });
  for (const line of lines) stdin.write(`${line}\n`);
  if (ended) stdin.end();
  return { asker, stdin, text: () => written.join(''), send: (each: Signal) => signal(each) };
}

describe('a practice, line by line', () => {
  test('reads everything once, in order', async () => {
    const { asker, text } = piped(['4']);
    expect(
      await asker.rate(questionOn('CF3b', { answer: { ...rated(2), note: 'so so' } })),
    ).toEqual({ kind: 'rate', rating: 4 });
    expect(text()).toBe(
      [
        '',
        'Question 7 of 30. Customer focus, CF3b. About 6 minutes left.',
        questionOn('CF3b').practice.statement,
        '1: almost never, under 10% of occasions',
        '2: occasionally, 10-39% of occasions',
        '3: sometimes, 40-69% of occasions',
        '4: often, 70-89% of occasions',
        '5: almost always, 90% or more of occasions',
        "0: don't know",
        'x: not applicable',
        'Your answer so far: 2, occasionally.',
        'Note: so so',
        'Type the digit of your answer, then Enter. Or type one of these:',
        'n: write a note',
        'e: add evidence',
        '?: why it matters and what to look for',
        'b: go back',
        's: skip',
        'g: go to a practice',
        'q: save and stop',
        'h: this list',
        'Your answer (only Enter keeps it): ',
      ].join('\n'),
    );
  });

  test.each([
    { lines: ['0'], reply: { kind: 'unknown' } },
    { lines: ['N'], reply: { kind: 'note' } },
    { lines: [' 3 '], reply: { kind: 'rate', rating: 3 } },
    { lines: ['x'], reply: { kind: 'not-applicable' } },
    { lines: ['', '6', 'four', '?', 'h', 'q'], reply: { kind: 'quit' } },
  ])('$lines: $reply.kind', async ({ lines, reply }) => {
    expect(await piped(lines).asker.rate(questionOn('CF3b'))).toEqual(reply);
  });

  test.each([
    {
      line: '',
      says: "Nothing was typed. Type a digit from 1 to 5, 0 for don't know, or h for help.",
    },
    {
      line: '44',
      says: 'That is no answer here. Type a digit from 1 to 5,',
    },
    { line: 'x', says: 'CF1a always applies. Where it never happens, answer 1.' },
    { line: '?', says: `Why it matters: ${continuum.practices[0]?.why.slice(0, 40)}` },
    { line: '?', says: 'What to look for:\n- A promised-versus-delivered report' },
  ])('"$line" on one that always applies: $says', async ({ line, says }) => {
    const { asker, text } = piped([line, '1']);
    expect(await asker.rate(questionOn('CF1a'))).toEqual({ kind: 'rate', rating: 1 });
    expect(text()).toContain(says);
  });

  test('Enter keeps an answer that is there', async () => {
    expect(await piped(['']).asker.rate(questionOn('CF1a', { answer: rated(3) }))).toEqual({
      kind: 'keep',
    });
  });

  test('the keys are listed once', async () => {
    const { asker, text } = piped(['4', '5']);
    await asker.rate(questionOn('CF1a'));
    await asker.rate(questionOn('CF1b'));
    expect(text().match(/h: this list/g)).toHaveLength(1);
  });

  test('nothing moves the cursor or erases anything', async () => {
    const evil = { ...questionOn('CF1a').practice, statement: 'red \u001b[31m alert' };
    const { asker, text } = piped(['?', 'z', '4']);
    await asker.rate(questionOn('CF1a', { practice: evil }));
    for (const control of ['\u001b', '\r', '\b']) expect(text()).not.toContain(control);
  });
});

describe('lists and words', () => {
  const options = [
    { value: 'a', label: 'First', hint: 'of all' },
    { value: 'b', label: 'Second' },
  ];

  test('a number picks', async () => {
    const { asker, text } = piped(['', '3', 'b', '2']);
    expect(await asker.choose({ heading: 'Heading', label: 'Which one?', options })).toBe('b');
    expect(text()).toContain('Heading\nWhich one?\n1: First, of all\n2: Second\nType a number: ');
    expect(text().match(/Type a number from 1 to 2, then Enter\./g)).toHaveLength(3);
  });

  test('Enter picks what is offered', async () => {
    const { asker, text } = piped(['']);
    expect(await asker.choose({ label: 'Which one?', options, initial: 'b' })).toBe('b');
    expect(text()).toContain('Type a number, or only Enter for 2: ');
  });

  test.each([
    { initial: undefined, line: ' words ', entry: 'words' },
    { initial: undefined, line: '', entry: '' },
    { initial: undefined, line: 'a\u0007 b\u202e', entry: 'a b' },
    { initial: 'before', line: '', entry: 'before' },
    { initial: 'before', line: '-', entry: '' },
    { initial: 'before', line: 'after', entry: 'after' },
  ])('over $initial, "$line" gives "$entry"', async ({ initial, line, entry }) => {
    const question = { label: 'Note:', ...(initial === undefined ? {} : { initial }) };
    expect(await piped([line]).asker.text(question)).toBe(entry);
  });

  test.each([
    { initial: undefined, line: 'B', entry: undefined },
    { initial: 'before', line: 'b', entry: undefined },
    { initial: undefined, line: 'be quick', entry: 'be quick' },
    { initial: undefined, line: '-', entry: '-' },
    { initial: undefined, line: '', entry: '' },
    { initial: 'before', line: '', entry: 'before' },
  ])(
    'where one may go back, over $initial "$line" gives $entry',
    async ({ initial, line, entry }) => {
      const { asker, text } = piped([line]);
      const question = {
        label: 'Why?',
        cancel: true,
        ...(initial === undefined ? {} : { initial }),
      } as const;
      expect(await asker.text(question)).toBe(entry);
      expect(text()).toContain(', or only b to go back: ');
    },
  );

  test('elsewhere b is a word like any other', async () => {
    expect(await piped(['b']).asker.text({ label: 'Why?' })).toBe('b');
  });

  test('votes are told above what is asked for', async () => {
    const { asker, text } = piped(['']);
    const votes = { scale: continuum.scale, answer: rated(4), votes: [0, 2, 5, 4, 1] } as const;
    await asker.text({ label: 'Who sees it otherwise?', votes });
    expect(text()).toContain(
      '\n3, sometimes: 5 people\n4, often: 4 people\n5, almost always: 1 person\n',
    );
  });

  test('says what is wrong and asks again', async () => {
    const check = (entry: string) => (entry === '' ? 'This is needed.' : undefined);
    const { asker, text } = piped(['', 'Harrow Bay']);
    expect(await asker.text({ label: 'Name?', check })).toBe('Harrow Bay');
    expect(text()).toContain('This is needed.\n');
  });
});

describe('the time of a discussion', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('that it is up is told while the program waits, and the question is put again', async () => {
    const { asker, stdin, text } = piped(['t']);
    const asked = asker.agree(agreeOn('CF3b', { minutes: 1 }));
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(59_999);
    expect(text()).not.toContain('Time is up.');
    vi.advanceTimersByTime(1);
    const question = 'The votes are hidden; r tells them: ';
    expect(text()).toMatch(new RegExp(`${question}\nTime is up\\.\n${question}$`));
    stdin.write('q\n');
    expect(await asked).toEqual({ kind: 'quit' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('leaving', () => {
  test.each<Signal>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s ends the question that waits',
    async (signal) => {
      const { asker, send } = piped([]);
      const asked = asker.rate(questionOn('CF1a'));
      send(signal);
      await expect(asked).rejects.toMatchObject({ name: 'Interrupted', signal });
      await expect(asker.text({ label: 'And this?' })).rejects.toBeInstanceOf(Interrupted);
    },
  );

  test('the end of the input ends it, after the last line', async () => {
    const { asker } = piped(['4'], { ended: true });
    expect(await asker.rate(questionOn('CF1a'))).toEqual({ kind: 'rate', rating: 4 });
    await expect(asker.rate(questionOn('CF1b'))).rejects.toBeInstanceOf(Interrupted);
  });

  test('a last line without a line break counts', async () => {
    const { asker, stdin } = piped([]);
    stdin.end('5');
    expect(await asker.rate(questionOn('CF1a'))).toEqual({ kind: 'rate', rating: 5 });
  });
});
