import { clean } from '../diagnostics/clean.ts';

/** Tags that survey tools leave in the texts of their questions; `<10%` is none. */
const TAGS = /<\/?[a-z][^<>]*>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '...',
  ldquo: '"',
  lsquo: "'",
  lt: '<',
  mdash: '-',
  nbsp: ' ',
  ndash: '-',
  quot: '"',
  rdquo: '"',
  rsquo: "'",
};

/** A text as it is compared: without markup, in lower case, with plain quotation marks, dashes and spaces. */
export function fold(text: string): string {
  return clean(withoutMarkup(text))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Only the words of a text, a space between two: punctuation and its absence say nothing. */
export function wordsOf(text: string): string {
  return fold(text)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .replaceAll(' %', '%')
    .trim();
}

function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text.replace(TAGS, ' ').replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, entity);
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
