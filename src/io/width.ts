const NARROWEST = 60;
const WIDEST = 200;
const USUAL = 80;

/** Columns to lay text out for: COLUMNS, else the terminal's, else 80; always 60 to 200. */
export function widthOf(
  stream: { readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): number {
  const width = wholeNumber(env.COLUMNS) || stream.columns || USUAL;
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : 0;
}
