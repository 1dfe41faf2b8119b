import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeFiles } from '../../src/io/files.ts';
import { FileError } from '../../src/io/io.ts';
import { saveFolder as steps } from '../../src/io/save-folder.ts';

let folder: string;

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-folder-')));
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => path.join(folder, name);
const names = (name = '.') => fs.readdirSync(at(name)).sort();
const FILES = new Map([
  ['a.yaml', 'one\n'],
  ['b.yaml', 'two: é\n'],
]);

function contents(name: string): Record<string, string> {
  return Object.fromEntries(
    names(name).map((each) => [each, fs.readFileSync(at(path.join(name, each)), 'utf8')]),
  );
}

function failing(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** Goes through all of the steps. */
const through = (all: Iterable<void>): void => {
  for (const _ of all);
};
const saveFolder = (name: string, files: ReadonlyMap<string, string>) =>
  through(steps(name, files));

const codeOf = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    return error instanceof FileError ? error.code : `not a FileError: ${error}`;
  }
  return 'nothing thrown';
};

describe('a folder', () => {
  it('is made with all of its files', () => {
    saveFolder(at('out'), FILES);
    expect(contents('out')).toEqual(Object.fromEntries(FILES));
    expect(names()).toEqual(['out']);
  });

  it('takes the place of an empty one, and keeps its mode', () => {
    fs.mkdirSync(at('out'));
    fs.chmodSync(at('out'), 0o750);
    saveFolder(at('out'), FILES);
    expect(names('out')).toEqual(['a.yaml', 'b.yaml']);
    expect(fs.statSync(at('out')).mode & 0o777).toBe(0o750);
  });

  it('takes the place of an empty one where that must go first', () => {
    fs.mkdirSync(at('out'));
    const { renameSync } = fs;
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) =>
      fs.existsSync(to) ? failing('EPERM') : renameSync(from, to),
    );
    saveFolder(at('out'), FILES);
    expect(names('out')).toEqual(['a.yaml', 'b.yaml']);
  });

  it('is found through links', () => {
    fs.mkdirSync(at('real'));
    fs.symlinkSync('real', at('linked'));
    saveFolder(at('linked'), FILES);
    expect(names('real')).toEqual(['a.yaml', 'b.yaml']);
    saveFolder(at('linked/inner'), FILES);
    expect(names('real/inner')).toEqual(['a.yaml', 'b.yaml']);
    expect(names()).toEqual(['linked', 'real']);
  });

  it('has its files on the disk before it takes the name, and the name afterwards', () => {
    const calls: string[] = [];
    const { writeSync, fsyncSync, renameSync } = fs;
    const write = (fd: number, bytes: NodeJS.ArrayBufferView) => {
      calls.push('write');
      return writeSync(fd, bytes);
    };
    vi.spyOn(fs, 'writeSync').mockImplementation(write as typeof fs.writeSync);
    vi.spyOn(fs, 'fsyncSync').mockImplementation((fd) => {
      calls.push(fs.fstatSync(fd).isDirectory() ? 'sync folder' : 'sync file');
      fsyncSync(fd);
    });
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      calls.push('rename');
      renameSync(from, to);
    });
    saveFolder(at('out'), FILES);
    expect(calls).toEqual([
      ...['write', 'write', 'sync file', 'sync file', 'sync folder'],
      ...['rename', 'sync folder'],
    ]);
  });

  it('is named as it was given in an error', () => {
    const files = nodeFiles(folder);
    through(files.saveFolder('out', FILES));
    expect(() => through(files.saveFolder('out', FILES))).toThrow(
      expect.objectContaining({ code: 'ENOTEMPTY', path: 'out' }),
    );
    expect(() => through(files.saveFolder('missing/out', FILES))).toThrow(
      expect.objectContaining({ code: 'ENOENT', path: 'missing' }),
    );
  });
});

