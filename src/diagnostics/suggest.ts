/**
 * The candidate that was probably meant, or undefined where none is near enough.
 * Nearness is the edit distance with swaps of neighbors, letters compared without case; at most a third of the
 * letters may differ, and none in a word of one or two, which would be near to anything. Of two that are as near, one
 * that only goes on after the word wins, else the first.
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  // A long word is no slip of the fingers, and comparing it would take long.
  if (word.length > 40) return undefined;
  const wanted = fold(word);
  let best: string | undefined;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = wanted.length < 3 ? 0 : Math.floor(Math.max(candidate.length, wanted.length) / 3);
    const folded = fold(candidate);
    const distance = editDistance(wanted, folded);
    const rank = folded.startsWith(wanted) ? distance - 0.5 : distance;
    if (distance <= limit && rank < bestRank) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

/** ` Did you mean json?` behind a sentence, with the space before it; nothing where nothing is near. */
export function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_]+/g, '-');
}

/** Insertions, deletions, replacements and swaps of two neighbors that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
