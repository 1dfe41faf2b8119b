import { COMPONENTS } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import { placeAt } from '../yaml/tree.ts';
import { type Case, RATINGS } from './case.ts';

// Stages are those of the lower bound: what is not known is not in anybody's favor.

/** `--min-stage`: the overall stage. */
export function minStage({ scorecard, policy: { minStage: minimum } }: Case): Diagnostic[] {
  const { stage, components, counts } = scorecard;
  if (minimum === undefined || stage >= minimum) return [];
  const nameOf = (id: string) => components.find((one) => one.id === id)?.name ?? id;
  const heldBack = scorecard.heldBackBy.map(
    ({ component, stage: at, short }) =>
      `${inSentence(nameOf(component))} (${short} ${short === 1 ? 'point' : 'points'} short at stage ${at})`,
  );
  const missing = counts.unknown + counts.unanswered;
  const args = { stage, minimum, heldBack, missing };
  return [{ code: 'stage-below-minimum', args, pointer: RATINGS }];
}

/** `--min`: the stage of each component that is named. */
export function minOfComponents({ scorecard, policy: { min = {} } }: Case): Diagnostic[] {
  return scorecard.components.flatMap(({ id, name, stage, cells }): Diagnostic[] => {
    const minimum = min[id];
    if (minimum === undefined || stage >= minimum) return [];
    const missing = cells.reduce((sum, cell) => sum + cell.missing, 0);
    const args = { component: name, stage, minimum, missing };
    return [{ code: 'component-below-minimum', args, pointer: RATINGS }];
  });
}

/** `--at-target`: the targets of the file itself. A component without one is free; a file without any is not. */
export function atTarget({ assessment, scorecard, root }: Case): Diagnostic[] {
  const { targets } = assessment;
  if (targets === undefined) return [{ code: 'targets-missing', args: {}, pointer: '' }];
  return COMPONENTS.flatMap((id): Diagnostic[] => {
    const target = targets[id];
    const component = scorecard.components.find((one) => one.id === id);
    if (typeof target !== 'number' || component === undefined) return [];
    const { name, stage } = component;
    if (stage >= target) return [];
    const own = ['targets', id];
    const path = placeAt(root, own) === undefined ? ['targets'] : own;
    const args = { component: name, stage, target };
    return [{ code: 'below-target', args, pointer: toPointer(path) }];
  });
}

/** `--min-evidenced-stage`: the stage that the evidence shows. */
export function minEvidencedStage({
  scorecard: { evidenced },
  policy: { minEvidencedStage: minimum },
}: Case): Diagnostic[] {
  const { stage } = evidenced;
  if (minimum === undefined || stage >= minimum) return [];
  const args = { stage, minimum };
  return [{ code: 'evidenced-stage-below-minimum', args, pointer: RATINGS }];
}
