import { type Command, CommanderError } from 'commander';
import type { Io } from '../io/io.ts';
import { Context } from './context.ts';
import { failureOf } from './failure.ts';
import { commonOptions } from './options.ts';
import { exitCode, type Outcome } from './outcome.ts';
import { type Act, buildProgram, readable } from './program.ts';
import { sayable } from './sayable.ts';
import { Spoken } from './spoken.ts';

/**
 * Runs one command line and returns the exit code. Never throws and never ends the process.
 *
 * @param argv - the arguments, without the names of Node and of the script
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const outcomes: Outcome[] = [];
  const spoken = new Spoken(io);
  try {
    const act: Act = async (command, work) => {
      outcomes.push(await work(new Context(io, commonOptions(command))));
    };
    const program = buildProgram(spoken, act, argv);
    try {
      await program.parseAsync(readable(argv), { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      outcomes.push(await afterParsing(error, program, io, spoken));
    }
    await spoken.flush();
  } catch (error) {
    outcomes.push(await report(error, io));
  }
  return exitCode(...outcomes);
}

/** The argument parser stops by throwing: after help, after the version, and when it cannot read the call. */
async function afterParsing(
  error: CommanderError,
  program: Command,
  io: Io,
  spoken: Spoken,
): Promise<Outcome> {
  if (error.exitCode === 0) return 'done';
  const alone = error.code === 'commander.help';
  if (alone && io.stdin.isTTY && io.stdout.isTTY) {
    spoken.forget();
    const { menu } = await import('./assess/menu.ts');
    return menu(new Context(io, commonOptions(program)));
  }
  return 'call';
}

async function report(error: unknown, io: Io): Promise<Outcome> {
  const { outcome, words } = failureOf(error, io.env);
  try {
    if (words !== '') await io.stderr.write(await sayable(words, io));
  } catch {
    // Nobody is left to be told.
  }
  return outcome;
}
