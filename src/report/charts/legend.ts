import { write } from './draw.ts';
import { widthOf } from './fit.ts';
import type { Shape } from './scene.ts';

/** A sign and what it means. */
export interface Key {
  readonly text: string;
  /** How wide the sign is; 0 where the text shows it itself. */
  readonly sign: number;
  /** Its shapes, from the left, around the middle of the line. */
  readonly draw: (x: number, middle: number) => readonly Shape[];
}

const SIZE = 11.5;
const ROW = 24;
const BETWEEN = 18;

/** Keys beside each other, on as many lines as it takes. */
export function legend(
  keys: readonly Key[],
  width: number,
  top: number,
): { readonly shapes: Shape[]; readonly bottom: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let middle = top + ROW / 2;
  for (const { text, sign, draw } of keys) {
    const gap = sign === 0 ? 0 : 7;
    const own = sign + gap + widthOf(text, SIZE);
    if (x > 0 && x + own > width) {
      x = 0;
      middle += ROW;
    }
    shapes.push(...draw(x, middle));
    shapes.push(...write([text], x + sign + gap, middle + 4, { size: SIZE, ink: 'soft' }));
    x += own + BETWEEN;
  }
  return { shapes, bottom: keys.length === 0 ? top : middle + ROW / 2 };
}
