import { Paragraph } from 'docx';
import { type IShapeGroupChildOptions, ShapeGroupRun } from 'docx/shapes';
import type { Scene, Shape } from '../../charts/scene.ts';
import { color } from './styles.ts';
import { runsOf } from './text.ts';

/** A chart as a group of Word's own shapes, to be taken apart and changed like any other. */
export function drawing(scene: Scene): Paragraph {
  const frame: Shape = { kind: 'rect', x: 0, y: 0, width: scene.width, height: scene.height };
  const group = new ShapeGroupRun({
    children: [frame, ...scene.shapes].map((shape, index) => ({
      ...childOf(shape, scene.width),
      // Left to the library, the name counts the shapes of all documents.
      altText: { name: `${shape.kind} ${index}` },
    })),
    altText: { name: scene.title, title: scene.title, description: scene.description },
  });
  return new Paragraph({ style: 'ReportChart', children: [group] });
}

function childOf(shape: Shape, sceneWidth: number): IShapeGroupChildOptions {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape;
      const box = { transformation: at(x, y, width, height), ...filled(shape) };
      if (radius === 0) return { type: 'rectangle', ...box };
      const cornerRadius = Math.min(50, (100 * radius) / Math.min(width, height));
      return { type: 'roundedRectangle', adjustments: { cornerRadius }, ...box };
    }
    case 'circle': {
      const { cx, cy, r } = shape;
      return {
        type: 'ellipse',
        transformation: at(cx - r, cy - r, 2 * r, 2 * r),
        ...filled(shape),
      };
    }
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      const box = at(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
      const flip = { horizontal: x2 < x1, vertical: y2 < y1 };
      return { type: 'line', transformation: { ...box, flip }, line: lineOf(shape) };
    }
    case 'text':
      return textOf(shape, sceneWidth);
  }
}

/** Where the base line of a line of text is, from the top of the line; both in heights of its letters. */
const BASE_LINE = 0.96;
const LINE = 1.2;
/** Fonts differ: a box this much wider holds the text on one line nevertheless. */
const ROOM = 1.25;

type TextShape = Extract<Shape, { readonly kind: 'text' }>;

function textOf(shape: TextShape, sceneWidth: number): IShapeGroupChildOptions {
  const { x, y, text, size, width, anchor, ink, bold } = shape;
  const beside = { start: sceneWidth - x, middle: 2 * Math.min(x, sceneWidth - x), end: x }[anchor];
  const room = Math.max(width, Math.min(width * ROOM, beside));
  const left = { start: x, middle: x - room / 2, end: x - room }[anchor];
  const alignment = ({ start: 'left', middle: 'center', end: 'right' } as const)[anchor];
  const line = Math.round(size * LINE * 15);
  return {
    type: 'rectangle',
    transformation: at(left, y - size * BASE_LINE, room, size * LINE),
    line: 'none',
    textOptions: {
      verticalAlignment: 'top',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    },
    children: [
      new Paragraph({
        style: 'ChartText',
        alignment,
        spacing: { line, lineRule: 'exact' },
        // Half points: two to a point, three quarters of a point to a pixel.
        children: runsOf(text, {
          size: Math.round(size * 1.5),
          color: color(ink),
          bold: bold === true,
        }),
      }),
    ],
  };
}

const at = (left: number, top: number, width: number, height: number) => ({
  offset: { left, top },
  width,
  height,
});

type Outlined = Exclude<Shape, TextShape>;

const filled = (shape: Exclude<Outlined, { readonly kind: 'line' }>) => ({
  ...(shape.fill !== undefined && { fill: color(shape.fill) }),
  line: lineOf(shape),
});

function lineOf({ stroke, strokeWidth = 1, dashed }: Outlined) {
  if (stroke === undefined) return 'none';
  // A pixel is three quarters of a point.
  return {
    color: color(stroke),
    width: strokeWidth * 0.75,
    ...(dashed && { dash: 'shortDash' as const }),
  };
}
