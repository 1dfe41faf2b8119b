import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileSpoiled } from '../../../src/cli/assess/file-spoiled.ts';
import { handsOf } from '../../../src/cli/assess/hands.ts';
import { Workplace } from '../support/workplace.ts';
import { continuum, Folder, openFile, sitWith } from './support.ts';

let folder: Folder;
const FILE = 'answers.yaml';

beforeEach(() => {
  folder = new Folder();
  folder.blank(FILE);
});
afterEach(() => folder.remove());

const sit = (answers: readonly (string | (() => void))[], options = {}) =>
  sitWith(openFile(folder, FILE), answers, { people: 12, ...options });
const inFile = (id: string) => folder.answers(FILE).get(id);

const WHY = 'Why? In a sentence (only Enter: no reason)';
const DISSENT = 'Does anybody see it otherwise? What they say, without a name (only Enter: nobody)';
const REVIEW = 'See the result, or pick an answer to change it.';

describe('a show of hands', () => {
  test.each<{
    name: string;
    answers: string[];
    options?: object;
    asked: string[];
    file: Record<string, unknown>;
  }>([
    {
      name: 'counts, a rating, the reason, dissent',
      answers: ['0 2 5 3 1', '3', 'Letters vary.', 'One team says 5.', 'q', 'Stop here'],
      asked: ['CF1a', 'CF1a', WHY, DISSENT, 'CF1b', REVIEW],
      file: {
        CF1a: {
          state: 'rated',
          rating: 3,
          note: 'Letters vary.',
          votes: [0, 2, 5, 3, 1],
          dissent: 'One team says 5.',
        },
      },
    },
    {
      name: 'a rating without a count, a reason or dissent',
      answers: ['4', '', '', 'q', 'Stop here'],
      asked: ['CF1a', WHY, DISSENT, 'CF1b', REVIEW],
      file: { CF1a: { state: 'rated', rating: 4 } },
    },
    {
      name: 'nobody knows, and it does not apply',
      answers: [
        '1 1 0 0 0',
        '0',
        'No figures.',
        '',
        'g',
        'CF3b',
        '0 0 1 0 0',
        'x',
        'One counter.',
        'One says there are two.',
        'q',
        'Stop here',
      ],
      asked: [
        'CF1a',
        'CF1a',
        WHY,
        DISSENT,
        'CF1b ! CF1a: the group does not know. b goes back.',
        'Which one? (only Enter: back)',
        'CF3b',
        'CF3b',
        'How is that so for you? (only Enter: back to the answers)',
        DISSENT,
        'CF1b ! CF3b: it does not apply. b goes back.',
        REVIEW,
      ],
      file: {
        CF1a: { state: 'unknown', note: 'No figures.', votes: [1, 1, 0, 0, 0] },
        CF3b: {
          state: 'not-applicable',
          reason: 'One counter.',
          votes: [0, 0, 1, 0, 0],
          dissent: 'One says there are two.',
        },
      },
    },
    {
      name: 'skipping says so on the next screen',
      answers: ['s', 'b', 's', 'q', 'Stop here'],
      asked: [
        'CF1a',
        'CF1b ! CF1a was skipped. b goes back.',
        'CF1a',
        'CF1b ! CF1a was skipped. b goes back.',
        REVIEW,
      ],
      file: {},
    },
    {
      name: 'going on from what is agreed skips nothing',
      answers: ['4', '', '', 'b', 's', 'q', 'Stop here'],
      asked: ['CF1a', WHY, DISSENT, 'CF1b', 'CF1a', 'CF1b', REVIEW],
      file: {},
    },
    {
      name: 'another practice first, and back',
      answers: ['g', 'CF3b', '4', '', '', 'q', 'Stop here'],
      asked: [
        'CF1a',
        'Which one? (only Enter: back)',
        'CF3b',
        WHY,
        DISSENT,
        'CF1a ! Saved. Back to where you were.',
        REVIEW,
      ],
      file: { CF3b: { state: 'rated', rating: 4 } },
    },
    {
      name: 'another count keeps the rating',
      answers: ['0 2 5 3 1', '3', '', '', 'b', '0 0 9 0 0', 'keep', 'q', 'Stop here'],
      asked: ['CF1a', 'CF1a', WHY, DISSENT, 'CF1b', 'CF1a', 'CF1a', 'CF1b', REVIEW],
      file: { CF1a: { state: 'rated', rating: 3, votes: [0, 0, 9, 0, 0] } },
    },
    {
      name: 'evidence after a 4, where it is wanted',
      options: { evidence: true },
      answers: ['4', 'So.', '', 'A report', '', '', 'q', 'Stop here'],
      asked: [
        'CF1a',
        WHY,
        DISSENT,
        'What shows it? (only Enter: none)',
        'Where is it? A link or a place (only Enter: not said)',
        'From what day? Like 2026-03-14 (only Enter: not said)',
        'CF1b',
        REVIEW,
      ],
      file: {
        CF1a: { state: 'rated', rating: 4, note: 'So.', evidence: [{ what: 'A report' }] },
      },
    },
    {
      name: 'the median for what was voted on and left open',
      answers: [
        '0 2 5 3 1',
        's',
        '6 0 0 0 6',
        's',
        'q',
        'Take the median for 2 of the 30',
        'Yes',
        'Stop',
      ],
      asked: [
        'CF1a',
        'CF1a',
        'CF1b ! CF1a was skipped. b goes back.',
        'CF1b',
        'CF2a ! CF1b was skipped. b goes back.',
        REVIEW,
        'Record the median for 2 practices that were not talked about?',
        REVIEW,
      ],
      file: {
        CF1a: {
          state: 'rated',
          rating: 3,
          note: 'The median of the votes; not talked about.',
          votes: [0, 2, 5, 3, 1],
        },
        CF1b: expect.objectContaining({ rating: 1 }) as object,
        CF2a: undefined,
      },
    },
    {
      name: 'no median after all',
      answers: ['0 2 5 3 1', 'q', 'Take the median for 1', 'No', 'Stop'],
      asked: [
        'CF1a',
        'CF1a',
        REVIEW,
        'Record the median for 1 practice that was not talked about?',
        REVIEW,
      ],
      file: { CF1a: { state: 'unanswered', votes: [0, 2, 5, 3, 1] } },
    },
    {
      name: 'a median that is talked about afterwards does not say that it was not',
      answers: [
        '0 2 5 3 1',
        'q',
        'Take the median for 1',
        'Yes',
        'CF1a',
        '3',
        '',
        '',
        'q',
        'Stop here',
      ],
      asked: [
        'CF1a',
        'CF1a',
        REVIEW,
        'Record the median for 1 practice that was not talked about?',
        REVIEW,
        'CF1a',
        WHY,
        DISSENT,
        'CF1b',
        REVIEW,
      ],
      file: { CF1a: { state: 'rated', rating: 3, votes: [0, 2, 5, 3, 1] } },
    },
    {
      name: 'a list that was opened by mistake leads back to the questions',
      answers: ['4', '', '', 'q', 'Talk about the 29 still open', '3', '', '', 'q', 'Stop here'],
      asked: ['CF1a', WHY, DISSENT, 'CF1b', REVIEW, 'CF1b', WHY, DISSENT, 'CF2a', REVIEW],
      file: { CF1b: { state: 'rated', rating: 3 } },
    },
    {
      name: 'a quick run asks only what can still change the stage',
      options: { quick: true },
      answers: ['1', '', '', '1', '', '', '1', '', '', 'See the result'],
      asked: ['CF1a', WHY, DISSENT, 'ME1a', WHY, DISSENT, 'EN1a', WHY, DISSENT, REVIEW],
      file: { CF1b: undefined },
    },
  ])('$name', async ({ answers, options = {}, asked, file }) => {
    const { asker } = await sit(answers, options);
    expect(asker.asked).toEqual(asked);
    expect(asker.left).toBe(0);
    for (const [id, answer] of Object.entries(file)) expect(inFile(id), id).toEqual(answer);
  });

  test('counts and ratings are on disk before the next question appears', async () => {
    const seen: unknown[] = [];
    const look = () => seen.push(inFile('CF1a'));
    await sit(['0 2 5 3 1', look, '3', look, 'So.', look, '', 'q', 'Stop here']);
    const votes = [0, 2, 5, 3, 1];
    expect(seen).toEqual([
      { state: 'unanswered', votes },
      { state: 'rated', rating: 3, votes },
      { state: 'rated', rating: 3, note: 'So.', votes },
    ]);
  });

  test.each([
    { name: 'a rating at the reason', answers: ['4', 'esc'] },
    { name: 'a rating at the dissent', answers: ['4', 'So.', 'esc'] },
    { name: 'that nobody knows', answers: ['0', 'esc'] },
    { name: 'that it does not apply, at the reason', answers: ['x', 'esc'] },
    { name: 'that it does not apply, at the dissent', answers: ['x', 'One counter.', 'esc'] },
  ])('Esc takes back $name, and the file is as it was', async ({ answers }) => {
    const before = folder.read(FILE);
    const { asker } = await sit(['g', 'CF3b', ...answers, 'q', 'Stop here']);
    expect(folder.read(FILE)).toBe(before);
    expect(asker.asked.slice(-2)).toEqual(['CF3b', REVIEW]);
  });

  test('Esc after a count leaves the count', async () => {
    const { asker } = await sit(['0 2 5 3 1', '4', 'esc', 'q', 'Stop here']);
    expect(inFile('CF1a')).toEqual({ state: 'unanswered', votes: [0, 2, 5, 3, 1] });
    expect(asker.asked.slice(-2)).toEqual(['CF1a', REVIEW]);
  });

  test('Esc brings the earlier answer back, with its reason', async () => {
    const { asker } = await sit(['2', 'So.', '', 'b', '4', 'Now so.', 'esc', 'keep', 'q', 'Stop']);
    expect(inFile('CF1a')).toEqual({ state: 'rated', rating: 2, note: 'So.' });
    expect(asker.asked.slice(-3)).toEqual(['CF1a', 'CF1b', REVIEW]);
  });

  test('Esc leaves what somebody else wrote meanwhile', async () => {
    const elsewhere = () => folder.write(FILE, folder.read(FILE).replace('  ME2a:', '  ME2a: 5'));
    await sit(['4', 'So.', elsewhere, 'esc', 'q', 'Stop here']);
    expect(folder.ratings(FILE)).toEqual({ ME2a: 5 });
  });

  test('the votes stand above the reason and the dissent', async () => {
    const { asker } = await sit(['0 2 5 3 1', '3', '', '', 'q', 'Stop here']);
    const votes = [0, 2, 5, 3, 1];
    const answer = { state: 'rated', rating: 3, votes };
    for (const screen of asker.screens.slice(2, 4)) {
      expect(screen).toMatchObject({ heading: 'CF1a: agreed on 3', votes: { votes, answer } });
    }
  });

  test('what happened to the file while medians were taken is told', async () => {
    const elsewhere = () => folder.drop(FILE);
    const answers = ['0 2 5 3 1', 's', '6 0 0 0 6', 's', 'q', 'Take', elsewhere, 'Yes', 'Stop'];
    const { asker } = await sit(answers);
    expect(asker.screens.at(-1)).toMatchObject({
      heading: '2 of 30 agreed. 28 still open.',
      explanation: ['answers.yaml was gone. It has been written again, with all answers.'],
    });
  });

  test('a count that somebody stopped after is there the next time', async () => {
    await sit(['0 2 5 3 1', 'q', 'Stop here']);
    const { asker } = await sit(['q', 'Stop here']);
    expect(asker.screens[0]).toMatchObject({ votes: [0, 2, 5, 3, 1] });
  });

  test('a reason is not lost when the file changes while it is typed', async () => {
    const elsewhere = () => folder.write(FILE, folder.read(FILE).replace('  ME2a:', '  ME2a: 5'));
    const { asker } = await sit(['4', elsewhere, 'So.', '', 'q', 'Stop here']);
    expect(asker.asked[3]).toBe(
      'CF1b ! answers.yaml was changed elsewhere (ME2a). Both changes were kept.',
    );
    expect(inFile('CF1a')).toEqual({ state: 'rated', rating: 4, note: 'So.' });
    expect(inFile('ME2a')).toEqual({ state: 'rated', rating: 5 });
  });
});

