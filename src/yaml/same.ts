import type { MapNode, YamlNode } from './node.ts';
import { childOf } from './tree.ts';

/**
 * Whether two trees hold the same apart from the answer to one practice, wherever things stand.
 * A file without ratings holds the same as one with none.
 */
export function sameBut(before: YamlNode, after: YamlNode, practice: string): boolean {
  if (before.kind !== 'map' || after.kind !== 'map') return false;
  return sameEntries(before, after, ['ratings'], (a, b) => sameRatings(a, b, practice));
}

function sameRatings(
  before: YamlNode | undefined,
  after: YamlNode | undefined,
  practice: string,
): boolean {
  const empty: YamlNode = { kind: 'map', start: 0, end: 0, entries: [] };
  const a = before?.kind === 'map' ? before : empty;
  const b = after?.kind === 'map' ? after : empty;
  return sameEntries(a, b, [practice], () => true);
}

type Compare = (before: YamlNode | undefined, after: YamlNode | undefined) => boolean;

/** Same keys in the same order with the same values, but for some that are compared otherwise. */
function sameEntries(
  a: MapNode,
  b: MapNode,
  special: readonly string[],
  compare: Compare,
): boolean {
  const others = (map: MapNode) => map.entries.filter((entry) => !special.includes(entry.key.text));
  const left = others(a);
  const right = others(b);
  if (left.length !== right.length) return false;
  return (
    special.every((key) => compare(childOf(a, key), childOf(b, key))) &&
    left.every((entry, index) => {
      const other = right[index];
      return (
        other !== undefined && entry.key.text === other.key.text && same(entry.value, other.value)
      );
    })
  );
}

function same(a: YamlNode, b: YamlNode): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && a.style === b.style;
  if (a.kind === 'seq') {
    return (
      b.kind === 'seq' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => {
        const other = b.items[index];
        return other !== undefined && same(item, other);
      })
    );
  }
  if (a.kind === 'map') return b.kind === 'map' && sameEntries(a, b, [], () => true);
  return b.kind === 'empty';
}
