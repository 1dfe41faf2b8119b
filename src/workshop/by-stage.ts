import type { Level } from '../core/continuum.ts';
import type { ByStage } from './picture.ts';

/** How many there are of each stage. */
export function byStage(levels: readonly Level[]): ByStage {
  const counts: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (const level of levels) counts[level] += 1;
  return counts;
}
