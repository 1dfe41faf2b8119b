import { suggest } from '../diagnostics/suggest.ts';
import { CallError } from './call-error.ts';

/** `table, json or markdown`. */
export function either(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}

/** "Did you mean json? " with its space, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = suggest(word, candidates);
  return near === undefined ? '' : `Did you mean ${near}? `;
}

/** The choice that a word names, letters of either case. Throws CallError that names the choices and the nearest. */
export function choose<Choice extends string>(
  name: string,
  word: string,
  choices: readonly Choice[],
): Choice {
  const wanted = word.toLowerCase();
  const choice = choices.find((each) => each.toLowerCase() === wanted);
  if (choice !== undefined) return choice;
  throw new CallError(
    `${name} cannot be "${word}". ${didYouMean(word, choices)}Choose ${either(choices)}.`,
  );
}
