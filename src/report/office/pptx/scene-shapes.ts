import type { Scene, Shape } from '../../charts/scene.ts';
import { oneLine } from '../cut.ts';
import { colorOf } from './colors.ts';
import type { Canvas } from './deck.ts';
import { direction } from './direction.ts';
import type { Box } from './parts.ts';

const POINTS = 72;

/**
 * A scene as shapes of the slide that can be moved and edited, grouped under `name`.
 *
 * @param box What the scene is scaled into; it keeps its proportions and stands in the middle.
 */
export function addScene(
  { slide, descriptions }: Canvas,
  scene: Scene,
  box: Box,
  name: string,
): void {
  const scale = Math.min(box.width / scene.width, box.height / scene.height);
  const left = box.x + (box.width - scene.width * scale) / 2;
  const top = box.y + (box.height - scene.height * scale) / 2;
  const x = (value: number): number => left + value * scale;
  const y = (value: number): number => top + value * scale;
  descriptions.set(`${name}:`, scene.description);
  for (const [index, shape] of scene.shapes.entries()) {
    const objectName = `${name}: ${index + 1}`;
    switch (shape.kind) {
      case 'rect': {
        const size = { w: shape.width * scale, h: shape.height * scale };
        slide.addShape(shape.radius ? 'roundRect' : 'rect', {
          x: x(shape.x),
          y: y(shape.y),
          ...size,
          ...painted(shape, scale),
          ...(shape.radius && {
            rectRadius: Math.min(shape.radius * scale, size.w / 2, size.h / 2),
          }),
          objectName,
        });
        break;
      }
      case 'circle':
        slide.addShape('ellipse', {
          x: x(shape.cx - shape.r),
          y: y(shape.cy - shape.r),
          w: 2 * shape.r * scale,
          h: 2 * shape.r * scale,
          ...painted(shape, scale),
          objectName,
        });
        break;
      case 'line':
        slide.addShape('line', {
          x: x(Math.min(shape.x1, shape.x2)),
          y: y(Math.min(shape.y1, shape.y2)),
          w: Math.abs(shape.x2 - shape.x1) * scale,
          h: Math.abs(shape.y2 - shape.y1) * scale,
          flipV: shape.x2 < shape.x1 !== shape.y2 < shape.y1,
          ...painted(shape, scale),
          objectName,
        });
        break;
      case 'text':
        slide.addText(oneLine(shape.text), {
          x: x(shape.x - shape.width * { start: 0, middle: 0.5, end: 1 }[shape.anchor]),
          // The anchor stands on the base line, about four fifths down from the top of a line.
          y: y(shape.y - shape.size),
          w: shape.width * scale,
          h: shape.size * 1.25 * scale,
          margin: 0,
          wrap: false,
          fontSize: Math.round(shape.size * scale * POINTS * 2) / 2,
          color: colorOf(shape.ink),
          bold: shape.bold ?? false,
          ...direction(shape.text),
          align: ({ start: 'left', middle: 'center', end: 'right' } as const)[shape.anchor],
          valign: 'middle',
          isTextBox: true,
          objectName,
        });
    }
  }
}

type Painted = Exclude<Shape, { readonly kind: 'text' }>;

function painted(shape: Painted, scale: number) {
  const fill = 'fill' in shape ? shape.fill : undefined;
  return {
    ...(fill && { fill: { color: colorOf(fill) } }),
    ...(shape.stroke && {
      line: {
        color: colorOf(shape.stroke),
        width: Math.max(0.5, (shape.strokeWidth ?? 1) * scale * POINTS),
        ...(shape.dashed && { dashType: 'dash' as const }),
      },
    }),
  };
}
