import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../src/workshop/picture-of.ts';
import { continuum, group, of } from './support.ts';

const ALL_FOUR = { rest: '4444' };
const picture = (table: Readonly<Record<string, string>>, options = ALL_FOUR) =>
  pictureOf(continuum, group(table, options), { minGroup: 4, seed: 1, draws: 10 });

describe('how much a group disagrees', () => {
  // 3444: mean 3.75: consensus 1 + log2(1 - 0.75/4) / 4 + 3 log2(1 - 0.25/4) / 4 = 1 - 0.07489 - 0.06983.
  test.each([
    { say: '4444', is: 0, why: 'all the same' },
    { say: '3444', is: 0.14472, why: '1 minus the consensus' },
    { say: '1155', is: 1, why: 'half at each end' },
    { say: '4???', is: 1, why: 'one rating, and nobody knows' },
    { say: '....', is: 1, why: 'no answer at all' },
    { say: '44??', is: 0, why: 'the two who rate it agree' },
    { say: 'xxxx', is: 0, why: 'all agree that it does not apply' },
    { say: 'xx44', is: 1, why: 'half say that it does not apply' },
    { say: 'xxx4', is: 0.5, why: 'twice the smaller share' },
    { say: 'x444', is: 0.5, why: 'on either side' },
    { say: 'x155', is: 0.9183, why: 'the ratings disagree more: 1, 5, 5, mean 11/3' },
  ])('$say: $is, $why', ({ say, is }) => {
    // For 1, 5, 5: -log2(1 - (8/3)/4) / 3 - 2 log2(1 - (4/3)/4) / 3 = (1.58496 + 2 * 0.58496) / 3 = 0.91830.
    expect(of(picture({ CF3b: say }).agenda, 'CF3b').disagreement).toBeCloseTo(is, 5);
  });
});

