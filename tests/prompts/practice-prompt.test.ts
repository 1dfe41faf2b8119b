import { describe, expect, test } from 'vitest';
import type { PracticeQuestion, Reply } from '../../src/prompts/asker.ts';
import { practicePrompt } from '../../src/prompts/practice-prompt.ts';
import { rendered } from './support/rendered.ts';
import { FakeScene, questionOn, rated, SMALL } from './support/scene.ts';

/** A practice on the screen of a person who has looked at it for a second. */
async function shown(question: PracticeQuestion = questionOn('CF3b')) {
  const scene = new FakeScene();
  const prompt = await rendered(practicePrompt, { message: '', question, scene });
  scene.time += 1000;
  return { ...prompt, scene };
}

const OPEN = questionOn('CF3b');
const ANSWERED = questionOn('CF3b', { answer: rated(3) });
const ALWAYS = questionOn('CF1a');

describe('keys that answer', () => {
  test.each<{ keys: string[]; question?: PracticeQuestion; reply: Reply }>([
    { keys: ['1'], reply: { kind: 'rate', rating: 1 } },
    { keys: ['2'], reply: { kind: 'rate', rating: 2 } },
    { keys: ['3'], reply: { kind: 'rate', rating: 3 } },
    { keys: ['4'], reply: { kind: 'rate', rating: 4 } },
    { keys: ['5'], reply: { kind: 'rate', rating: 5 } },
    { keys: ['0'], reply: { kind: 'unknown' } },
    { keys: ['x'], reply: { kind: 'not-applicable' } },
    { keys: ['n'], reply: { kind: 'note' } },
    { keys: ['e'], reply: { kind: 'evidence' } },
    { keys: ['b'], reply: { kind: 'back' } },
    { keys: ['s'], reply: { kind: 'skip' } },
    { keys: ['g'], reply: { kind: 'go' } },
    { keys: ['q'], reply: { kind: 'quit' } },
    { keys: ['down', 'enter'], reply: { kind: 'rate', rating: 1 } },
    { keys: ['up', 'enter'], reply: { kind: 'rate', rating: 5 } },
    { keys: ['down', 'down', 'down', 'up', 'return'], reply: { kind: 'rate', rating: 2 } },
    { keys: ['up', 'down', 'down', 'enter'], reply: { kind: 'rate', rating: 5 } },
    { keys: ['down', 'up', 'up', 'enter'], reply: { kind: 'rate', rating: 1 } },
    { keys: ['enter'], question: ANSWERED, reply: { kind: 'keep' } },
    { keys: ['3'], question: ANSWERED, reply: { kind: 'rate', rating: 3 } },
    { keys: ['down', 'enter'], question: ANSWERED, reply: { kind: 'rate', rating: 4 } },
    { keys: ['down', 'up', 'enter'], question: ANSWERED, reply: { kind: 'keep' } },
    {
      keys: ['enter'],
      question: questionOn('CF3b', { answer: { state: 'unknown' } }),
      reply: { kind: 'keep' },
    },
    { keys: ['?', '4'], reply: { kind: 'rate', rating: 4 } },
    { keys: ['z', '4'], reply: { kind: 'rate', rating: 4 } },
    { keys: ['x', '4'], question: ALWAYS, reply: { kind: 'rate', rating: 4 } },
  ])('$keys: $reply.kind', async ({ keys, question = OPEN, reply }) => {
    const { events, answer } = await shown(question);
    for (const key of keys) events.keypress(key);
    expect(await answer).toEqual(reply);
  });
});

