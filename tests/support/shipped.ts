import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The text of a file in the repository. */
export function shippedText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Names of the files in a folder of the repository that end in a certain way. */
export function shippedNames(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** The built-in continuum as files: name to text. */
export function continuumFiles(): Record<string, string> {
  return Object.fromEntries(
    shippedNames('continuum/', '.yaml').map((name) => [name, shippedText(`continuum/${name}`)]),
  );
}
