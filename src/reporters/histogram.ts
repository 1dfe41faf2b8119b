import type { Votes } from '../core/assessment.ts';
import type { Screen } from './screen.ts';

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const NOBODY = '·';

/**
 * How the votes are spread, one sign for each rating from 1 to 5: a block as high as its share of the most frequent
 * rating, a dot for nobody. Without Unicode, the counts, parted by blanks.
 */
export function histogram(votes: Votes, { unicode }: Pick<Screen, 'unicode'>): string {
  if (!unicode) return votes.join(' ');
  const most = Math.max(...votes);
  return votes
    .map((count) => BLOCKS[Math.ceil((count / most) * BLOCKS.length) - 1] ?? NOBODY)
    .join('');
}
