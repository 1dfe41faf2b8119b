import { isVisible } from '../../diagnostics/visible.ts';
import type { Block, Labelled, Text } from '../document.ts';

export const plain = (text: string): Text => [{ text }];

/** What a text is about, in bold, and the text. */
export const titled = (title: string, text: string): Text => [
  { text: `${title}:`, strong: true },
  { text: ` ${text}` },
];

/** Each as a paragraph; what is absent or empty is left out, here and in everything below. */
export function paragraphs(...texts: readonly (string | undefined)[]): Block[] {
  return texts.flatMap((text): Block[] =>
    text !== undefined && isVisible(text) ? [{ kind: 'text', text: plain(text) }] : [],
  );
}

/** Sentences that make one paragraph. */
export function paragraph(...sentences: readonly (string | undefined)[]): Block[] {
  return paragraphs(sentences.filter((text) => text !== undefined && isVisible(text)).join(' '));
}

export function lead(text: string): Block[] {
  return isVisible(text) ? [{ kind: 'lead', text }] : [];
}

export function list(items: readonly (string | undefined)[]): Block[] {
  const seen = items.flatMap((item) =>
    item !== undefined && isVisible(item) ? [plain(item)] : [],
  );
  return seen.length === 0 ? [] : [{ kind: 'list', items: seen }];
}

export function ordered(items: readonly Text[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, ordered: true }];
}

export function labelled(items: readonly Labelled[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'labelled', items }];
}

/** What is said of a thing; nothing where there is nothing to see. */
export function remark(label: string, text: string | undefined): Labelled[] {
  return text !== undefined && isVisible(text) ? [{ label, text: plain(text) }] : [];
}

/** Blocks under a heading, or nothing at all. */
export function under(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
}
