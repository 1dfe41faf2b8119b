import type { Continuum } from '../core/continuum.ts';
import { NOT_APPLICABLE } from '../core/grid.ts';
import { disagreementOf } from './disagreement.ts';
import { leverageOf, placedWith, ratingsGiven, scenesOf } from './leverage.ts';
import type { AgendaItem, Leverage, PracticePicture } from './picture.ts';

/**
 * Even steps, because leverage is an order and no measure. What moves nothing weighs nothing: however much people
 * differ, the result is the same, and it comes last.
 */
const WEIGHTS: Readonly<Record<Leverage, number>> = {
  stage: 1,
  together: 2 / 3,
  component: 1 / 3,
  none: 0,
};

/**
 * What to talk about, in order: disagreement times leverage, then disagreement alone, then continuum order.
 *
 * @param practices every practice of the continuum, in its order
 */
export function agendaOf(
  continuum: Continuum,
  practices: readonly PracticePicture[],
): AgendaItem[] {
  const scenes = scenesOf(practices);
  const items = practices.map((picture, position): AgendaItem => {
    const disagreement = disagreementOf(picture);
    const leverage = leverageOf(continuum, picture, position, scenes);
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
  return items.sort((a, b) => b.priority - a.priority || b.disagreement - a.disagreement);
}
