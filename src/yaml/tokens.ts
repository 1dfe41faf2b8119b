import { type CST, Lexer, Parser } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { DEEPEST_NESTING, MOST_ENTRIES, MOST_IN_ALL } from './limits.ts';
import { onePerLine } from './syntax.ts';

/** What an entry can take at most: `-`, `{`, a key, `:`, a value, `,` and `}`. */
const MARKS_OF_ENTRY = 7;

const SPACE = 32;
const HASH = 35;

/** Why a text is not read any further. */
export interface Refusal {
  readonly type: 'refusal';
  readonly problems: readonly Diagnostic[];
}

/**
 * The syntax of a text as the parser yields it, up to where a second document begins; at most one refusal, which is the
 * last. The parser is watched while it works: it would go into any depth and keep any number of entries, in time and
 * memory that nobody has.
 */
export function* tokensOf(text: string): Generator<CST.Token | Refusal> {
  const parser = new Parser();
  let documents = 0;
  let marks = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'document') documents += 1;
      yield token;
    }
    const [outermost] = parser.stack;
    if (documents > 0 && outermost?.type === 'document') {
      yield outermost;
      return;
    }
    if (isMark(lexeme)) marks += 1;
    const problems =
      marks > MOST_IN_ALL * MARKS_OF_ENTRY
        ? [tooMany(MOST_IN_ALL, parser.offset - 1)]
        : excessOf(parser.stack, text);
    if (problems === undefined) continue;
    yield { type: 'refusal', problems };
    return;
  }
  yield* parser.end();
}

/** Neither blank nor a comment, nor one of the control characters that the lexer puts in. */
function isMark(lexeme: string): boolean {
  const code = lexeme.charCodeAt(0);
  return code > SPACE && code !== HASH;
}

const at = (start: number): Span => ({ start, end: start + 1 });

function tooMany(limit: number, start: number): Diagnostic {
  return { code: 'too-many-entries', args: { limit }, span: at(start), pointer: '' };
}

/** @param stack The document, then what is open in it, from the outside in. */
function excessOf(stack: readonly CST.Token[], text: string): Diagnostic[] | undefined {
  const top = stack[stack.length - 1];
  if (top === undefined || !('items' in top)) return undefined;
  if (stack.length > DEEPEST_NESTING + 1) return tooDeep(stack, top.offset, text);
  // One more than entries: what stands behind the last of them is kept as an item too.
  return top.items.length > MOST_ENTRIES + 1 ? [tooMany(MOST_ENTRIES, top.offset)] : undefined;
}

/** The parser puts an entry that stands on the line of another one within it, and so on down the lines. */
function tooDeep(stack: readonly CST.Token[], start: number, text: string): Diagnostic[] {
  const misplaced = stack.filter((token, index) => isOnKeyLine(token, stack[index - 1]));
  if (misplaced.length === 0) {
    const args = { limit: DEEPEST_NESTING };
    return [{ code: 'yaml-too-deep', args, span: at(start), pointer: '' }];
  }
  const problems = misplaced.map(
    ({ offset }): Diagnostic => ({
      code: 'yaml-colon-in-text',
      args: {},
      span: at(offset),
      pointer: '',
    }),
  );
  return onePerLine(problems, text);
}

function isOnKeyLine(token: CST.Token, parent: CST.Token | undefined): boolean {
  const maps = token.type === 'block-map' && parent?.type === 'block-map';
  return maps && token.indent === parent.indent;
}
