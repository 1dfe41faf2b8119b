import type { Command } from 'commander';
import { CATALOGUE } from '../../diagnostics/catalogue.ts';
import { choose } from '../choice.ts';
import { script as bash } from '../completion/bash.ts';
import { describeProgram } from '../completion/describe.ts';
import { script as fish } from '../completion/fish.ts';
import { script as zsh } from '../completion/zsh.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { SHELLS } from '../shells.ts';

const SCRIPTS = { bash, zsh, fish };

/** `continuum completion SHELL`: a script that makes the shell complete commands, options and their values. */
export async function completion(
  context: Context,
  word: string,
  program: Command,
): Promise<Outcome> {
  const shell = choose('The shell', word, SHELLS);
  const { practices } = await context.continuum();
  const described = describeProgram(program, {
    practice: practices.map((practice) => practice.id),
    code: Object.keys(CATALOGUE),
    shell: SHELLS,
    command: program.commands.map((command) => command.name()),
  });
  await context.write(SCRIPTS[shell](described));
  return 'done';
}
