import { type Continuum, type Practice, RATINGS, type Rating } from '../core/continuum.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import { fold, wordsOf } from './fold.ts';

/** What a cell says of a practice. */
export type Said =
  | { readonly state: 'rated'; readonly rating: Rating }
  | { readonly state: 'not-applicable' | 'unknown' | 'unanswered' }
  /** Why it cannot be read, and what to do. */
  | { readonly state: 'unreadable'; readonly message: string };

/** By the words that `wordsOf` leaves of them. */
const UNKNOWN: ReadonlySet<string> = new Set([
  'dont know',
  'do not know',
  'i dont know',
  'i do not know',
  'dk',
  'not sure',
  'im not sure',
  'i am not sure',
  'unsure',
  'unknown',
  'dont know not sure',
  'not sure dont know',
]);
const NOT_APPLICABLE: ReadonlySet<string> = new Set([
  'n a',
  'na',
  'not applicable',
  'does not apply',
  'doesnt apply',
  'not applicable n a',
  'n a not applicable',
]);

/** Reads the cells of a table by the words of a continuum's scale. */
export class RatingReader {
  readonly #byWords = new Map<string, Rating>();
  readonly #labels: readonly string[];
  readonly #help: string;

  constructor({ scale }: Continuum) {
    this.#labels = scale.map(({ label }) => label);
    const like = scale.find(({ rating }) => rating === 4)?.label ?? '';
    this.#help = `Write 1 to 5, a word of the scale such as ${like}, or don't know; or leave it empty.`;
    for (const { rating, label, occasions } of scale) {
      const share = [occasions, `${occasions} of occasions`];
      const texts = [label, ...share, ...share.map((each) => `${label} ${each}`)];
      const numbered = texts.flatMap((text) => [text, `${rating} ${text}`, `${text} ${rating}`]);
      for (const text of numbered) this.#byWords.set(wordsOf(text), rating);
      // The codes of LimeSurvey, which counts its answers from the first.
      for (const code of [`a${rating}`, `ao${rating}`, `ao0${rating}`]) {
        this.#byWords.set(code, rating);
      }
    }
  }

  /** What a cell says of a practice. An empty one leaves it unanswered. */
  read(text: string, { id, notApplicableWhen }: Practice): Said {
    const folded = fold(text);
    if (folded === '') return { state: 'unanswered' };
    const digit = /^([1-5])(?:[.,]0+)?$/.exec(folded)?.[1];
    const rating = RATINGS.find((each) => String(each) === digit);
    if (rating !== undefined) return { state: 'rated', rating };
    const words = wordsOf(folded);
    if (UNKNOWN.has(words)) return { state: 'unknown' };
    if (NOT_APPLICABLE.has(words)) {
      if (notApplicableWhen !== undefined) return { state: 'not-applicable' };
      const message = `${id} always applies, so it cannot be answered like this. Write 1 to 5, or don't know; or leave it empty.`;
      return { state: 'unreadable', message };
    }
    const worded = this.#byWords.get(words);
    if (worded !== undefined) return { state: 'rated', rating: worded };
    const near = didYouMean(suggest(words, this.#labels));
    return { state: 'unreadable', message: `This is no rating.${near} ${this.#help}` };
  }
}
