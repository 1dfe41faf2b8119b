import { type BadgeResult, badgeOf } from './badge.ts';
import { textWidth } from './text-width.ts';
import { escapeXml } from './xml.ts';

/** Behind the label. */
const LABEL_COLOR = '#39414d';
const TEXT_COLOR = '#ffffff';
const HEIGHT = 20;
const CORNER = 3;
const PADDING = 6;

interface Part {
  readonly from: number;
  readonly width: number;
  readonly color: string;
  readonly text: string;
}

/**
 * The badge as a drawing that needs nothing else: no font, script or style sheet from elsewhere. Each text is told how
 * wide to be, so that it fits in whatever font it is drawn with.
 */
export function render(result: BadgeResult): string {
  const { label, message, title, color } = badgeOf(result);
  const left = partOf(0, LABEL_COLOR, label);
  const right = partOf(left.width, color, message);
  const width = left.width + right.width;
  const parts = [left, right].filter((part) => part.width > 0);
  const name = escapeXml(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${name}">`,
    `  <title>${name}</title>`,
    ...parts.map((part) => `  <path fill="${part.color}" d="${outline(part, width)}"/>`),
    `  <g fill="${TEXT_COLOR}" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">`,
    ...parts.map((part) => `    ${drawnText(part)}`),
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
}

function partOf(from: number, color: string, text: string): Part {
  return { from, color, text, width: text === '' ? 0 : textWidth(text) + 2 * PADDING };
}

/** A rectangle; the corners of the badge, not those between its parts, are round. */
function outline({ from, width }: Part, whole: number): string {
  const left = from === 0 ? CORNER : 0;
  const to = from + width;
  const right = to === whole ? CORNER : 0;
  const down = HEIGHT - 2 * CORNER;
  const rightSide =
    right === 0
      ? `v${HEIGHT}`
      : `a${CORNER} ${CORNER} 0 0 1 ${CORNER} ${CORNER}v${down}a${CORNER} ${CORNER} 0 0 1-${CORNER} ${CORNER}`;
  const leftSide =
    left === 0
      ? ''
      : `a${CORNER} ${CORNER} 0 0 1-${CORNER}-${CORNER}v-${down}a${CORNER} ${CORNER} 0 0 1 ${CORNER}-${CORNER}`;
  return `M${from + left} 0H${to - right}${rightSide}H${from + left}${leftSide}z`;
}

function drawnText({ from, width, text }: Part): string {
  const length = width - 2 * PADDING;
  return `<text x="${from + PADDING}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}
