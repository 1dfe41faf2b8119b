import { describe, expect, it } from 'vitest';
import type { StageNumber } from '../../src/core/continuum.ts';
import type { Policy } from '../../src/gate/policy.ts';
import { check, codes, file, findings, headed } from './support/gate.ts';

const STAGE_1 = ['CF1a: 4', 'CF1b: 4', 'ME1a: 4', 'ME1b: 4', 'EN1a: 4', 'EN1b: 4'];
const STAGE_2 = [...STAGE_1, 'CF2a: 4', 'CF2b: 4', 'ME2a: 4', 'ME2b: 4', 'EN2a: 4', 'EN2b: 4'];
const instead = (lines: readonly string[], ...others: readonly string[]): string[] => {
  const key = (line: string) => line.slice(0, 4);
  return lines.map((line) => others.find((one) => key(one) === key(line)) ?? line);
};
const said = (text: string, policy: Policy) => check(text, policy).diagnostics[0]?.message;

describe('--min-stage', () => {
  const BELOW = ['stage-below-minimum 5:1 /ratings'];

  it.each<[string, readonly string[], StageNumber, string[]]>([
    ['at the stage', STAGE_1, 1, []],
    ['above the stage', STAGE_2, 1, []],
    ['one stage short', STAGE_1, 2, BELOW],
    ['one point short', instead(STAGE_1, 'EN1b: 3'), 1, BELOW],
    ['a reservation is no stage 1 by itself', instead(STAGE_1, 'CF1b: 3'), 1, BELOW],
    ['one reservation below stage 2 is allowed', instead(STAGE_2, 'CF1b: 3'), 2, []],
    [
      'nearly all at 5',
      ['CF1a: 5', 'CF1b: 5', 'ME1a: 5', 'ME1b: 5', 'EN1a: 5', 'EN1b: 2'],
      1,
      BELOW,
    ],
    ['unknown counts as 1', instead(STAGE_1, 'ME1a: unknown'), 1, BELOW],
    ['unanswered counts as 1', STAGE_1.slice(1), 1, BELOW],
    ['an empty line counts as 1', instead(STAGE_1, 'ME1a: {}'), 1, BELOW],
  ])('%s', (_, lines, minStage, expected) => {
    expect(findings(check(file(...lines), { minStage }))).toEqual(expected);
    expect(findings(check(file(...lines)))).toEqual([]);
  });

  it('leaves out what does not apply', () => {
    const four = ['CF', 'ME', 'EN'].flatMap((c) =>
      [1, 2, 3, 4].flatMap((s) => [`${c}${s}a: 4`, `${c}${s}b: 4`]),
    );
    const reasoned = 'EN4b: { rating: not-applicable, reason: No outside firm deals with them. }';
    expect(codes(check(file(...instead(four, reasoned)), { minStage: 4 }))).toEqual([]);
    expect(codes(check(file(...instead(four, 'EN4b: 1')), { minStage: 4 }))).toEqual([
      'stage-below-minimum',
    ]);
  });

  it.each([
    ['no ratings', headed(), 'stage-below-minimum 1:1'],
    ['empty ratings', headed('ratings:'), 'stage-below-minimum 5:1 /ratings'],
    ['ratings in braces', headed('ratings: { CF1a: 4 }'), 'stage-below-minimum 5:1 /ratings'],
    ['an empty group', headed('ratings: {}'), 'stage-below-minimum 5:1 /ratings'],
    ['a null', headed('ratings: null'), 'stage-below-minimum 5:1 /ratings'],
  ])('points at the key, with %s', (_, text, expected) => {
    expect(findings(check(text, { minStage: 1 }))).toEqual([expected]);
  });

  it.each([
    ['CF2b: 3', '1 point'],
    ['CF2b: 2', '2 points'],
  ])('with %s says how far it is: %s', (line, points) => {
    expect(said(file(...instead(STAGE_2, line)), { minStage: 2 })).toContain(
      `It is held back by customer focus (${points} short at stage 2).`,
    );
  });

  it('names what holds the stage back, and what was not answered', () => {
    expect(said(file(...STAGE_1.slice(0, 5), 'EN1b: unknown'), { minStage: 1 })).toBe(
      'The stage is 1, not yet established; at least 1 is asked for. It is held back by environment (3 points short at stage 1). 25 practices have no answer and count as 1. Run continuum plan on this file to see what to do.',
    );
    expect(said(file(...STAGE_1), { minStage: 2 })).toContain(
      'The stage is 1; at least 2 is asked for. It is held back by customer focus (6 points short at stage 2), measurement (6 points short at stage 2) and environment (6 points short at stage 2).',
    );
  });
});

