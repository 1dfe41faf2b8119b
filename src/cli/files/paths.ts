import path from 'node:path';

/** Reports, patterns and git name files with `/` on every system. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** The name of a file below a folder, both absolute: empty for the folder itself, undefined outside of it. */
export function nameWithin(folder: string, file: string): string | undefined {
  const name = path.relative(folder, file);
  const outside = name === '..' || name.startsWith(`..${path.sep}`) || path.isAbsolute(name);
  return outside ? undefined : slashed(name);
}
