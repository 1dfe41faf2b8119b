import { beforeEach, describe, expect, test } from 'vitest';
import { response } from '../cli/workshop/responses.ts';
import { usePlace } from './support/place.ts';
import { KEYS, type TerminalOptions } from './support/terminal.ts';

const place = usePlace();
const { continuumIn } = place;
const FILE = 'agreed.yaml';
const ROLES = ['leader', 'manager', 'front-line', 'support'];
const PEOPLE = Array.from({ length: 12 }, (_, index) => index + 1);
const RESPONSES = PEOPLE.map((number) => `${number}.yaml`);

beforeEach(() => {
  for (const number of PEOPLE) {
    // Two thirds of the group keep its promises, the others never do; of the rest they all say the same.
    const ratings = number > 8 ? { CF1a: '1' } : {};
    const role = ROLES[number % ROLES.length] ?? '';
    place.folder.write(
      `${number}.yaml`,
      response({ number, role, name: `Person ${number}`, ratings }),
    );
  }
});

const facilitate = (options?: Partial<TerminalOptions>) =>
  continuumIn(['workshop', '--facilitate', '-o', FILE, ...RESPONSES], options);

const VOTES = [4, 0, 0, 8, 0];

test.each<{ name: string; options: Partial<TerminalOptions> }>([
  { name: 'in the usual window', options: {} },
  {
    name: 'in the smallest window, without color',
    options: { columns: 60, rows: 20, env: { NO_COLOR: '1' } },
  },
  { name: 'on a large screen', options: { columns: 120, rows: 40 } },
])(
  'a workshop, interrupted and gone on with, to the agreed file and its plan, $name',
  async ({ options }) => {
    const { rows = 24, env } = options;
    const first = facilitate(options);
    expect(await first.see('The votes are hidden.')).toContain('Customer focus · CF1a');
    expect(first.screen).not.toContain('The median is');
    expect(first.styled).toBe(env === undefined);
    await first.press('5');
    expect(await first.see('These are the votes. Now agree on a rating.')).toContain(
      'The median is 4.',
    );
    expect(place.folder.answers(FILE).size).toBe(0);

    await first.press('t');
    await first.see(/2:[0-5]\d left/);
    await first.press('t');
    await first.seeNoMore(' left');

    await first.press('3');
    await first.see('Why? In a sentence');
    expect(place.folder.ratings(FILE)).toEqual({ CF1a: 3 });
    await first.enter('Dates slip in summer.');
    await first.see('Does anybody see it otherwise?');
    await first.enter('A third of us say 1.');
    await first.see('2 of 30');
    expect(place.folder.answers(FILE).get('CF1a')).toEqual({
      state: 'rated',
      rating: 3,
      note: 'Dates slip in summer.',
      votes: VOTES,
      dissent: 'A third of us say 1.',
    });
    expect(first.scrolled, 'nothing scrolls').toBe(0);
    expect(first.screen.split('\n').length).toBeLessThanOrEqual(rows);
    await first.press(KEYS.ctrlC);
    expect(await first.exit()).toBe(130);
    expect(first.screen).toContain('1 of 30 agreed. Everything is saved in');
    expect(first.screen).toContain('continuum workshop --facilitate -o agreed.yaml 1.yaml 2.yaml');

    const second = facilitate(options);
    await second.see('2 of 30');
    await second.press('b');
    expect(await second.see('(agreed)')).toContain('Dissent: A third of us say 1.');
    await second.press('4');
    await second.see('> Dates slip in summer.');
    await second.press(KEYS.enter);
    await second.see('Does anybody see it otherwise?');
    await second.press(KEYS.enter);
    await second.see('2 of 30');
    await second.press('q');
    expect(await second.see('Take the median for the 29 still open')).toContain(
      '› Stop here; everything is saved',
    );
    await second.press(KEYS.down, KEYS.down, KEYS.enter);
    const sure = 'Record the median for 29 practices that were not talked about?';
    expect((await second.see('Yes, record it')).replace(/\s+/g, ' ')).toContain(sure);
    await second.press(KEYS.down, KEYS.enter);
    await second.see('All 30 practices agreed.');
    await second.press(KEYS.enter);
    expect(await second.exit()).toBe(0);
    expect(second.screen, 'the stage is on the screen at the end').toMatch(/Stage \d of 5/);
    expect(second.screen.replace(/\s+/g, ' ')).toContain('29 practices take the median');
    expect(second.screen).toContain('continuum plan agreed.yaml');

    expect(Object.keys(place.folder.ratings(FILE))).toHaveLength(30);
    const text = place.folder.read(FILE);
    expect(text).toContain('\nmethod: agreed\nraters: 12\n');
    expect(text).toContain('votes: [4, 0, 0, 8, 0]');
    expect(text + first.all + second.all).not.toContain('Person');
    expect(place.folder.names()).toEqual([...RESPONSES, FILE].sort());
  },
);

