import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../src/report/charts/palette.ts';
import type { Ink } from '../../../src/report/charts/scene.ts';
import { sceneOf } from '../../../src/report/charts/scene-of.ts';
import { votesScene } from '../../../src/report/charts/votes-scene.ts';
import { CHARTS } from '../../../src/report/report.ts';
import { CASES } from '../support/cases.ts';
import { contrast, luminance, luminanceSeen, ratio, VISIONS } from '../support/color.ts';
import { groundOf } from './shapes.ts';

const SHADES = [1, 2, 3, 4, 5] as const;

/** What is written on what, in any chart of any case. */
const pairs = new Set<string>();
/** What is drawn as an outline or a line. */
const strokes = new Set<Ink>();
const scenes = Object.values(CASES).flatMap((report) =>
  CHARTS.flatMap((chart) => [300, 760].map((width) => sceneOf(chart, report, width))),
);
for (const { shapes } of [...scenes, votesScene([0, 2, 5, 3, 1], 160)]) {
  for (const shape of shapes) {
    if (shape.kind === 'text') pairs.add(`${shape.ink} on ${groundOf(shape, shapes)}`);
    else if (shape.stroke) strokes.add(shape.stroke);
  }
}

it('contrast is computed as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it('the charts write with these inks, on these grounds', () => {
  expect([...pairs].sort()).toEqual([
    'accent on paper',
    'accent on tint',
    'ink on paper',
    'on-accent on accent',
    'on-shade-1 on shade-1',
    'on-shade-2 on shade-2',
    'on-shade-3 on shade-3',
    'on-shade-4 on shade-4',
    'on-shade-5 on shade-5',
    'soft on paper',
  ]);
  expect([...strokes].sort()).toEqual(['accent', 'hair', 'ink', 'line']);
});

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_, palette) => {
  it.each([...pairs, 'ink on tint', 'soft on tint'])('%s: text can be read', (pair) => {
    const [ink, ground] = pair.split(' on ') as [Ink, Ink];
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['accent', 'paper'],
    ['accent', 'tint'],
    ['ink', 'paper'],
    ['line', 'paper'],
    ['line', 'tint'],
  ] as const)('%s on %s: a mark can be seen', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(3);
  });

  it('tells one shade from the next by lightness alone', () => {
    const away = SHADES.map((shade) => contrast(palette[`shade-${shade}`], palette.paper));
    away.forEach((value, index) => {
      if (index > 0) expect(value / (away[index - 1] ?? 0)).toBeGreaterThanOrEqual(1.25);
    });
    expect(away[0]).toBeGreaterThan(1.1);
  });

  it.each(VISIONS)('does so under %s', (vision) => {
    const seen = SHADES.map((shade) => luminanceSeen(palette[`shade-${shade}`], vision));
    const whole = SHADES.map((shade) => luminance(palette[`shade-${shade}`]));
    seen.forEach((value, index) => {
      if (index === 0) return;
      const before = seen[index - 1] ?? 0;
      expect(ratio(value, before)).toBeGreaterThanOrEqual(1.2);
      expect(value > before).toBe((whole[index] ?? 0) > (whole[index - 1] ?? 0));
    });
  });
});
