import { listed } from '../diagnostics/listed.ts';

/** `3 practices`, `1 practice`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `2,000`. By hand: Node's own way loads the rules of every language first. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A list that stops after `limit` items and says how many it left out. */
export function listedUpTo(
  limit: number,
  items: readonly string[],
  conjunction: 'and' | 'or' = 'and',
): string {
  if (items.length <= limit + 1) return listed(items, conjunction);
  return listed([...items.slice(0, limit), `${items.length - limit} more`], conjunction);
}

/** The first letter in capitals. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
