import type { Rating } from '../../core/continuum.ts';

const SHADES = [1, 2, 3] as const satisfies readonly Rating[];

/** How dark a count of votes is, the darker the more; dark letters can be read on all of them. None has no shade. */
export function votesShade(count: number, most: number): (typeof SHADES)[number] | undefined {
  return SHADES[Math.ceil((count / most) * SHADES.length) - 1];
}
