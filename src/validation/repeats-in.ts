/** Where names stand that were in the list before, blanks around them aside. */
export function repeatsIn(names: readonly string[]): number[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    const before = seen.size;
    return seen.add(name.trim()).size === before ? [index] : [];
  });
}
