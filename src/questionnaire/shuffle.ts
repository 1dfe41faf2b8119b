/**
 * The items in an order that the seed alone decides, so that an interrupted interview goes on in the order it began in,
 * on every machine. Fisher and Yates's shuffle as Durstenfeld wrote it (Communications of the ACM 7, 1964, p. 420).
 */
export function shuffle<Item>(items: readonly Item[], seed: string): Item[] {
  const random = mulberry32(fnv1a(seed));
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [moved] = result.splice(other, 1, ...result.slice(last, last + 1));
    if (moved !== undefined) result[last] = moved;
  }
  return result;
}

/** 32 bits of a text: FNV-1a over its UTF-16 units (Fowler, Noll and Vo; RFC 9923). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers from 0 up to, not including, 1: Tommy Ettinger's Mulberry32, which he put in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
