import { at } from '../core/at.ts';
import { RATINGS, type Rating } from '../core/continuum.ts';
import { MISSING, NOT_APPLICABLE, type Values } from '../core/grid.ts';
import type { CarelessSigns } from './picture.ts';

/**
 * Two full stages of the usual continuum, all components alike. Somebody who gives one rating to six practices of ten
 * has a run as long by chance about once in fifty times.
 */
const LONG_RUN = 12;

/** Below ten ratings, all alike is no rare thing. `continuum check` has a warning of its own for full files. */
const ENOUGH_TO_VARY = 10;

/** One in three: what is missing then weighs as much as a whole component. */
const MANY_MISSING = 3;

type Signs = Omit<CarelessSigns, 'file' | 'response'>;

/** The first of the longest runs of one rating; what is not rated does not end a run. */
function longestRun(ratings: readonly Rating[]): { rating: Rating; length: number } | undefined {
  let longest: { rating: Rating; length: number } | undefined;
  let length = 0;
  for (const [index, rating] of ratings.entries()) {
    length = rating === ratings[index - 1] ? length + 1 : 1;
    if (length > (longest?.length ?? 0)) longest = { rating, length };
  }
  return longest;
}

/** One rating throughout says it all: its run is not reported again. */
function sameness(ratings: readonly Rating[]): Signs {
  const run = longestRun(ratings);
  if (run === undefined) return {};
  if (run.length === ratings.length) {
    return ratings.length >= ENOUGH_TO_VARY ? { noVariation: run.rating } : {};
  }
  return run.length >= LONG_RUN ? { longestRun: run } : {};
}

/**
 * Signs that somebody may have answered without reading; undefined where there are none. After Curran (2016), Methods
 * for the detection of carelessly invalid responses in survey data, Journal of Experimental Social Psychology 66.
 *
 * @param values in continuum order
 */
export function carelessSigns(values: Values): Signs | undefined {
  const ratings = values.flatMap((value): Rating[] =>
    value > MISSING ? [at(RATINGS, value - 1)] : [],
  );
  const missing = values.filter((value) => value === MISSING).length;
  const apply = values.filter((value) => value !== NOT_APPLICABLE).length;
  const signs: Signs = {
    ...sameness(ratings),
    ...(missing > 0 && missing * MANY_MISSING >= apply && { missingShare: missing / apply }),
  };
  return Object.keys(signs).length > 0 ? signs : undefined;
}
