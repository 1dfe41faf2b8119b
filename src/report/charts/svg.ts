import { type Html, trusted } from '../../reporters/html.ts';
import { escapeXml } from '../../reporters/xml.ts';
import type { Palette } from './palette.ts';
import type { Ink, Scene, Shape } from './scene.ts';

/** Fonts that are there already, the house's own first; names with blanks between single quotes. */
const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** How an ink is written in an attribute. */
type Coloring = (ink: Ink) => string;

/** A chart as a file of its own: attributes only, no style, no script, nothing from elsewhere. */
export function svgOf(
  { title, description, width, height, shapes }: Scene,
  palette: Palette,
): string {
  // A margin, so that nothing touches the edge of a page it is put on.
  const margin = 16;
  const box = `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`;
  return [
    `<svg${written({ xmlns: 'http://www.w3.org/2000/svg', width: width + 2 * margin, height: height + 2 * margin, viewBox: box, role: 'img', 'aria-labelledby': 'title description', 'font-family': FONTS })}>`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${escapeXml(description)}</desc>`,
    `<rect${written({ x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin, fill: palette.paper })}/>`,
    ...shapes.map((shape) => element(shape, (ink) => palette[ink])),
    '</svg>',
    '',
  ].join('\n');
}

/**
 * A chart inside a page, whose style sheet says what the inks look like: `--accent` is the color of `accent`. Width and height
 * are attributes, for the style sheet to overrule.
 *
 * @param id opens the ids in it: letters, digits and hyphens, another for each chart of a page
 */
export function inlineSvg({ title, description, width, height, shapes }: Scene, id: string): Html {
  const names = `${id}-title ${id}-description`;
  return trusted(
    [
      `<svg${written({ class: 'chart', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-labelledby': names })}>`,
      `<title id="${id}-title">${escapeXml(title)}</title>`,
      `<desc id="${id}-description">${escapeXml(description)}</desc>`,
      ...shapes.map((shape) => element(shape, (ink) => `var(--${ink})`)),
      '</svg>',
    ].join('\n'),
  );
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapedAttribute(value)}"`))
    .join('');
}

const escapedAttribute = (value: string | number): string =>
  typeof value === 'number' ? String(value) : escapeXml(value);

function element(shape: Shape, colorOf: Coloring): string {
  if (shape.kind === 'text') {
    const { x, y, size, anchor, ink, bold, text } = shape;
    const attributes = {
      x,
      y,
      'font-size': size,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': bold && 600,
      fill: colorOf(ink),
    };
    return `<text${written(attributes)}>${escapeXml(text)}</text>`;
  }
  const { stroke, strokeWidth, dashed } = shape;
  const stroked = {
    stroke: stroke && colorOf(stroke),
    'stroke-width': strokeWidth,
    'stroke-dasharray': dashed && '5 3',
  };
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2 } = shape;
    return `<line${written({ x1, y1, x2, y2, ...stroked })}/>`;
  }
  const paint = { fill: shape.fill === undefined ? 'none' : colorOf(shape.fill), ...stroked };
  if (shape.kind === 'circle') {
    const { cx, cy, r } = shape;
    return `<circle${written({ cx, cy, r, ...paint })}/>`;
  }
  const { x, y, width, height, radius } = shape;
  return `<rect${written({ x, y, width, height, rx: radius, ...paint })}/>`;
}
