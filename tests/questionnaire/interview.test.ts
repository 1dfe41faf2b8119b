import { describe, expect, test } from 'vitest';
import {
  answer,
  back,
  current,
  goTo,
  type Interview,
  lookBack,
  openQuestions,
  record,
  returnToSkipped,
  skip,
} from '../../src/questionnaire/interview.ts';
import { allRated, continuum, interviewWith, rated, UNKNOWN } from './support.ts';

/** What somebody does, as on the keyboard: a rating, `0`, or a move. */
function played(start: Interview, ...moves: readonly (1 | 2 | 3 | 4 | 5 | string)[]): Interview {
  return moves.reduce<Interview>((interview, move) => {
    const at = interview.at ?? '';
    if (typeof move === 'string' && move.startsWith('go ')) return goTo(interview, move.slice(3));
    switch (move) {
      case 'b':
        return back(interview);
      case 's':
        return skip(interview);
      case '0':
        return answer(interview, at, UNKNOWN);
      case 'list':
        return lookBack(interview);
      case 'skipped':
        return returnToSkipped(interview);
      default:
        return answer(interview, at, rated(Number(move) as 1 | 2 | 3 | 4 | 5));
    }
  }, start);
}

/** The agenda of a workshop: two practices before all others. */
const FIRST = ['ME3b', 'CF1a'];
const AGENDA = [
  ...FIRST,
  'EN2a',
  ...continuum.practices.map(({ id }) => id).filter((id) => ![...FIRST, 'EN2a'].includes(id)),
];

describe('what is asked next', () => {
  test.each<{
    name: string;
    start: Interview;
    moves: (1 | 2 | 3 | 4 | 5 | string)[];
    at: string | undefined;
  }>([
    { name: 'a new one begins with the first', start: interviewWith(), moves: [], at: 'CF1a' },
    { name: 'an answer leads to the next', start: interviewWith(), moves: [4], at: 'CF1b' },
    { name: '"do not know" is an answer', start: interviewWith(), moves: ['0'], at: 'CF1b' },
    {
      name: 'resumes at the first open question',
      start: interviewWith({ CF1a: 4, CF2a: 3 }),
      moves: [],
      at: 'CF1b',
    },
    {
      name: 'resuming does not ask an unknown again',
      start: interviewWith({ CF1a: UNKNOWN }),
      moves: [],
      at: 'CF1b',
    },
    {
      name: 'a note alone leaves it open',
      start: interviewWith({ CF1a: { state: 'unanswered', note: 'x' } }),
      moves: [],
      at: 'CF1a',
    },
    {
      name: 'jumps over what is answered',
      start: interviewWith({ CF1b: 4 }),
      moves: [4],
      at: 'CF2a',
    },
    { name: 'back shows the one before', start: interviewWith(), moves: [4, 5, 'b'], at: 'CF1b' },
    { name: 'back twice', start: interviewWith(), moves: [4, 5, 'b', 'b'], at: 'CF1a' },
    { name: 'back at the very first stays', start: interviewWith(), moves: ['b'], at: 'CF1a' },
    {
      name: 'back after resuming goes by the order',
      start: interviewWith({ CF1a: 4 }),
      moves: ['b'],
      at: 'CF1a',
    },
    {
      name: 'a changed answer leads back to where one was',
      start: interviewWith(),
      moves: [4, 4, 4, 'b', 'b', 2],
      at: 'CF2b',
    },
    { name: 'skip leaves it open and goes on', start: interviewWith(), moves: ['s'], at: 'CF1b' },
    {
      name: 'what was skipped does not come again by itself',
      start: interviewWith(),
      moves: ['s', 4],
      at: 'CF2a',
    },
    {
      name: 'back reaches what was skipped',
      start: interviewWith(),
      moves: ['s', 'b'],
      at: 'CF1a',
    },
    {
      name: 'skipping an answered one goes on to the next',
      start: interviewWith(),
      moves: [4, 4, 4, 'b', 'b', 's'],
      at: 'CF2a',
    },
    {
      name: 'skipping what is answered keeps its answer',
      start: interviewWith({ CF1a: 4 }),
      moves: ['b', 's'],
      at: 'CF1b',
    },
    { name: 'going to any practice', start: interviewWith(), moves: ['go EN3b'], at: 'EN3b' },
    {
      name: 'and its answer leads back',
      start: interviewWith(),
      moves: [4, 'go EN3b', 2],
      at: 'CF1b',
    },
    { name: 'and so does back', start: interviewWith(), moves: [4, 'go EN3b', 'b'], at: 'CF1b' },
    {
      name: 'a complete one opens for review',
      start: interviewWith(allRated(4)),
      moves: [],
      at: undefined,
    },
    {
      name: 'a complete one with unknowns, too',
      start: interviewWith(allRated(4, { CF3a: UNKNOWN })),
      moves: [],
      at: undefined,
    },
    {
      name: 'the last answer leads to the review',
      start: interviewWith(allRated(4, { CF3a: { state: 'unanswered' } })),
      moves: [3],
      at: undefined,
    },
    {
      name: 'back from the review of a file',
      start: interviewWith(allRated(4)),
      moves: ['b'],
      at: 'EN5b',
    },
    {
      name: 'changing one in review leads back to the review',
      start: interviewWith(allRated(4)),
      moves: ['go CF2a', 1],
      at: undefined,
    },
    {
      name: 'skipped ones are asked when wanted',
      start: interviewWith(allRated(4, { ME2a: { state: 'unanswered' } })),
      moves: ['s', 'skipped'],
      at: 'ME2a',
    },
    {
      name: 'an order of its own is kept',
      start: interviewWith({}, { order: AGENDA }),
      moves: [4, 's'],
      at: 'EN2a',
    },
    {
      name: 'and gone on with at its first open question',
      start: interviewWith({ CF1a: 4, ME3b: 2 }, { order: AGENDA }),
      moves: [],
      at: 'EN2a',
    },
    {
      name: 'the list of all answers can be had at any time',
      start: interviewWith(),
      moves: [4, 'list'],
      at: undefined,
    },
    {
      name: 'and back leads out of it',
      start: interviewWith(),
      moves: [4, 'list', 'b'],
      at: 'CF1b',
    },
    {
      name: 'and so does what is open',
      start: interviewWith(),
      moves: [4, 'list', 'skipped'],
      at: 'CF1b',
    },
  ])('$name', ({ start, moves, at }) => {
    expect(played(start, ...moves).at).toBe(at);
  });

  test('the practice comes with all that is known of it', () => {
    expect(current(interviewWith())).toBe(continuum.practices[0]);
    expect(current(interviewWith(allRated(3)))).toBeUndefined();
  });

  test('a remark stays on the practice', () => {
    const interview = record(interviewWith(), 'CF1a', { state: 'unanswered', note: 'later' });
    expect(interview.at).toBe('CF1a');
    expect(interview.answers.get('CF1a')).toEqual({ state: 'unanswered', note: 'later' });
  });

  test('an answer to something skipped takes it off the list of skipped ones', () => {
    const interview = played(interviewWith(), 's', 'b', 4);
    expect([...interview.skipped]).toEqual([]);
    expect(openQuestions(interview)).toHaveLength(29);
  });

  test('no step changes the interview it started from', () => {
    const start = interviewWith({ CF1a: 4 });
    played(start, 5, 's', 'b', 'go EN3b', 2);
    expect(start).toEqual(interviewWith({ CF1a: 4 }));
  });
});
