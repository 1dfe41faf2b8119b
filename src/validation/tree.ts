import type { Entry, MapNode, ScalarNode, Span, YamlNode } from '../yaml/node.ts';

const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>();

/** The entry of a map, found in constant time however large the map is. */
export function entryOf(node: YamlNode | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  if (node.entries.length < 9) return node.entries.find((entry) => entry.key.text === key);
  let index = indexes.get(node);
  if (index === undefined) {
    index = new Map(node.entries.map((entry) => [entry.key.text, entry]));
    indexes.set(node, index);
  }
  return index.get(key);
}

export function childOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value;
}

export function scalarOf(node: YamlNode | undefined, key: string): ScalarNode | undefined {
  const value = childOf(node, key);
  return value?.kind === 'scalar' ? value : undefined;
}

export interface Place {
  readonly node: YamlNode;
  /** The key it stands behind, when it stands in a map. */
  readonly key: ScalarNode | undefined;
}

/** What stands at a path of keys and positions. */
export function placeAt(root: YamlNode, path: readonly string[]): Place | undefined {
  let place: Place = { node: root, key: undefined };
  for (const part of path) {
    const { node } = place;
    if (node.kind === 'seq') {
      const item = node.items[Number(part)];
      if (item === undefined) return undefined;
      place = { node: item, key: undefined };
    } else {
      const entry = entryOf(node, part);
      if (entry === undefined) return undefined;
      place = { node: entry.value, key: entry.key };
    }
  }
  return place;
}

export function spanOf(node: Span): Span {
  return { start: node.start, end: node.end };
}

/** Where to point for something that a place lacks: its key, or its first key. */
export function headOf(place: Place): Span {
  const { node, key } = place;
  if (key !== undefined) return spanOf(key);
  const first = node.kind === 'map' ? node.entries[0]?.key : undefined;
  return spanOf(first ?? { start: node.start, end: Math.min(node.start + 1, node.end) });
}

/** The first map or list that holds more than so many entries. */
export function largerThan(limit: number, node: YamlNode): YamlNode | undefined {
  if (node.kind !== 'map' && node.kind !== 'seq') return undefined;
  const children = node.kind === 'map' ? node.entries : node.items;
  if (children.length > limit) return node;
  for (const child of children) {
    const found = largerThan(limit, 'key' in child ? child.value : child);
    if (found !== undefined) return found;
  }
  return undefined;
}
