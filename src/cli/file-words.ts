import type { FileError } from '../io/io.ts';

const READING: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file {path}.',
  ENOTDIR: 'There is no file {path}.',
  EISDIR: '{path} is a folder. Name a file in it.',
  EACCES: '{path} cannot be opened: you are not allowed to read it.',
  EPERM: '{path} cannot be opened: you are not allowed to read it.',
  EFBIG: '{path} is too large to be an assessment.',
  ELOOP: '{path} cannot be opened: it is a link that leads back to itself.',
  ENAMETOOLONG: 'The name is too long: {path}.',
  ENOTTY:
    'A file name of - means standard input, and nothing is piped in. Name a file, or pipe one in.',
};

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'The folder {path} does not exist. Make it first, or write elsewhere.',
  ENOTDIR: '{path} is not a folder. Write elsewhere.',
  EISDIR: '{path} is a folder. Name a file in it.',
  ENOTEMPTY: 'The folder {path} has something in it. Name a new one, or empty it first.',
  EEXIST: '{path} is there already. Choose another name, or add --force to replace it.',
  EACCES: '{path} cannot be written: you are not allowed to change it or its folder.',
  EPERM: '{path} cannot be written: you are not allowed to change it or its folder.',
  EROFS: '{path} cannot be written: the disk is read-only.',
  ENOSPC: '{path} cannot be written: the disk is full.',
  EDQUOT: '{path} cannot be written: your share of the disk is used up.',
  EXDEV: '{path} cannot be replaced: it is mounted from elsewhere. Write to another file.',
  EBUSY: '{path} cannot be replaced: something else is using it. Write to another file.',
  ELOOP: '{path} cannot be written: it is a link that leads back to itself.',
  ENAMETOOLONG: 'The name is too long: {path}.',
};

/** Why a file could not be read, in a sentence. */
export function readingWords({ code, path }: FileError): string {
  return fill(READING[code] ?? `{path} cannot be read (${code}).`, path);
}

/** Why a file could not be written, in a sentence. */
export function writingWords({ code, path }: FileError): string {
  return fill(WRITING[code] ?? `{path} cannot be written (${code}).`, path);
}

function fill(words: string, path: string): string {
  return words.replace('{path}', () => path);
}
