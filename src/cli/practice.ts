import type { Continuum, Practice, PracticeId } from '../core/continuum.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import { CallError } from './call-error.ts';

/** The practice that has this id, letters of either case. */
export function practiceNamed(continuum: Continuum, word: string): Practice | undefined {
  const wanted = word.toLowerCase();
  return continuum.practices.find(({ id }) => id.toLowerCase() === wanted);
}

/**
 * The id of the practice that a word names. Throws CallError.
 *
 * @param refusal - how the error begins: `There is no practice`
 * @param others - words that would have been understood in its place
 */
export function choosePractice(
  continuum: Continuum,
  word: string,
  refusal: string,
  others: readonly string[] = [],
): PracticeId {
  const practice = practiceNamed(continuum, word);
  if (practice !== undefined) return practice.id;
  const near = suggest(word, [...continuum.practices.map(({ id }) => id), ...others]);
  throw new CallError(
    `${refusal} "${word}".${didYouMean(near)} Run continuum model to see them all.`,
  );
}
