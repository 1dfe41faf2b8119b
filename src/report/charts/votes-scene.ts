import { type Votes, votesCast } from '../../core/assessment.ts';
import { at } from '../../core/at.ts';
import { RATINGS } from '../../core/continuum.ts';
import { count } from '../../reporters/words.ts';
import { scene, write } from './draw.ts';
import type { Scene, Shape } from './scene.ts';

const TALLEST = 36;
const SIZE = 11;
const BASE = SIZE + 4 + TALLEST;

/**
 * How the votes on one practice are spread: a bar for each rating with how many chose it.
 *
 * @param width 100 or more
 */
export function votesScene(votes: Votes, width: number): Scene {
  const most = Math.max(1, ...votes);
  const column = width / RATINGS.length;
  const bar = Math.min(column - 4, 28);
  const shapes = RATINGS.flatMap((rating, index): Shape[] => {
    const chosen = at(votes, index);
    const height = (chosen / most) * TALLEST;
    const middle = column * (index + 0.5);
    const center = { size: SIZE, anchor: 'middle' } as const;
    return [
      ...(chosen > 0
        ? [
            {
              kind: 'rect',
              x: middle - bar / 2,
              y: BASE - height,
              width: bar,
              height,
              fill: 'accent',
            } as const,
            ...write([String(chosen)], middle, BASE - height - 4, {
              ...center,
              ink: 'ink',
              bold: true,
            }),
          ]
        : []),
      ...write([String(rating)], middle, BASE + SIZE + 4, { ...center, ink: 'soft' }),
    ];
  });
  return scene({
    title: 'How the votes are spread',
    description: `${RATINGS.map((rating, index) => `${rating}: ${at(votes, index)}`).join(', ')}; ${count(votesCast(votes), 'vote')}.`,
    width,
    height: BASE + SIZE + 9,
    shapes: [
      ...shapes,
      { kind: 'line', x1: 0, y1: BASE, x2: width, y2: BASE, stroke: 'line', strokeWidth: 1 },
    ],
  });
}
