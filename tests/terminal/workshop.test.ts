import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { score } from '../../src/core/score.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { continuum } from './support/folder.ts';
import { usePlace } from './support/place.ts';
import { KEYS } from './support/terminal.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/workshop');
const SUBJECT = 'Harrow Bay Council / Licensing office';

const place = usePlace();
const { continuumIn } = place;

beforeEach(() => {
  cpSync(join(EXAMPLE, 'responses'), join(place.folder.path, 'forms'), { recursive: true });
  cpSync(join(EXAMPLE, 'responses.csv'), join(place.folder.path, 'responses.csv'));
});

async function finished(args: readonly string[]): Promise<string> {
  const terminal = continuumIn(args);
  const code = await terminal.exit();
  expect([code, terminal.all]).toEqual([0, terminal.all]);
  return terminal.all;
}

function agreed() {
  const parsed = parseAssessment(place.folder.read('agreed.yaml'), continuum);
  if (!parsed.ok) throw new Error(`agreed.yaml is faulty:\n${place.folder.read('agreed.yaml')}`);
  return parsed.assessment;
}

test('a half-day session: twelve forms and a table in, one agreed file and a plan out', async () => {
  const imported = await finished(['import', 'responses.csv', '-o', 'table', '--subject', SUBJECT]);
  expect(imported).toContain('continuum workshop table');

  const picture = await finished(['workshop', 'forms', 'table']);
  expect(picture).toContain('24 people');
  expect(picture).toMatch(/1\. Trace complaints to their cause \(ME2b\)/);
  expect(picture).toMatch(/2\. One owner until it's solved \(CF2a\)/);

  const session = ['workshop', '--facilitate', '--timer', '5', '-o', 'agreed.yaml'];
  const morning = continuumIn([...session, 'forms', 'table']);
  const hidden = await morning.see('The votes are hidden');
  expect(hidden).toContain('ME2b');
  expect(hidden).toContain('When the same complaint keeps returning');
  expect(hidden).not.toMatch(/median/i);
  await morning.press('t');
  expect(await morning.see(/[45]:\d\d left/)).toContain('The votes are hidden');
  await morning.press('t', 'r');
  expect(await morning.see('The median is 4.')).toMatch(/front line/);
  expect(morning.screen).not.toContain('would make it');
  await morning.press('?');
  await morning.see(/Agreeing on 1, 2 or 3 would make it stage 1/);
  await morning.press('3');
  await morning.see('Why?');
  await morning.enter('Four were traced in the spring, none since.');
  await morning.see('Does anybody see it otherwise?');
  await morning.enter('Some would say 2.');
  expect(await morning.see('The votes are hidden')).toContain('CF2a');
  expect(morning.scrolled, 'nothing scrolls while a group agrees').toBe(0);
  await morning.press(KEYS.ctrlC);
  expect(await morning.exit()).toBe(130);
  expect(morning.screen).toContain('1 of 30 agreed. Everything is saved in');
  expect([...agreed().answers]).toEqual([
    [
      'ME2b',
      {
        state: 'rated',
        rating: 3,
        note: 'Four were traced in the spring, none since.',
        votes: [2, 4, 4, 12, 2],
        dissent: 'Some would say 2.',
      },
    ],
  ]);

  // With the command that the program itself named.
  const command = /continuum (workshop .*)$/.exec(morning.screen)?.[1] ?? '';
  expect(command).toContain('--facilitate');
  const afternoon = continuumIn(command.split(' '));
  expect(await afternoon.see('The votes are hidden')).toContain('CF2a');
  await afternoon.press('3');
  expect(await afternoon.see('These are the votes.')).toContain('CF2a');
  expect(place.folder.ratings('agreed.yaml')).toEqual({ ME2b: 3 });
  await afternoon.press('3');
  await afternoon.see('Why?');
  await afternoon.press(KEYS.enter);
  await afternoon.see('Does anybody see it otherwise?');
  await afternoon.press(KEYS.enter);
  expect(await afternoon.see('The votes are hidden')).toContain('3 of 30');
  await afternoon.press('b');
  expect(await afternoon.see('The median is 4.')).toContain('CF2a');
  await afternoon.press('q');
  await afternoon.see('Take the median for the 28 still open');
  await afternoon.press(KEYS.down, KEYS.down);
  await afternoon.see('› Take the median');
  await afternoon.press(KEYS.enter);
  await afternoon.see('Record the median for 28 practices that were not talked about?');
  await afternoon.press(KEYS.down, KEYS.enter);
  await afternoon.see('All 30 practices agreed');
  await afternoon.see('› See the result');
  await afternoon.press(KEYS.enter);
  expect(await afternoon.exit()).toBe(0);
  expect(afternoon.screen, 'the stage is on the screen at the end').toContain('Stage 1 of 5');
  expect(afternoon.screen).toContain('28 practices take the median of the votes');
  expect(afternoon.screen).toContain('continuum plan agreed.yaml');

  const { answers, ...head } = agreed();
  expect(head).toMatchObject({
    method: 'agreed',
    raters: 24,
    subject: { unit: 'Licensing office' },
  });
  expect(head.participants ?? head.respondent).toBeUndefined();
  expect([...answers.values()].filter(({ votes }) => votes !== undefined)).toHaveLength(30);
  expect(answers.get('CF2a')).toEqual({ state: 'rated', rating: 3, votes: [0, 2, 8, 6, 8] });
  expect(score(continuum, agreed())).toMatchObject({ stage: 1, provisional: false });
  expect(place.folder.names()).toEqual(['agreed.yaml', 'forms', 'responses.csv', 'table']);

  expect(await finished(['plan', 'agreed.yaml'])).toContain('Plan: ');
  await finished(['check', 'agreed.yaml']);
  await finished(['fmt', '--check', 'agreed.yaml']);
});

test('other answers than at the beginning are not mixed in', async () => {
  const first = continuumIn(['workshop', '--facilitate', '-o', 'agreed.yaml', 'forms']);
  await first.see('The votes are hidden');
  await first.press('r');
  await first.see('The median is 4.');
  await first.press(KEYS.ctrlC);
  expect(await first.exit()).toBe(130);
  place.folder.drop('forms/response-12.yaml');
  const again = continuumIn(['workshop', '--facilitate', '-o', 'agreed.yaml', 'forms']);
  expect(await again.exit()).toBe(2);
  expect(again.screen).toMatch(/begun with 12\s+responses,\s+and\s+now\s+there\s+are\s+11/);
});
