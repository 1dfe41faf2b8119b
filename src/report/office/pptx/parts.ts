import type { Ink } from '../../charts/scene.ts';
import { oneLine } from '../cut.ts';
import { colorOf } from './colors.ts';
import type { Canvas } from './deck.ts';
import { direction } from './direction.ts';
import { fitted, heightOf, lineCount } from './fit.ts';
import type { CellOptions, TableRow, TextOptions } from './library.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Sizes = readonly [number, ...number[]];

interface Style {
  readonly sizes: Sizes;
  readonly ink?: Ink;
  readonly bold?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
}

/** A text box with as much of the text as it holds. */
export function addText({ slide }: Canvas, text: string, box: Box, style: Style): void {
  const { text: shown, fontSize } = fitted(text, box, style.sizes, style.bold);
  if (shown === '') return;
  slide.addText(shown, {
    ...frame(box),
    margin: 0,
    fontSize,
    color: colorOf(style.ink ?? 'ink'),
    bold: style.bold ?? false,
    align: style.align ?? 'left',
    valign: style.valign ?? 'top',
    isTextBox: true,
    ...direction(shown, style.align),
  } satisfies TextOptions);
}

export const frame = ({ x, y, width, height }: Box) => ({ x, y, w: width, h: height });

/** A quiet ground for what belongs together. */
export function addCard({ slide }: Canvas, box: Box, ink: Ink = 'tint'): void {
  slide.addShape('roundRect', {
    ...frame(box),
    fill: { color: colorOf(ink) },
    line: { color: colorOf(ink), width: 0.5 },
    rectRadius: 0.08,
    objectName: 'Ground',
  });
}

export interface CardWords {
  readonly label: string;
  /** Large; absent where there is no figure to see at once. */
  readonly value?: string;
  readonly text: string;
}

const PAD = 0.28;
const LABEL = { top: 0.24, height: 0.36 } as const;
const VALUE = { top: 0.68, height: 0.66 } as const;
const textTop = ({ value }: CardWords): number => (value === undefined ? 0.74 : 1.5);
const TEXT_SIZES = [20, 18, 17, 16, 15, 14, 13, 12] as const;

/**
 * Cards beside each other: a label, a large figure if there is one, and a text in one size for all. They are as high as
 * the longest text takes, at most as the box.
 *
 * @returns how high they are
 */
export function addCards(canvas: Canvas, cards: readonly CardWords[], box: Box): number {
  const boxes = columns(box, cards.length);
  const width = (boxes[0]?.width ?? box.width) - 2 * PAD;
  const heightIn = (size: number): number =>
    Math.max(
      ...cards.map(
        (card) =>
          textTop(card) +
          heightOf(lineCount(oneLine(card.text.slice(0, MOST)), size, width), size) +
          PAD,
      ),
    );
  const size = TEXT_SIZES.find((each) => heightIn(each) <= box.height) ?? 12;
  const height = Math.min(box.height, heightIn(size));
  const labels = cards.map(({ label }) =>
    fitted(label, { width, height: LABEL.height }, [18, 16, 14], true),
  );
  const labelSize = Math.min(...labels.map(({ fontSize }) => fontSize));
  cards.forEach((card, index) => {
    const place = boxes[index];
    if (place) addCardWords(canvas, card, { ...place, height }, { label: labelSize, text: size });
  });
  return height;
}

function addCardWords(
  canvas: Canvas,
  card: CardWords,
  box: Box,
  sizes: { readonly label: number; readonly text: number },
): void {
  addCard(canvas, box);
  const row = (y: number, height: number): Box => ({
    x: box.x + PAD,
    y: box.y + y,
    width: box.width - 2 * PAD,
    height,
  });
  addText(canvas, card.label, row(LABEL.top, LABEL.height), {
    sizes: [sizes.label],
    ink: 'accent',
    bold: true,
  });
  if (card.value !== undefined) {
    addText(canvas, card.value, row(VALUE.top, VALUE.height), {
      sizes: [36, 30, 24, 20],
      bold: true,
      valign: 'middle',
    });
  }
  const top = textTop(card);
  addText(canvas, card.text, row(top, box.height - top - 0.1), { sizes: [sizes.text] });
}

/** Boxes beside each other. */
export function columns(box: Box, count: number, gap = 0.3): Box[] {
  const width = (box.width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({
    ...box,
    x: box.x + index * (width + gap),
    width,
  }));
}

