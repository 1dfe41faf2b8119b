import { clean } from '../../diagnostics/clean.ts';
import type { Run } from '../document.ts';

/** What a web or mail address may begin with; `https:host` and the like are read in more than one way. */
const OPENING = /^(?:https?:\/\/(?=[^/])|mailto:(?=[^/@]+@))/i;
/** Blanks, what would end an address in some format, and the backslash, which browsers read as a slash. */
const REFUSED = /[\s\\<>"'`|{}^]/;
/** What office programs follow at most. */
const LONGEST = 2000;

/**
 * The address that a text is, where it is safe to follow: http, https or mailto, and nobody in front of the host who
 * could be taken for it. Undefined where it is anything else, even in part.
 */
export function hrefOf(text: string): string | undefined {
  const address = text.trim();
  if (address.length > LONGEST || !OPENING.test(address)) return undefined;
  if (REFUSED.test(address) || clean(address) !== address || !URL.canParse(address))
    return undefined;
  const { protocol, host, href } = new URL(address);
  if (protocol === 'mailto:') return href;
  const authority = address.replace(OPENING, '').split(/[/?#]/)[0] ?? '';
  return host === '' || authority.includes('@') ? undefined : href;
}

/** Text that becomes a link where it is an address that is safe to follow. */
export function linked(text: string): Run {
  const href = hrefOf(text);
  return href === undefined ? { text } : { text, href };
}