describe('a folder that cannot be made', () => {
  it.each([
    ['a folder with something in it', 'ENOTEMPTY', () => fs.writeFileSync(at('out/x'), 'theirs')],
    ['a file', 'ENOTDIR', () => fs.rmdirSync(at('out')) ?? fs.writeFileSync(at('out'), 'theirs')],
    [
      'a link to nothing',
      'ENOTDIR',
      () => fs.rmdirSync(at('out')) ?? fs.symlinkSync('x', at('out')),
    ],
  ])('because %s is there: %s', (_, code, put) => {
    fs.mkdirSync(at('out'));
    put();
    expect(codeOf(() => saveFolder(at('out'), FILES))).toBe(code);
    expect(names()).toEqual(['out']);
  });

  it.each([1, 2, 3, 4])('because somebody leaves after step %i', (most) => {
    let seen = 0;
    for (const _ of nodeFiles(folder).saveFolder('out', FILES)) {
      seen += 1;
      expect(names()).not.toContain('out');
      expect(names()).toHaveLength(1);
      if (seen === most) break;
    }
    expect(seen).toBe(most);
    expect(names()).toEqual([]);
  });

  it('because somebody puts something there in the last moment', () => {
    const { fsyncSync } = fs;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((fd) => {
      fs.mkdirSync(at('out'), { recursive: true });
      fs.writeFileSync(at('out/x'), 'theirs');
      fsyncSync(fd);
    });
    expect(codeOf(() => saveFolder(at('out'), FILES))).toMatch(/^(?:ENOTEMPTY|EEXIST)$/);
    expect(contents('out')).toEqual({ x: 'theirs' });
    expect(names()).toEqual(['out']);
  });

  const STEPS = ['mkdirSync', 'openSync', 'writeSync', 'fsyncSync', 'renameSync'] as const;
  const CODES = ['ENOSPC', 'EACCES', 'EIO'];

  it('says what went wrong first, not that nothing could be removed', () => {
    vi.spyOn(fs, 'writeSync').mockImplementation(() => failing('ENOSPC'));
    vi.spyOn(fs, 'rmSync').mockImplementation(() => failing('EBUSY'));
    expect(codeOf(() => saveFolder(at('out'), FILES))).toBe('ENOSPC');
  });

  it.each(STEPS.flatMap((step) => CODES.map((code) => [step, code] as const)))(
    'in %s with %s leaves nothing',
    (step, code) => {
      vi.spyOn(fs, step).mockImplementation(() => failing(code));
      expect(codeOf(() => saveFolder(at('out'), FILES))).toBe(code);
      vi.restoreAllMocks();
      expect(names()).toEqual([]);
    },
  );
});

describe('a process that is killed', () => {
  const DEAD = spawnSync(process.execPath, ['--version']).pid;
  const CALLS = [
    'mkdirSync',
    'chmodSync',
    'openSync',
    'writeSync',
    'fsyncSync',
    'closeSync',
  ] as const;
  const CHANGES = [...CALLS, 'renameSync', 'rmdirSync', 'rmSync'] as const;

  /** Lets so many calls to the system through; from then on none does anything. Says how many there were. */
  function killedAfter(allowed: number): number {
    let calls = 0;
    for (const name of CHANGES) {
      const usual = fs[name] as (...args: unknown[]) => unknown;
      const killed = (...args: unknown[]) => {
        calls += 1;
        return calls > allowed ? failing('EIO') : usual(...args);
      };
      vi.spyOn(fs, name).mockImplementation(killed as never);
    }
    codeOf(() => saveFolder(at('out'), FILES));
    vi.restoreAllMocks();
    return calls;
  }

  const ALL = 30;

  it.each(Array.from({ length: ALL }, (_, allowed) => allowed))(
    'after %i calls leaves all of the folder or nothing of it',
    (allowed) => {
      killedAfter(allowed);
      const made = fs.existsSync(at('out'));
      if (made) expect(contents('out')).toEqual(Object.fromEntries(FILES));
      for (const left of names().filter((name) => name !== 'out')) {
        fs.renameSync(at(left), at(left.replace(`.${process.pid}-`, `.${DEAD}-`)));
      }
      if (!made) saveFolder(at('out'), FILES);
      expect(contents('out')).toEqual(Object.fromEntries(FILES));
      if (!made) expect(names()).toEqual(['out']);
    },
  );

  it('is covered by that many calls', () => {
    expect(killedAfter(Number.POSITIVE_INFINITY)).toBeLessThan(ALL);
    expect(names()).toEqual(['out']);
  });

  it('is not mistaken for one that lives, or for that of another folder', () => {
    const kept = [
      `.out.${process.ppid}-0.continuum-tmp`,
      `.output.${DEAD}-0.continuum-tmp`,
      `.out.${DEAD}-0.continuum-tmp.bak`,
    ];
    for (const name of [...kept, `.out.${DEAD}-0.continuum-tmp`]) fs.mkdirSync(at(name));
    saveFolder(at('out'), FILES);
    expect(names()).toEqual([...kept, 'out'].sort());
  });
});
