import { describe, expect, test } from 'vitest';
import type { ChoiceQuestion } from '../../src/prompts/asker.ts';
import { choicePrompt } from '../../src/prompts/choice-prompt.ts';
import { rendered } from './support/rendered.ts';
import { FakeScene, SMALL } from './support/scene.ts';

async function shown(question: ChoiceQuestion<number>) {
  const scene = new FakeScene();
  const prompt = await rendered(choicePrompt, { message: '', question, scene });
  scene.time += 1000;
  return { ...prompt, scene };
}

function list(length: number, initial?: number): ChoiceQuestion<number> {
  const options = Array.from({ length }, (_, value) => ({ value, label: `Option ${value + 1}` }));
  return { label: 'Which one?', options, ...(initial === undefined ? {} : { initial }) };
}

describe('a list to pick from', () => {
  test.each<{ keys: string[]; question?: ChoiceQuestion<number>; place: number }>([
    { keys: ['enter'], place: 0 },
    { keys: ['3'], place: 2 },
    { keys: ['down', 'enter'], place: 1 },
    { keys: ['down', 'down', 'up', 'enter'], place: 1 },
    { keys: ['up', 'enter'], place: 0 },
    { keys: ['end', 'down', 'enter'], place: 2 },
    { keys: ['end', 'home', 'enter'], place: 0 },
    { keys: ['7', 'z', '0', '2'], place: 1 },
    { keys: ['enter'], question: list(3, 2), place: 2 },
    { keys: ['1', 'down', 'enter'], question: list(31), place: 1 },
  ])('$keys picks $place', async ({ keys, question = list(3), place }) => {
    const { events, answer } = await shown(question);
    for (const key of keys) events.keypress(key);
    expect(await answer).toBe(place);
  });

  test('pasted text picks nothing', async () => {
    const { events, answer } = await shown(list(3));
    for (const key of ['paste-start', ...'room 3', 'enter', 'paste-end']) events.keypress(key);
    events.keypress('2');
    expect(await answer).toBe(1);
  });

  test('a key typed ahead picks nothing', async () => {
    const scene = new FakeScene();
    const { events, answer } = await rendered(choicePrompt, {
      message: '',
      question: list(3),
      scene,
    });
    events.keypress('enter');
    scene.time = 50;
    events.keypress('1');
    scene.time = 1000;
    events.keypress('3');
    expect(await answer).toBe(2);
  });

  test('a long one fits a small window and says where one is', async () => {
    const { events, scene, getScreen } = await shown(list(31));
    scene.resize(SMALL);
    expect(getScreen().split('\n').length).toBeLessThanOrEqual(SMALL.rows);
    expect(getScreen()).toContain('1 of 31');
    events.keypress('end');
    expect(getScreen()).toContain('› Option 31');
    expect(getScreen()).toContain('31 of 31');
  });

  test('labels that are too long are cut between words, hints go first', async () => {
    const label = 'A label of a good many words that does not fit in any small window';
    const question = { label: 'Which one?', options: [{ value: 0, label, hint: 'a hint' }] };
    const { scene, getScreen } = await shown(question);
    scene.resize(SMALL);
    expect(getScreen()).toContain('› 1  A label of a good many words that does not fit in...');
    expect(getScreen()).not.toContain('hint');
  });
});
