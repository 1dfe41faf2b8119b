import { clean } from '../diagnostics/clean.ts';
import type { YamlNode } from '../yaml/node.ts';
import { scalarValue } from '../yaml/scalar-value.ts';
import { keysAt } from './keys.ts';

/** What JSON knows, with a number that no schema accepts for a number in any notation but plain digits. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** Text that holds nothing to see, such as a zero-width space, says nothing: the schema is to treat it as blank. */
function visible<Scalar>(value: Scalar): Scalar | '' {
  if (typeof value !== 'string' || /[!-~]/.test(value)) return value;
  return clean(value).trim() === '' ? '' : value;
}

/**
 * The tree as plain data for the schema. Keys with nothing behind them are left out where they belong; objects have no
 * prototype, so that no key means anything but itself.
 */
export function toValue(node: YamlNode, path: readonly string[] = []): Value {
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return visible(scalarValue(node));
    case 'seq':
      return node.items.map((item, index) => toValue(item, [...path, String(index)]));
    case 'map': {
      const known = keysAt(path);
      const object: { [key: string]: Value } = Object.create(null);
      for (const { key, value: inner } of node.entries) {
        const value = toValue(inner, [...path, key.text]);
        if (value !== null || !known.includes(key.text)) object[key.text] = value;
      }
      return object;
    }
  }
}
