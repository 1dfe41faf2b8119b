import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { DARK, LIGHT } from '../../../src/report/charts/palette.ts';
import type { Scene } from '../../../src/report/charts/scene.ts';
import { sceneOf } from '../../../src/report/charts/scene-of.ts';
import { inlineSvg, svgOf } from '../../../src/report/charts/svg.ts';
import { CHARTS } from '../../../src/report/report.ts';
import { CASES } from '../support/cases.ts';

async function errorsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, normalization: 'format' });
  return errors.map(({ message }) => message);
}

/** One of each shape, and texts that mean harm. */
const HARM = "</title><script>alert(1)</script> \" onload='x' ]]> &amp; \u0000\ufffe\ud800\u202e";
const everyShape: Scene = {
  width: 300,
  height: 60.5,
  title: HARM,
  description: HARM,
  shapes: [
    {
      kind: 'rect',
      x: 1,
      y: 2.25,
      width: 30,
      height: 10,
      radius: 3,
      fill: 'tint',
      stroke: 'accent',
      strokeWidth: 1.5,
      dashed: true,
    },
    { kind: 'rect', x: 1, y: 2, width: 30, height: 10, stroke: 'ink', strokeWidth: 3 },
    { kind: 'circle', cx: 5, cy: 6, r: 4, fill: 'shade-3' },
    { kind: 'line', x1: 0, y1: 1, x2: 300, y2: 1, stroke: 'hair', strokeWidth: 1 },
    {
      kind: 'text',
      x: 4,
      y: 20,
      text: HARM,
      size: 12,
      width: 200,
      anchor: 'middle',
      ink: 'soft',
      bold: true,
    },
    { kind: 'text', x: 4, y: 40, text: 'plain', size: 12, width: 40, anchor: 'start', ink: 'ink' },
  ],
};

const elementsOf = (svg: string): Set<string | undefined> =>
  new Set([...svg.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name));
const attributesOf = (svg: string): Set<string | undefined> =>
  new Set([...svg.matchAll(/ ([\w:-]+)="/g)].map(([, name]) => name));

/** What a chart is made of: nothing that loads, links, runs or styles. */
const ELEMENTS = new Set(['svg', 'title', 'desc', 'rect', 'circle', 'line', 'text']);
const ATTRIBUTES = [
  ...['viewBox', 'width', 'height', 'role', 'aria-labelledby', 'id'],
  ...['x', 'y', 'rx', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'],
  ...[
    'font-size',
    'text-anchor',
    'font-weight',
    'stroke-width',
    'stroke-dasharray',
    'fill',
    'stroke',
  ],
];

describe('a drawing of its own', () => {
  const svg = svgOf(everyShape, LIGHT);

  it('is well-formed, and loads, runs and styles nothing', async () => {
    expect(await errorsOf(svg)).toEqual([]);
    expect(elementsOf(svg)).toEqual(ELEMENTS);
    expect(attributesOf(svg)).toEqual(new Set([...ATTRIBUTES, 'xmlns', 'font-family']));
  });

  it('names itself, and lies on paper', () => {
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<title id="title">&#x3C;/title&#x3E;&#x3C;script');
    expect(svg).toContain(
      `<rect x="-16" y="-16" width="332" height="92.5" fill="${LIGHT.paper}"/>`,
    );
  });

  it('has every shape, in order', () => {
    expect(svg.split('\n').slice(4, -2)).toEqual([
      `<rect x="1" y="2.25" width="30" height="10" rx="3" fill="${LIGHT.tint}" stroke="${LIGHT.accent}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
      `<rect x="1" y="2" width="30" height="10" fill="none" stroke="${LIGHT.ink}" stroke-width="3"/>`,
      `<circle cx="5" cy="6" r="4" fill="${LIGHT['shade-3']}"/>`,
      `<line x1="0" y1="1" x2="300" y2="1" stroke="${LIGHT.hair}" stroke-width="1"/>`,
      expect.stringContaining(
        `<text x="4" y="20" font-size="12" text-anchor="middle" font-weight="600" fill="${LIGHT.soft}">&#x3C;/title`,
      ),
      `<text x="4" y="40" font-size="12" fill="${LIGHT.ink}">plain</text>`,
    ]);
  });

  it('takes its colors from the palette alone', () => {
    const colors = new Set(svgOf(everyShape, DARK).match(/#[0-9a-f]{6}/g));
    for (const color of colors) expect(Object.values(DARK)).toContain(color);
  });
});

describe('a drawing inside a page', () => {
  const { text } = inlineSvg(everyShape, 'line-wide');

  it('leaves the colors to the style sheet', async () => {
    expect(await errorsOf(text)).toEqual([]);
    expect(elementsOf(text)).toEqual(ELEMENTS);
    expect(attributesOf(text)).toEqual(new Set([...ATTRIBUTES, 'class']));
    expect(text).not.toMatch(/#[0-9a-f]{6}/);
    expect(text).toContain(
      '<rect x="1" y="2" width="30" height="10" fill="none" stroke="var(--ink)"',
    );
    expect(text).toContain('fill="var(--soft)">');
  });

  it('names itself by ids that begin as asked for', () => {
    expect(text).toContain('aria-labelledby="line-wide-title line-wide-description"');
    expect([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'line-wide-title',
      'line-wide-description',
    ]);
  });
});

it('the charts of every case are well-formed', async () => {
  const drawn = Object.values(CASES).flatMap((report) =>
    CHARTS.map((chart) => svgOf(sceneOf(chart, report, 760), LIGHT)),
  );
  expect(await errorsOf(`<charts>${drawn.join('')}</charts>`)).toEqual([]);
  for (const svg of drawn) for (const name of elementsOf(svg)) expect(ELEMENTS).toContain(name);
});
