import path from 'node:path';
import type { Continuum } from '../core/continuum.ts';
import { FileError } from '../io/io.ts';
import { ContinuumError } from '../model/continuum-error.ts';
import { loadContinuum } from '../model/load.ts';
import { CallError } from './call-error.ts';
import type { Context } from './context.ts';
import { readingWords } from './file-words.ts';
import { didYouMeanPath } from './near-path.ts';

/** Largest file of a continuum that is read, in bytes; the built-in one takes about 20,000 a file. */
const LARGEST_FILE = 1024 * 1024;

/** The YAML files of a folder, name to text. Throws CallError when there are none to read. */
export function readFolder(context: Context, folder: string): Record<string, string> {
  const { files } = context.io;
  try {
    const names = files
      .list(folder)
      .filter((entry) => !entry.isDirectory && entry.name.endsWith('.yaml'))
      .map((entry) => entry.name)
      .sort();
    if (names.length === 0) {
      throw new CallError(
        `There is no continuum in ${folder}. It should hold continuum.yaml and one file per stage.`,
      );
    }
    return Object.fromEntries(
      names.map((name) => [name, readText(context, path.join(folder, name))]),
    );
  } catch (error) {
    throw error instanceof FileError ? folderError(context, folder, error) : error;
  }
}

/** The continuum in a folder. Throws CallError when it is not one. */
export function readContinuum(context: Context, folder: string): Continuum {
  const files = readFolder(context, folder);
  try {
    return loadContinuum(files);
  } catch (error) {
    if (!(error instanceof ContinuumError)) throw error;
    throw new CallError(
      `The continuum in ${folder} cannot be used. Run continuum model check ${folder} to see why.`,
    );
  }
}

function readText(context: Context, file: string): string {
  context.reads(file);
  try {
    const bytes = context.io.files.read(file, LARGEST_FILE);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new CallError(`${file} is not UTF-8 text. Save it as UTF-8 in your editor.`);
  }
}

function folderError(context: Context, folder: string, error: FileError): CallError {
  if (error.code === 'ENOENT') {
    const meant = didYouMeanPath(context.io.files, folder, 'folder', 'Check the name.');
    return new CallError(`There is no folder ${folder}. ${meant}`);
  }
  if (error.code === 'ENOTDIR') {
    return new CallError(`${folder} is not a folder. Name the folder that holds continuum.yaml.`);
  }
  return new CallError(readingWords(error));
}
