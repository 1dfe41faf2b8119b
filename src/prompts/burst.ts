/** Names that readline gives to the signs around pasted text. */
export const BURST_START = 'paste-start';
export const BURST_END = 'paste-end';

const ESCAPE = String.fromCharCode(0x1b);
/** A special key as a terminal sends it, such as an arrow. */
const SPECIAL = new RegExp(`${ESCAPE}(?:O.|\\[[\\d;]*.|.)?`, 'gsu');
const CONTROL = /\p{Cc}/gu;

/**
 * Keys that arrived together, with the signs of pasted text around them where they hold more than one character: a
 * hand types one at a time. Special keys may arrive together, such as a held arrow key on a slow line.
 */
export function marked(keys: string): string {
  const characters = keys.replace(SPECIAL, '').replace(CONTROL, '');
  return [...characters].length > 1 ? `${ESCAPE}[200~${keys}${ESCAPE}[201~` : keys;
}
