import type { Continuum } from '../core/continuum.ts';
import { deepFreeze } from './freeze.ts';
import { readBuiltin } from './generated/builtin.js';

let loaded: Continuum | undefined;

/**
 * The Customer Satisfaction Practices Continuum that comes with the product, deeply frozen.
 * It was checked when the product was built, so no YAML is read and nothing can fail here.
 */
export function builtinContinuum(): Continuum {
  loaded ??= deepFreeze(readBuiltin());
  return loaded;
}