export interface Cell {
  /** One line of text, or several. */
  readonly text: string | readonly string[];
  readonly bold?: true;
  readonly ink?: Ink;
  readonly fill?: Ink;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableSpec {
  /** What the table is called in the list of things on the slide. */
  readonly name: string;
  readonly description: string;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Inches. */
  readonly widths: readonly number[];
  readonly sizes: Sizes;
  /** Rows grow up to this height where the table has room to spare; inches. */
  readonly tallest?: number;
  readonly valign?: 'top' | 'middle';
}

const CELL = { x: 0.1, y: 0.07 } as const;
const textWidth = (width: number): number => Math.max(0.2, width - 2 * CELL.x);

interface CleanCell extends Cell {
  readonly lines: readonly string[];
}

function cleaned(row: readonly Cell[]): CleanCell[] {
  return row.map((cell) => ({
    ...cell,
    lines: [cell.text].flat().map((line) => oneLine(line.slice(0, MOST))),
  }));
}

const rowHeight = (
  cells: readonly CleanCell[],
  widths: readonly number[],
  size: number,
): number => {
  const counts = cells.map(({ lines, bold }, index) =>
    lines.reduce(
      (sum, line) => sum + lineCount(line, size, textWidth(widths[index] ?? 1), bold),
      0,
    ),
  );
  return heightOf(Math.max(1, ...counts), size) + 2 * CELL.y;
};

/**
 * A table in the largest of its sizes in which it fits into the box; texts are cut where it does not fit in the last.
 *
 * @returns how high it is
 */
export function addTable(canvas: Canvas, spec: TableSpec, box: Box): number {
  const { widths, tallest = 0 } = spec;
  const all = [spec.head, ...spec.rows].map(cleaned);
  const heightsIn = (size: number) => all.map((row) => rowHeight(row, widths, size));
  const smallest = spec.sizes.at(-1) ?? spec.sizes[0];
  const fontSize = spec.sizes.find((size) => total(heightsIn(size)) <= box.height) ?? smallest;
  const needed = heightsIn(fontSize);
  const fits = total(needed) <= box.height;
  const heights = fits
    ? spread(needed, box.height - total(needed), tallest)
    : shared(needed, box.height);
  const shown = (cell: CleanCell, width: number, height: number): string => {
    if (fits) return cell.lines.join('\n');
    const room = { width: textWidth(width), height: height - 2 * CELL.y + 0.01 };
    return fitted(cell.lines.join('; '), room, [fontSize], cell.bold).text;
  };
  const rows = all.map((row, index) =>
    row.map((cell, column) => {
      const text = shown(cell, widths[column] ?? 1, heights[index] ?? 0);
      const valign: 'top' | 'middle' | 'bottom' = index > 0 ? (spec.valign ?? 'middle') : 'bottom';
      return { text, options: { ...cellOptions(cell, text, fontSize, index === 0), valign } };
    }),
  );
  canvas.descriptions.set(spec.name, spec.description);
  canvas.slide.addTable(rows satisfies TableRow[], {
    x: box.x,
    y: box.y,
    w: total(widths),
    colW: [...widths],
    rowH: heights,
    objectName: spec.name,
  });
  return total(heights);
}

const total = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + length, 0);
const MOST = 3000;

/** Room that is left, to the rows below the head, none higher than `tallest`. */
function spread(heights: readonly number[], left: number, tallest: number): number[] {
  const more = left / Math.max(1, heights.length - 1);
  return heights.map((height, index) =>
    index === 0 ? height : Math.max(height, Math.min(tallest, height + more)),
  );
}

/** What there is, to all rows; low ones keep their height. */
function shared(heights: readonly number[], height: number): number[] {
  const even = height / heights.length;
  const low = heights.filter((each) => each <= even);
  const rest = height - total(low);
  const share = rest / Math.max(1, heights.length - low.length);
  return heights.map((each) => (each <= even ? each : Math.min(each, share)));
}

function cellOptions(cell: Cell, text: string, fontSize: number, head: boolean): CellOptions {
  const none = { type: 'none' } as const;
  const below = {
    type: 'solid',
    pt: head ? 1.25 : 0.75,
    color: colorOf(head ? 'accent' : 'hair'),
  } as const;
  return {
    fontSize: head ? Math.min(fontSize, 14) : fontSize,
    bold: head || (cell.bold ?? false),
    color: colorOf(cell.ink ?? (head ? 'accent' : 'ink')),
    align: cell.align ?? 'left',
    margin: [CELL.y, CELL.x, CELL.y, CELL.x],
    border: [none, none, below, none],
    ...(cell.fill && { fill: { color: colorOf(cell.fill) } }),
    ...direction(text, cell.align),
  } as CellOptions;
}
