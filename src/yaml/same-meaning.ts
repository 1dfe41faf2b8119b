import type { MapNode, YamlNode } from './node.ts';
import { isNothing, scalarValue } from './scalar-value.ts';
import { entryOf } from './tree.ts';

/**
 * Whether two assessments say the same, in whatever order, form and spelling. A key with nothing behind it is still
 * a key; a rating alone says the same in the short form and in the long one.
 */
export function sameMeaning(a: MapNode, b: MapNode): boolean {
  return sameEntries(a, b, (left, right, key) =>
    key === 'ratings' && left.kind === 'map' && right.kind === 'map'
      ? sameEntries(left, right, (one, other) => same(rating(one), rating(other)))
      : same(left, right),
  );
}

type Compare = (a: YamlNode, b: YamlNode, key: string) => boolean;

function sameEntries(a: MapNode, b: MapNode, compare: Compare): boolean {
  return (
    a.entries.length === b.entries.length &&
    a.entries.every(({ key, value }) => {
      const other = entryOf(b, key.text);
      return other !== undefined && compare(value, other.value, key.text);
    })
  );
}

/** An answer that is its rating alone as that rating. */
function rating(node: YamlNode): YamlNode {
  if (node.kind !== 'map' || node.entries.some(({ key }) => key.text !== 'rating')) return node;
  return entryOf(node, 'rating')?.value ?? { kind: 'empty', start: node.start, end: node.end };
}

function same(a: YamlNode, b: YamlNode): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (a.kind === 'scalar') return b.kind === 'scalar' && scalarValue(a) === scalarValue(b);
  if (a.kind === 'map') return b.kind === 'map' && sameEntries(a, b, same);
  return (
    a.kind === 'seq' &&
    b.kind === 'seq' &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => {
      const other = b.items[index];
      return other !== undefined && same(item, other);
    })
  );
}
