import { describe, expect, test } from 'vitest';
import type { TextQuestion } from '../../src/prompts/asker.ts';
import { linePrompt } from '../../src/prompts/line-prompt.ts';
import { rendered } from './support/rendered.ts';
import { agreeOn, FakeScene, rated, SMALL, USUAL } from './support/scene.ts';

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

describe('a question that one may leave', () => {
  const BACK: TextQuestion = { label: 'Does anybody see it otherwise?', cancel: true };

  test('says so, and Escape answers nothing', async () => {
    const { events, answer, getScreen } = await shown({ ...BACK, initial: 'before' });
    expect(getScreen()).toContain('Enter: go on. Esc: back.');
    events.type(' and after');
    events.keypress('escape');
    expect(await answer).toBeUndefined();
  });

  test('Enter alone is an answer', async () => {
    const { events, answer } = await shown(BACK);
    events.keypress('enter');
    expect(await answer).toBe('');
  });

  test('says it below what is wrong, too', async () => {
    const { events, getScreen } = await shown({ ...BACK, check: () => 'No.' });
    events.keypress('enter');
    expect(getScreen()).toMatch(/No\.\n {2}Enter: go on\. Esc: back\.$/);
  });

  test('not by an Escape that was typed ahead', async () => {
    const scene = new FakeScene();
    const { events, answer } = await rendered(linePrompt, { message: '', question: BACK, scene });
    events.keypress('escape');
    scene.time = 1000;
    events.type('yes');
    events.keypress('enter');
    expect(await answer).toBe('yes');
  });

  test('elsewhere nothing is said of Escape', async () => {
    expect((await shown(NEEDED)).getScreen()).not.toContain('Esc');
  });
});

describe('the votes beside a question', () => {
  const practice = agreeOn('CF3b');
  const ASKED: TextQuestion = {
    heading: 'CF3b: agreed on 4',
    explanation: [practice.practice.statement],
    votes: { scale: practice.scale, answer: rated(4), votes: [0, 2, 5, 4, 1] },
    label: 'Does anybody see it otherwise? (only Enter: nobody)',
    cancel: true,
  };

  test('stand between the statement and what is asked', async () => {
    const { scene, getScreen } = await shown(ASKED);
    scene.resize(SMALL);
    expect(getScreen()).toBe(
      [
        'CF3b: agreed on 4',
        '',
        '  Customers get the same answer from us however they choose',
        '  to contact us.',
        '',
        '    1  almost never    0',
        '',
        '    2  occasionally    ████████▊ 2',
        '',
        '    3  sometimes       ██████████████████████ 5',
        '',
        '    4  often           █████████████████▋ 4  (agreed)',
        '',
        '    5  almost always   ████▍ 1',
        '',
        '  Does anybody see it otherwise? (only Enter: nobody)',
        '  >',
        '  Enter: go on. Esc: back.',
      ].join('\n'),
    );
  });

  test.each([SMALL, USUAL, { ...USUAL, width: 120, rows: 40 }])(
    'never push what is typed off the screen ($width x $rows)',
    async (size) => {
      const { scene, events, getScreen } = await shown(ASKED);
      scene.resize(size);
      const rows = () =>
        getScreen()
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / size.width)), 0);
      for (let word = 0; word < 100; word += 1) {
        events.type('word ');
        if (getScreen().includes('█')) expect(rows()).toBeLessThanOrEqual(size.rows);
      }
    },
  );
});
