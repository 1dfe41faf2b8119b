import type { YamlNode } from '../yaml/node.ts';
import { scalarValue } from '../yaml/scalar-value.ts';

/**
 * The plain data behind a tree: what a schema validator looks at. Unlike in an assessment, a key with nothing behind it
 * counts: in a continuum it is always a mistake.
 */
export function toData(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return scalarValue(node);
    case 'empty':
      return null;
    case 'seq':
      return node.items.map(toData);
    case 'map': {
      const data = {};
      for (const { key, value } of node.entries) {
        // Not an assignment: a key called __proto__ would then be lost instead of being reported.
        Object.defineProperty(data, key.text, {
          value: toData(value),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return data;
    }
  }
}
