import { expect, test } from 'vitest';
import type { TextQuestion } from '../../src/prompts/asker.ts';
import { linePrompt } from '../../src/prompts/line-prompt.ts';
import { rendered } from './support/rendered.ts';
import { FakeScene, SMALL } from './support/scene.ts';

async function shown(question: TextQuestion) {
  const scene = new FakeScene();
  const prompt = await rendered(linePrompt, { message: '', question, scene });
  scene.time += 1000;
  return { ...prompt, scene };
}

const NEEDED: TextQuestion = {
  heading: 'A heading',
  label: 'What is it called?',
  check: (entry) => (entry === '' ? 'This is needed.' : undefined),
};

test('what is typed is the answer, without space around it', async () => {
  const { events, answer, getScreen } = await shown(NEEDED);
  expect(getScreen()).toBe('A heading\n\n  What is it called?\n  >');
  events.type(' Harrow Bay ');
  expect(getScreen()).toContain('>  Harrow Bay');
  events.keypress('enter');
  expect(await answer).toBe('Harrow Bay');
});

test('what is wrong with an entry is said below it, until it is changed', async () => {
  const { events, answer, getScreen } = await shown(NEEDED);
  events.keypress('enter');
  expect(getScreen()).toContain('This is needed.');
  events.type('H');
  expect(getScreen()).not.toContain('This is needed.');
  events.keypress('enter');
  expect(await answer).toBe('H');
});

test('what is there can be kept, to the last line break', async () => {
  const { events, answer, getScreen } = await shown({ label: 'Note:', initial: 'one\ntwo' });
  expect(getScreen()).toContain('> one two');
  events.keypress('enter');
  expect(await answer).toBe('one\ntwo');
});

test('or added to', async () => {
  const { events, answer } = await shown({ label: 'Note:', initial: 'one' });
  events.type(' more');
  events.keypress('enter');
  expect(await answer).toBe('one more');
});

test('Tab completes', async () => {
  const complete = (typed: string) => (typed === 'cf2' ? 'CF2' : typed);
  const { events, answer, getScreen } = await shown({ label: 'Which one?', complete });
  events.type('cf2');
  events.keypress('tab');
  expect(getScreen()).toContain('> CF2');
  events.type('a');
  events.keypress('enter');
  expect(await answer).toBe('CF2a');
});

test('an Enter typed ahead answers nothing, and says nothing', async () => {
  const scene = new FakeScene();
  const question = { label: 'Anything?' };
  const { events, answer, getScreen } = await rendered(linePrompt, {
    message: '',
    question,
    scene,
  });
  scene.time = 100;
  events.keypress('enter');
  scene.time = 1000;
  events.type('yes');
  expect(getScreen()).toContain('> yes');
  events.keypress('enter');
  expect(await answer).toBe('yes');
});

test('is drawn anew when the window changes', async () => {
  const words = 'Rate what happened in the last three months, or in the last twelve.';
  const { scene, getScreen } = await shown({ ...NEEDED, explanation: [words] });
  expect(getScreen()).toContain(words);
  scene.resize(SMALL);
  expect(getScreen()).not.toContain(words);
  expect(getScreen()).toContain('What is it called?');
});

test('Escape leaves things as they were, where nothing is an answer', async () => {
  const { events, answer } = await shown({ label: 'Note:', initial: 'before' });
  events.type(' and after');
  events.keypress('escape');
  expect(await answer).toBe('before');
});

test('and does nothing where something is needed', async () => {
  const { events, answer } = await shown(NEEDED);
  events.keypress('escape');
  events.type('Harrow Bay');
  events.keypress('enter');
  expect(await answer).toBe('Harrow Bay');
});
