/** A file name as a shell wants it: as it is where that is safe, else in single quotes. */
export function shellWord(name: string): string {
  const word = name.startsWith('-') ? `./${name}` : name;
  return /^[\w./:@%+,-][\w./:@%+,~=-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
