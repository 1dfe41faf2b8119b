import { describe, expect, test } from 'vitest';
import { agreePrompt } from '../../src/prompts/agree-prompt.ts';
import type { AgreeQuestion, AgreeReply } from '../../src/prompts/asker.ts';
import { rendered } from './support/rendered.ts';
import { agreeOn, FakeScene, handsOn, rated, SMALL } from './support/scene.ts';

/** A practice on the screen of a group that has looked at it for a second. */
async function shown(question: AgreeQuestion) {
  const scene = new FakeScene();
  const prompt = await rendered(agreePrompt, { message: '', question, scene });
  scene.pass(1000);
  const press = (...keys: readonly string[]) => {
    for (const key of keys) {
      const letter = /^ctrl-(.)$/.exec(key)?.[1];
      // A space and a comma have no names of their own.
      if (letter !== undefined) prompt.events.keypress({ name: letter, ctrl: true });
      else prompt.events.keypress({ name: key, sequence: key } as { name: string });
    }
  };
  return { ...prompt, scene, press };
}

const HIDDEN = agreeOn('CF3b');
const ALWAYS = agreeOn('CF1a');
const AGREED = agreeOn('CF3b', { answer: rated(3) });
const UNRATED = (({ votes: _, ...rest }: AgreeQuestion) => rest)(agreeOn('CF3b'));
const HANDS = handsOn('CF3b');
const COUNTED = handsOn('CF3b', { votes: [0, 2, 5, 3, 1] });
const typed = (text: string) => [...text];
const pasted = (text: string) => ['paste-start', ...text, 'paste-end'];

describe('keys that answer', () => {
  test.each<{ name: string; question: AgreeQuestion; keys: string[]; reply: AgreeReply }>([
    {
      name: 'a rating after the votes',
      question: HIDDEN,
      keys: ['r', '4'],
      reply: { kind: 'rate', rating: 4 },
    },
    {
      name: 'a rating by arrow keys',
      question: HIDDEN,
      keys: ['r', 'down', 'down', 'enter'],
      reply: { kind: 'rate', rating: 2 },
    },
    { name: 'nobody knows', question: HIDDEN, keys: ['r', '0'], reply: { kind: 'unknown' } },
    {
      name: 'it does not apply',
      question: HIDDEN,
      keys: ['r', 'x'],
      reply: { kind: 'not-applicable' },
    },
    { name: 'back', question: HIDDEN, keys: ['b'], reply: { kind: 'back' } },
    { name: 'skip', question: HIDDEN, keys: ['s'], reply: { kind: 'skip' } },
    { name: 'go to', question: HIDDEN, keys: ['g'], reply: { kind: 'go' } },
    { name: 'stop', question: HIDDEN, keys: ['q'], reply: { kind: 'quit' } },
    {
      name: 'a rating shows the votes first, and the next one counts',
      question: HIDDEN,
      keys: ['5', '3'],
      reply: { kind: 'rate', rating: 3 },
    },
    {
      name: 'agreed already: Enter keeps it',
      question: AGREED,
      keys: ['enter'],
      reply: { kind: 'keep' },
    },
    {
      name: 'agreed already: the same rating, for another reason',
      question: AGREED,
      keys: ['3'],
      reply: { kind: 'rate', rating: 3 },
    },
    {
      name: 'nobody rated it: nothing to hide',
      question: UNRATED,
      keys: ['2'],
      reply: { kind: 'rate', rating: 2 },
    },
    {
      name: 'after the help and the timer',
      question: HIDDEN,
      keys: ['?', 't', 'r', '1'],
      reply: { kind: 'rate', rating: 1 },
    },
    {
      name: 'hands',
      question: HANDS,
      keys: [...typed('0 2 5 3 1'), 'enter'],
      reply: { kind: 'votes', votes: [0, 2, 5, 3, 1] },
    },
    {
      name: 'hands with commas, one corrected',
      question: HANDS,
      keys: [...typed('0,2,5,3,9'), 'backspace', '1', 'enter'],
      reply: { kind: 'votes', votes: [0, 2, 5, 3, 1] },
    },
    {
      name: 'hands, the line typed anew',
      question: HANDS,
      keys: [...typed('9 9 9'), 'ctrl-u', ...typed('0 2 5 3 1'), 'enter'],
      reply: { kind: 'votes', votes: [0, 2, 5, 3, 1] },
    },
    {
      name: 'hands, the last two counts typed anew',
      question: HANDS,
      keys: [...typed('0 2 5 33 12 '), 'ctrl-w', 'ctrl-w', ...typed('3 1'), 'enter'],
      reply: { kind: 'votes', votes: [0, 2, 5, 3, 1] },
    },
    {
      name: 'hands, one that was no number taken back',
      question: HANDS,
      keys: [...typed('0 2.'), 'backspace', ...typed(' 5 3 1'), 'enter'],
      reply: { kind: 'votes', votes: [0, 2, 5, 3, 1] },
    },
    {
      name: 'hands, pasted',
      question: HANDS,
      keys: pasted('0 2\t5 3 1\r'),
      reply: { kind: 'votes', votes: [0, 2, 5, 3, 1] },
    },
    {
      name: 'no vote, then a rating',
      question: HANDS,
      keys: ['enter', '4'],
      reply: { kind: 'rate', rating: 4 },
    },
    {
      name: 'no vote, by Escape',
      question: HANDS,
      keys: ['2', 'escape', '4'],
      reply: { kind: 'rate', rating: 4 },
    },
    {
      name: 'hands were counted: a rating',
      question: COUNTED,
      keys: ['3'],
      reply: { kind: 'rate', rating: 3 },
    },
    {
      name: 'hands were counted, and are again',
      question: COUNTED,
      keys: ['r', 'backspace', '0', 'enter'],
      reply: { kind: 'votes', votes: [0, 2, 5, 3, 0] },
    },
    {
      name: 'it does not apply, without a count',
      question: HANDS,
      keys: ['x'],
      reply: { kind: 'not-applicable' },
    },
    { name: 'skip, without a count', question: HANDS, keys: ['s'], reply: { kind: 'skip' } },
  ])('$name', async ({ question, keys, reply }) => {
    const { press, answer } = await shown(question);
    press(...keys);
    expect(await answer).toEqual(reply);
  });
});