describe('how far a practice can move the result', () => {
  // Everybody says 4 of everything else, so every cell has just the 8 points it needs: stage 5.
  test.each([
    { what: 'all agree', table: { CF1a: '4444' }, leverage: 'none', outcomes: [[4, 5]] },
    // A 1 leaves the cell with 5 points: short. Nothing is reached.
    {
      what: 'one would sink the first cell',
      table: { CF1a: '1444' },
      leverage: 'stage',
      outcomes: [
        [1, 0],
        [4, 5],
      ],
    },
    // A 3 leaves it with 7: the one reservation that the rule allows.
    {
      what: 'a reservation is allowed',
      table: { CF1a: '3444' },
      leverage: 'none',
      outcomes: [
        [3, 5],
        [4, 5],
      ],
    },
    // With CF2a at its lowest, the other 3 makes two reservations, one too many.
    {
      what: 'two reservations are not',
      table: { CF1a: '3444', CF2a: '3444' },
      leverage: 'together',
      outcomes: [
        [3, 5],
        [4, 5],
      ],
    },
    // ME1 has 6: nothing is reached overall, but customer focus stands or falls with CF1a all the same.
    {
      what: 'another component holds the stage',
      table: { CF1a: '1444', ME1a: '2222' },
      leverage: 'component',
      outcomes: [
        [1, 0],
        [4, 0],
      ],
    },
    // The group's ME1a is 1 and sinks the stage; if it settled at 4, CF1a would decide.
    {
      what: 'unless that settles elsewhere',
      table: { CF1a: '1444', ME1a: '1114' },
      leverage: 'together',
      outcomes: [
        [1, 0],
        [4, 0],
      ],
    },
    // CF5a is 1: the stage is 4, and 5 if the group agreed on the 4 that one person gave.
    {
      what: 'up as well as down',
      table: { CF1a: '4444', CF5a: '1114' },
      of: 'CF5a',
      leverage: 'stage',
      outcomes: [
        [1, 4],
        [4, 5],
      ],
    },
    {
      what: 'nobody rated it: the group may agree on any rating',
      table: { CF1a: '....' },
      leverage: 'stage',
      outcomes: [],
    },
    // ME1a counts 1, so the stage is 0 whatever CF1a is; ME1a may be anything, and then CF1a decides.
    {
      what: 'next to one that nobody rated',
      table: { CF1a: '1444', ME1a: '????' },
      leverage: 'together',
      outcomes: [
        [1, 0],
        [4, 0],
      ],
    },
    // CF3a counts 1 at the lowest end, where CF2a is 3, and nothing above its cell can matter; at the highest, CF2a is 4.
    {
      what: 'above one that nobody rated',
      table: { CF2a: '3444', CF3a: '????', CF4a: '3444' },
      of: 'CF4a',
      leverage: 'none',
      outcomes: [
        [3, 2],
        [4, 2],
      ],
    },
    // With a 5 for ME5a, ME5b's 3 still leaves 8. With ME5a at 1, it is short either way.
    {
      what: 'that one can make up for it',
      table: { CF1a: '1114', ME5b: '3444', ME5a: '????' },
      of: 'ME5b',
      leverage: 'none',
      outcomes: [
        [3, 0],
        [4, 0],
      ],
    },
    // The same in the cell that holds the stage back.
    {
      what: 'beside one that nobody rated and that holds the stage back',
      table: { ME1b: '3444', ME1a: '????' },
      of: 'ME1b',
      leverage: 'next',
      outcomes: [
        [3, 0],
        [4, 0],
      ],
    },
  ])('$what: $leverage', ({ table, of: practice = 'CF1a', leverage, outcomes }) => {
    expect(of(picture(table).agenda, practice)).toMatchObject({
      leverage,
      outcomes: outcomes.map(([rating, stage]) => ({ rating, stage })),
    });
  });

  test.each([
    // A tie goes to the rating: the cell has 6 points and the stage is 2; without CF3b, CF3a's 4 is enough.
    {
      say: 'xx22',
      taken: 'rated',
      leverage: 'stage',
      outcomes: [{ rating: 2, stage: 2 }],
      notApplicable: 5,
    },
    {
      say: 'xxx2',
      taken: 'not-applicable',
      leverage: 'stage',
      outcomes: [{ rating: 2, stage: 2 }],
      notApplicable: 5,
    },
    {
      say: 'xx44',
      taken: 'rated',
      leverage: 'none',
      outcomes: [{ rating: 4, stage: 5 }],
      notApplicable: 5,
    },
    { say: 'xxxx', taken: 'not-applicable', leverage: 'none', outcomes: [], notApplicable: 5 },
    { say: '??x?', taken: 'not-applicable', leverage: 'none', outcomes: [], notApplicable: 5 },
  ])('that it does not apply is an answer like any other: $say', ({ say, taken, ...item }) => {
    const { practices, agenda } = picture({ CF3b: say });
    expect(of(practices, 'CF3b').taken).toBe(taken);
    expect(of(agenda, 'CF3b')).toMatchObject(item);
  });

  // CF1 has 4 points of the 8 it needs, so the stage is 0 whatever is agreed on CF1a alone.
  test.each([
    { say: '2223', leverage: 'next', why: 'somebody sees it otherwise' },
    { say: '222x', leverage: 'next', why: 'somebody says that it does not apply' },
    { say: '2???', leverage: 'next', why: 'one rating, and nobody knows' },
    { say: '2222', leverage: 'none', why: 'all agree' },
    { say: '22??', leverage: 'none', why: 'the two who rate it agree' },
  ])('where the group is held back, $say: $leverage, $why', ({ say, leverage }) => {
    const { agenda, scorecard } = picture({ CF1a: say, CF1b: '2222' });
    expect(scorecard.stage).toBe(0);
    expect(of(agenda, 'CF1a').leverage).toBe(leverage);
  });

  test('a reservation whose repair would lift its component holds the stage back as well', () => {
    // CF1 and CF3 are reservations, of which one is allowed. ME3 is short, so CF1b cannot lift the stage alone.
    const held = { CF1a: '3333', CF1b: '4455', CF3a: '3333', ME3a: '2222' };
    const { agenda, scorecard } = picture(held);
    expect(scorecard.heldBackBy.map(({ stage }) => stage)).toEqual([1, 3, 3]);
    expect(of(agenda, 'CF1b').leverage).toBe('next');
  });

  test('in a group of many minds, what holds it back comes before what lies far ahead', () => {
    const { agenda, scorecard } = picture({ CF5b: '111355' }, { rest: '135135' });
    const [near, far] = [of(agenda, 'CF1a'), of(agenda, 'CF5b')];
    expect([scorecard.stage, near.leverage, far.leverage]).toEqual([0, 'next', 'together']);
    expect(far.disagreement).toBeGreaterThan(near.disagreement);
    expect(agenda.indexOf(near)).toBeLessThan(agenda.indexOf(far));
  });

  test('a practice that does not apply stays so while others are looked at', () => {
    // Were CF3b taken for its 2, the third cell would be short and nothing above it could matter.
    const { agenda } = picture({ CF2a: '3444', CF3b: 'xxx2', CF4a: '3444' });
    expect(of(agenda, 'CF4a').leverage).toBe('together');
  });

  test('nobody says that it does not apply: no word of it', () => {
    expect(of(picture({}).agenda, 'CF3b')).not.toHaveProperty('notApplicable');
  });
});

