import type { Assessment } from '../core/assessment.ts';
import { type Continuum, type PracticeId, RATINGS, type Rating } from '../core/continuum.ts';
import { score } from '../core/score.ts';
import { withRatings } from '../core/what-if.ts';
import type { WhatIf } from '../reporters/results.ts';
import { CallError } from './call-error.ts';
import type { Context } from './context.ts';
import { choosePractice } from './practice.ts';

/** The scorecard with the changes of `--what-if` made. Throws CallError. */
export async function whatIfOf(
  context: Context,
  continuum: Continuum,
  assessment: Assessment,
  values: readonly string[],
): Promise<WhatIf> {
  const asked = parseChanges(values, continuum);
  for (const practice of asked.keys()) {
    if (assessment.answers.get(practice)?.state === 'not-applicable') {
      await context.tell(`${practice} is marked not applicable in the file; here it is rated.`);
    }
  }
  const changes = [...asked].map(([practice, to]) => {
    const answer = assessment.answers.get(practice);
    return { practice, from: answer?.state === 'rated' ? answer.rating : null, to };
  });
  return { changes, scorecard: score(continuum, withRatings(assessment, asked)) };
}

/** What `--what-if` asks for: `CF2a=4,ME2b=5`, ids in either case; in continuum order. Throws CallError. */
export function parseChanges(
  values: readonly string[],
  continuum: Continuum,
): ReadonlyMap<PracticeId, Rating> {
  const ids = continuum.practices.map((practice) => practice.id);
  const changes = new Map<PracticeId, Rating>();
  for (const part of values.flatMap((value) => value.split(','))) {
    const [left = '', right, ...rest] = part.split('=').map((word) => word.trim());
    if (left === '' || right === undefined || rest.length > 0) {
      throw new CallError(
        `--what-if cannot read "${part.trim()}". Write it like --what-if CF2a=4,ME2b=5.`,
      );
    }
    const practice = choosePractice(continuum, left, '--what-if knows no practice');
    if (changes.has(practice)) throw new CallError(`--what-if names ${practice} twice. Keep one.`);
    changes.set(practice, parseRating(practice, right));
  }
  return new Map([...changes].sort(([a], [b]) => ids.indexOf(a) - ids.indexOf(b)));
}

function parseRating(practice: PracticeId, word: string): Rating {
  const rating = RATINGS.find((each) => String(each) === word);
  if (rating !== undefined) return rating;
  throw new CallError(
    `--what-if needs a rating from 1 to 5 for ${practice}${word === '' ? '' : `, not "${word}"`}.`,
  );
}