describe('stopping', () => {
  test.each([
    { signal: 'SIGTERM', code: 143 },
    { signal: 'SIGHUP', code: 129 },
  ] as const)('$signal while the timer runs ends with $code', async ({ signal, code }) => {
    const terminal = facilitate();
    await terminal.see('The votes are hidden.');
    await terminal.press('t');
    await terminal.see(/2:[0-5]\d left/);
    terminal.kill(signal);
    expect(await terminal.exit()).toBe(code);
    expect(terminal.screen).toContain('To go on:');
  });

  test('a window that is closed ends the program, and loses nothing', async () => {
    const terminal = facilitate();
    await terminal.see('The votes are hidden.');
    await terminal.press('t', 'r', '3');
    await terminal.see('Why? In a sentence');
    await terminal.hangUp();
    expect(place.folder.ratings(FILE)).toEqual({ CF1a: 3 });
  });
});

describe('Esc takes back what was said of a practice, Enter says nothing more', () => {
  test.each([
    { key: '4', heading: 'CF1a: agreed on 4' },
    { key: '0', heading: 'CF1a: the group does not know' },
  ])('after $key', async ({ key, heading }) => {
    const terminal = facilitate();
    await terminal.see('The votes are hidden.');
    const before = place.folder.read(FILE);
    await terminal.press('r');
    await terminal.see('The median is 4.');
    await terminal.press(key);
    expect(await terminal.see('Why? In a sentence')).toContain(heading);
    await terminal.press(KEYS.escape);
    expect(await terminal.see('The votes are hidden.')).toContain('CF1a');
    expect(place.folder.read(FILE)).toBe(before);
    await terminal.press('r');
    await terminal.see('The median is 4.');
    await terminal.press(key);
    await terminal.see('Why? In a sentence');
    await terminal.press(KEYS.enter);
    await terminal.see('Does anybody see it otherwise?');
    await terminal.press(KEYS.enter);
    await terminal.see('2 of 30');
    expect(place.folder.answers(FILE).get('CF1a')).toEqual({
      ...(key === '4' ? { state: 'rated', rating: 4 } : { state: 'unknown' }),
      votes: VOTES,
    });
    await terminal.press(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
  });
});

test('the window may change its size while the timer runs', async () => {
  const terminal = facilitate();
  await terminal.see('q save and stop');
  await terminal.press('r', 't');
  terminal.resize(60, 20);
  await terminal.see('q stop');
  await terminal.see(/2:[0-5]\d left/);
  expect(terminal.screen.match(/Customer focus · CF1a/g)).toHaveLength(1);
  terminal.resize(120, 40);
  await terminal.see('q save and stop');
  expect(terminal.screen.match(/Customer focus · CF1a/g)).toHaveLength(1);
});

test('a show of hands, typed and counted', async () => {
  const terminal = continuumIn(['assess', '--votes', 'group.yaml']);
  await terminal.see('What do you want to assess?');
  await terminal.press('3');
  await terminal.see('What is the organization called?');
  await terminal.enter('Harrow Bay Council');
  await terminal.see('How many people are in the room?');
  await terminal.enter('12');
  await terminal.see('Before you begin');
  await terminal.press(KEYS.enter);
  expect(await terminal.see('How many chose 1, 2, 3, 4 and 5?')).toContain('CF1a');
  await terminal.enter('0 2 5 3 9');
  await terminal.see('19 hands, but at most 12 can vote. Count again.');
  await terminal.press('\u007f');
  await terminal.enter('1');
  expect(await terminal.see('Agreed rating:')).toContain('1 person did not vote.');
  await terminal.press('3');
  await terminal.see('Why? In a sentence');
  await terminal.press(KEYS.enter);
  await terminal.see('Does anybody see it otherwise?');
  await terminal.press(KEYS.enter);
  await terminal.see('CF1b');
  expect(terminal.scrolled).toBe(0);
  await terminal.press(KEYS.ctrlC);
  expect(await terminal.exit()).toBe(130);
  expect(terminal.screen).toContain('continuum assess --votes group.yaml');
  expect(place.folder.read('group.yaml')).toContain('method: agreed\nraters: 12\n');
  expect(place.folder.answers('group.yaml').get('CF1a')).toEqual({
    state: 'rated',
    rating: 3,
    votes: [0, 2, 5, 3, 1],
  });
});
