import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Continuum } from '../../../src/core/continuum.ts';
import { clean } from '../../../src/diagnostics/clean.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { shadeOf } from '../../../src/report/charts/grid-scene.ts';
import type { Scene, Shape } from '../../../src/report/charts/scene.ts';
import { sceneOf } from '../../../src/report/charts/scene-of.ts';
import { votesScene } from '../../../src/report/charts/votes-scene.ts';
import { CHARTS, type Report } from '../../../src/report/report.ts';
import { awkwardAssessment } from '../../reporters/arbitrary.ts';
import { assessmentOf, CASE_A, LEFT_OUT, UNFINISHED } from '../../reporters/cases.ts';
import { CASES } from '../support/cases.ts';
import { reportOf } from '../support/report-of.ts';
import { boxOf, encloses, overlap, type TextShape } from './shapes.ts';

const WIDTHS = [300, 360, 480, 560, 640, 760, 900, 1200];

const isText = (shape: Shape): shape is TextShape => shape.kind === 'text';
const textsOf = ({ shapes }: Scene): string[] => shapes.filter(isText).map(({ text }) => text);
const numbersOf = (shape: Shape): number[] =>
  Object.values(shape).filter((value) => typeof value === 'number');

/** What can be wrong with a drawing, in words; nothing where it is sound. */
function faultsOf({ width, height, shapes, title, description }: Scene): string[] {
  const faults: string[] = [];
  const texts = shapes.filter(isText);
  const inside = { left: -0.6, right: width + 0.6, top: -0.6, bottom: height + 0.6 };
  for (const shape of shapes) {
    const { left, right, top, bottom } = boxOf(shape);
    if (left < inside.left || right > inside.right || top < 0 || bottom > inside.bottom) {
      faults.push(`outside: ${JSON.stringify(shape)}`);
    }
    for (const value of [width, height, ...numbersOf(shape)]) {
      if (Number(value.toFixed(2)) !== value) faults.push(`not rounded: ${value}`);
    }
  }
  texts.forEach((text, index) => {
    const box = boxOf(text);
    for (const other of texts.slice(index + 1)) {
      if (overlap(box, boxOf(other))) faults.push(`"${text.text}" over "${other.text}"`);
    }
    // Whatever lies behind what it is written on cannot be in its way.
    const plate = shapes.findLastIndex(
      (shape) => shape.kind !== 'text' && 'fill' in shape && encloses(boxOf(shape), box),
    );
    for (const shape of shapes.slice(plate + 1)) {
      if (shape.kind === 'text') continue;
      const around = boxOf(shape);
      if (overlap(box, around) && !encloses(around, box)) {
        faults.push(`"${text.text}" over the edge of a ${shape.kind}`);
      }
    }
    if (text.text === '' || clean(text.text) !== text.text)
      faults.push(`not clean: "${text.text}"`);
  });
  for (const words of [title, description]) {
    if (clean(words) !== words || /\b(undefined|NaN|null|stage 0)\b/.test(words))
      faults.push(words);
  }
  return faults;
}

describe.each(Object.entries(CASES))('%s', (_, report) => {
  it.each(CHARTS)('%s: nothing outside, nothing over anything else, at any width', (chart) => {
    for (const width of WIDTHS) {
      const drawn = sceneOf(chart, report, width);
      expect(faultsOf(drawn), `${width}`).toEqual([]);
      expect(drawn.width).toBe(width);
      expect(sceneOf(chart, report, width)).toEqual(drawn);
    }
  });
});

/** A continuum of one's own, with other names. */
function named(stages: readonly string[], components: readonly string[]): Continuum {
  const builtin = builtinContinuum();
  return {
    ...builtin,
    stages: builtin.stages.map((stage, at) => ({ ...stage, name: stages[at] ?? '' })),
    components: builtin.components.map((each, at) => ({ ...each, name: components[at] ?? '' })),
  };
}

const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom(
    'W'.repeat(5000),
    '顧客満足'.repeat(100),
    'إدارة خدمة العملاء',
    'i',
    '👩‍👧'.repeat(40),
  ),
);

it('holds for whatever was answered, and however things are called', () => {
  fc.assert(
    fc.property(
      awkwardAssessment,
      fc.array(name, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 300, max: 1200 }),
      fc.constantFrom(...CHARTS),
      fc.constantFrom<'stay' | 5 | undefined>('stay', 5, undefined),
      (assessment, names, width, chart, target) => {
        const continuum = named(names.slice(0, 5), names.slice(5));
        const request = target === undefined ? {} : { request: { all: target } };
        const report = reportOf(assessment, {}, { continuum, ...request });
        expect(faultsOf(sceneOf(chart, report, width))).toEqual([]);
      },
    ),
  );
});

