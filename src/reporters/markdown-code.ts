import { clean } from '../diagnostics/clean.ts';
import { escapeInline } from './markdown.ts';

/** A name as code, also in a table. No code there can show a bar, so such a name stays plain text. */
export function codeSpan(name: string): string {
  const text = clean(name);
  if (text.trim() === '' || text.includes('|')) return escapeInline(text);
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
