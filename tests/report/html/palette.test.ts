import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../../src/report/charts/palette.ts';
import { reportStyles } from '../../../src/report/generated/report-styles.js';
import { contrast } from '../support/color.ts';

const { style } = reportStyles.a4;
const [light = '', dark = ''] = [...style.matchAll(/--ground: (#\w{6});/g)].map(([, hex]) => hex);
const [whole, onDark] = style.split('@media screen and (prefers-color-scheme:dark){');

describe.each<[string, string, Palette, string | undefined]>([
  ['light', light, LIGHT, whole],
  ['dark', dark, DARK, onDark],
])('the colors of the page, %s', (_, ground, palette, part) => {
  it.each(Object.entries(palette))('has the ink %s of the charts', (ink, color) => {
    expect(part).toContain(`--${ink}:${color};`);
  });

  it.each(['ink', 'soft', 'accent'] as const)('%s can be read on the ground of the page', (ink) => {
    expect(contrast(palette[ink], ground)).toBeGreaterThanOrEqual(4.5);
  });
});
