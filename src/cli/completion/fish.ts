import type { DescribedCommand, DescribedOption, Values } from './describe.ts';
import { everyCommand, pathOf, valueFlags } from './flatten.ts';

/** A completion script for fish 3 and later. */
export function script(program: DescribedCommand): string {
  const commands = everyCommand(program);
  const paths = commands.map(pathOf).filter((path) => path !== '');
  return `# Completion of continuum for fish. Save it where fish looks for it:
#   continuum completion fish > ~/.config/fish/completions/continuum.fish

function __continuum_at --description 'Whether the words so far lead to this command'
    set -l at
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
            continue
        end
        switch $word
            case ${valueFlags(program).join(' ')}
                set skip 1
            case '*'
                switch "$at $word"
                    case ${paths.map((path) => quoted(path.includes(' ') ? path : ` ${path}`)).join(' ')}
                        set at (string trim -- "$at $word")
                end
        end
    end
    test "$at" = "$argv[1]"
end

complete -c continuum -f
${commands.flatMap(linesOf).join('\n')}
`;
}

function linesOf(command: DescribedCommand): string[] {
  const here = `complete -c continuum -n ${quoted(`__continuum_at ${quoted(pathOf(command))}`)}`;
  return [
    ...command.commands.map(
      (child) => `${here} -a ${quoted(child.path.at(-1) ?? '')} -d ${quoted(child.description)}`,
    ),
    ...argumentLines(here, command.argument),
    ...command.options.map(
      (option) => `${here}${flagsOf(option)} -d ${quoted(option.description)}`,
    ),
  ];
}

function argumentLines(here: string, argument: Values): string[] {
  switch (argument.kind) {
    case 'words':
      return [`${here} -a ${quoted(argument.words.join(' '))}`];
    case 'file':
      return [`${here} -F`];
    case 'folder':
      return [`${here} -a '(__fish_complete_directories)'`];
    case 'any':
      return [];
  }
}

function flagsOf({ flags, value }: DescribedOption): string {
  const names = flags
    .map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`))
    .join('');
  switch (value?.kind) {
    case undefined:
      return names;
    case 'words':
      return `${names} -x -a ${quoted(value?.kind === 'words' ? value.words.join(' ') : '')}`;
    case 'file':
      return `${names} -r -F`;
    case 'folder':
      return `${names} -x -a '(__fish_complete_directories)'`;
    default:
      return `${names} -x`;
  }
}

/** A text inside single quotes, as fish reads it. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