describe('somebody else changes the file meanwhile', () => {
  const elsewhere = (from: string | RegExp, to: string) => () =>
    folder.write(FILE, folder.read(FILE).replace(from, to));
  const begin = () => elsewhere('\nratings:', '\nmethod: agreed\nraters: 12\nratings:')();

  test('to fewer people than the hands that were counted: it is left as it is', async () => {
    begin();
    const fewer = elsewhere('raters: 12', 'raters: 3');
    const failure = await sit(['4', '', '', fewer, '0 2 5 3 1']).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileSpoiled);
    expect((failure as FileSpoiled).saving.problems[0]).toMatchObject({
      code: 'votes-over-raters',
    });
    expect(folder.ratings(FILE)).toEqual({ CF1a: 4 });
    const mine = folder.answers('answers.mine.yaml');
    expect(mine.get('CF1b')).toEqual({ state: 'unanswered', votes: [0, 2, 5, 3, 1] });
    expect(mine.get('CF1a')).toEqual({ state: 'rated', rating: 4 });
  });

  test('to another number of people: the next screen goes by it', async () => {
    begin();
    const { asker } = await sit([elsewhere('raters: 12', 'raters: 3'), '4', '', '', 'q', 'Stop']);
    expect(asker.screens[0]).toMatchObject({ hands: { people: 12 } });
    expect(asker.screens[3]).toMatchObject({ hands: { people: 3 } });
  });

  test('so that it is no group any more: it is left as it is', async () => {
    begin();
    const theirs = elsewhere('method: agreed\n', '');
    const failure = await sit([theirs, '0 2 5 3 1']).catch((error: unknown) => error);
    expect((failure as FileSpoiled).saving).toMatchObject({
      rescue: 'answers.mine.yaml',
      why: 'It does not say "method: agreed" anymore.',
    });
    expect(folder.read(FILE)).not.toContain('votes:');
    expect(folder.read('answers.mine.yaml')).toContain('method: agreed');
    expect(folder.answers('answers.mine.yaml').get('CF1a')).toEqual({
      state: 'unanswered',
      votes: [0, 2, 5, 3, 1],
    });
  });

  test('so that it is a group now: it is left as it is', async () => {
    const file = openFile(folder, FILE);
    begin();
    const failure = await sitWith(file, ['4']).catch((error: unknown) => error);
    expect((failure as FileSpoiled).saving).toMatchObject({
      why: 'It says "method: agreed" now, so a group answers in it.',
    });
    expect(folder.ratings(FILE)).toEqual({});
    expect(folder.ratings('answers.mine.yaml')).toEqual({ CF1a: 4 });
  });
});