describe('the agenda', () => {
  test('runs by disagreement times leverage, then by disagreement, then as the continuum does', () => {
    const { agenda, scorecard } = picture({
      CF5b: '1444', // stage: 5 or 4
      EN5a: '1444', // the same, later in the continuum
      CF5a: '2444', // less disagreement
      CF1a: '3444', // together with CF2a
      CF2a: '3444',
      ME1a: '4455', // moves nothing
      ME1b: '4445', // moves nothing, less disagreement
    });
    expect(scorecard.stage).toBe(5);
    expect(agenda.slice(0, 8).map(({ practice, leverage }) => [practice, leverage])).toEqual([
      ['CF5b', 'stage'],
      ['EN5a', 'stage'],
      ['CF5a', 'stage'],
      ['CF1a', 'together'],
      ['CF2a', 'together'],
      ['ME1a', 'none'],
      ['ME1b', 'none'],
      ['CF1b', 'none'],
    ]);
    expect(agenda).toHaveLength(30);
  });

  // Two ways to two thirds, of which arithmetic makes two numbers: 1 3 5, and 2 4 with one in three who says N/A.
  test.each([
    ['CF4a', 'CF5a'],
    ['CF5a', 'CF4a'],
  ])('does not tell apart what differs in the last digits alone: %s and %s', (spread, divided) => {
    const { agenda } = picture({ [spread]: '135', [divided]: '24x', CF1a: '111' }, { rest: '444' });
    const both = agenda.filter(({ practice }) => practice === spread || practice === divided);
    expect(both[0]?.disagreement).toBeCloseTo(2 / 3, 12);
    expect(both[0]?.leverage).toBe(both[1]?.leverage);
    expect(both.map(({ practice }) => practice)).toEqual(['CF4a', 'CF5a']);
  });

  test.each([
    { leverage: 'stage', weight: 1, table: { CF1a: '1444' } },
    { leverage: 'next', weight: 3 / 4, table: { CF1a: '2233', CF1b: '2222' } },
    { leverage: 'together', weight: 1 / 2, table: { CF1a: '3444', CF2a: '3444' } },
    { leverage: 'component', weight: 1 / 4, table: { CF1a: '1444', ME1a: '2222' } },
    { leverage: 'none', weight: 0, table: { CF1a: '3444' } },
  ])('$leverage weighs $weight', ({ leverage, weight, table }) => {
    const item = of(picture(table).agenda, 'CF1a');
    expect(item.leverage).toBe(leverage);
    expect(item.disagreement).toBeGreaterThan(0);
    expect(item.priority).toBeCloseTo(item.disagreement * weight, 12);
  });
});
