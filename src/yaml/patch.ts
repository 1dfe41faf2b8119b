import type { Entry, MapNode, YamlNode } from './node.ts';

/** One change of a text. Offsets are those of the nodes; everything outside the span stays as it is. */
export function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The line break that the text uses. */
export function lineBreak(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

export function isFlow(text: string, node: YamlNode): boolean {
  return (
    (node.kind === 'map' && text[node.start] === '{') ||
    (node.kind === 'seq' && text[node.start] === '[')
  );
}

/** Blanks up to the column at which an offset stands. */
export function indentAt(text: string, offset: number): string {
  return ' '.repeat(offset - lineStart(text, offset));
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, its line break not included. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Puts lines below the line in which a node ends. A text without a final line break stays without one. */
export function insertBelow(text: string, node: YamlNode, lines: readonly string[]): string {
  return insertBelowOffset(text, contentEnd(text, node), lines);
}

export function insertBelowOffset(text: string, offset: number, lines: readonly string[]): string {
  const eol = lineBreak(text);
  const at = text.indexOf('\n', offset);
  if (at === -1) {
    const gap = text === '' || text.endsWith('\n') ? '' : eol;
    return text + gap + lines.join(eol) + (gap === '' ? eol : '');
  }
  return splice(text, at + 1, at + 1, lines.join(eol) + eol);
}

/** Puts lines above the line of an offset. */
export function insertAbove(text: string, offset: number, lines: readonly string[]): string {
  const eol = lineBreak(text);
  const at = lineStart(text, offset);
  return splice(text, at, at, lines.join(eol) + eol);
}

/** Where the last leaf of a node ends; a block that keeps its trailing blank lines ends behind them. */
function contentEnd(text: string, node: YamlNode): number {
  let last = node;
  for (;;) {
    if (isFlow(text, last)) break;
    let inner: YamlNode | undefined;
    if (last.kind === 'map') inner = last.entries[last.entries.length - 1]?.value;
    else if (last.kind === 'seq') inner = last.items[last.items.length - 1];
    if (inner === undefined) break;
    last = inner;
  }
  if (last.kind !== 'scalar' || (last.style !== 'literal' && last.style !== 'folded'))
    return node.end;
  const header = text.slice(last.start, lineEnd(text, last.start));
  if (!/^[|>]\d?\+/.test(header)) return node.end;
  const rest = /^(?:[^\n]*\n[ \t]*(?=\r?\n))*/.exec(text.slice(last.end));
  return last.end + (rest?.[0].length ?? 0);
}

/** Takes an entry of a map out: its lines, or its share of the brackets. */
export function removeEntry(text: string, map: MapNode, entry: Entry): string {
  const index = map.entries.indexOf(entry);
  if (isFlow(text, map)) {
    const next = map.entries[index + 1];
    if (next !== undefined) return splice(text, entry.key.start, next.key.start, '');
    const previous = map.entries[index - 1];
    const from = previous === undefined ? entry.key.start : previous.value.end;
    return splice(text, from, entry.value.end, '');
  }
  const start = lineStart(text, entry.key.start);
  const at = text.indexOf('\n', contentEnd(text, entry.value));
  if (at !== -1) return splice(text, start, at + 1, '');
  // The last line has no line break: the one before it goes, so that the text still ends without one.
  return start === 0
    ? ''
    : splice(text, lineEnd(text, start - (text[start - 2] === '\r' ? 2 : 1)), text.length, '');
}

/** Puts an entry between brackets, behind another one or first. */
export function insertInFlow(
  text: string,
  map: MapNode,
  after: Entry | undefined,
  entry: string,
): string {
  if (after !== undefined) return splice(text, after.value.end, after.value.end, `, ${entry}`);
  const first = map.entries[0];
  if (first !== undefined) return splice(text, first.key.start, first.key.start, `${entry}, `);
  const blank = /^\{\s*\}$/.test(text.slice(map.start, map.end));
  return blank
    ? splice(text, map.start, map.end, `{ ${entry} }`)
    : splice(text, map.start + 1, map.start + 1, ` ${entry}`);
}
