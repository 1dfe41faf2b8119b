import type { ScalarNode, YamlNode } from './node.ts';

/** Nothing, `~` or `null`. */
export function isNothing(node: YamlNode): boolean {
  return (
    node.kind === 'empty' || (node.kind === 'scalar' && node.style === 'plain' && isNull(node.text))
  );
}

/** The scalar as YAML 1.2 reads it, but of numbers only plain digits count: 4.0, 0x4 and +4 are not the number 4. */
export function scalarValue(node: ScalarNode): null | boolean | number | string {
  const { text } = node;
  if (node.style !== 'plain') return text;
  if (isNull(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:0|-?[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  return readsAsNumber(text) ? Number.NaN : text;
}

function isNull(text: string): boolean {
  return text === '~' || text === 'null' || text === 'Null' || text === 'NULL';
}

const NUMBER =
  /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.[0-9][0-9_]*(?:e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+|\.inf)$|^\.nan$/i;

/** Whether some YAML reader takes the plain text for a number. */
export function readsAsNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  // Digits, + - .
  const may = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46;
  return may && text.length < 400 && NUMBER.test(text);
}
