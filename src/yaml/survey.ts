import type { CST } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LONGEST_KEY } from './limits.ts';

/** What the concrete syntax of a document holds that an assessment may not, and where it breaks off. */
export interface Survey {
  /** Anchors, references, tags and question marks, by the token of the value they belong to. */
  readonly marks: readonly Mark[];
  /** What is opened and never closed. A quotation mark goes before a bracket: it may have swallowed the closing one. */
  readonly unclosed: Diagnostic | undefined;
  /** From here on nothing is certain, because something was not closed. */
  readonly horizon: number;
  /** Why there is no use in going on. */
  readonly refusal: readonly Diagnostic[] | undefined;
}

export interface Mark {
  readonly diagnostic: Diagnostic;
  /** The value's token, or the item where there is no value. */
  readonly owner: object;
}

/**
 * Walks a document without recursion. Takes anchors and tags out, notes them, and turns references into plain text, so that
 * composing the document resolves and expands nothing.
 */
export function survey(document: CST.Document): Survey {
  const marks: Mark[] = [];
  const open: Diagnostic[] = [];
  let refusal: readonly Diagnostic[] | undefined;
  document.start = unmark(document.start, document.value ?? document, marks);
  const stack = document.value === undefined ? [] : [document.value];
  for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
    if (!('items' in token)) {
      visitScalar(token, marks, open);
      continue;
    }
    if (token.type === 'flow-collection') visitBrackets(token, open);
    for (const item of token.items) {
      visitItem(item, marks, stack);
      refusal ??= longKey(item);
    }
  }
  const startOf = (one: Diagnostic) => one.span?.start ?? 0;
  open.sort((a, b) => startOf(a) - startOf(b));
  const [first] = open;
  return {
    marks,
    unclosed: open.find((one) => one.code === 'yaml-quote-open') ?? first,
    horizon: first === undefined ? Number.POSITIVE_INFINITY : startOf(first),
    refusal,
  };
}

/** Whatever is found behind a key holds that key in its path: a long one would fill the memory. */
function longKey({ key, value }: CST.CollectionItem): Diagnostic[] | undefined {
  if (!key || !value || !('source' in key) || key.source.length <= LONGEST_KEY) return undefined;
  const span = { start: key.offset, end: key.offset + 1 };
  return [{ code: 'yaml-key-too-long', args: {}, span, pointer: '' }];
}

function visitItem(item: CST.CollectionItem, marks: Mark[], stack: CST.Token[]): void {
  const { key, value } = item;
  const owner = value ?? item;
  const question = item.start.find((token) => token.type === 'explicit-key-ind');
  if (question !== undefined) {
    const span = { start: question.offset, end: question.offset + 1 };
    marks.push({ diagnostic: { code: 'yaml-explicit-key', args: {}, span, pointer: '' }, owner });
  }
  item.start = unmark(item.start, key ?? owner, marks);
  if (item.sep) item.sep = unmark(item.sep, owner, marks);
  if (key) stack.push(key);
  if (value) stack.push(value);
}

/** The tokens without anchors and tags, each of which is put on the list. */
function unmark(tokens: CST.SourceToken[], owner: object, marks: Mark[]): CST.SourceToken[] {
  if (!tokens.some(isMark)) return tokens;
  const rest: CST.SourceToken[] = [];
  for (const token of tokens) {
    const { type, offset, source } = token;
    const span = { start: offset, end: offset + source.length };
    if (type === 'anchor') {
      const args = { name: source.slice(1) };
      marks.push({ diagnostic: { code: 'yaml-anchor', args, span, pointer: '' }, owner });
    } else if (type === 'tag') {
      const args = { tag: source };
      marks.push({ diagnostic: { code: 'yaml-tag', args, span, pointer: '' }, owner });
    } else rest.push(token);
  }
  return rest;
}

function isMark(token: CST.SourceToken): boolean {
  return token.type === 'anchor' || token.type === 'tag';
}

function visitScalar(token: CST.Token, marks: Mark[], open: Diagnostic[]): void {
  if (token.type === 'alias') {
    const { offset, source } = token;
    const span = { start: offset, end: offset + source.length };
    const args = { name: source.slice(1) };
    marks.push({ diagnostic: { code: 'yaml-alias', args, span, pointer: '' }, owner: token });
    token.type = 'scalar';
  } else if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
    const { offset, source } = token;
    if (source.length < 2 || source[source.length - 1] !== source[0]) {
      const span = { start: offset, end: offset + 1 };
      open.push({ code: 'yaml-quote-open', args: {}, span, pointer: '' });
    }
  }
}

function visitBrackets(token: CST.FlowCollection, open: Diagnostic[]): void {
  const bracket = token.start.source === '{' ? '}' : ']';
  if (token.end[0]?.source === bracket) return;
  const span = { start: token.offset, end: token.offset + 1 };
  open.push({ code: 'yaml-bracket-open', args: { bracket }, span, pointer: '' });
}
