import { fnv1a, mulberry32 } from '../core/random.ts';

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
