import { escapeBlock, escapeInline } from '../../reporters/markdown.ts';
import type { Run, Text } from '../document.ts';

/** Running text for the middle of a line or a cell of a table. */
export function inlineOf(text: Text): string {
  return text.map((run) => runOf(run, escapeInline)).join('');
}

/** The same for the start of a line. */
export function lineOf([first, ...rest]: Text): string {
  return first === undefined ? '' : (runOf(first, escapeBlock) + inlineOf(rest)).trimStart();
}

function runOf({ text, strong, href }: Run, escaping: (text: string) => string): string {
  const [before = '', after = ''] = [/^ */, / *$/].map((blanks) => blanks.exec(text)?.[0]);
  // An exclamation mark in front of a link would make a picture of it.
  const escaped = escaping(text).replace(/!$/, '\\!');
  if (escaped === '') return before;
  const bold = strong ? `**${escaped}**` : escaped;
  return (
    before + (href === undefined ? bold : `[${bold}](<${href.replaceAll('&', '&amp;')}>)`) + after
  );
}
