import { COMPONENT_CODES, COMPONENTS, type ComponentId } from '../core/continuum.ts';
import { listed } from '../diagnostics/listed.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import { CallError } from './call-error.ts';

/** The component that a word names, by its id or its code, letters of either case. Throws CallError. */
export function chooseComponent(flag: string, word: string): ComponentId {
  const wanted = word.toLowerCase();
  const component = COMPONENTS.find(
    (id) => id === wanted || COMPONENT_CODES[id].toLowerCase() === wanted,
  );
  if (component !== undefined) return component;
  throw new CallError(
    `${flag} knows no component "${word}".${didYouMean(suggest(word, COMPONENTS))} Choose ${listed(COMPONENTS, 'or')}.`,
  );
}
