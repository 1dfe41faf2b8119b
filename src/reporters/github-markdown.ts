import { clean } from '../diagnostics/clean.ts';
import { escapeBlock, escapeInline } from './markdown.ts';

/**
 * What GitHub links, or draws as an emoji, after the Markdown is read, so that an escape cannot stop it; with pairs that
 * are escaped already.
 */
const LINKED = /\\.|&#64;|#(?=\d)|\bGH-(?=\d)|:(?=(?:[a-z\d+-]|\\_)+:)/gi;
/** Takes no room, and parts a sign from the name or number after it. */
const APART = '&#8203;';

/** Text that GitHub shows as it is: it notifies nobody, refers to no issue and draws no emoji. For the middle of a line. */
export function inertInline(text: string): string {
  return escapeInline(text).replace(LINKED, (sign) =>
    sign.startsWith('\\') ? sign : `${sign}${APART}`,
  );
}

/** The same for the start of a line. */
export const inertBlock = (text: string): string => escapeBlock(text, inertInline);

/** A name as code, also in a table. No code there can show a bar, so such a name stays plain text. */
export function codeSpan(name: string): string {
  const text = clean(name);
  if (text.trim() === '' || text.includes('|')) return inertInline(text);
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = /^[ `]|[ `]$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** A name as code inside HTML. */
export function htmlCode(name: string): string {
  const text = clean(name).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<code>${text}</code>`;
}
