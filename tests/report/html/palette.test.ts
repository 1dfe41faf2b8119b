import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../../src/report/charts/palette.ts';

const css = readFileSync(join(import.meta.dirname, '../../../src/report/html/page.css'), 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*--ground: #\w{6};[^}]*)\}/g)].map(
  ([, body]) => body,
);

const colors = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, hex]) => [name, hex]),
  );

/** Relative luminance as of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each<[string, string, Palette]>([
  ['light', light, LIGHT],
  ['dark', dark, DARK],
])('the colors of the page, %s', (_, body, palette) => {
  it('are those of the charts', () => {
    const { ground, ...rest } = colors(body);
    expect(ground).toBeDefined();
    expect(rest).toEqual(palette);
  });

  it.each(['ink', 'soft', 'accent'])('%s can be read on the ground of the page', (ink) => {
    const { ground = '', [ink]: color = '' } = colors(body);
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
