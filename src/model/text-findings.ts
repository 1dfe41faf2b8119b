import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import type { YamlNode } from '../yaml/node.ts';

/** Escapes such as "\\e" can put characters into a text that no screen and no file should be sent. */
const INVISIBLE = /[^\P{Cc}\n\t]/u;

/** Control characters in the texts of a continuum, wherever they stand. */
export function textFindings(node: YamlNode, path: readonly string[] = []): Diagnostic[] {
  switch (node.kind) {
    case 'empty':
      return [];
    case 'seq':
      return node.items.flatMap((item, index) => textFindings(item, [...path, String(index)]));
    case 'map':
      return node.entries.flatMap(({ key, value }) => textFindings(value, [...path, key.text]));
    case 'scalar': {
      const [found] = INVISIBLE.exec(node.text) ?? [];
      if (found === undefined) return [];
      const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      const span = { start: node.start, end: node.end };
      return [{ code: 'control-character', args: { character }, span, pointer: toPointer(path) }];
    }
  }
}
