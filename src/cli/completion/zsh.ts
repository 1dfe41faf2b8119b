import type { DescribedCommand, Values } from './describe.ts';
import { everyCommand, pathOf, quoted, takesValue, valueFlags } from './flatten.ts';

/** A completion script for zsh, to be sourced or put into a folder of `fpath` as `_continuum`. */
export function script(program: DescribedCommand): string {
  const commands = everyCommand(program);
  const paths = commands.map(pathOf).filter((path) => path !== '');
  return `#compdef continuum
# Completion of continuum for zsh. Add this line to ~/.zshrc, after compinit:
#   source <(continuum completion zsh)

_continuum() {
  local at='' prev="\${words[CURRENT-1]}"
  local -a names flags values
  integer i
  for ((i = 2; i < CURRENT; i++)); do
    case "\${words[i]}" in
      ${valueFlags(program).join('|')})
        ((i++))
        continue
        ;;
    esac
    case "$at \${words[i]}" in
      ${paths.map((path) => quoted(path.includes(' ') ? path : ` ${path}`)).join('|')})
        at="\${at:+$at }\${words[i]}"
        ;;
    esac
  done
  if [[ "$PREFIX" == --*=* ]]; then
    prev="\${PREFIX%%=*}"
    compset -P '*='
  fi
  case "$at:$prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$at" in
${commands.map(commandCase).join('\n')}
  esac
  if [[ "$PREFIX" == -* ]]; then
    _describe option flags
  else
    (( \${#names} )) && _describe command names
    (( \${#values} )) && compadd -- "\${values[@]}"
    case "$at" in
${commands.flatMap(fileCase).join('\n')}
    esac
  fi
}

if [[ "\${funcstack[1]}" == _continuum ]]; then
  _continuum "$@"
else
  compdef _continuum continuum
fi
`;
}

function valueCases(command: DescribedCommand): string[] {
  return command.options.filter(takesValue).map(({ flags, value }) => {
    const patterns = flags.map((flag) => quoted(`${pathOf(command)}:${flag}`)).join('|');
    return `    ${patterns}) ${valueReply(value)}return ;;`;
  });
}

function valueReply(value: Values): string {
  switch (value.kind) {
    case 'words':
      return `compadd -- ${value.words.map(quoted).join(' ')}; `;
    case 'file':
      return '_files; ';
    case 'folder':
      return '_files -/; ';
    case 'any':
      return "_message 'value'; ";
  }
}

function commandCase(command: DescribedCommand): string {
  const names = command.commands.map((child) => item(child.path.at(-1) ?? '', child.description));
  const flags = command.options.flatMap((option) =>
    option.flags.map((flag) => item(flag, option.description)),
  );
  const values = command.argument.kind === 'words' ? command.argument.words.map(quoted) : [];
  return `    ${quoted(pathOf(command))})
      names=(${names.join(' ')})
      flags=(${flags.join(' ')})
      values=(${values.join(' ')})
      ;;`;
}

function item(word: string, description: string): string {
  return quoted(`${word.replaceAll(':', '\\:')}:${description}`);
}

function fileCase(command: DescribedCommand): string[] {
  const { kind } = command.argument;
  if (kind !== 'file' && kind !== 'folder') return [];
  return [`      ${quoted(pathOf(command))}) _files${kind === 'folder' ? ' -/' : ''} ;;`];
}
