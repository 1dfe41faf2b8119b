import { listed } from '../diagnostics/listed.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import { CallError } from './call-error.ts';

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
    `${name} cannot be "${word}".${didYouMean(suggest(word, choices))} Choose ${listed(choices, 'or')}.`,
  );
}
