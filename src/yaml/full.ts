import {
  Composer,
  type CST,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionOf, withoutMark } from '../diagnostics/locate.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import type { Span } from '../diagnostics/span.ts';
import { LARGEST_TEXT } from './limits.ts';
import type { Entry, ScalarNode, ScalarStyle, YamlNode } from './node.ts';
import { type Mark, type Survey, survey } from './survey.ts';
import { syntaxProblems } from './syntax.ts';
import { tokensOf } from './tokens.ts';

export interface FullRead {
  readonly root: YamlNode;
  /** In file order. */
  readonly problems: readonly Diagnostic[];
  /** False where the text is not YAML throughout, so that the tree may lack parts or hold them in the wrong place. */
  readonly sound: boolean;
}

const MOST_ERROR_TOKENS = 20;
const MOST_ERRORS = 1000;
/** Many more than are shown. Each holds its path, so their number bounds the memory that long keys take. */
const MOST_PROBLEMS = 2000;

/**
 * Reads any text, with every problem in it. Scalars keep their text, whatever it looks like; nothing is resolved,
 * merged or expanded. Takes time in proportion to the length of the text, which is limited, as is the nesting.
 */
export function readFull(text: string): FullRead {
  if (text.length > LARGEST_TEXT) {
    return broken([{ code: 'file-too-large', args: { limit: LARGEST_TEXT }, pointer: '' }]);
  }
  const body = withoutMark(text);
  const stray = controlCharacters(body);
  if (stray.length > 0) return broken(stray);
  return withoutStacks(() => new FullReader(body).read());
}

/** The parser makes an error of every mistake, and on a broken file most of the time would go into their stacks. */
function withoutStacks<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function broken(problems: readonly Diagnostic[]): FullRead {
  return { root: { kind: 'empty', start: 0, end: 0 }, problems, sound: false };
}

/** The first on each line of the characters that YAML does not admit. */
function controlCharacters(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = nextControl(text, 0); at !== -1 && found.length < MOST_PROBLEMS; ) {
    const character = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    const span = { start: at, end: at + 1 };
    found.push({ code: 'control-character', args: { character }, span, pointer: '' });
    const next = text.indexOf('\n', at);
    at = next === -1 ? -1 : nextControl(text, next);
  }
  return found;
}

const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function nextControl(text: string, from: number): number {
  CONTROL.lastIndex = from;
  return CONTROL.exec(text)?.index ?? -1;
}

type Path = readonly (string | number)[];

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