describe('--min', () => {
  const BELOW = ['component-below-minimum 5:1 /ratings'];

  it.each<[string, readonly string[], Policy['min'], string[]]>([
    ['at the stage', ['ME1a: 4', 'ME1b: 4'], { measurement: 1 }, []],
    ['one point short', ['ME1a: 4', 'ME1b: 3'], { measurement: 1 }, BELOW],
    ['one stage short', ['ME1a: 4', 'ME1b: 4'], { measurement: 2 }, BELOW],
    ['unknown counts as 1', ['ME1a: 5', 'ME1b: unknown'], { measurement: 1 }, BELOW],
    ['unanswered counts as 1', ['ME1a: 5'], { measurement: 1 }, BELOW],
    ['the others are free', ['ME1a: 4', 'ME1b: 4', 'CF1a: 1'], { measurement: 1 }, []],
    ['none is named', ['ME1a: 1'], {}, []],
    [
      'two fall short',
      ['ME1a: 4', 'ME1b: 4'],
      { environment: 1, 'customer-focus': 1, measurement: 1 },
      [...BELOW, ...BELOW],
    ],
  ])('%s', (_, lines, min = {}, expected) => {
    expect(findings(check(file(...lines), { min }))).toEqual(expected);
    expect(findings(check(file(...lines)))).toEqual([]);
  });

  it('names the components in their own order, whatever the order of the policy', () => {
    const { diagnostics } = check(file('CF1a: 1'), {
      min: { environment: 1, 'customer-focus': 2 },
    });
    expect(diagnostics.map(({ message }) => message.split('.')[0])).toEqual([
      'Customer focus is at stage 1, not yet established; at least 2 is asked for',
      'Environment is at stage 1, not yet established; at least 1 is asked for',
    ]);
  });

  it('counts only what the component itself lacks', () => {
    expect(said(file('ME1a: 5'), { min: { measurement: 1 } })).toContain(
      '9 practices have no answer',
    );
  });
});

describe('--at-target', () => {
  const atTarget = { atTarget: true };
  const ratings = 'ratings: { ME1a: 4, ME1b: 4, CF1a: 3 }';

  it.each<[string, string[], string[]]>([
    ['a target that is met', ['targets: { measurement: 1 }'], []],
    [
      'a target that is not',
      ['targets: { measurement: 2 }'],
      ['below-target 5:25 /targets/measurement'],
    ],
    [
      'a target on a line of its own',
      ['targets:', '  measurement: 1', '  customer-focus: 1'],
      ['below-target 7:19 /targets/customer-focus'],
    ],
    ['a component without a target is free', ['targets: { environment: stay }'], []],
    ['one for all', ['targets: 1'], ['below-target 5:10 /targets', 'below-target 5:10 /targets']],
    ['stay for all', ['targets: stay'], []],
    ['none', [], ['targets-missing 1:1']],
    ['an empty group', ['targets: {}'], ['targets-missing 1:1']],
    [
      'nothing behind the key',
      ['targets:'],
      ['targets-missing 1:1', 'value-empty (warning) 5:1 /targets'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(findings(check(headed(...lines, ratings), atTarget))).toEqual(expected);
  });

  it('is not asked for by itself', () => {
    expect(findings(check(headed('targets: 5', ratings)))).toEqual([]);
    expect(findings(check(headed('targets: 5', ratings), { atTarget: false }))).toEqual([]);
    expect(findings(check(headed(ratings)))).toEqual([]);
  });

  it('takes what is unknown for 1', () => {
    const text = headed('targets: { measurement: 1 }', 'ratings: { ME1a: 5, ME1b: unknown }');
    expect(codes(check(text, atTarget))).toEqual(['below-target']);
  });
});

describe('--min-evidenced-stage', () => {
  const shown = STAGE_1.map(
    (line) => `${line.replace(' 4', ' { rating: 4')}, evidence: [{ what: Report }] }`,
  );
  const BELOW = ['evidenced-stage-below-minimum 5:1 /ratings'];

  it.each<[string, readonly string[], StageNumber, string[]]>([
    ['evidence for all', shown, 1, []],
    ['evidence for all, one stage more asked for', shown, 2, BELOW],
    ['one without evidence', instead(shown, 'CF1a: 4'), 1, BELOW],
    [
      'a 5 beside a 3 needs evidence only for the 5',
      instead(shown, 'CF1a: { rating: 5, evidence: [{ what: R }] }', 'CF1b: 3'),
      1,
      [],
    ],
    ['a 5 without evidence counts as 3', instead(shown, 'CF1a: 5'), 1, BELOW],
    ['an empty list is no evidence', instead(shown, 'CF1a: { rating: 4, evidence: [] }'), 1, BELOW],
    ['a note is no evidence', instead(shown, 'CF1a: { rating: 4, note: Seen. }'), 1, BELOW],
  ])('%s', (_, lines, minEvidencedStage, expected) => {
    expect(findings(check(file(...lines), { minEvidencedStage }))).toEqual(expected);
    expect(findings(check(file(...lines)))).toEqual([]);
  });
});
