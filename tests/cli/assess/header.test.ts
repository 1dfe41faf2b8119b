import { afterEach, beforeEach, expect, test } from 'vitest';
import { askHeader, showReadingRules } from '../../../src/cli/assess/header.ts';
import { startFile } from '../../../src/cli/assess/new-file.ts';
import { Context } from '../../../src/cli/context.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import { FakeAsker } from '../../prompts/support/fake-asker.ts';
import { Workplace } from '../support/workplace.ts';
import { continuum } from './support.ts';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

function contextIn(): Context {
  const never = () => {
    throw new Error('not used');
  };
  return new Context(
    {
      env: {},
      cwd: place.folder,
      get stdin() {
        return never();
      },
      get stdout() {
        return never();
      },
      get stderr() {
        return never();
      },
      files: nodeFiles(place.folder),
      today: () => '2026-03-14',
      elapsed: () => 0,
      pause: () => Promise.resolve(),
      onSignal: () => () => {},
      processors: 1,
      git: never,
    },
    { format: 'table', quiet: false, noColor: false },
  );
}

const ABOUT = ['A department', 'Harrow Bay', 'Licensing', 'A manager'];

test.each([
  {
    answers: ['A department', '', 'Harrow Bay', '', 'Licensing', 'A manager'],
    header: {
      focus: 'department',
      organization: 'Harrow Bay',
      unit: 'Licensing',
      date: '2026-03-14',
      role: 'manager',
    },
  },
  {
    answers: ['A business unit', 'Alder Quay', 'Hotels', 'A partner'],
    header: {
      focus: 'business-unit',
      organization: 'Alder Quay',
      unit: 'Hotels',
      date: '2026-03-14',
      role: 'partner',
    },
  },
  {
    answers: ['The whole', 'Alder Quay', 'Somebody else'],
    header: {
      focus: 'organization',
      organization: 'Alder Quay',
      date: '2026-03-14',
      role: 'other',
    },
  },
])('first what is assessed, then who answers: $header.focus', async ({ answers, header }) => {
  const asker = new FakeAsker(answers);
  expect(await askHeader(asker, continuum, '2026-03-14')).toEqual(header);
  expect(asker.asked[0]).toBe('What do you want to assess?');
  expect(asker.left).toBe(0);
});

test('the reading rules are on one screen, in brief', async () => {
  const asker = new FakeAsker(['Begin']);
  await showReadingRules(asker, continuum);
  const { explanation = [] } = { ...asker.screens[0] } as { explanation?: readonly string[] };
  expect(explanation).toHaveLength(continuum.readingRules.length);
  expect(explanation.join(' ').length).toBeLessThan(600);
});

test('a file is made at once, under the name that is offered', async () => {
  const asker = new FakeAsker([
    ...ABOUT,
    'keep',
    () => expect(place.names()).toHaveLength(1),
    'Begin',
  ]);
  const file = await startFile(contextIn(), asker, continuum);
  expect(file.path).toBe('harrow-bay-licensing-2026-03-14.yaml');
  expect(place.read(file.path)).toContain('organization: Harrow Bay');
});

test.each([
  { typed: ['mine'], file: 'mine.yaml', wrong: [] },
  { typed: ['mine.yml'], file: 'mine.yml', wrong: [] },
  {
    typed: ['', 'mine'],
    file: 'mine.yaml',
    wrong: ['wrong: This is needed. Type a name, then Enter.'],
  },
  {
    typed: ['there', 'mine'],
    file: 'mine.yaml',
    wrong: ['wrong: That file is there already. Type another name.'],
  },
  {
    typed: ['no/mine', 'mine'],
    file: 'mine.yaml',
    wrong: ['wrong: There is no such folder. Type another name.'],
  },
])('or under another: $typed', async ({ typed, file, wrong }) => {
  place.put('there.yaml', 'older');
  const asker = new FakeAsker([...ABOUT, ...typed, 'Begin']);
  expect(await startFile(contextIn(), asker, continuum)).toMatchObject({ path: file });
  expect(asker.asked.filter((each) => each.startsWith('wrong'))).toEqual(wrong);
  expect(place.read('there.yaml')).toBe('older');
});

test('the offered name is free', async () => {
  place.put('harrow-bay-licensing-2026-03-14.yaml', 'older');
  const asker = new FakeAsker([...ABOUT, 'keep', 'Begin']);
  expect(await startFile(contextIn(), asker, continuum)).toMatchObject({
    path: 'harrow-bay-licensing-2026-03-14-2.yaml',
  });
});

test('a name that was given is not asked for', async () => {
  const asker = new FakeAsker([...ABOUT, 'Begin']);
  const file = await startFile(contextIn(), asker, continuum, 'given.yaml');
  expect(file.path).toBe('given.yaml');
  expect(asker.asked).not.toContain('File name:');
});

test('a file that appears meanwhile is left alone, and what to do is said', async () => {
  const asker = new FakeAsker([...ABOUT, 'Begin']);
  place.put('given.yaml', 'older');
  await expect(startFile(contextIn(), asker, continuum, 'given.yaml')).rejects.toThrow(
    'given.yaml is there already. Run the command again to go on with it, or give another name.',
  );
  expect(place.read('given.yaml')).toBe('older');
});

test('what could not be read again is not written', async () => {
  const answers = ABOUT.map((each) => (each === 'Harrow Bay' ? 'x'.repeat(300_000) : each));
  const asker = new FakeAsker([...answers, 'Begin']);
  await expect(startFile(contextIn(), asker, continuum, 'given.yaml')).rejects.toThrow(
    'given.yaml was not written, as it could not be read again.',
  );
  expect(place.names()).toEqual([]);
});
