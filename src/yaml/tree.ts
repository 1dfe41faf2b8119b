import type { Span } from '../diagnostics/span.ts';
import type { Entry, MapNode, ScalarNode, YamlNode } from './node.ts';
import { isNothing } from './scalar-value.ts';

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

/** The text behind a key; undefined where there is none that can be seen. */
export function textOf(node: YamlNode | undefined, key: string): string | undefined {
  const scalar = scalarOf(node, key);
  return scalar === undefined || isNothing(scalar) || scalar.text.trim() === ''
    ? undefined
    : scalar.text;
}

export type Path = readonly (string | number)[];

export interface Place {
  readonly node: YamlNode;
  /** The key it stands behind, when it stands in a map. */
  readonly key: ScalarNode | undefined;
}

function step(node: YamlNode, part: string | number): Place | undefined {
  if (node.kind === 'seq') {
    const item = node.items[Number(part)];
    return item && { node: item, key: undefined };
  }
  const entry = entryOf(node, String(part));
  return entry && { node: entry.value, key: entry.key };
}

/** What stands at a path of keys and positions. */
export function placeAt(root: YamlNode, path: Path): Place | undefined {
  let place: Place | undefined = { node: root, key: undefined };
  for (const part of path) {
    place = step(place.node, part);
    if (place === undefined) return undefined;
  }
  return place;
}

/** The same, or the nearest above it. */
export function nearestPlace(root: YamlNode, path: Path): Place {
  let place: Place = { node: root, key: undefined };
  for (const part of path) {
    const next = step(place.node, part);
    if (next === undefined) break;
    place = next;
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
