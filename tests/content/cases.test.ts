import { describe, expect, test } from 'vitest';
import { score } from '../../src/core/score.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { readFast } from '../../src/yaml/fast.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

/** As printed with the three worked cases: points of stage 1 to 5, then the stage reached. */
const CASES = [
  {
    file: 'harrow-bay-licensing',
    'customer-focus': { points: [8, 6, 5, 3, 5], stage: 1 },
    measurement: { points: [9, 6, 4, 3, 3], stage: 1 },
    environment: { points: [8, 8, 6, 4, 5], stage: 2 },
    overall: 1,
    total: 83,
    heldBackBy: ['customer-focus 2 lacks 2', 'measurement 2 lacks 2'],
  },
  {
    file: 'northmere-claims',
    'customer-focus': { points: [8, 9, 8, 6, 7], stage: 3 },
    measurement: { points: [10, 9, 8, 7, 7], stage: 3 },
    environment: { points: [9, 8, 8, 9, 6], stage: 4 },
    overall: 3,
    total: 119,
    heldBackBy: ['customer-focus 4 lacks 2', 'measurement 4 lacks 1'],
  },
  {
    file: 'alder-quay-hotels',
    'customer-focus': { points: [9, 9, 9, 8, 7], stage: 4 },
    measurement: { points: [8, 8, 9, 9, 7], stage: 4 },
    environment: { points: [9, 9, 9, 8, 8], stage: 5 },
    overall: 4,
    total: 126,
    heldBackBy: ['customer-focus 5 lacks 1', 'measurement 5 lacks 1'],
  },
] as const;

function read(file: string) {
  const result = parseAssessment(shippedText(`examples/${file}.yaml`), builtinContinuum());
  expect(result.diagnostics).toEqual([]);
  if (!result.ok) throw new Error(`${file} does not parse`);
  return result.assessment;
}

describe.each(CASES)('$file', (expected) => {
  const assessment = read(expected.file);
  const card = score(builtinContinuum(), assessment);

  test.each(['customer-focus', 'measurement', 'environment'] as const)('%s', (id) => {
    const component = card.components.find((one) => one.id === id);
    expect({
      points: component?.cells.map((cell) => cell.points),
      stage: component?.stage,
    }).toEqual(expected[id]);
  });

  test('overall stage, total and what holds it back', () => {
    expect(card.stage).toBe(expected.overall);
    expect(card.total.score).toBe(expected.total);
    expect(card.heldBackBy.map((by) => `${by.component} ${by.stage} lacks ${by.short}`)).toEqual(
      expected.heldBackBy,
    );
  });

  test('every practice has a rating and a note', () => {
    expect(card.counts).toEqual({ rated: 30, notApplicable: 0, unknown: 0, unanswered: 0 });
    const silent = [...assessment.answers].filter(([, answer]) => !answer.note);
    expect(silent).toEqual([]);
  });
});

test('Alder & Quay shows what its evidence alone supports', () => {
  const card = score(builtinContinuum(), read('alder-quay-hotels'));
  expect(card.evidenced).toEqual({ stage: 2, items: 13 });
});

test('the unfinished assessment leaves something of every kind', () => {
  const card = score(builtinContinuum(), read('unfinished'));
  expect(card.counts).toEqual({ rated: 19, notApplicable: 1, unknown: 1, unanswered: 9 });
  expect(card.provisional).toBe(true);
  expect(card.range).toEqual({ low: 0, high: 2 });
});

test.each(shippedNames('examples/', '.yaml'))('%s is plain enough for the fast reader', (name) => {
  expect(readFast(shippedText(`examples/${name}`))).toBeDefined();
});
