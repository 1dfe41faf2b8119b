import type { Ink, Shape } from '../../../src/report/charts/scene.ts';

export type TextShape = Extract<Shape, { kind: 'text' }>;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room that a shape takes up; of a text by how wide it says it is. */
export function boxOf(shape: Shape): Box {
  const half = shape.kind === 'text' ? 0 : (shape.stroke ? (shape.strokeWidth ?? 1) : 0) / 2;
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return { left: x - half, right: x + width + half, top: y - half, bottom: y + height + half };
    }
    case 'circle': {
      const { cx, cy, r } = shape;
      return {
        left: cx - r - half,
        right: cx + r + half,
        top: cy - r - half,
        bottom: cy + r + half,
      };
    }
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      const across = y1 === y2;
      return {
        left: Math.min(x1, x2) - (across ? 0 : half),
        right: Math.max(x1, x2) + (across ? 0 : half),
        top: Math.min(y1, y2) - (across ? half : 0),
        bottom: Math.max(y1, y2) + (across ? half : 0),
      };
    }
    case 'text': {
      const { x, y, width, anchor, size } = shape;
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      return { left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.22 };
    }
  }
}

export function encloses(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    inner.right <= outer.right &&
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom
  );
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** What a text is written on. */
export function groundOf(text: TextShape, shapes: readonly Shape[]): Ink {
  const { left, right, top, bottom } = boxOf(text);
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const behind = shapes.slice(0, shapes.indexOf(text)).flatMap((shape) => {
    if (shape.kind === 'text' || shape.kind === 'line' || !shape.fill) return [];
    const box = boxOf(shape);
    return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom ? [shape.fill] : [];
  });
  return behind.at(-1) ?? 'paper';
}
