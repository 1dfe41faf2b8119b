import { colorLevel } from '../../io/color.ts';
import type { Io, OutputStream } from '../../io/io.ts';
import { showsUnicode } from '../../io/unicode.ts';
import { widthOf } from '../../io/width.ts';
import type { Asker } from '../../prompts/asker.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import type { AssessOptions } from './options.ts';

const NO_KEYBOARD =
  'Questions need a terminal to answer in, and there is none here. Run continuum init to make a file to fill in with an editor, then continuum score on it.';
const NO_SCREEN =
  'Questions need a terminal to be shown in. Run the command without sending its output elsewhere, or use -o FILE for the result.';

/** Throws CallError where nobody could answer. `words` say what to do instead. */
export function requireTerminal(io: Io, words = NO_KEYBOARD): void {
  if (!io.stdin.isTTY) throw new CallError(words);
}

/** Asks in the way that suits the person and the terminal; gives the terminal back whatever happens. */
export async function withAsker<Result>(
  context: Context,
  options: Pick<AssessOptions, 'accessible'>,
  sitting: (asker: Asker) => Promise<Result>,
): Promise<Result> {
  const asker = await openAsker(context, options);
  try {
    return await sitting(asker);
  } finally {
    asker.close();
  }
}

async function openAsker(
  context: Context,
  { accessible }: Pick<AssessOptions, 'accessible'>,
): Promise<Asker> {
  const { io } = context;
  requireTerminal(io);
  const output = visible(io);
  const screen = {
    width: widthOf(output, io.env),
    color: colorLevel(output, io.env, context.options.noColor),
    unicode: showsUnicode(io.env),
  };
  if (accessible || io.env.ACCESSIBLE || io.env.TERM === 'dumb') {
    const { plainAsker } = await import('../../prompts/plain.ts');
    return plainAsker(io, output, screen);
  }
  const { inquirerAsker } = await import('../../prompts/inquirer.ts');
  return inquirerAsker(io, output.raw(), screen);
}

/** Where the person looks: the result may be on its way into a file or another program. */
function visible({ stdout, stderr }: Io): OutputStream {
  if (stdout.isTTY) return stdout;
  if (stderr.isTTY) return stderr;
  throw new CallError(NO_SCREEN);
}
