import type { Command, Option } from 'commander';

/** What can follow an option or stand as an argument: certain words, a file, a folder, or anything. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'any' };

export interface DescribedOption {
  /** `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Absent for a switch. */
  readonly value?: Values;
}

export interface DescribedCommand {
  /** The words that lead to it: none for the program itself, `model`, `check`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly DescribedOption[];
  /** What its arguments can be, all taken together. */
  readonly argument: Values;
  readonly commands: readonly DescribedCommand[];
}

/** Everything a shell needs to know of the program, taken from the program itself. */
export function describeProgram(
  program: Command,
  argumentWords: Readonly<Record<string, readonly string[]>>,
): DescribedCommand {
  return describe(program, [], argumentWords);
}

function describe(
  command: Command,
  path: readonly string[],
  argumentWords: Readonly<Record<string, readonly string[]>>,
): DescribedCommand {
  const help = command.createHelp();
  const commands = help
    .visibleCommands(command)
    .map((child) => describe(child, [...path, child.name()], argumentWords));
  return {
    path,
    description: command.summary() || command.description(),
    options: help.visibleOptions(command).map(describeOption),
    argument: argumentOf(command, argumentWords),
    commands,
  };
}

function argumentOf(
  command: Command,
  argumentWords: Readonly<Record<string, readonly string[]>>,
): Values {
  const [argument] = command.registeredArguments;
  if (argument === undefined) return { kind: 'any' };
  const words = argument.argChoices ?? argumentWords[argument.name()];
  if (words !== undefined) return { kind: 'words', words };
  return valuesNamed(argument.name());
}

function describeOption(option: Option): DescribedOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const { description } = option;
  if (!option.required && !option.optional) return { flags, description };
  const value: Values = option.argChoices
    ? { kind: 'words', words: option.argChoices }
    : valuesNamed(/<(\w+)>/.exec(option.flags)?.[1] ?? '');
  return { flags, description, value };
}

/** The placeholder of a help page says what belongs there: `<file>`, `<dir>`. */
function valuesNamed(name: string): Values {
  if (name === 'file') return { kind: 'file' };
  return name === 'dir' ? { kind: 'folder' } : { kind: 'any' };
}