/** What a chart says, in the order in which it is drawn. */
const said = (chart: (typeof CHARTS)[number], report: Report, width = 760): string =>
  textsOf(sceneOf(chart, report, width)).join(' | ');

const A = reportOf(CASE_A);
const OPEN = reportOf(UNFINISHED);
const NOTHING = reportOf(assessmentOf(''));
const EVERYTHING = reportOf(assessmentOf('5'.repeat(30)));

describe('the line', () => {
  it.each([
    ['case A', A, 'Here', ['Target']],
    ['unfinished', OPEN, 'So far', ['Target', 'Possible']],
    ['nothing answered', NOTHING, 'So far', ['Target', 'Possible', 'Not yet']],
    ['the last stage', EVERYTHING, 'Here', []],
    ['staying', reportOf(CASE_A, {}, { request: { all: 'stay' } }), 'Here', []],
  ])('%s: says where it stands and what is ahead', (_, report, here, ahead) => {
    for (const width of [300, 760]) {
      const text = said('line', report, width);
      expect(text).toContain(here);
      for (const tag of ['Target', 'Possible', 'Not yet']) {
        expect(text.includes(tag), tag).toBe((ahead as string[]).includes(tag));
      }
    }
  });

  const filled = (report: Report): Shape[] =>
    sceneOf('line', report, 760).shapes.filter(
      (shape) => shape.kind === 'circle' && shape.fill === 'accent',
    );

  it('fills the mark of one stage only, and puts a ring around the target', () => {
    for (const report of Object.values(CASES)) expect(filled(report)).toHaveLength(1);
    const ringed = sceneOf('line', A, 760).shapes.filter(
      (shape) => shape.kind === 'circle' && shape.r > 15,
    );
    expect(ringed).toHaveLength(1);
  });

  it('draws the range dashed, from where it stands to where it could', () => {
    const dashed = (report: Report): Shape[] =>
      sceneOf('line', report, 760).shapes.filter((shape) => shape.kind !== 'text' && shape.dashed);
    expect(dashed(A)).toEqual([]);
    const [band, ...more] = dashed(NOTHING);
    expect(more).toEqual([]);
    const stops = sceneOf('line', NOTHING, 760).shapes.flatMap((shape) =>
      shape.kind === 'circle' ? [shape.cx] : [],
    );
    expect(band).toMatchObject({
      x: Math.min(...stops),
      width: expect.closeTo(Math.max(...stops) - Math.min(...stops), 1),
    });
  });

  it('stands before the first stage where that is not established', () => {
    const circles = sceneOf('line', NOTHING, 760).shapes.filter((shape) => shape.kind === 'circle');
    expect(circles).toHaveLength(7);
    const [first] = circles.sort((a, b) => a.cx - b.cx);
    expect(first?.fill).toBe('accent');
  });

  it('tells, on a narrow page, what has come further already from what is only possible', () => {
    expect(said('line', A, 300)).toContain('Target | Already here: Environment');
    expect(said('line', A, 300)).toContain('Here | Customer focus, Measurement');
  });

  it('says the same in sentences', () => {
    expect(sceneOf('line', A, 760).description).toBe(
      'Stage 1 of 5: Minimize Hassles. The target is stage 2. Customer focus stands at stage 1, ' +
        'Measurement stands at stage 1 and Environment stands at stage 2.',
    );
    expect(sceneOf('line', NOTHING, 300).description).toMatch(
      /^Stage 1 of 5, not yet established\. Open answers could take it up to stage 5\./,
    );
  });
});

