import type { Continuum, PracticeId } from '../core/continuum.ts';
import { NOT_APPLICABLE } from '../core/grid.ts';
import type { Scorecard } from '../core/scorecard.ts';
import { disagreementOf } from './disagreement.ts';
import { leverageOf, placedWith, ratingsGiven, scenesOf } from './leverage.ts';
import type { AgendaItem, Leverage, PracticePicture } from './picture.ts';

/**
 * Even steps, because leverage is an order and no measure. What moves nothing weighs nothing: however much people
 * differ, the result is the same, and it comes last.
 */
const WEIGHTS: Readonly<Record<Leverage, number>> = {
  stage: 1,
  next: 3 / 4,
  together: 1 / 2,
  component: 1 / 4,
  none: 0,
};

/** The practices of the cells that hold the overall stage back. */
function holdingBack({ components, heldBackBy }: Scorecard): ReadonlySet<PracticeId> {
  const cells = heldBackBy.map(({ component, stage }) =>
    components.find(({ id }) => id === component)?.cells.find((cell) => cell.stage === stage),
  );
  return new Set(cells.flatMap((cell) => cell?.practices ?? []));
}

/** What differs by less is the same: the rest is what arithmetic leaves in the last digits. */
const steps = (value: number): number => Math.round(value * 1e9);

/**
 * What to talk about, in order: disagreement times leverage, then disagreement alone, then continuum order.
 *
 * @param practices every practice of the continuum, in its order
 * @param scorecard that of their medians
 */
export function agendaOf(
  continuum: Continuum,
  practices: readonly PracticePicture[],
  scorecard: Scorecard,
): AgendaItem[] {
  const scenes = scenesOf(practices);
  const holding = holdingBack(scorecard);
  const items = practices.map((picture, position): AgendaItem => {
    const disagreement = disagreementOf(picture);
    const holds = disagreement > 0 && holding.has(picture.practice);
    const leverage = leverageOf(continuum, picture, position, scenes, holds);
    const stageWith = (value: number) =>
      placedWith(continuum, scenes.medians, position, value).overall;
    return {
      practice: picture.practice,
      disagreement,
      leverage,
      priority: disagreement * WEIGHTS[leverage],
      outcomes: ratingsGiven(picture).map((rating) => ({ rating, stage: stageWith(rating) })),
      ...(picture.notApplicable > 0 && { notApplicable: stageWith(NOT_APPLICABLE) }),
    };
  });
  return items.sort(
    (a, b) =>
      steps(b.priority) - steps(a.priority) || steps(b.disagreement) - steps(a.disagreement),
  );
}
