/**
 * Text for people, in which no line is a command to GitHub's runner. It reads what a step prints, and obeys a line that
 * begins with two colons, and `##[` with a bracket wherever they stand: a file's name or words must not get that far.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^[^\S\n]*:(?=:)|##(?=\[)/gm, '$& ');
}