describe('what the screen says of the votes', () => {
  const look = (
    people: number | undefined,
    votes?: readonly [number, number, number, number, number],
  ) => {
    const [practice] = continuum.practices;
    if (practice === undefined) throw new Error('no practice');
    const answer = { state: 'unanswered', ...(votes === undefined ? {} : { votes }) } as const;
    return handsOf(() => people).look(practice, new Map([[practice.id, answer]]));
  };

  test.each([
    { people: 12, votes: undefined, asides: [], hands: { people: 12 } },
    { people: undefined, votes: undefined, asides: [], hands: {} },
    {
      people: 12,
      votes: [0, 2, 5, 3, 1] as const,
      asides: ['The median is 3. 1 person did not vote.'],
      hands: { people: 12 },
    },
    {
      people: 12,
      votes: [6, 0, 0, 0, 6] as const,
      asides: ['The median is 1.'],
      hands: { people: 12 },
    },
    {
      people: undefined,
      votes: [0, 0, 0, 0, 1] as const,
      asides: ['The median is 5.'],
      hands: {},
    },
  ])('$votes of $people', ({ people, votes, asides, hands }) => {
    expect(look(people, votes)).toMatchObject({ asides, hands });
  });
});

describe('continuum assess --votes', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => place.remove());

  const assess = (lines: readonly string[]) =>
    place.run(['assess', '--votes', '--accessible', 'group.yaml'], {
      typed: lines.map((line) => `${line}\n`).join(''),
      tty: true,
    });
  const BEGIN = ['1', 'Harrow Bay Council', 'Licensing office', '12', '1'];

  test('begins a file of a group, and asks once how many they are', async () => {
    const first = await assess([...BEGIN, '0 2 5 3 1', '3', '', '', 'q', '2']);
    expect(first.code).toBe(0);
    expect(first.out).toContain('How many people are in the room?');
    expect(first.out).not.toContain('Who is answering?');
    expect(first.err).toContain('  continuum assess --votes --accessible group.yaml\n');
    expect(place.read('group.yaml')).toContain(
      [
        'date: 2026-03-14',
        'method: agreed',
        'raters: 12',
        'ratings:',
        '  CF1a:',
        '    rating: 3',
        '    votes: [0, 2, 5, 3, 1]',
        '',
      ].join('\n'),
    );
    const again = await assess(['q', '2']);
    expect(again.out).not.toContain('How many people are in the room?');
    expect(again.out).toContain('Question 2 of 30.');
  });

  test.each(['', 'twelve', '0', '1.5', '-3', '100000'])(
    '"%s" is no number of people',
    async (typed) => {
      const { out } = await assess(['1', 'Harrow Bay Council', 'Licensing office', typed]);
      expect(out).toContain('Type a whole number of people, like 12, then Enter.');
      expect(place.names()).toEqual([]);
    },
  );

  test('says why the file no longer takes answers', async () => {
    const { code, err } = await place.run(['assess', '--votes', '--accessible', 'group.yaml'], {
      typed: [...BEGIN, '0 2 5 3 1', ''].join('\n'),
      tty: true,
      onWrite: () => {
        if (!place.names().includes('group.yaml')) return;
        place.put('group.yaml', place.read('group.yaml').replace('method: agreed\n', ''));
      },
    });
    expect(code).toBe(1);
    expect(err.trim().replace(/\s+/g, ' ')).toBe(
      'group.yaml was changed elsewhere while you answered and can no longer take your answers. It does not say "method: agreed" anymore. It was left as it is. All your answers are in group.mine.yaml.',
    );
  });

  test('more hands than people are refused with words', async () => {
    const { out } = await assess([...BEGIN, '9 9 0 0 0', '9 3 0 0 0', 'q', '2']);
    expect(out).toContain('18 hands, but at most 12 can vote. Count again.');
    expect(place.read('group.yaml')).toContain('votes: [9, 3, 0, 0, 0]');
  });

  test('ends briefly: the stage, what is open, where it is', async () => {
    const { out, err } = await assess([...BEGIN, '0 2 5 3 1', 'q', '4', '2', '1']);
    const end = out.slice(out.lastIndexOf('Stage 1 of 5'));
    expect(end).toMatch(/^Stage 1 of 5, not yet established\n/);
    expect(end).toContain('once the 29 open practices are answered.');
    expect(end).toContain('1 practice takes the median of the votes; nobody talked about it.');
    expect(end.split('\n').length).toBeLessThan(20);
    expect(out).not.toContain('Plan: ');
    expect(err).toContain(
      '\nWhat you agreed on is in\n  group.yaml\nTo see the scorecard and the plan:\n  continuum score group.yaml\n  continuum plan group.yaml\n',
    );
  });
});
