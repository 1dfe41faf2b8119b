import type { DescribedCommand, Values } from './describe.ts';
import { everyCommand, pathOf, quoted, takesValue, valueFlags } from './flatten.ts';

/** A completion script for bash 3.2 and later. An empty answer leaves it to bash to complete file names. */
export function script(program: DescribedCommand): string {
  const commands = everyCommand(program);
  const paths = commands.map(pathOf).filter((path) => path !== '');
  return `# Completion of continuum for bash. Add this line to ~/.bashrc:
#   source <(continuum completion bash)

_continuum() {
  local at='' cur="\${COMP_WORDS[COMP_CWORD]}" prev='' flags='' words='' i
  if ((COMP_CWORD > 0)); then prev="\${COMP_WORDS[COMP_CWORD - 1]}"; fi
  # bash takes --format=json for three words.
  if [[ "$cur" == '=' ]]; then
    cur=''
  elif [[ "$prev" == '=' ]]; then
    prev="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${valueFlags(program).join('|')})
        ((i++))
        continue
        ;;
    esac
    case "$at \${COMP_WORDS[i]}" in
      ${paths.map((path) => quoted(atWord(path))).join('|')})
        at="\${at:+$at }\${COMP_WORDS[i]}"
        ;;
    esac
  done
  COMPREPLY=()
  case "$at:$prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$at" in
${commands.map(commandCase).join('\n')}
  esac
  if [[ "$cur" == -* ]]; then words="$flags"; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}

complete -o default -F _continuum continuum
`;
}

/** How the loop sees a command's name: what was found before, a space, the name. */
function atWord(path: string): string {
  return path.includes(' ') ? path : ` ${path}`;
}

function valueCases(command: DescribedCommand): string[] {
  return command.options.filter(takesValue).map(({ flags, value }) => {
    const patterns = flags.map((flag) => quoted(`${pathOf(command)}:${flag}`)).join('|');
    const reply =
      value.kind === 'words'
        ? `COMPREPLY=($(compgen -W ${quoted(value.words.join(' '))} -- "$cur")); `
        : '';
    return `    ${patterns}) ${reply}return ;;`;
  });
}

function commandCase(command: DescribedCommand): string {
  const flags = command.options.flatMap((option) => option.flags).join(' ');
  const words = [
    ...command.commands.map((child) => child.path.at(-1)),
    ...wordsOf(command.argument),
  ];
  return `    ${quoted(pathOf(command))}) flags=${quoted(flags)} words=${quoted(words.join(' '))} ;;`;
}

function wordsOf(values: Values): readonly string[] {
  return values.kind === 'words' ? values.words : [];
}
