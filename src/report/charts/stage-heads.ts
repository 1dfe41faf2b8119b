import type { Continuum } from '../../core/continuum.ts';
import { leading, write } from './draw.ts';
import { fit } from './fit.ts';
import type { Shape } from './scene.ts';

const SIZE = 11;
const TOP = 13;

/** Number and name of each stage over its column. */
export function stageHeads(
  continuum: Continuum,
  at: (stage: number) => number,
  width: number,
): { readonly shapes: Shape[]; readonly bottom: number } {
  const heads = continuum.stages.map(({ stage, name }) => ({
    middle: at(stage) + width / 2,
    stage,
    lines: fit(name, width - 4, SIZE, 4),
  }));
  const most = Math.max(...heads.map(({ lines }) => lines.length));
  return {
    shapes: heads.flatMap(({ middle, stage, lines }) => [
      ...write([String(stage)], middle, TOP, {
        size: 13,
        ink: 'ink',
        anchor: 'middle',
        bold: true,
      }),
      ...write(lines, middle, TOP + 16, { size: SIZE, ink: 'soft', anchor: 'middle' }),
    ]),
    bottom: TOP + 16 + (most - 1) * leading(SIZE),
  };
}
