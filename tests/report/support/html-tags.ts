import { unescaped } from './references.ts';

/** One start tag of a page, with its attributes as a browser reads them. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a page consists of, for one that is written as carefully as ours: every other form is an error. */
export interface Page {
  readonly tags: readonly Tag[];
  /** Content of the elements whose text is not parsed, by element name. */
  readonly raw: readonly { readonly name: string; readonly content: string }[];
}

const DOCTYPE = /<!doctype html>/iy;
const START = /<([a-z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*\/?>/y;
const END = /<\/([a-z][a-zA-Z0-9-]*)>/y;
const TEXT = /[^<]+/y;
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;
const RAW = ['style', 'script', 'title', 'textarea', 'xmp', 'iframe', 'noscript', 'template'];

/**
 * Reads a page as strictly as can be: every `<` opens a tag with its attributes between double quotes, every `&` a
 * reference, and every element is closed in its turn. What a payload leaves behind does not fit in.
 *
 * @throws Error at the first place that does not fit
 */
export function readPage(html: string): Page {
  const tags: Tag[] = [];
  const raw: { name: string; content: string }[] = [];
  const open: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found) at = pattern.lastIndex;
    return found;
  };
  take(DOCTYPE);
  while (at < html.length) {
    const text = take(TEXT);
    if (text) {
      unescaped(text[0]);
      continue;
    }
    const end = take(END);
    if (end) {
      const expected = open.pop();
      if (expected !== end[1]) throw new Error(`</${end[1]}> closes ${expected}`);
      continue;
    }
    const start = take(START);
    if (!start) throw new Error(`No markup of ours: ${html.slice(at - 80, at + 120)}`);
    const [whole, name = '', list = ''] = start;
    const attributes = attributesOf(list);
    tags.push({ name, attributes });
    if (RAW.includes(name)) {
      const close = html.indexOf(`</${name}`, at);
      raw.push({ name, content: html.slice(at, close) });
      at = close;
    }
    if (!VOID.includes(name) && !whole.endsWith('/>')) open.push(name);
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(', ')}`);
  return { tags, raw };
}

function attributesOf(list: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of list.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, key)) throw new Error(`${key} twice: ${list}`);
    attributes[key] = unescaped(value);
  }
  return attributes;
}

const VOID = ['meta', 'link', 'br', 'hr', 'img', 'input', 'wbr', 'col', 'base'];
