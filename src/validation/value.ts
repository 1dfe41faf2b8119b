import { isVisible } from '../diagnostics/visible.ts';
import type { YamlNode } from '../yaml/node.ts';
import { scalarValue } from '../yaml/scalar-value.ts';
import { groupBelow, type KeyGroup, keysOf } from './keys.ts';

/** What JSON knows, with a number that no schema accepts for a number in any notation but plain digits. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** Text that holds nothing to see says nothing: the schema is to treat it as blank. */
function visible<Scalar>(value: Scalar): Scalar | '' {
  return typeof value !== 'string' || isVisible(value) ? value : '';
}

/**
 * The tree as plain data for the schema. Keys with nothing behind them are left out where they belong.
 *
 * @param group The group of keys that the node is, or that the items of a list are.
 */
export function toValue(node: YamlNode, group: KeyGroup = ''): Value {
  switch (node.kind) {
    case 'empty':
      return null;
    case 'scalar':
      return visible(scalarValue(node));
    case 'seq':
      return node.items.map((item) => toValue(item, group));
    case 'map': {
      const object: { [key: string]: Value } = {};
      for (const { key, value: inner } of node.entries) {
        const value = toValue(inner, groupBelow(group, key.text));
        if (value === null && keysOf(group).includes(key.text)) continue;
        put(object, key.text, value);
      }
      return object;
    }
  }
}

/** An assignment would take this one key for the prototype of the object, and the schema would never see it. */
function put(object: { [key: string]: Value }, key: string, value: Value): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
  } else object[key] = value;
}
