/** What no report may hold: controls but for line breaks, and the marks that turn the direction of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const TAG = /<(?:\?xml [^<>]*\?|\/?[\w:-]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi;

/** Throws when a report is not what those who read it rely on. */
export function verifyReport(format: string, text: string): void {
  if (UNSAFE.test(text))
    throw new Error(`${format}: a control character in ${around(text, UNSAFE)}`);
  if (!text.endsWith('\n')) throw new Error(`${format}: no line break at the end`);
  switch (format) {
    case 'json':
    case 'sarif':
    case 'gitlab':
      JSON.parse(text);
      break;
    case 'junit': {
      const rest = text.replaceAll(TAG, '').replaceAll(ENTITY, '');
      if (/[<&]/.test(rest)) throw new Error(`junit: no XML: ${around(rest, /[<&]/)}`);
      break;
    }
    case 'github':
      for (const line of text.trimEnd().split('\n')) {
        if (!/^(?:::(?:error|warning) file=[^:,]*,line=|\d+ files? checked: )/.test(line)) {
          throw new Error(`github: a line of its own: ${line.slice(0, 200)}`);
        }
      }
  }
}

function around(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
}
