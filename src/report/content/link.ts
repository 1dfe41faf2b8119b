import { clean } from '../../diagnostics/clean.ts';
import type { Run } from '../document.ts';

/** What a web or mail address may begin with; `https:host` and the like are read in more than one way. */
const OPENING = /^(?:https?:\/\/(?=[^/])|mailto:(?=[^/@]+@))/i;
/** Blanks, what would end an address in some format, and the backslash, which browsers read as a slash. */
const REFUSED = /[\s\\<>"'`|{}^]/;
/** A line break, which could bring another header into a mail, or more of a mail than whom it goes to and its subject. */
const MORE_OF_A_MAIL = /%0[ad]|^[^?]*\?(?!subject=[^&]*$)/i;
/** What office programs follow at most. */
const LONGEST = 2000;

/**
 * The address that a text is, where it is safe to follow: http, https or mailto, and nobody in front of the host who
 * could be taken for it. Undefined where it is anything else, even in part.
 */
export function hrefOf(text: string): string | undefined {
  const address = text.trim();
  if (!OPENING.test(address) || REFUSED.test(address) || clean(address) !== address)
    return undefined;
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, href } = new URL(address);
  if (href.length > LONGEST) return undefined;
  if (protocol === 'mailto:') return MORE_OF_A_MAIL.test(href) ? undefined : href;
  const authority = address.replace(OPENING, '').split(/[/?#]/)[0] ?? '';
  return host === '' || authority.includes('@') ? undefined : href;
}

/** Text that becomes a link where it is an address that is safe to follow. */
export function linked(text: string): Run {
  const href = hrefOf(text);
  return href === undefined ? { text } : { text, href };
}
