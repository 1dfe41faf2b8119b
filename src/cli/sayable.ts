import { cleanLines } from '../diagnostics/clean.ts';
import type { Io } from '../io/io.ts';
import { widthOf } from '../io/width.ts';

/**
 * A message as standard error gets it: nothing in it that a terminal would obey, lines broken between words where
 * there is a terminal; programs get each sentence in one piece, and so does everybody an indented line, which holds a
 * command or a path to copy. Ends with a line break.
 */
export async function sayable(text: string, { stderr, env }: Io): Promise<string> {
  const cleaned = cleanLines(text);
  if (!stderr.isTTY) return `${cleaned}\n`;
  const { wrap } = await import('../reporters/wrap.ts');
  const width = widthOf(stderr, env);
  const lines = cleaned
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? line : wrap(line, width)));
  return `${lines.join('\n')}\n`;
}
