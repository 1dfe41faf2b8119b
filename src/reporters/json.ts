/** Characters that JSON allows but that a terminal would act on or hide. */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON with nothing raw in it that a terminal obeys or hides. */
export function safeJson(json: string): string {
  return json.replace(UNSAFE, escaped);
}

/** A document as every machine format prints it: two spaces, one line break at the end. */
export function toJson(document: unknown): string {
  return `${safeJson(JSON.stringify(document, null, 2))}\n`;
}
