import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/io/files.ts';
import { FileError } from '../../src/io/io.ts';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-folder-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const make = (name: string): unknown => {
  try {
    return nodeFiles(folder).makeFolder(name);
  } catch (error) {
    return error instanceof FileError ? [error.code, error.path] : error;
  }
};

describe('a folder', () => {
  it('is made with those above it, below the working directory', () => {
    expect(make('a/b/c')).toBeUndefined();
    expect(fs.statSync(path.join(folder, 'a/b/c')).isDirectory()).toBe(true);
  });

  it('that is there already stays as it is, also behind a link', () => {
    fs.mkdirSync(path.join(folder, 'a'));
    fs.writeFileSync(path.join(folder, 'a/kept'), '');
    fs.symlinkSync('a', path.join(folder, 'link'));
    expect([make('a'), make('link'), make('.')]).toEqual([undefined, undefined, undefined]);
    expect(fs.existsSync(path.join(folder, 'link/kept'))).toBe(true);
  });

  it.each([['file'], ['file/below']])('%s: a file is in the way', (name) => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    expect(make(name)).toEqual(['ENOTDIR', name]);
  });
});
