import type { Continuum, PracticeId } from '../core/continuum.ts';
import { editDistance, suggest } from '../diagnostics/suggest.ts';
import { fold, wordsOf } from './fold.ts';

/** What the head of a column can be about. */
export type Named =
  | { readonly kind: 'answer' | 'note' | 'reason'; readonly practice: PracticeId }
  /** It names one practice by its id and another by its statement. */
  | { readonly kind: 'unclear'; readonly practices: readonly [PracticeId, PracticeId] };

/** A head longer than this is no head; looking for thirty statements in it would take long. */
const LONGEST_HEAD = 1000;
/** Words of a statement that a tool has cut short still tell it, from so many characters on. */
const SHORTEST_START = 15;
/** One character in so many may differ where a statement was probably meant. */
const SLIPS = 6;

const REMARK = /^(?:(note|comment|remark)s?|reasons?)\b/;
/** Words of heads that ask for no rating; `other` is what LimeSurvey calls the text of those who chose none. */
const ELSE = ['note', 'comment', 'remark', 'reason', 'why', 'explain', 'other'].flatMap((word) => [
  word,
  `${word}s`,
]);
/** `Rate each statement [When we promise ...]`, `CF1a[SQ001]`: what stands before the brackets, and in them. */
const BRACKETS = /^([^[\]]*).*\[([^[\]]*)\]\W{0,5}$/;
/** `12. `, `Q3 `, `G1Q2 `: how survey tools number their questions. */
const NUMBER = /^(?:question )?\p{L}{0,2}\d{1,4}(?:\p{L}\d{1,4})? /u;

/** Finds the practice that the head of a column names, by id, by statement or by title. */
export class PracticeIndex {
  readonly #practices: readonly { readonly id: PracticeId; readonly statement: string }[];
  /** By words; null where two practices share them. */
  readonly #byWords = new Map<string, PracticeId | null>();
  readonly #prefix: RegExp;

  constructor(continuum: Continuum) {
    this.#practices = continuum.practices.map(({ id, statement }) => {
      return { id, statement: wordsOf(statement) };
    });
    for (const { id, statement, title } of continuum.practices) {
      for (const text of new Set([id, statement, title].map(wordsOf))) {
        this.#byWords.set(text, this.#byWords.has(text) ? null : id);
      }
    }
    const ids = continuum.practices.map(({ id }) => id).join('|');
    this.#prefix = new RegExp(`^(?:\\S*_)?(${ids})([\\s\\W_]*)(.*)$`, 'i');
  }

  /** What a head names; undefined where it is nothing that is known. */
  named(head: string): Named | undefined {
    if (head.length > LONGEST_HEAD) return undefined;
    const folded = fold(head);
    const [, before = '', inside] = BRACKETS.exec(folded) ?? [];
    if (inside === undefined) return this.#inText(folded);
    const within = this.#inText(inside);
    if (within !== undefined) return within;
    const remark = remarkOf(inside);
    if (remark !== undefined) return this.#remarkOn(before, remark);
    // The text of those who chose none of the answers, which LimeSurvey adds.
    return inside === 'other' ? undefined : this.#inText(before);
  }

  /** The practice whose id or statement is nearly what the head says. */
  nearly(head: string): PracticeId | undefined {
    if (head.length > LONGEST_HEAD) return undefined;
    const folded = fold(head);
    const text = wordsOf(BRACKETS.exec(folded)?.[2] ?? folded).replace(NUMBER, '');
    const ids = this.#practices.map(({ id }) => id);
    if (text.length <= 6) return suggest(text, ids);
    return this.#practices.find(({ statement }) => isNear(text, statement))?.id;
  }

  /** The practices whose ids stand anywhere in the head, unless it asks for something else than a rating. */
  mentioned(head: string): PracticeId[] {
    if (head.length > LONGEST_HEAD) return [];
    const words = new Set(wordsOf(head).split(' '));
    if (ELSE.some((word) => words.has(word))) return [];
    return this.#practices.flatMap(({ id }) => (words.has(wordsOf(id)) ? [id] : []));
  }

  #inText(text: string): Named | undefined {
    const practice = this.#byText(text);
    if (practice !== undefined) return { kind: 'answer', practice };
    const [, id = '', between = '', rest = ''] = this.#prefix.exec(text) ?? [];
    const own = this.#byText(id);
    if (own === undefined) return this.#cutShort(text);
    const other = this.#byText(rest);
    if (other === own) return { kind: 'answer', practice: own };
    if (other !== undefined) return { kind: 'unclear', practices: [own, other] };
    const remark = remarkOf(rest);
    if (remark !== undefined) return { kind: remark, practice: own };
    // Behind a separator anybody may say it in words of their own.
    return /\S/.test(between) ? { kind: 'answer', practice: own } : undefined;
  }

  #byText(text: string): PracticeId | undefined {
    const words = wordsOf(text);
    return this.#byWords.get(words) ?? this.#byWords.get(words.replace(NUMBER, '')) ?? undefined;
  }

  #remarkOn(text: string, kind: 'note' | 'reason'): Named | undefined {
    const named = this.#inText(text);
    return named?.kind === 'answer' ? { kind, practice: named.practice } : undefined;
  }

  /** A statement of which a tool shows only the beginning, and dots. */
  #cutShort(text: string): Named | undefined {
    if (!text.endsWith('..')) return undefined;
    const start = wordsOf(text).replace(NUMBER, '');
    if (start.length < SHORTEST_START) return undefined;
    const fitting = this.#practices.filter(({ statement }) => statement.startsWith(start));
    const [only] = fitting;
    return only !== undefined && fitting.length === 1
      ? { kind: 'answer', practice: only.id }
      : undefined;
  }
}

function remarkOf(text: string): 'note' | 'reason' | undefined {
  const found = REMARK.exec(text);
  if (found === null) return undefined;
  return found[1] === undefined ? 'reason' : 'note';
}

function isNear(text: string, statement: string): boolean {
  const limit = Math.floor(statement.length / SLIPS);
  return (
    Math.abs(text.length - statement.length) <= limit && editDistance(text, statement) <= limit
  );
}
