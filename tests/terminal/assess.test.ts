import { describe, expect, test } from 'vitest';
import { continuum, Folder } from './support/folder.ts';
import { usePlace } from './support/place.ts';
import { KEYS, Terminal, type TerminalOptions } from './support/terminal.ts';

const place = usePlace();
const { continuumIn } = place;

/** The id of the practice on the screen. */
const PRACTICE = /[·-] ((?:CF|ME|EN)[1-5][a-z])\b/;

/** Answers questions until the review appears; the ratings go 3, 4, 5, 3, … */
async function answerAll(terminal: Terminal): Promise<Record<string, number>> {
  const given: Record<string, number> = {};
  for (let shown = ''; ; ) {
    const screen = await terminal.see(/Your answer|See the result/);
    if (screen.includes('See the result')) return given;
    const id = PRACTICE.exec(screen)?.[1] ?? '';
    if (id === shown) throw new Error(`still at ${id}:\n${screen}`);
    const rating = 3 + (Object.keys(given).length % 3);
    given[id] = rating;
    shown = id;
    await terminal.press(String(rating));
    await terminal.see(new RegExp(`See the result|[·-] (?!${id})(CF|ME|EN)[1-5][a-z]`));
  }
}

test.concurrent.for<{ name: string; options: Partial<TerminalOptions> }>([
  { name: 'in the usual window', options: {} },
  {
    name: 'in the smallest window, without color',
    options: { columns: 60, rows: 20, env: { NO_COLOR: '1' } },
  },
])(
  'a new assessment from the first question to the plan, $name',
  async ({ options }, { expect }) => {
    const own = new Folder();
    const terminal = new Terminal(['assess'], { cwd: own.path, ...options });
    try {
      const { rows = 24, env } = options;
      await terminal.see('What do you want to assess?');
      await terminal.press('1');
      await terminal.see('What is the organization called?');
      await terminal.enter('Harrow Bay Council');
      await terminal.see('What is the department or team called?');
      await terminal.enter('Licensing office');
      await terminal.see('Who is answering?');
      await terminal.press('2');
      expect(await terminal.see('File name:')).toMatch(
        /harrow-bay-council-licensing-office-\d{4}-\d\d-\d\d\.yaml/,
      );
      await terminal.press(KEYS.enter);
      await terminal.see('Before you begin');
      const [file = ''] = own.names();
      expect(own.answers(file).size).toBe(0);
      await terminal.press(KEYS.enter);

      expect(await terminal.see('Customer focus · CF1a')).toContain('1 of 30');
      await terminal.press('?');
      await terminal.see('Why it matters');
      await terminal.press('n');
      await terminal.see('Note on CF1a');
      await terminal.enter('Ask the front desk.');
      expect(await terminal.see('Note: Ask the front desk.')).toContain('CF1a');
      await terminal.press('4');
      await terminal.see('CF1b');
      expect(own.ratings(file)).toEqual({ CF1a: 4 });
      await terminal.press('b');
      expect(await terminal.see('(your answer)')).toContain('CF1a');
      await terminal.press(KEYS.down, KEYS.enter);
      await terminal.see('CF1b');
      expect(own.ratings(file)).toEqual({ CF1a: 5 });
      expect(own.answers(file).get('CF1a')?.note).toBe('Ask the front desk.');

      const given = await answerAll(terminal);
      expect(terminal.scrolled, 'nothing scrolls while the questions are asked').toBe(0);
      expect(terminal.styled).toBe(env === undefined);
      expect(await terminal.see('All 30 questions answered')).toContain('› See the result');
      expect(terminal.screen.split('\n').length).toBeLessThanOrEqual(rows);
      expect(own.ratings(file)).toEqual({ ...given, CF1a: 5 });
      await terminal.press(KEYS.enter);

      expect(await terminal.exit()).toBe(0);
      expect(terminal.all).toMatch(/Stage \d of 5/);
      expect(terminal.all).toContain('Plan: ');
      expect(terminal.screen).toContain(`continuum score ${file}`);
      expect(terminal.screen).toContain(`continuum plan ${file}`);
      expect(own.names()).toEqual([file]);
    } finally {
      terminal.dispose();
      own.remove();
    }
  },
);

describe('stopping', () => {
  test.each([
    { way: 'q', stop: (terminal: Terminal) => terminal.press('q'), code: 0 },
    { way: 'Ctrl-C', stop: (terminal: Terminal) => terminal.press(KEYS.ctrlC), code: 130 },
    { way: 'SIGINT', stop: (terminal: Terminal) => terminal.kill('SIGINT'), code: 130 },
    { way: 'SIGTERM', stop: (terminal: Terminal) => terminal.kill('SIGTERM'), code: 143 },
    { way: 'SIGHUP', stop: (terminal: Terminal) => terminal.kill('SIGHUP'), code: 129 },
  ])(
    '$way ends with $code, says where the answers are, and the next start goes on there',
    async ({ stop, code }) => {
      const file = place.folder.blank('answers.yaml');
      const terminal = continuumIn(['assess', file]);
      await terminal.see('CF1a');
      await terminal.press('4');
      await terminal.see('CF1b');
      await stop(terminal);
      expect(await terminal.exit()).toBe(code);
      expect(terminal.screen).toBe(
        '1 of 30 answered. Everything is saved in\n  answers.yaml\nTo go on:\n  continuum assess answers.yaml',
      );
      expect(place.folder.ratings(file)).toEqual({ CF1a: 4 });
      expect(place.folder.names()).toEqual([file]);
      const again = continuumIn(['assess', file]);
      expect(await again.see('Your answer')).toContain('CF1b');
    },
  );

  test('Ctrl-C before there is anything to save', async () => {
    const terminal = continuumIn(['assess']);
    await terminal.see('What do you want to assess?');
    await terminal.press(KEYS.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.screen).toBe('Stopped. Nothing was saved yet.');
    expect(place.folder.names()).toEqual([]);
  });
});

