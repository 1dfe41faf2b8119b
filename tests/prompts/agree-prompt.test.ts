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
      // A space and a comma have no names of their own.
      const named = key === ' ' || key === ',' ? { name: key, sequence: key } : key;
      prompt.events.keypress(named);
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
    { question: HIDDEN, keys: ['enter'], says: 'That key does nothing here. r shows the votes.' },
    { question: HIDDEN, keys: ['n'], says: 'That key does nothing here. r shows the votes.' },
    { question: HIDDEN, keys: ['down'], says: 'That key does nothing here. r shows the votes.' },
    { question: HIDDEN, keys: ['?'], says: 'Why it matters' },
    { question: HIDDEN, keys: ['?', 'escape'], says: 'The votes are hidden.' },
    { question: HIDDEN, keys: ['r', 'enter'], says: 'Press a digit from 1 to 5, or choose one' },
    { question: HIDDEN, keys: ['r', 'e'], says: 'Press 0 to 5, x, or a key below.' },
    { question: ALWAYS, keys: ['r', 'z'], says: 'Press 0 to 5, or a key below.' },
    { question: ALWAYS, keys: ['r', 'x'], says: 'CF1a always applies.' },
    { question: ALWAYS, keys: ['r', 'down', 'down'], says: '› 2  occasionally' },
    { question: HANDS, keys: ['3'], says: 'How many chose 1, 2, 3, 4 and 5? 3' },
    { question: HANDS, keys: [...typed('0 2 5'), 'enter'], says: 'That is 3 numbers.' },
    {
      question: HANDS,
      keys: [...typed('9 9 0 0 0'), 'enter'],
      says: 'That makes 18 hands, but 12 people take part. Count again.',
    },
    { question: HANDS, keys: ['n'], says: 'Type five numbers, like 0 2 5 3 1, then Enter.' },
    { question: COUNTED, keys: ['r'], says: 'How many chose 1, 2, 3, 4 and 5? 0 2 5 3 1' },
    { question: COUNTED, keys: [], says: votes },
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