class FullReader {
  readonly #text: string;
  readonly #problems: Diagnostic[] = [];
  #marks = new Map<object, Mark[]>();
  /** Why the text is not read to its end. */
  #refusal: readonly Diagnostic[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): FullRead {
    const composer = new Composer({
      schema: 'failsafe',
      uniqueKeys: false,
      keepSourceTokens: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const found = this.#compose(composer);
    if (this.#refusal !== undefined) return broken(this.#refusal);
    this.#keepMarks(found?.marks ?? []);
    const composed = [...composer.end(true, this.#text.length)][0];
    const errors = composed?.errors.slice(0, MOST_ERRORS) ?? [];
    const syntax = syntaxProblems(errors, found, this.#text);
    for (const one of this.#besidesMarks(syntax, found?.marks ?? [])) this.#add(one);
    const root = this.#node(composed?.contents, undefined, 0, []);
    for (const { diagnostic } of [...this.#marks.values()].flat()) this.#add(diagnostic);
    const problems = this.#problems.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
    return { root, problems, sound: syntax.length === 0 };
  }

  /** Hands the first document to the composer. Undefined when there is none. */
  #compose(composer: Composer): Survey | undefined {
    let found: Survey | undefined;
    let errorTokens = 0;
    for (const token of tokensOf(this.#text)) {
      if (token.type === 'refusal') {
        this.#refusal = token.problems;
        break;
      }
      if (token.type === 'directive') {
        this.#report('yaml-directive', token.offset, token.source);
        continue;
      }
      if (token.type === 'document') {
        if (found !== undefined) {
          this.#report('yaml-many-documents', token.offset, '---');
          break;
        }
        found = survey(token);
        this.#refusal = found.refusal;
        if (found.refusal !== undefined) break;
      }
      drain(composer.next(token));
      if (token.type === 'error') errorTokens += 1;
      // The parser has lost its way: what follows tells nothing new, and there may be a lot of it.
      if (errorTokens > (found === undefined ? MOST_ERROR_TOKENS : 0)) break;
    }
    return found;
  }

  /** A line with an anchor, a reference or a tag often goes wrong after it too: "*important* in summer". */
  #besidesMarks(syntax: readonly Diagnostic[], marks: readonly Mark[]): readonly Diagnostic[] {
    if (marks.length === 0) return syntax;
    const lineOf = (one: Diagnostic) => positionOf(this.#text, one.span?.start ?? 0).line;
    const marked = new Set(marks.map((mark) => lineOf(mark.diagnostic)));
    return syntax.filter((one) => !marked.has(lineOf(one)));
  }

  #keepMarks(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const others = this.#marks.get(mark.owner);
      if (others === undefined) this.#marks.set(mark.owner, [mark]);
      else others.push(mark);
    }
  }

  #report(code: 'yaml-directive' | 'yaml-many-documents', start: number, source: string): void {
    const span = { start, end: start + source.trimEnd().length };
    this.#add({ code, args: {}, span, pointer: '' });
  }

  #add(problem: Diagnostic): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
  }

  /** Gives the marks of a value their place in the tree. */
  #place(owner: object | undefined, path: Path): void {
    if (owner === undefined || this.#marks.size === 0) return;
    const marks = this.#marks.get(owner);
    if (marks === undefined) return;
    this.#marks.delete(owner);
    if (this.#problems.length >= MOST_PROBLEMS) return;
    const pointer = toPointer(path);
    for (const { diagnostic } of marks) this.#add({ ...diagnostic, pointer });
  }

  /** @param at Where the value would start when there is none. */
  #node(node: unknown, owner: object | undefined, at: number, path: Path): YamlNode {
    this.#place(owner, path);
    if (isScalar(node)) {
      this.#place(node.srcToken, path);
      return this.#isEmpty(node) ? { kind: 'empty', start: at, end: at } : this.#scalar(node);
    }
    if (isMap(node)) {
      this.#place(node.srcToken, path);
      return this.#map(node, path);
    }
    if (isSeq(node)) {
      this.#place(node.srcToken, path);
      return this.#seq(node, path);
    }
    return { kind: 'empty', start: at, end: at };
  }

  #isEmpty(node: Scalar): boolean {
    return node.source === '' && (node.type === 'PLAIN' || node.type === undefined);
  }

  #scalar(node: Scalar): ScalarNode {
    const [start = 0, end = 0] = node.range ?? [];
    const style = STYLES[node.type ?? ''] ?? 'plain';
    const block = style === 'literal' || style === 'folded';
    return {
      kind: 'scalar',
      start,
      end: block ? this.#trimEnd(start, end) : end,
      text: String(node.value ?? ''),
      style,
    };
  }

  /** Blocks reach over the blank lines behind them; their spans do not. */
  #trimEnd(start: number, end: number): number {
    let at = end;
    while (at > start && ' \t\r\n'.includes(this.#text[at - 1] ?? '')) at -= 1;
    return at;
  }

  #map(map: YAMLMap, path: Path): YamlNode {
    const entries: Entry[] = [];
    const first = new Map<string, number>();
    let span: Span | undefined;
    for (const pair of map.items) {
      const key = this.#key(pair, path);
      if (key === undefined) continue;
      const inner = [...path, key.text];
      const start = first.get(key.text);
      const value = this.#node(pair.value, pair.srcToken, afterColon(pair) ?? key.end, inner);
      span = { start: span?.start ?? key.start, end: value.end };
      if (start !== undefined) this.#duplicate(key, start, inner);
      else if (key.text === '<<' && key.style === 'plain') this.#mergeKey(key, inner);
      else {
        entries.push({ key, value });
        first.set(key.text, key.start);
      }
    }
    const [start = 0, end = 0] = map.range ?? [];
    const { start: from, end: to } = map.flow || span === undefined ? { start, end } : span;
    return { kind: 'map', start: from, end: Math.max(from, to), entries };
  }

  #key(pair: Pair, path: Path): ScalarNode | undefined {
    if (isScalar(pair.key) && !this.#isEmpty(pair.key)) {
      const key = this.#scalar(pair.key);
      this.#place(pair.key.srcToken, [...path, key.text]);
      return key;
    }
    const token = pair.srcToken?.key ?? pair.srcToken?.sep?.[0] ?? pair.srcToken?.start[0];
    const start = token?.offset ?? 0;
    const span = { start, end: start + 1 };
    this.#add({ code: 'yaml-key-not-text', args: {}, span, pointer: toPointer(path) });
    return undefined;
  }

  #duplicate(key: ScalarNode, first: number, path: Path): void {
    const { line } = positionOf(this.#text, first);
    const { start, end, text } = key;
    const args = { key: text, line };
    this.#add({ code: 'key-duplicate', args, span: { start, end }, pointer: toPointer(path) });
  }

  #mergeKey(key: ScalarNode, path: Path): void {
    const pointer = toPointer(path);
    // A reference behind the key is part of the same mistake.
    const own = this.#problems.findIndex(
      (one) => one.code === 'yaml-alias' && one.pointer === pointer,
    );
    if (own !== -1) this.#problems.splice(own, 1);
    const { start, end } = key;
    this.#add({ code: 'yaml-merge-key', args: {}, span: { start, end }, pointer });
  }

  #seq(seq: YAMLSeq, path: Path): YamlNode {
    const token = seq.srcToken;
    const sources = token !== undefined && 'items' in token ? token.items : [];
    const items: YamlNode[] = [];
    let [start = 0, end = 0] = seq.range ?? [];
    for (const [index, item] of seq.items.entries()) {
      const source: CST.CollectionItem | undefined = sources[index];
      const inner = [...path, index];
      const dash = source?.start.find((one) => one.type === 'seq-item-ind');
      if (index === 0 && dash !== undefined) start = dash.offset;
      const at = dash === undefined ? start : dash.offset + 1;
      const node = this.#node(isPair(item) ? undefined : item, source, at, inner);
      items.push(node);
      if (!seq.flow) end = node.end;
    }
    return { kind: 'seq', start, end, items };
  }
}

function afterColon(pair: Pair): number | undefined {
  const colon = pair.srcToken?.sep?.find((one) => one.type === 'map-value-ind');
  return colon === undefined ? undefined : colon.offset + 1;
}

function drain(documents: Iterable<unknown>): void {
  // One document is composed at a time and kept by the composer until its end.
  for (const _ of documents);
}
