import { LARGEST_TEXT, MOST_ENTRIES, MOST_IN_ALL } from './limits.ts';
import type { EmptyNode, Entry, MapNode, ScalarNode, SeqNode, YamlNode } from './node.ts';

/**
 * Reads the plain part of YAML that assessments are written in: maps by indentation, lists, one-line brackets,
 * one-line scalars, literal blocks, comments. Yields undefined for anything else, right or wrong, and the full reader
 * takes over. What it does read, it reads as the full reader would; a property test holds the two against each other.
 *
 * Loading the full reader takes longer than everything else that scoring a file does: hence this one.
 */
export function readFast(text: string): YamlNode | undefined {
  if (text.length > LARGEST_TEXT) return undefined;
  const body = text.charCodeAt(0) === MARK ? text.slice(1) : text;
  if (!isOrdinary(body)) return undefined;
  return new Reader(body).document();
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const BAR = 124;
const CLOSE_MAP = 125;
const MARK = 0xfeff;

/** Far less than the full reader takes; deeper files are none of ours. */
const DEEPEST = 8;
/** From here on a set finds duplicate keys faster than looking at each. */
const MANY_KEYS = 8;

const BEYOND_COMMON = /[^\n -~\u00a0-\ud7ff]/;
const BEYOND_ORDINARY =
  /[^\r\n -~\u00a0-\ufefe\uff00-\ufffd]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** No tabs, no control characters, no lone surrogates, and carriage returns before line feeds only. */
function isOrdinary(text: string): boolean {
  return !BEYOND_COMMON.test(text) || !BEYOND_ORDINARY.test(text);
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isKeyCharacter = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === DASH || code === 95;
const isBreak = (code: number): boolean => code === LF || code === CR;

/** What a plain scalar may surely begin with: letters, digits, anything beyond ASCII, and a few signs. */
function beginsPlain(code: number, next: number): boolean {
  if (isLetter(code) || isDigit(code) || code >= 0xa0) return true;
  // ( . / + ~ $ _ ( = ;
  if (code === 40 || code === 46 || code === 47 || code === 43) return true;
  if (code === 126 || code === 36 || code === 95 || code === 61) return true;
  return code === DASH && (isLetter(next) || isDigit(next));
}

class Reader {
  readonly #text: string;
  readonly #length: number;
  #at = 0;
  /** Column of the content that the cursor stands on, or -1 at the end of the text. */
  #column = -1;
  /** Entries of all maps and lists so far. */
  #entries = 0;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
  }

  document(): YamlNode | undefined {
    this.#nextContent();
    if (this.#isDone()) return { kind: 'empty', start: 0, end: 0 };
    if (this.#column !== 0) return undefined;
    const root = this.#map(0, 1);
    return this.#isDone() ? root : undefined;
  }

  /** Whether there is more in a map or list, or in all of them, than the full reader may take; one more is counted. */
  #isTooMany(children: readonly unknown[]): boolean {
    this.#entries += 1;
    return children.length > MOST_ENTRIES || this.#entries > MOST_IN_ALL;
  }

  #isDone(): boolean {
    return this.#column === -1;
  }

  /** From the start of a line to the next character that is neither blank nor in a comment. */
  #nextContent(): void {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const lineStart = at;
      while (text.charCodeAt(at) === SPACE) at += 1;
      if (at >= this.#length) {
        this.#at = at;
        this.#column = -1;
        return;
      }
      const code = text.charCodeAt(at);
      if (code === HASH) at = this.#lineEnd(at);
      else if (!isBreak(code)) {
        this.#at = at;
        this.#column = at - lineStart;
        return;
      }
      at = this.#afterBreak(at);
    }
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    if (end === -1) return this.#length;
    return this.#text.charCodeAt(end - 1) === CR ? end - 1 : end;
  }

  #afterBreak(at: number): number {
    return at + (this.#text.charCodeAt(at) === CR ? 2 : 1);
  }

  #skipSpaces(): void {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at += 1;
  }

  /** True when nothing but a comment is left of the line; the cursor then stands at the next line. */
  #endsLine(): boolean {
    const from = this.#at;
    this.#skipSpaces();
    if (this.#at >= this.#length) return true;
    const code = this.#text.charCodeAt(this.#at);
    if (code === HASH) {
      if (this.#at === from) return false;
      this.#at = this.#lineEnd(this.#at);
      if (this.#at >= this.#length) return true;
    } else if (!isBreak(code)) return false;
    this.#at = this.#afterBreak(this.#at);
    return true;
  }

  /** Where the key that begins at the cursor ends, or -1 when what stands there is no key. */
  #keyEnd(): number {
    const text = this.#text;
    let at = this.#at;
    if (!isLetter(text.charCodeAt(at))) return -1;
    while (isKeyCharacter(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== COLON || at - this.#at > 100) return -1;
    if (at + 1 >= this.#length) return at;
    const after = text.charCodeAt(at + 1);
    return after === SPACE || isBreak(after) ? at : -1;
  }

  #key(keyEnd: number): ScalarNode {
    const start = this.#at;
    this.#at = keyEnd + 1;
    const text = this.#text.slice(start, keyEnd);
    return { kind: 'scalar', start, end: keyEnd, text, style: 'plain' };
  }

  #map(indent: number, depth: number): MapNode | undefined {
    if (depth > DEEPEST) return undefined;
    const start = this.#at;
    const entries: Entry[] = [];
    const seen = new Keys();
    let end = start;
    do {
      const keyEnd = this.#keyEnd();
      if (keyEnd === -1) return undefined;
      const key = this.#key(keyEnd);
      if (seen.has(key.text)) return undefined;
      const value = this.#value(indent, depth);
      if (value === undefined) return undefined;
      entries.push({ key, value });
      if (this.#isTooMany(entries)) return undefined;
      end = value.end;
    } while (this.#column === indent);
    return this.#column > indent ? undefined : { kind: 'map', start, end, entries };
  }

  /** The value behind a key of a map by indentation. Leaves the cursor at the next content. */
  #value(indent: number, depth: number): YamlNode | undefined {
    const afterColon = this.#at;
    if (this.#endsLine()) return this.#valueBelow(indent, depth, afterColon);
    const code = this.#text.charCodeAt(this.#at);
    if (code === BAR) return this.#literal(indent);
    return this.#ofLine(this.#inline(code, depth));
  }

  #valueBelow(indent: number, depth: number, afterColon: number): YamlNode | undefined {
    this.#nextContent();
    const dash = this.#column >= indent && this.#text.charCodeAt(this.#at) === DASH;
    if (dash) return this.#list(this.#column, depth + 1);
    if (this.#column > indent) return this.#map(this.#column, depth + 1);
    const empty: EmptyNode = { kind: 'empty', start: afterColon, end: afterColon };
    return empty;
  }

  /** A node after which the line must end. */
  #ofLine(node: YamlNode | undefined): YamlNode | undefined {
    if (node === undefined || !this.#endsLine()) return undefined;
    this.#nextContent();
    return node;
  }

  #inline(code: number, depth: number, inBrackets = false): YamlNode | undefined {
    switch (code) {
      case DOUBLE:
        return this.#double();
      case SINGLE:
        return this.#single();
      case OPEN_MAP:
        return this.#flowMap(depth + 1);
      case OPEN_LIST:
        return this.#flowList(depth + 1);
      default:
        return inBrackets ? this.#flowPlain() : this.#plain();
    }
  }

  #list(indent: number, depth: number): SeqNode | undefined {
    if (depth > DEEPEST) return undefined;
    const start = this.#at;
    const items: YamlNode[] = [];
    let end = start;
    do {
      const dash = this.#at;
      if (this.#text.charCodeAt(dash + 1) !== SPACE) return undefined;
      this.#at = dash + 1;
      this.#skipSpaces();
      const item =
        this.#keyEnd() === -1
          ? this.#ofLine(this.#inline(this.#text.charCodeAt(this.#at), depth))
          : this.#map(indent + this.#at - dash, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      if (this.#isTooMany(items)) return undefined;
      end = item.end;
    } while (this.#column === indent && this.#text.charCodeAt(this.#at) === DASH);
    return this.#column > indent ? undefined : { kind: 'seq', start, end, items };
  }

  #plain(): ScalarNode | undefined {
    const text = this.#text;
    const start = this.#at;
    if (!beginsPlain(text.charCodeAt(start), text.charCodeAt(start + 1))) return undefined;
    let at = start;
    let end = start;
    for (; at < this.#length; at += 1) {
      const code = text.charCodeAt(at);
      if (isBreak(code)) break;
      if (code === SPACE) continue;
      if (code === HASH && end !== at) break;
      if (code === COLON && this.#endsWord(at + 1)) return undefined;
      end = at + 1;
    }
    this.#at = end;
    return { kind: 'scalar', start, end, text: text.slice(start, end), style: 'plain' };
  }

  #endsWord(at: number): boolean {
    if (at >= this.#length) return true;
    const code = this.#text.charCodeAt(at);
    return code === SPACE || isBreak(code);
  }

  #single(): ScalarNode | undefined {
    const start = this.#at;
    const lineEnd = this.#lineEnd(start);
    let at = start + 1;
    let doubled = false;
    for (; ; at += 2) {
      at = this.#text.indexOf("'", at);
      if (at === -1 || at >= lineEnd) return undefined;
      if (this.#text.charCodeAt(at + 1) !== SINGLE) break;
      doubled = true;
    }
    const raw = this.#text.slice(start + 1, at);
    this.#at = at + 1;
    const text = doubled ? raw.replaceAll("''", "'") : raw;
    return { kind: 'scalar', start, end: at + 1, text, style: 'single' };
  }

  #double(): ScalarNode | undefined {
    const source = this.#text;
    const start = this.#at;
    let text = '';
    let from = start + 1;
    let at = from;
    for (; ; at += 1) {
      if (at >= this.#length) return undefined;
      const code = source.charCodeAt(at);
      if (code === DOUBLE) break;
      if (isBreak(code)) return undefined;
      if (code !== BACKSLASH) continue;
      const escaped = ESCAPES[source[at + 1] ?? ''];
      if (escaped === undefined) return undefined;
      text += source.slice(from, at) + escaped;
      at += 1;
      from = at + 1;
    }
    this.#at = at + 1;
    text += source.slice(from, at);
    return { kind: 'scalar', start, end: at + 1, text, style: 'double' };
  }

  /** A literal block, the header being `|` or `|-`. */
  #literal(indent: number): ScalarNode | undefined {
    const source = this.#text;
    const start = this.#at;
    const strip = source.charCodeAt(start + 1) === DASH;
    this.#at = start + (strip ? 2 : 1);
    if (!isBreak(source.charCodeAt(this.#at))) return undefined;
    this.#at = this.#afterBreak(this.#at);
    const inner = this.#indentHere();
    if (inner <= indent || this.#at + inner >= this.#lineEnd(this.#at)) return undefined;

    const lines: string[] = [];
    let kept = 0;
    let end = start;
    while (this.#at < this.#length) {
      const spaces = this.#indentHere();
      const lineEnd = this.#lineEnd(this.#at);
      if (this.#at + spaces >= lineEnd) {
        if (spaces > inner) return undefined;
        lines.push('');
      } else {
        if (spaces < inner) break;
        kept = lines.push(source.slice(this.#at + inner, lineEnd));
        end = lineEnd;
      }
      this.#at = lineEnd >= this.#length ? this.#length : this.#afterBreak(lineEnd);
    }
    while (source.charCodeAt(end - 1) === SPACE) end -= 1;
    this.#nextContent();
    const text = lines.slice(0, kept).join('\n') + (strip ? '' : '\n');
    return { kind: 'scalar', start, end, text, style: 'literal' };
  }

  #indentHere(): number {
    let at = this.#at;
    while (this.#text.charCodeAt(at) === SPACE) at += 1;
    return at - this.#at;
  }

  #flowMap(depth: number): MapNode | undefined {
    if (depth > DEEPEST) return undefined;
    const start = this.#at;
    const entries: Entry[] = [];
    const seen = new Keys();
    this.#at += 1;
    this.#skipSpaces();
    if (this.#text.charCodeAt(this.#at) !== CLOSE_MAP) {
      do {
        this.#skipSpaces();
        const keyEnd = this.#keyEnd();
        if (keyEnd === -1) return undefined;
        const key = this.#key(keyEnd);
        if (seen.has(key.text)) return undefined;
        const value = this.#flowValue(depth);
        if (value === undefined) return undefined;
        entries.push({ key, value });
        if (this.#isTooMany(entries)) return undefined;
      } while (this.#takesComma());
      if (this.#text.charCodeAt(this.#at) !== CLOSE_MAP) return undefined;
    }
    this.#at += 1;
    return { kind: 'map', start, end: this.#at, entries };
  }

  #flowList(depth: number): SeqNode | undefined {
    if (depth > DEEPEST) return undefined;
    const start = this.#at;
    const items: YamlNode[] = [];
    this.#at += 1;
    this.#skipSpaces();
    if (this.#text.charCodeAt(this.#at) !== CLOSE_LIST) {
      do {
        const item = this.#flowValue(depth);
        if (item === undefined) return undefined;
        items.push(item);
        if (this.#isTooMany(items)) return undefined;
      } while (this.#takesComma());
      if (this.#text.charCodeAt(this.#at) !== CLOSE_LIST) return undefined;
    }
    this.#at += 1;
    return { kind: 'seq', start, end: this.#at, items };
  }

  #takesComma(): boolean {
    this.#skipSpaces();
    if (this.#text.charCodeAt(this.#at) !== COMMA) return false;
    this.#at += 1;
    return true;
  }

  #flowValue(depth: number): YamlNode | undefined {
    this.#skipSpaces();
    return this.#inline(this.#text.charCodeAt(this.#at), depth, true);
  }

  #flowPlain(): ScalarNode | undefined {
    const text = this.#text;
    const start = this.#at;
    if (!beginsPlain(text.charCodeAt(start), text.charCodeAt(start + 1))) return undefined;
    let end = start;
    for (let at = start; ; at += 1) {
      if (at >= this.#length) return undefined;
      const code = text.charCodeAt(at);
      if (code === COMMA || code === CLOSE_MAP || code === CLOSE_LIST) break;
      if (code === SPACE) continue;
      if (isBreak(code) || code === OPEN_MAP || code === OPEN_LIST || code === HASH)
        return undefined;
      if (code === COLON && !isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 47) {
        return undefined;
      }
      end = at + 1;
    }
    this.#at = end;
    return { kind: 'scalar', start, end, text: text.slice(start, end), style: 'plain' };
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  r: '\r',
};

/** Notices a key that comes twice. */
class Keys {
  readonly #list: string[] = [];
  #set: Set<string> | undefined;

  /** Whether the key was there before; it is from now on. */
  has(key: string): boolean {
    if (this.#set !== undefined) {
      const before = this.#set.size;
      return this.#set.add(key).size === before;
    }
    if (this.#list.includes(key)) return true;
    this.#list.push(key);
    if (this.#list.length > MANY_KEYS) this.#set = new Set(this.#list);
    return false;
  }
}
