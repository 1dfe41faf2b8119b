import { LOWER_BOUND, UPPER_BOUND } from '../core/cell.ts';
import { type Continuum, RATINGS, type Rating } from '../core/continuum.ts';
import { MISSING, NOT_APPLICABLE, type Values } from '../core/grid.ts';
import { type Placement, place } from '../core/placement.ts';
import { groupValue } from './group-value.ts';
import type { Leverage, PracticePicture } from './picture.ts';

/** The ratings that somebody gave, from the lowest up. */
export function ratingsGiven({ votes }: Pick<PracticePicture, 'votes'>): Rating[] {
  return RATINGS.filter((rating) => (votes[rating - 1] ?? 0) > 0);
}

/** Where the group may settle, everything else as it is in `values`. */
export interface Surroundings {
  readonly values: Values;
  /** What a practice counts for that nobody rated. */
  readonly missingAs: number;
}

/** What the other practices are while one is looked at: as the group takes them, or all at one end of what was said. */
export interface Scenes {
  readonly medians: Surroundings;
  readonly lows: Surroundings;
  readonly highs: Surroundings;
}

export function scenesOf(practices: readonly PracticePicture[]): Scenes {
  const medians = practices.map(({ votes, notApplicable }) => groupValue(votes, notApplicable));
  const settled = (pick: (ratings: readonly Rating[]) => Rating | undefined): Values =>
    practices.map((picture, position) =>
      medians[position] === NOT_APPLICABLE
        ? NOT_APPLICABLE
        : (pick(ratingsGiven(picture)) ?? MISSING),
    );
  return {
    medians: { values: medians, missingAs: LOWER_BOUND },
    lows: { values: settled((ratings) => ratings[0]), missingAs: LOWER_BOUND },
    highs: { values: settled((ratings) => ratings.at(-1)), missingAs: UPPER_BOUND },
  };
}

export function placedWith(
  continuum: Continuum,
  { values, missingAs }: Surroundings,
  position: number,
  value: number,
): Placement {
  return place(continuum, values.with(position, value), missingAs);
}

/** Everything that the group may agree on: what somebody said, or any rating where nobody said anything. */
function possible(picture: PracticePicture): number[] {
  const said = [...(picture.notApplicable > 0 ? [NOT_APPLICABLE] : []), ...ratingsGiven(picture)];
  return said.length > 0 ? said : [LOWER_BOUND, UPPER_BOUND];
}

/**
 * How far a practice can move the result; `Leverage` says what each answer means. `together` is what makes a missing
 * practice decisive (src/core/bounds.ts), for everything that people said instead of for 1 and 5.
 *
 * @param holds whether people differ on it where the overall stage is held back
 */
export function leverageOf(
  continuum: Continuum,
  picture: PracticePicture,
  position: number,
  { medians, lows, highs }: Scenes,
  holds: boolean,
): Leverage {
  const answers = possible(picture);
  const moves = (among: Surroundings, result: (placement: Placement) => unknown) => {
    const results = answers.map((value) => result(placedWith(continuum, among, position, value)));
    return new Set(results).size > 1;
  };
  const overall = (placement: Placement) => placement.overall;
  if (moves(medians, overall)) return 'stage';
  if (holds) return 'next';
  if (moves(lows, overall) || moves(highs, overall)) return 'together';
  return moves(medians, ({ levels }) => levels.join()) ? 'component' : 'none';
}