describe('keys that do not', () => {
  test.each([
    { keys: ['enter'], says: 'Press a digit from 1 to 5, or use the arrow keys.' },
    { keys: ['6'], says: 'That key does nothing. Press 0 to 5, x, or a key below.' },
    { keys: ['z'], says: 'That key does nothing. Press 0 to 5, x, or a key below.' },
    {
      keys: ['z'],
      question: ALWAYS,
      says: 'That key does nothing. Press 0 to 5, or a key below.',
    },
    {
      keys: ['x'],
      question: ALWAYS,
      says: 'CF1a always applies. Where it never happens, answer 1.',
    },
    { keys: ['?'], says: 'Why it matters' },
    {
      keys: ['?'],
      says: 'Not applicable (x) only when: Customers can reach us in one channel only.',
    },
    { keys: ['?', '?'], says: '1  almost never' },
    { keys: ['?', 'escape'], says: '1  almost never' },
    { keys: ['?', 'down'], says: '› 1  almost never' },
  ])('$keys: $says', async ({ keys, question = OPEN, says }) => {
    const { events, getScreen } = await shown(question);
    for (const key of keys) events.keypress(key);
    expect(getScreen().replace(/\s+/g, ' ')).toContain(says.replace(/\s+/g, ' '));
  });

  test('a hint goes away with the next key', async () => {
    const { events, getScreen } = await shown();
    events.keypress('z');
    events.keypress('down');
    expect(getScreen()).not.toContain('That key does nothing');
  });

  test('Ctrl and a letter is another key than the letter', async () => {
    const { events, getScreen } = await shown();
    events.keypress({ name: 'b', ctrl: true });
    expect(getScreen()).toContain('That key does nothing');
  });
});

describe('keys that came before the question', () => {
  test.each(['enter', '4', 'q', 'x'])('%s, typed ahead, does nothing', async (key) => {
    const scene = new FakeScene();
    const { events, answer, getScreen } = await rendered(practicePrompt, {
      message: '',
      question: ANSWERED,
      scene,
    });
    events.keypress(key);
    scene.time = 60;
    events.keypress(key);
    expect(getScreen()).toContain('(your answer)');
    expect(getScreen()).toContain('That key came too soon and was not taken.');
    scene.time = 1000;
    events.keypress('2');
    expect(await answer).toEqual({ kind: 'rate', rating: 2 });
  });

  test('and leave what the screen has to say', async () => {
    const question = questionOn('CF3b', { notice: 'Saved. Back to where you were.' });
    const scene = new FakeScene();
    const { events, getScreen } = await rendered(practicePrompt, { message: '', question, scene });
    events.keypress('enter');
    expect(getScreen()).toContain('Saved. Back to where you were.');
    scene.time = 1000;
    for (const key of ['paste-start', ...'stray', 'paste-end']) events.keypress(key);
    expect(getScreen()).toContain('Many keys at once: none was taken. Press one.');
  });

  test('a key that is held down answers one question, not the next', async () => {
    const scene = new FakeScene();
    const { events, answer } = await rendered(practicePrompt, {
      message: '',
      question: OPEN,
      scene,
    });
    for (scene.time = 0; scene.time < 3000; scene.time += 33) events.keypress('5');
    scene.time += 500;
    events.keypress('1');
    expect(await answer).toEqual({ kind: 'rate', rating: 1 });
  });
});

test('a pasted sentence is one mistake, and answers nothing', async () => {
  const { events, answer, getScreen } = await shown(OPEN);
  for (const key of ['paste-start', ...'this is stray 5', 'paste-end']) events.keypress(key);
  expect(getScreen()).toContain('Many keys at once: none was taken. Press one.');
  events.keypress('2');
  expect(await answer).toEqual({ kind: 'rate', rating: 2 });
});

describe('the screen', () => {
  test('follows the window', async () => {
    const { scene, getScreen } = await shown();
    expect(getScreen()).toContain('q save and stop');
    scene.resize(SMALL);
    expect(getScreen()).toContain('g go  q stop');
    expect(getScreen()).not.toContain('q save and stop');
  });

  test('says once what the person should know', async () => {
    const notice = 'answers.yaml was changed elsewhere (CF1a). Both changes were kept.';
    const { getScreen } = await shown(questionOn('CF1b', { notice }));
    expect(getScreen()).toContain(notice);
  });
});
