/** The element of a page that is known to be there. */
export function element<Kind extends Element>(
  selector: string,
  kind: abstract new () => Kind,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new RangeError(`Nothing at ${selector}`);
  return found;
}

export function elements<Kind extends Element>(
  selector: string,
  kind: abstract new () => Kind,
): readonly Kind[] {
  return [...document.querySelectorAll(selector)].filter(
    (each): each is Kind => each instanceof kind,
  );
}

/** Puts words on the page; the same words again are left alone, so that nobody hears them twice. */
export function say(target: Element, words: string): void {
  if (target.textContent !== words) target.textContent = words;
}