test('a window that is closed ends the program, and loses nothing', async () => {
  const file = place.folder.blank('answers.yaml');
  const terminal = continuumIn(['assess', file]);
  await terminal.see('CF1a');
  await terminal.press('4');
  await terminal.see('CF1b');
  await terminal.hangUp();
  expect(place.folder.ratings(file)).toEqual({ CF1a: 4 });
  expect(place.folder.names()).toEqual([file]);
});

test('keys that were typed before the question was there answer nothing', async () => {
  const file = place.folder.blank('answers.yaml');
  const terminal = continuumIn(['assess', file]);
  terminal.rush('\r\r5\r');
  await terminal.see('CF1a');
  await terminal.press('2');
  await terminal.see('CF1b');
  terminal.rush('3333');
  expect(await terminal.see(/Many keys at once|came too soon/)).toContain('CF1b');
  await terminal.press('4');
  await terminal.see('CF2a');
  expect(place.folder.ratings(file)).toEqual({ CF1a: 2, CF1b: 4 });
});

test('the window may change its size', async () => {
  const file = place.folder.blank('answers.yaml');
  const terminal = continuumIn(['assess', file]);
  await terminal.see('q save and stop');
  terminal.resize(60, 20);
  await terminal.see('q stop');
  expect(terminal.screen.match(/Customer focus · CF1a/g)).toHaveLength(1);
  await terminal.press('n');
  await terminal.see('Note on CF1a');
  await terminal.press('half a word');
  terminal.resize(80, 24);
  expect(await terminal.see('> half a word')).toContain('Note on CF1a');
});

test('a file that another program changes meanwhile keeps both changes', async () => {
  const file = place.folder.blank('answers.yaml');
  const terminal = continuumIn(['assess', file]);
  await terminal.see('CF1a');
  place.folder.write(
    file,
    place.folder.read(file).replace('  EN5b:', '  EN5b: 5  # by somebody else'),
  );
  await terminal.press('4');
  expect(await terminal.see('CF1b')).toContain(
    'was changed elsewhere (EN5b). Both changes were kept.',
  );
  expect(place.folder.ratings(file)).toEqual({ CF1a: 4, EN5b: 5 });
  expect(place.folder.read(file)).toContain('# by somebody else');
});

test.each([
  { way: '--accessible', args: ['--accessible'], env: {} },
  { way: 'ACCESSIBLE', args: [], env: { ACCESSIBLE: '1' } },
  { way: 'TERM=dumb', args: [], env: { TERM: 'dumb' } },
])('$way: lines and typed answers, nothing is drawn over', async ({ args, env }) => {
  const file = place.folder.blank('answers.yaml');
  const terminal = continuumIn(['assess', ...args, file], { env });
  await terminal.see('Question 1 of 30. Customer focus, CF1a.');
  await terminal.enter('4');
  await terminal.see('Question 2 of 30');
  await terminal.enter('');
  await terminal.see('Nothing was typed.');
  await terminal.enter('x');
  await terminal.see('CF1b always applies.');
  await terminal.enter('q');
  expect(await terminal.exit()).toBe(0);
  expect(terminal.all).toContain('Question 1 of 30');
  expect(terminal.all).toContain('1 of 30 answered.');
  expect(terminal.styled).toBe(false);
  expect(place.folder.ratings(file)).toEqual({ CF1a: 4 });
});

test('Ctrl-C and the end of the input stop an accessible interview, too', async () => {
  const file = place.folder.blank('answers.yaml');
  for (const key of [KEYS.ctrlC, KEYS.ctrlD]) {
    const terminal = continuumIn(['assess', '--accessible', file]);
    await terminal.see('Your answer:');
    await terminal.press(key);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.screen).toContain('continuum assess --accessible answers.yaml');
  }
});

test('a quick run stops when the stage is settled, and says what it saved', async () => {
  const file = place.folder.blank('answers.yaml');
  const terminal = continuumIn(['assess', '--quick', file]);
  for (const id of ['CF1a', 'ME1a', 'EN1a']) {
    await terminal.see(id);
    await terminal.press('1');
  }
  expect(await terminal.see('See the result')).toContain(
    '3 of 30 answered. The other 27 questions cannot change',
  );
  await terminal.press(KEYS.enter);
  expect(await terminal.exit()).toBe(0);
  expect(terminal.all).toContain('Stage 1 of 5, not yet established');
  expect(terminal.all).toContain(
    'The other 27 questions cannot change your stage and were left out.',
  );
  expect(terminal.screen).toContain('continuum score answers.yaml');
});

test('continuum alone goes on with an unfinished assessment, or shows an example', async () => {
  place.folder.blank('answers.yaml');
  place.folder.write('other.yaml', 'not: an assessment\n');
  const terminal = continuumIn([]);
  expect(await terminal.see('Quit')).toContain(
    `Go on with answers.yaml  ${continuum.practices.length} questions left`,
  );
  await terminal.press('1');
  await terminal.see('CF1a');
  const other = continuumIn([]);
  await other.see('Quit');
  await other.press('3');
  expect(await other.exit()).toBe(0);
  expect(other.all).toContain('Harrow Bay');
  expect(other.all).toMatch(/Stage \d of 5/);
  const third = continuumIn([]);
  await third.see('Quit');
  await third.press('4');
  expect(await third.exit()).toBe(0);
  expect(third.screen).toBe('');
});
