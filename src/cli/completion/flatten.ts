import type { DescribedCommand, DescribedOption, Values } from './describe.ts';

/** The command and everything below it. */
export function everyCommand(command: DescribedCommand): readonly DescribedCommand[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** The words that lead to a command, as one: `model check`; empty for the program itself. */
export function pathOf(command: DescribedCommand): string {
  return command.path.join(' ');
}

/** Every flag that takes a value, whichever command it belongs to. */
export function valueFlags(program: DescribedCommand): readonly string[] {
  const flags = everyCommand(program).flatMap((command) =>
    command.options.filter(takesValue).flatMap((option) => option.flags),
  );
  return [...new Set(flags)];
}

export function takesValue(
  option: DescribedOption,
): option is DescribedOption & { readonly value: Values } {
  return option.value !== undefined;
}

/** A text inside single quotes, as POSIX shells and zsh read it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
