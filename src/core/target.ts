import type { Assessment, Target } from './assessment.ts';
import { at } from './at.ts';
import { COMPONENTS, type ComponentId, type Level, STAGES } from './continuum.ts';
import type { Scorecard } from './scorecard.ts';

/** What the caller asks for. A value for one component beats the value for all. */
export interface TargetRequest {
  readonly all?: Target;
  readonly components?: Readonly<Partial<Record<ComponentId, Target>>>;
}

export function byComponent<Value>(
  value: (component: ComponentId, position: number) => Value,
): Record<ComponentId, Value> {
  const [focus, measurement, environment] = COMPONENTS;
  return {
    [focus]: value(focus, 0),
    [measurement]: value(measurement, 1),
    [environment]: value(environment, 2),
  };
}

const stageNumber = (target: Target): Level => {
  const stage = STAGES.find((candidate) => candidate === target);
  if (stage === undefined)
    throw new RangeError(`A target is a stage from 1 to 5 or stay, not ${target}`);
  return stage;
};

/**
 * The stage to plan for, by component: the request for the component, else the request for all, else the file's own
 * target, else one above the overall stage. `stay` is the component's current stage.
 *
 * @throws RangeError for a target outside 1 to 5
 */
export function targetsOf(
  scorecard: Scorecard,
  targets: Assessment['targets'],
  request: TargetRequest,
): Record<ComponentId, Level> {
  const next = Math.min(scorecard.stage + 1, STAGES.length);
  return byComponent((component, position) => {
    const target = request.components?.[component] ?? request.all ?? targets?.[component] ?? next;
    return target === 'stay' ? at(scorecard.components, position).stage : stageNumber(target);
  });
}
