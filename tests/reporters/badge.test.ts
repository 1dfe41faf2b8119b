import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Level } from '../../src/core/continuum.ts';
import { score } from '../../src/core/score.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { BADGE_LABEL, type BadgeResult, badgeOf } from '../../src/reporters/badge.ts';
import { render as renderJson } from '../../src/reporters/badge-json.ts';
import { render as renderSvg } from '../../src/reporters/badge-svg.ts';
import { textWidth } from '../../src/reporters/text-width.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4, 5];

function badge(stage: Level, provisional = false, label = BADGE_LABEL): BadgeResult {
  return { scorecard: { stage, provisional }, label };
}

const every = LEVELS.flatMap((stage) => [badge(stage), badge(stage, true)]);

/** Labels that somebody careless or mean could give. */
const hostile = [
  '</title><script>alert(1)</script>',
  `a" onload="x`,
  'Fish & Chips <b>',
  ']]>',
  '\u001b[31mred\u202e',
  'nul\u0000 \ufffe \ud800',
  '日本語 👩‍👧 é̈̈',
  '\n\t',
];

const valid = new Ajv({ strict: true }).compile(
  JSON.parse(shippedText('continuum/schema/badge.schema.json')),
);

async function errorsOf(svg: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: svg, normalization: 'format' });
  return errors.map(({ message }) => message);
}

describe('the words of a badge', () => {
  it.each([
    [0, false, 'stage 1 of 5, not yet established'],
    [0, true, 'stage 1 of 5, not yet established, provisional'],
    [1, false, 'stage 1 of 5'],
    [2, true, 'stage 2 of 5, provisional'],
    [5, false, 'stage 5 of 5'],
  ] as const)('level %s, provisional %s: %s', (stage, provisional, message) => {
    expect(badgeOf(badge(stage, provisional)).message).toBe(message);
  });

  it.each([
    [badge(0, true), 'customer satisfaction: stage 1 of 5, not yet established, provisional'],
    [badge(3, false, 'service'), 'service: stage 3 of 5'],
    [badge(3, false, ' '), 'stage 3 of 5'],
  ])('%o in full: %s', (result, title) => {
    expect(badgeOf(result).title).toBe(title);
  });
});

/** Relative luminance, by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colors of a badge', () => {
  it('contrast is computed as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(every)(
    '$scorecard: every text has at least 4.5 to 1 against what is behind it',
    (result) => {
      const svg = renderSvg(result);
      const [, text = ''] = /<g fill="(#[0-9a-f]{6})"/.exec(svg) ?? [];
      const behind = [...svg.matchAll(/<path fill="(#[0-9a-f]{6})"/g)].map(
        ([, color = '']) => color,
      );
      expect(behind).toHaveLength(2);
      for (const color of behind) expect(contrast(text, color)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(every)('$scorecard: shields.io, too, draws it white, and readable', (result) => {
    const { color } = badgeOf(result);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(color.slice(at, at + 2), 16),
    );
    // Above this brightness its text is dark.
    expect((red * 299 + green * 587 + blue * 114) / 255_000).toBeLessThanOrEqual(0.69);
  });

  it('are one for each stage, and one for all that is provisional', () => {
    const settled = LEVELS.map((stage) => badgeOf(badge(stage)).color);
    const open = LEVELS.map((stage) => badgeOf(badge(stage, true)).color);
    expect(new Set(settled).size).toBe(LEVELS.length);
    expect(new Set(open).size).toBe(1);
    expect(settled).not.toContain(open[0]);
  });
});

describe('text width', () => {
  it.each([
    ['', 0],
    ['i', 4],
    ['n', 7],
    ['m', 11],
    ['日本', 22],
    ['e\u0301', 7],
    ['👩‍👧', 11],
  ])('of %j is %i pixels', (text, pixels) => {
    expect(textWidth(text)).toBe(pixels);
  });

  it('never shrinks when something is added', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(textWidth(a + b)).toBeGreaterThanOrEqual(textWidth(a));
      }),
    );
  });
});

/** What an SVG badge is made of: nothing that loads, links or runs. */
const ATTRIBUTES = [
  'xmlns',
  'width',
  'height',
  'viewBox',
  'role',
  'aria-label',
  'fill',
  'd',
  'font-family',
  'font-size',
  'x',
  'y',
  'textLength',
  'lengthAdjust',
];
const CONTROLS = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u;

