import { CST, Lexer } from 'yaml';

/** A comment as it stands in a text. */
export interface Comment {
  readonly start: number;
  /** From the `#` on, without blanks at the end. */
  readonly text: string;
}

export interface Trivia {
  readonly comments: readonly Comment[];
  /** Where the dashes of lists stand. */
  readonly dashes: readonly number[];
}

/** Marks that the lexer puts between its tokens; they stand for nothing in the text. */
const OWN_MARKS: readonly (string | null)[] = ['scalar', 'doc-mode', 'flow-error-end'];

/** What stands in a text beside its keys and values. The text is sound YAML without a byte order mark. */
export function triviaOf(text: string): Trivia {
  const comments: Comment[] = [];
  const dashes: number[] = [];
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    // A text that holds a # or a dash is one token with more before it: blanks, or a quotation mark.
    const type = CST.tokenType(token);
    if (OWN_MARKS.includes(type)) continue;
    if (type === 'comment') comments.push({ start, text: token.trimEnd() });
    if (type === 'seq-item-ind') dashes.push(start);
    start += token.length;
  }
  return { comments, dashes };
}