describe('the grid', () => {
  it.each([
    [2, 10, 1],
    [3, 10, 1],
    [5, 10, 2],
    [6, 10, 3],
    [7, 10, 3],
    [8, 10, 4],
    [9, 10, 4],
    [10, 10, 5],
    [1, 5, 1],
    [4, 5, 4],
    [18, 30, 3],
    [11, 15, 3],
  ])('%i of %i points is shade %i, its mean rating rounded down', (points, outOf, shade) => {
    expect(shadeOf({ points, outOf })).toBe(shade);
  });

  it('has the points of all fifteen cells, at every width', () => {
    const points = A.scorecard.components.flatMap(({ cells }) =>
      cells.map((cell) => `${cell.points} of ${cell.outOf}`),
    );
    for (const width of WIDTHS) {
      const texts = textsOf(sceneOf('grid', A, width)).filter((text) => / of \d/.test(text));
      expect(texts.sort()).toEqual([...points].sort());
    }
  });

  it('outlines what holds the stage back, and says so', () => {
    const outlined = sceneOf('grid', A, 760).shapes.filter(
      (shape) => shape.kind === 'rect' && shape.fill?.startsWith('shade') && shape.stroke === 'ink',
    );
    expect(outlined).toHaveLength(A.scorecard.heldBackBy.length);
    expect(said('grid', A)).toContain('6 of 10 | holds back');
    expect(said('grid', A)).toContain('holds the stage back');
    expect(said('grid', EVERYTHING)).not.toContain('hold');
  });

  it.each([
    ['established', A, '8 of 10 | ✓ established'],
    [
      'a reservation',
      reportOf(assessmentOf('345544445534443444454445433345')),
      '7 of 10 | ~ reservation',
    ],
    ['open answers', NOTHING, '2 of 10 | 2 open'],
    ['a cell of one practice', reportOf(LEFT_OUT), '1 of 5'],
  ])('names %s', (_, report, words) => {
    expect(said('grid', report)).toContain(words);
  });

  it('says where nothing of a cell applies', () => {
    const report = CASES['nothing applies'] ?? A;
    expect(
      textsOf(sceneOf('grid', report, 760)).filter((text) => text === 'does not apply'),
    ).toHaveLength(15);
    expect(sceneOf('grid', report, 760).description).toContain('stage 1, does not apply; stage 2');
  });

  it('says the same in sentences', () => {
    expect(sceneOf('grid', A, 760).description).toMatch(
      /^Customer focus: stage 1, 8 of 10 points, established; stage 2, 6 of 10 points, holds the stage back;/,
    );
    expect(sceneOf('grid', NOTHING, 760).description).toContain('2 of 10 points, 2 open answers');
  });
});

describe('the profile', () => {
  const looks = (report: Report): string[] =>
    sceneOf('profile', report, 760).shapes.flatMap((shape) =>
      shape.kind === 'rect' && shape.height === 32
        ? [`${shape.fill}${shape.dashed ? '?' : ''}`]
        : [],
    );

  it('fills what is reached, dashes what is possible', () => {
    const [full, could, rest] = ['accent', 'tint?', 'paper'];
    expect(looks(A)).toEqual([
      ...[full, rest, rest, rest, rest],
      ...[full, rest, rest, rest, rest],
      ...[full, full, rest, rest, rest],
    ]);
    expect(looks(NOTHING)).toEqual(Array.from({ length: 15 }, () => could));
    expect(looks(EVERYTHING)).toEqual(Array.from({ length: 15 }, () => full));
  });

  it('says stage, reservation, range and target of each', () => {
    const plain = (report: Report): string => said('profile', report).replaceAll('\u00a0', ' ');
    expect(plain(A)).toContain('Customer focus | Stage 1, target 2 |');
    expect(plain(A)).toContain('Environment | Stage 2 |');
    expect(plain(NOTHING)).toContain('Not yet at stage 1, | up to 5 possible, target 1');
    const reserved = reportOf(assessmentOf('345544445534443444454445433345'));
    expect(plain(reserved)).toContain('Stage 4, reservation at 1');
    expect(sceneOf('profile', reserved, 760).description).toContain(
      'Customer focus reaches stage 4; reservation at stage 1; its target is stage 5.',
    );
  });
});

describe('the votes', () => {
  it.each([
    [[0, 2, 5, 3, 1]],
    [[0, 0, 0, 0, 0]],
    [[12, 0, 0, 0, 0]],
    [[100000, 1, 0, 99999, 3]],
  ] as const)(
    '%j: a bar for each rating that was chosen, the most frequent the highest',
    (votes) => {
      for (const width of [100, 160, 240]) {
        const drawn = votesScene(votes, width);
        const bars = drawn.shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape.height] : []));
        const chosen: number[] = votes.filter((count) => count > 0);
        expect(bars).toHaveLength(chosen.length);
        expect(chosen.indexOf(Math.max(...chosen))).toBe(bars.indexOf(Math.max(...bars)));
        expect(textsOf(drawn)).toEqual(
          expect.arrayContaining(['1', '2', '3', '4', '5', ...chosen.map(String)]),
        );
      }
      expect(faultsOf(votesScene(votes, 240))).toEqual([]);
    },
  );

  it('are told in a sentence', () => {
    expect(votesScene([0, 2, 5, 3, 1], 160).description).toBe(
      '1: 0, 2: 2, 3: 5, 4: 3, 5: 1; 11 votes.',
    );
  });
});
