import { cleanLines } from '../diagnostics/clean.ts';
import type { Io } from '../io/io.ts';
import { widthOf } from '../io/width.ts';

/**
 * A message as standard error gets it: nothing in it that a terminal would obey, lines broken between words where
 * there is a terminal; programs get each sentence in one piece. Ends with a line break.
 */
export async function sayable(text: string, { stderr, env }: Io): Promise<string> {
  const cleaned = cleanLines(text);
  if (!stderr.isTTY) return `${cleaned}\n`;
  const { wrap } = await import('../reporters/wrap.ts');
  return `${wrap(cleaned, widthOf(stderr, env)).join('\n')}\n`;
}
