import { type Html, html, NOTHING, trusted } from '../../reporters/html.ts';
import type { Labelled, Run, Text } from '../document.ts';

const NAMED = trusted(' class="named"');

/** Running text as HTML. On paper, a link that is not its own address is followed by it. */
export function running(text: Text): readonly Html[] {
  return text.map(run);
}

function run({ text, strong, href }: Run): Html {
  const words = strong === true ? html`<strong>${text}</strong>` : html`${text}`;
  if (href === undefined) return words;
  return html`<a href="${href}"${href === text ? NOTHING : NAMED}>${words}</a>`;
}

/** Terms and what is said of each, or nothing where there are none. */
export function termsOf(items: readonly Labelled[], looks: string): Html {
  if (items.length === 0) return NOTHING;
  const rows = items.map(
    ({ label, text }) =>
      html`<div><dt dir="auto">${label}</dt><dd dir="auto">${running(text)}</dd></div>`,
  );
  return html`<dl class="${looks}">${rows}</dl>`;
}