describe('badge --format svg', () => {
  it.each([...every, ...hostile.map((label) => badge(3, false, label))])(
    '%o is well-formed, and loads and runs nothing',
    async (result) => {
      const svg = renderSvg(result);
      expect(await errorsOf(svg)).toEqual([]);
      const elements = [...svg.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name);
      expect(new Set(elements)).toEqual(new Set(['svg', 'title', 'path', 'g', 'text']));
      const attributes = [...svg.matchAll(/ ([\w:-]+)="/g)].map(([, name]) => name);
      expect(new Set(attributes)).toEqual(new Set(ATTRIBUTES));
      expect(svg).not.toMatch(CONTROLS);
    },
  );

  it('names itself to a screen reader', () => {
    const svg = renderSvg(badge(0, true, 'R&D'));
    const name = 'R&#x26;D: stage 1 of 5, not yet established, provisional';
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`aria-label="${name}"`);
    expect(svg).toContain(`<title>${name}</title>`);
  });

  it.each([...every, badge(1, false, ''), badge(1, false, '日本語 '.repeat(20))])(
    '%o: the parts fill the width, and each text fits its part',
    (result) => {
      const svg = renderSvg(result);
      const [, width = 0] = (/ width="(\d+)" height="20"/.exec(svg) ?? []).map(Number);
      expect(svg).toContain(`viewBox="0 0 ${width} 20"`);
      const texts = [...svg.matchAll(/<text x="(\d+)" y="14" textLength="(\d+)"/g)].map(
        ([, x, length]) => ({ from: Number(x), to: Number(x) + Number(length) }),
      );
      const edges = texts.flatMap(({ from, to }) => [from - 6, to + 6]);
      expect([edges[0], edges.at(-1)]).toEqual([0, width]);
      if (texts.length === 2) expect(edges[1]).toBe(edges[2]);
    },
  );

  it('has one part without a label', () => {
    const svg = renderSvg(badge(3, false, ''));
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(svg.match(/<text/g)).toHaveLength(1);
  });
});

describe('badge --format json', () => {
  it.each([...every, ...hostile.map((label) => badge(3, false, label))])(
    '%o is what shields.io takes, and nothing else',
    (result) => {
      const text = renderJson(result);
      const document = JSON.parse(text);
      expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
      expect(Object.keys(document)).toEqual(['schemaVersion', 'label', 'message', 'color']);
      expect(text).not.toMatch(CONTROLS);
    },
  );
});

describe.each(shippedNames('examples/', '.yaml'))('the badge of examples/%s', (name) => {
  const continuum = builtinContinuum();
  const parsed = parseAssessment(shippedText(`examples/${name}`), continuum);
  if (!parsed.ok) throw new Error(`${name} does not parse`);
  const scorecard = score(continuum, parsed.assessment);
  const result = { scorecard, label: BADGE_LABEL };

  it('is the same every time, in both formats', async () => {
    expect(renderSvg(result)).toBe(renderSvg(result));
    expect(await errorsOf(renderSvg(result))).toEqual([]);
    expect(renderJson(result)).toBe(renderJson(result));
    expect(valid(JSON.parse(renderJson(result)))).toBe(true);
  });

  it('says the stage of the scorecard, and when it is provisional', () => {
    const { message } = badgeOf(result);
    expect(message).toContain(`stage ${Math.max(1, scorecard.stage)} of 5`);
    expect(message.includes('not yet')).toBe(scorecard.stage === 0);
    expect(message.includes('provisional')).toBe(scorecard.provisional);
    expect(renderSvg(result)).toContain(`>${message}</text>`);
  });
});
