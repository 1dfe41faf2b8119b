import { folded } from '../core/subject.ts';

/** Where names stand that were in the list before, in whatever letter case and spacing. */
export function repeatsIn(names: readonly string[]): number[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const before = seen.size;
    return seen.add(folded(name)).size === before ? [index] : [];
  });
}
