import { toPointer } from '../diagnostics/pointer.ts';
import type { Span } from '../diagnostics/span.ts';
import type { YamlNode } from '../yaml/node.ts';
import { headOf, nearestPlace, type Path, spanOf } from '../yaml/tree.ts';

export interface Spot {
  readonly span: Span;
  readonly pointer: string;
}

/** What is written at a path, where a single value stands there. */
export function textAt(root: YamlNode, path: Path): string | undefined {
  const { node } = nearestPlace(root, path);
  return node.kind === 'scalar' ? node.text : undefined;
}

/** Where a value stands. */
export function valuePlace(root: YamlNode, path: Path): Spot {
  return { span: spanOf(nearestPlace(root, path).node), pointer: toPointer(path) };
}

/** Where the key of a value stands; for an item of a list, and for the whole file, its first key. */
export function keyPlace(root: YamlNode, path: Path): Spot {
  return { span: headOf(nearestPlace(root, path)), pointer: toPointer(path) };
}