describe('keys that do not', () => {
  const votes = '3  sometimes       █';
  test.each([
    { question: HIDDEN, keys: ['r'], says: votes },
    { question: HIDDEN, keys: ['4'], says: 'These are the votes. Now agree on a rating.' },
    { question: HIDDEN, keys: ['4'], says: votes },
    { question: HIDDEN, keys: ['0'], says: votes },
    { question: HIDDEN, keys: ['x'], says: votes },
    { question: HIDDEN, keys: ['r', 'r'], says: 'The votes are hidden.' },
    { question: HIDDEN, keys: ['enter'], says: 'That key does nothing. r shows the votes.' },
    { question: HIDDEN, keys: ['n'], says: 'That key does nothing. r shows the votes.' },
    { question: HIDDEN, keys: ['down'], says: 'That key does nothing. r shows the votes.' },
    { question: HIDDEN, keys: ['?'], says: 'Why it matters' },
    { question: HIDDEN, keys: ['?', 'escape'], says: 'The votes are hidden.' },
    {
      question: HIDDEN,
      keys: ['r', 'enter'],
      says: 'Press a digit from 1 to 5, or use the arrow keys.',
    },
    { question: HIDDEN, keys: ['r', 'e'], says: 'Press 0 to 5, x, or a key below.' },
    { question: ALWAYS, keys: ['r', 'z'], says: 'Press 0 to 5, or a key below.' },
    { question: ALWAYS, keys: ['r', 'x'], says: 'CF1a always applies.' },
    { question: ALWAYS, keys: ['r', 'down', 'down'], says: '› 2  occasionally' },
    { question: HANDS, keys: ['3'], says: 'How many chose 1, 2, 3, 4 and 5? 3' },
    {
      question: HANDS,
      keys: [...typed('0 2 5'), 'enter'],
      says: '3 numbers. Type five; 0 for nobody.',
    },
    {
      question: HANDS,
      keys: [...typed('9 9 0 0 0'), 'enter'],
      says: '18 hands, but at most 12 can vote. Count again.',
    },
    { question: HANDS, keys: ['up'], says: 'Type five numbers, like 0 2 5 3 1, then Enter.' },
    ...['1.5', '1e3', '-1', '1/2', '+1', '１', '1n'].flatMap((text) => [
      { question: HANDS, keys: typed(text), says: `How many chose 1, 2, 3, 4 and 5? ${text}` },
      {
        question: HANDS,
        keys: [...typed(text), ...typed(' 2 5 3 1'), 'enter'],
        says: `${text} is no count. Type five numbers, like 0 2 5 3 1.`,
      },
    ]),
    { question: HANDS, keys: typed('1.'), says: 'Only whole numbers. Backspace takes it out.' },
    { question: HANDS, keys: ['0', 'tab', '2'], says: 'How many chose 1, 2, 3, 4 and 5? 0 2' },
    { question: HANDS, keys: [...typed('1.5'), 'ctrl-u'], says: 'and 5?\n' },
    {
      question: HANDS,
      keys: [...typed(`0 2 5 3${' '.repeat(17)}`), '1'],
      says: 'That is more than five numbers take. Nothing was added.',
    },
    {
      question: HANDS,
      keys: pasted(`0 2 5 3${' '.repeat(16)}12\r`),
      says: 'That is more than five numbers take. Nothing was added.',
    },
    { question: COUNTED, keys: ['r'], says: 'How many chose 1, 2, 3, 4 and 5? 0 2 5 3 1' },
    { question: COUNTED, keys: [], says: votes },
    { question: HIDDEN, keys: [], says: 'r show votes  t timer' },
    { question: HIDDEN, keys: ['r'], says: 'r hide votes  t timer' },
    { question: HIDDEN, keys: ['r', 'r'], says: 'r show votes  t timer' },
    { question: HIDDEN, keys: pasted('this is stray'), says: 'The votes are hidden.' },
    { question: HIDDEN, keys: pasted('this is stray'), says: 'Many keys at once: none was taken.' },
    { question: HANDS, keys: pasted('0 2 5'), says: 'How many chose 1, 2, 3, 4 and 5? 0 2 5' },
    { question: HANDS, keys: pasted('Team 7'), says: 'How many chose 1, 2, 3, 4 and 5?\n' },
    { question: HANDS, keys: pasted('Team 7'), says: 'Many keys at once: none was taken.' },
    { question: HANDS, keys: ['ctrl-x'], says: 'Type five numbers, like 0 2 5 3 1, then Enter.' },
    { question: HIDDEN, keys: ['?', 'z'], says: 'That key does nothing. r shows the votes.' },
    { question: AGREED, keys: [], says: '(agreed)' },
  ])('$keys: $says', async ({ question, keys, says }) => {
    const { press, getScreen } = await shown(question);
    press(...keys);
    expect(getScreen()).toContain(says);
  });

  test('Ctrl and a letter is another key than the letter', async () => {
    const { events, getScreen } = await shown(HIDDEN);
    events.keypress({ name: 'r', ctrl: true });
    expect(getScreen()).toContain('The votes are hidden.');
  });

  test('keys that came before the question do nothing', async () => {
    const scene = new FakeScene();
    const { events, getScreen } = await rendered(agreePrompt, {
      message: '',
      question: HIDDEN,
      scene,
    });
    events.keypress('r');
    expect(getScreen()).toContain('The votes are hidden.');
    expect(getScreen()).toContain('That key came too soon and was not taken.');
  });

  test('and leave the notice where it is', async () => {
    const scene = new FakeScene();
    const question = agreeOn('CF3b', { notice: 'CF3a was skipped. b goes back.' });
    const { events, getScreen } = await rendered(agreePrompt, { message: '', question, scene });
    events.keypress('s');
    expect(getScreen()).toContain('CF3a was skipped. b goes back.');
    scene.pass(1000);
    for (const key of pasted('stray')) events.keypress(key);
    expect(getScreen()).toContain('Many keys at once: none was taken. Press one.');
  });
});

