/**
 * The screen of a terminal as an SVG: text stays text, every color holds its contrast on the background, and nothing
 * is loaded from elsewhere. The same screen always gives the same bytes.
 */

/** Of one cell, in units of the drawing. A monospaced letter is about 0.6 of its font size wide. */
const CELL = { width: 8.4, height: 19 };
const FONT_SIZE = 14;
const PADDING = 18;
const BAR = 30;
const BASELINE = 14;

const BACKGROUND = '#11151c';
const FRAME = '#2b3340';
/** At least 7:1 on the background, the dim one 4.5:1. */
const FOREGROUND = '#e6e9ef';
const DIM = '#9aa5b5';
/** The sixteen colors of a terminal: normal, then bright. */
const PALETTE = [
  '#8b96a8',
  '#ff8f8f',
  '#86d990',
  '#f2cc6b',
  '#8fb8ff',
  '#d9a6f5',
  '#66d5e0',
  '#e6e9ef',
  '#a7b1c1',
  '#ffaaaa',
  '#a4e8ac',
  '#f8dc92',
  '#b1ceff',
  '#e7c3fa',
  '#93e5ed',
  '#ffffff',
];
const FONTS =
  "ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', 'Liberation Mono', Consolas, monospace";

/**
 * @param {import('@xterm/headless').Terminal} terminal
 * @param {{ title: string, description: string, cursor: boolean }} words
 * @returns {string} the SVG document
 */
export function terminalSvg(terminal, { title, description, cursor }) {
  const rows = screenRows(terminal);
  const at = terminal.buffer.active;
  const width = round(2 * PADDING + terminal.cols * CELL.width);
  const height = round(BAR + PADDING + rows.length * CELL.height);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${BACKGROUND}" stroke="${FRAME}"/>`,
    ...[0, 1, 2].map((dot) => `<circle cx="${20 + 16 * dot}" cy="17" r="4.5" fill="${FRAME}"/>`),
    `<g font-family="${FONTS}" font-size="${FONT_SIZE}" fill="${FOREGROUND}" style="white-space:pre">`,
    ...rows.flatMap((runs, row) => rowLines(runs, row)),
    ...(cursor ? [cursorLine(at.cursorX, at.cursorY)] : []),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

function rowLines(runs, row) {
  if (runs.length === 0) return [];
  const y = round(top(row) + BASELINE);
  return [`<text y="${y}">${runs.map((run) => tspan(run)).join('')}</text>`];
}

function tspan({ column, columns, text, style }) {
  const { fill, bold } = JSON.parse(style);
  const attributes = [
    `x="${round(PADDING + column * CELL.width)}"`,
    // Holds the columns together whatever font the reader's machine has.
    `textLength="${round(columns * CELL.width)}"`,
    'lengthAdjust="spacingAndGlyphs"',
    ...(fill === FOREGROUND ? [] : [`fill="${fill}"`]),
    ...(bold ? ['font-weight="700"'] : []),
  ];
  return `<tspan ${attributes.join(' ')}>${escaped(text)}</tspan>`;
}

function cursorLine(column, row) {
  const x = round(PADDING + column * CELL.width);
  return `<rect x="${x}" y="${round(top(row) + 1)}" width="${CELL.width}" height="${CELL.height - 3}" fill="${FOREGROUND}"/>`;
}

const top = (row) => BAR + row * CELL.height;

/** The rows of the screen without the empty ones at the end, each as runs of one style. */
function screenRows({ buffer, rows, cols }) {
  const { active } = buffer;
  const all = Array.from({ length: rows }, (_, row) =>
    rowRuns(active.getLine(active.baseY + row), cols),
  );
  const last = all.findLastIndex((runs) => runs.length > 0);
  return all.slice(0, last + 1);
}

function rowRuns(line, cols) {
  const runs = [];
  for (let column = 0; column < cols; ) {
    const cell = line?.getCell(column);
    const columns = Math.max(cell?.getWidth() ?? 1, 1);
    const text = cell?.getChars() ?? '';
    if (text !== '' && text !== ' ') put(runs, { column, columns, text, style: styleOf(cell) });
    column += columns;
  }
  return runs;
}

/** Joins what stands side by side, or a single space apart, in one style; a sign never shares a run with letters. */
function put(runs, next) {
  const run = runs.at(-1);
  const gap = run === undefined ? Number.NaN : next.column - run.column - run.columns;
  const alike = run?.style === next.style && isSign(run.text) === isSign(next.text);
  if (!alike || gap > (isSign(next.text) ? 0 : 1)) {
    runs.push({ ...next });
    return;
  }
  run.text += ' '.repeat(gap) + next.text;
  run.columns += gap + next.columns;
}

const isSign = (text) => /[^\u0020-\u024f\u2018-\u201d\u2026]/.test(text);

function styleOf(cell) {
  return JSON.stringify({ fill: fillOf(cell), bold: cell.isBold() !== 0 });
}

function fillOf(cell) {
  if (cell.isFgRGB()) return `#${cell.getFgColor().toString(16).padStart(6, '0')}`;
  if (!cell.isFgDefault()) {
    const color = PALETTE[cell.getFgColor()];
    if (color === undefined) throw new Error(`No color ${cell.getFgColor()} in the palette.`);
    return color;
  }
  return cell.isDim() === 0 ? FOREGROUND : DIM;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Two decimals at most, so that no rounding error of a sum is written out. */
function round(value) {
  return Math.round(value * 100) / 100;
}
