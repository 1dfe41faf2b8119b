const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * The text that markup stands for, with its references read.
 *
 * @throws Error at a bare `&`, and at a name that there is none of
 */
export function unescaped(markup: string): string {
  return markup.replace(/&(?:#(\d+);|#x([\da-f]+);|(\w+);)?/gi, (_, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const known = NAMED[name];
    if (known === undefined) throw new Error(`A bare & in ${markup.slice(0, 200)}`);
    return known;
  });
}