describe('the timer', () => {
  test('counts down each second, and says calmly that time is up', async () => {
    const { press, scene, getScreen } = await shown(agreeOn('CF3b', { minutes: 1 }));
    press('t');
    expect(getScreen()).toContain('1:00 left');
    const seen: string[] = [];
    for (let second = 0; second < 60; second += 1) {
      scene.pass(1000);
      seen.push(/\d:\d\d left|Time is up/.exec(getScreen())?.[0] ?? '');
    }
    const clock = (left: number) => `0:${String(left).padStart(2, '0')} left`;
    expect(seen).toEqual([
      ...Array.from({ length: 59 }, (_, index) => clock(59 - index)),
      'Time is up',
    ]);
    expect(scene.waiting).toBe(0);
  });

  test('stops, and begins anew', async () => {
    const { press, scene, getScreen } = await shown(HIDDEN);
    press('t');
    scene.pass(5000);
    expect(getScreen()).toContain('2:55 left');
    press('t');
    expect(getScreen()).not.toContain('left');
    expect(scene.waiting).toBe(0);
    press('t');
    expect(getScreen()).toContain('3:00 left');
  });

  test('neither waits for keys nor eats them', async () => {
    const { press, scene, getScreen, answer } = await shown(handsOn('CF3b', { minutes: 1 }));
    press('t');
    for (const key of [...typed('0 2 5 3 1')]) {
      press(key);
      scene.pass(1000);
    }
    expect(getScreen()).toContain('0:51 left');
    press('enter');
    expect(await answer).toEqual({ kind: 'votes', votes: [0, 2, 5, 3, 1] });
    expect(scene.waiting).toBe(0);
  });

  test('goes by the clock where redraws come late', async () => {
    const { press, scene, getScreen } = await shown(HIDDEN);
    press('t');
    scene.time += 90_250;
    scene.pass(0);
    expect(getScreen()).toContain('1:30 left');
    scene.pass(750);
    expect(getScreen()).toContain('1:29 left');
  });
});

test('the screen follows the window', async () => {
  const { scene, getScreen } = await shown(HIDDEN);
  expect(getScreen()).toContain('q save and stop');
  scene.resize(SMALL);
  expect(getScreen()).toContain('q stop');
});
