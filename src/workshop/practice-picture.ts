import { at } from '../core/at.ts';
import type { Continuum } from '../core/continuum.ts';
import { MISSING, NOT_APPLICABLE } from '../core/grid.ts';
import { apartOf } from './apart.ts';
import { consensus } from './consensus.ts';
import { total, votesAt } from './distribution.ts';
import { groupValue } from './group-value.ts';
import { lowerMedian } from './median.ts';
import type { Person } from './people.ts';
import type { PracticePicture, WorkshopResponse } from './picture.ts';
import { quartiles } from './quantile.ts';

function takenFrom(value: number): PracticePicture['taken'] {
  if (value === MISSING) return 'missing';
  return value === NOT_APPLICABLE ? 'not-applicable' : 'rated';
}

/**
 * What a group says of the practice at a position of the continuum.
 *
 * @param people the same people as `responses`, as numbers
 */
export function practicePicture(
  continuum: Continuum,
  responses: readonly WorkshopResponse[],
  people: readonly Person[],
  position: number,
  minGroup: number,
): PracticePicture {
  const { id } = at(continuum.practices, position);
  const states = responses.map(({ assessment }) => assessment.answers.get(id)?.state);
  const votes = votesAt(people, position);
  const notApplicable = states.filter((state) => state === 'not-applicable').length;
  const unknown = states.filter((state) => state === 'unknown').length;
  const middle = quartiles(votes);
  return {
    practice: id,
    votes,
    notApplicable,
    unknown,
    unanswered: people.length - total(votes) - notApplicable - unknown,
    taken: takenFrom(groupValue(votes, notApplicable)),
    median: lowerMedian(votes),
    iqr: middle && middle.high - middle.low,
    // One rating agrees with itself, which says nothing of a group.
    consensus: total(votes) < 2 ? null : consensus(votes),
    apart: apartOf(people, position, minGroup),
  };
}
