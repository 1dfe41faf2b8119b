import type { Picture } from '../workshop/picture.ts';

/** Of a group that is too small to hide in. */
export function fewWords({
  people,
  roleGaps: { minGroup },
}: Pick<Picture, 'people' | 'roleGaps'>): string[] {
  if (people >= minGroup) return [];
  return [
    `Fewer than ${minGroup} people have answered, so what each of them said can be read from the counts.`,
  ];
}
