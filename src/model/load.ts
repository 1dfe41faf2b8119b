import type { Continuum } from '../core/continuum.ts';
import { builtinContinuum } from './builtin.ts';
import { checkContinuum } from './check.ts';
import { ContinuumError } from './continuum-error.ts';

/**
 * A continuum, deeply frozen: the built-in one, or one of your own from the text of its files.
 *
 * @param files - File name to text: `continuum.yaml`, `stage-1.yaml` to `stage-5.yaml` and, optionally, `sources.yaml`.
 * @throws {@link ContinuumError} with findings by file when the files do not make a continuum.
 */
export function loadContinuum(files?: Readonly<Record<string, string>>): Continuum {
  if (files === undefined) return builtinContinuum();
  const { continuum, findings } = checkContinuum(files);
  if (continuum === undefined) throw new ContinuumError(findings);
  return continuum;
}
