import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
      answers: ['1 1 0 0 0', '0', 'g', 'CF3b', '0 0 1 0 0', 'x', 'One counter.', 'q', 'Stop here'],
      asked: [
        'CF1a',
        'CF1a',
        'CF1b',
        'Which one? (only Enter: back)',
        'CF3b',
        'CF3b',
        'How is that so for you? (only Enter: back to the answers)',
        'CF1b ! Saved. Back to the first open question.',
        REVIEW,
      ],
      file: {
        CF1a: { state: 'unknown', votes: [1, 1, 0, 0, 0] },
        CF3b: { state: 'not-applicable', reason: 'One counter.', votes: [0, 0, 1, 0, 0] },
      },
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
      answers: ['0 2 5 3 1', 's', '6 0 0 0 6', 's', 'q', 'Take the median for 2 of the 30', 'Stop'],
      asked: ['CF1a', 'CF1a', 'CF1b', 'CF1b', 'CF2a', REVIEW, REVIEW],
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
      name: 'a list that was opened by mistake leads back to the questions',
      answers: ['4', '', '', 'q', 'Answer the 29 open questions', '3', '', '', 'q', 'Stop here'],
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

describe('what the screen says of the votes', () => {
  const look = (
    people: number | undefined,
    votes?: readonly [number, number, number, number, number],
  ) => {
    const [practice] = continuum.practices;
    if (practice === undefined) throw new Error('no practice');
    const answer = { state: 'unanswered', ...(votes === undefined ? {} : { votes }) } as const;
    return handsOf(people).look(practice, new Map([[practice.id, answer]]));
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

  test('more hands than people are refused with words', async () => {
    const { out } = await assess([...BEGIN, '9 9 0 0 0', '9 3 0 0 0', 'q', '2']);
    expect(out).toContain('That makes 18 hands, but 12 people take part. Count again.');
    expect(place.read('group.yaml')).toContain('votes: [9, 3, 0, 0, 0]');
  });
});
