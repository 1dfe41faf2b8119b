/** Characters that JSON allows but that a terminal would act on or hide. */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A document as every machine format prints it: two spaces, one line break at the end, nothing raw that a terminal obeys. */
export function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2).replace(UNSAFE, escaped)}\n`;
}
