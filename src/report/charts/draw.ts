import { widthOf } from './fit.ts';
import type { Ink, Scene, Shape } from './scene.ts';

type TextShape = Extract<Shape, { kind: 'text' }>;

export interface Lettering {
  readonly size: number;
  readonly ink: Ink;
  readonly anchor?: TextShape['anchor'];
  readonly bold?: boolean;
}

/** From one base line to the next. */
export const leading = (size: number): number => Math.round(size * 1.35);

/** Lines of text below each other, the first on the base line `y`. */
export function write(
  lines: readonly string[],
  x: number,
  y: number,
  { size, ink, anchor = 'start', bold = false }: Lettering,
): Shape[] {
  return lines.map((text, index) => ({
    kind: 'text',
    x,
    y: y + index * leading(size),
    text,
    size,
    width: Math.ceil(widthOf(text, size)),
    anchor,
    ink,
    ...(bold && { bold }),
  }));
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Lengths of at most two decimals, so that a chart is the same text wherever it is drawn. */
export function scene(parts: Scene): Scene {
  const { width, height, shapes } = parts;
  return {
    ...parts,
    width: rounded(width),
    height: rounded(height),
    shapes: shapes.map(roundedShape),
  };
}

function roundedShape<S extends Shape>(shape: S): S {
  const copy: S = { ...shape };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'number') copy[key] = rounded(value) as typeof value;
  }
  return copy;
}
