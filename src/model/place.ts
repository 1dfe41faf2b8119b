import { toPointer } from '../diagnostics/pointer.ts';
import type { Entry, Span, YamlNode } from '../yaml/node.ts';

export type Path = readonly (string | number)[];

export interface Place {
  readonly span: Span;
  readonly pointer: string;
}

interface Found {
  readonly value: YamlNode;
  /** The entry that holds the value, unless it is an item of a list. */
  readonly entry?: Entry;
}

function step(node: YamlNode, part: string | number): Found | undefined {
  if (node.kind === 'map') {
    const entry = node.entries.find(({ key }) => key.text === String(part));
    return entry && { value: entry.value, entry };
  }
  if (node.kind === 'seq') {
    const value = node.items[Number(part)];
    return value && { value };
  }
  return undefined;
}

/** The node at a path, or the nearest one above it. */
function find(root: YamlNode, path: Path): Found {
  let found: Found = { value: root };
  for (const part of path) {
    const next = step(found.value, part);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

/** What is written at a path, where a single value stands there. */
export function textAt(root: YamlNode, path: Path): string | undefined {
  const { value } = find(root, path);
  return value.kind === 'scalar' ? value.text : undefined;
}

/** Where a value stands. */
export function valuePlace(root: YamlNode, path: Path): Place {
  const { start, end } = find(root, path).value;
  return { span: { start, end }, pointer: toPointer(path) };
}

/** Where the key of a value stands; for an item of a list, and for the whole file, its first key. */
export function keyPlace(root: YamlNode, path: Path): Place {
  const { value, entry } = find(root, path);
  const first = value.kind === 'map' ? value.entries[0] : undefined;
  const { start, end } = (entry ?? first)?.key ?? value;
  return { span: { start, end }, pointer: toPointer(path) };
}
