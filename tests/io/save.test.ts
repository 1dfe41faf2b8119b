import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeFiles } from '../../src/io/files.ts';
import { FileError } from '../../src/io/io.ts';
import { save } from '../../src/io/save.ts';

let folder: string;

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'continuum-save-')));
});

afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => path.join(folder, name);
const read = (name: string) => fs.readFileSync(at(name), 'utf8');
const names = () => fs.readdirSync(folder).sort();

function put(name: string, text: string, mode?: number): string {
  fs.writeFileSync(at(name), text);
  if (mode !== undefined) fs.chmodSync(at(name), mode);
  return at(name);
}

function failing(code: string): never {
  throw Object.assign(new Error(code), { code });
}

const codeOf = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    return error instanceof FileError ? error.code : `not a FileError: ${error}`;
  }
  return 'nothing thrown';
};

describe('saving', () => {
  it('makes a file that is not there', () => {
    save(at('a.yaml'), 'one\n');
    expect(read('a.yaml')).toBe('one\n');
    expect(names()).toEqual(['a.yaml']);
  });

  it('replaces one that is, with bytes as well as text', () => {
    put('a.yaml', 'a much longer text than the new one\n');
    save(at('a.yaml'), Uint8Array.of(0x68, 0x69));
    expect(read('a.yaml')).toBe('hi');
    expect(names()).toEqual(['a.yaml']);
  });

  it.each([0o600, 0o640, 0o644, 0o755])('keeps mode %o', (mode) => {
    save(put('a.yaml', 'old', mode), 'new');
    expect(fs.statSync(at('a.yaml')).mode & 0o777).toBe(mode);
  });

  it('lets nobody read on the way what nobody may read at the end', () => {
    put('a.yaml', 'old', 0o600);
    const modes: number[] = [];
    const look = (fd: number) => modes.push(fs.fstatSync(fd).mode & 0o777);
    const { openSync, writeSync } = fs;
    vi.spyOn(fs, 'openSync').mockImplementation((...args) => {
      const fd = openSync(...args);
      if (args[1] === 'wx') look(fd);
      return fd;
    });
    const watched = (fd: number, bytes: NodeJS.ArrayBufferView) => {
      look(fd);
      return writeSync(fd, bytes);
    };
    vi.spyOn(fs, 'writeSync').mockImplementation(watched as typeof fs.writeSync);
    save(at('a.yaml'), 'new');
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('sets the mode before there is anything to read', () => {
    put('a.yaml', 'old', 0o640);
    const { writeSync } = fs;
    let mode = 0;
    const watched = (fd: number, bytes: NodeJS.ArrayBufferView) => {
      mode = fs.fstatSync(fd).mode & 0o777;
      return writeSync(fd, bytes);
    };
    vi.spyOn(fs, 'writeSync').mockImplementation(watched as typeof fs.writeSync);
    save(at('a.yaml'), 'new');
    expect(mode).toBe(0o640);
  });

  it.each([
    { whose: 'the same group', group: 0, mode: 0o664 },
    { whose: 'a group that is not ours to give it to', group: 1, mode: 0o604 },
  ])('a file of somebody else, of $whose', ({ group, mode }) => {
    put('a.yaml', 'old', 0o664);
    const { statSync } = fs;
    const foreign = (...args: Parameters<typeof statSync>) => {
      const stat = statSync(...args);
      return (
        stat && Object.assign(stat, { uid: Number(stat.uid) + 1, gid: Number(stat.gid) + group })
      );
    };
    vi.spyOn(fs, 'statSync').mockImplementation(foreign as typeof statSync);
    vi.spyOn(fs, 'fchownSync').mockImplementation(() => failing('EPERM'));
    save(at('a.yaml'), 'new');
    vi.restoreAllMocks();
    expect(read('a.yaml')).toBe('new');
    expect(fs.statSync(at('a.yaml')).mode & 0o777).toBe(mode);
  });

  it('keeps the group where only the owner cannot be kept', () => {
    put('a.yaml', 'old', 0o660);
    const { statSync } = fs;
    const before = statSync(at('a.yaml'));
    const given: number[] = [];
    const foreign = (...args: Parameters<typeof statSync>) => {
      const stat = statSync(...args);
      return stat && Object.assign(stat, { uid: Number(stat.uid) + 1, gid: Number(stat.gid) + 1 });
    };
    vi.spyOn(fs, 'statSync').mockImplementation(foreign as typeof statSync);
    vi.spyOn(fs, 'fchownSync').mockImplementation((_fd, uid, gid) => {
      if (uid !== before.uid) failing('EPERM');
      given.push(gid);
    });
    save(at('a.yaml'), 'new');
    expect(given).toEqual([before.gid + 1]);
  });

  it('writes through a link, which stays one', () => {
    fs.mkdirSync(at('real'));
    put('real/a.yaml', 'old');
    fs.symlinkSync('real/a.yaml', at('link.yaml'));
    fs.symlinkSync('link.yaml', at('link-to-link.yaml'));
    save(at('link-to-link.yaml'), 'new');
    expect(read('real/a.yaml')).toBe('new');
    expect(fs.readlinkSync(at('link-to-link.yaml'))).toBe('link.yaml');
    expect(fs.readdirSync(at('real'))).toEqual(['a.yaml']);
  });

  it('makes the file that a dangling link points to', () => {
    fs.mkdirSync(at('real'));
    fs.symlinkSync('real/later.yaml', at('link.yaml'));
    save(at('link.yaml'), 'new');
    expect(read('real/later.yaml')).toBe('new');
    expect(fs.lstatSync(at('link.yaml')).isSymbolicLink()).toBe(true);
  });

  it('finds the file through a linked folder', () => {
    fs.mkdirSync(at('real'));
    fs.symlinkSync('real', at('linked'));
    save(at('linked/a.yaml'), 'new');
    expect(read('real/a.yaml')).toBe('new');
  });

  it('does not follow links forever', () => {
    fs.symlinkSync('b.yaml', at('a.yaml'));
    fs.symlinkSync('a.yaml', at('b.yaml'));
    expect(codeOf(() => save(at('a.yaml'), 'new'))).toBe('ELOOP');
  });

  it('copes with the longest name a file can have', () => {
    const name = `${'n'.repeat(250)}.yaml`;
    save(at(name), 'new');
    save(at(name), 'newer');
    expect(read(name)).toBe('newer');
  });

  it('syncs the content before it takes the name, and the folder afterwards', () => {
    const calls: string[] = [];
    const { fsyncSync, renameSync } = fs;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((fd) => {
      calls.push(fs.fstatSync(fd).isDirectory() ? 'sync folder' : 'sync file');
      fsyncSync(fd);
    });
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      calls.push('rename');
      renameSync(from, to);
    });
    save(at('a.yaml'), 'new');
    expect(calls).toEqual(['sync file', 'rename', 'sync folder']);
  });

  it('survives a folder that cannot be synced', () => {
    const { fsyncSync } = fs;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((fd) =>
      fs.fstatSync(fd).isDirectory() ? failing('EINVAL') : fsyncSync(fd),
    );
    save(at('a.yaml'), 'new');
    expect(read('a.yaml')).toBe('new');
  });

  it('writes on after a write that took only a part', () => {
    const { writeSync } = fs;
    const oneByte = (fd: number, bytes: NodeJS.ArrayBufferView, offset?: number | null) =>
      writeSync(fd, bytes, offset ?? 0, 1);
    vi.spyOn(fs, 'writeSync').mockImplementation(oneByte as typeof fs.writeSync);
    save(at('a.yaml'), 'new text');
    expect(read('a.yaml')).toBe('new text');
  });

  it('writes to a device without replacing it', () => {
    save('/dev/null', 'anything');
    expect(fs.statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('a save that fails', () => {
  const STEPS = ['openSync', 'writeSync', 'fchmodSync', 'fsyncSync', 'renameSync'] as const;
  const CODES = ['ENOSPC', 'EACCES', 'EXDEV', 'EIO'];
  const cases = STEPS.flatMap((step) => CODES.map((code) => [step, code] as const));

  it.each(cases)('in %s with %s leaves the old file and nothing else', (step, code) => {
    put('a.yaml', 'old');
    vi.spyOn(fs, step).mockImplementation(() => failing(code));
    expect(codeOf(() => save(at('a.yaml'), 'new'))).toBe(code);
    vi.restoreAllMocks();
    expect(read('a.yaml')).toBe('old');
    expect(names()).toEqual(['a.yaml']);
  });

  it('never shows a half-written file under its name', () => {
    put('a.yaml', 'old');
    const seen: string[] = [];
    const { writeSync } = fs;
    const look = (fd: number, bytes: NodeJS.ArrayBufferView, offset?: number | null) => {
      const count = writeSync(fd, bytes, offset ?? 0, 3);
      seen.push(read('a.yaml'));
      return count;
    };
    vi.spyOn(fs, 'writeSync').mockImplementation(look as typeof fs.writeSync);
    save(at('a.yaml'), 'entirely new');
    expect(new Set(seen)).toEqual(new Set(['old']));
    expect(read('a.yaml')).toBe('entirely new');
  });

  it('says what is wrong with the place', () => {
    put('file', '');
    expect(codeOf(() => save(at('missing/a.yaml'), ''))).toBe('ENOENT');
    expect(codeOf(() => save(at('file/a.yaml'), ''))).toBe('ENOTDIR');
    expect(codeOf(() => save(folder, ''))).toBe('EISDIR');
  });

  it('names the folder when it is the folder that is missing', () => {
    expect(() => save(at('missing/a.yaml'), '')).toThrow(
      expect.objectContaining({ path: at('missing') }),
    );
  });

  it('respects a file that may not be written', () => {
    put('a.yaml', 'old', 0o444);
    vi.spyOn(fs, 'accessSync').mockImplementation(() => failing('EACCES'));
    expect(codeOf(() => save(at('a.yaml'), 'new'))).toBe('EACCES');
    expect(read('a.yaml')).toBe('old');
  });

  describe('because its process was killed', () => {
    const DEAD = spawnSync(process.execPath, ['--version']).pid;

    /** What a save leaves that gets neither to its end nor to its cleaning up. */
    function leftBy(pid: number, name: string): string {
      vi.spyOn(fs, 'renameSync').mockImplementation(() => failing('EIO'));
      vi.spyOn(fs, 'unlinkSync').mockImplementation(() => failing('EIO'));
      codeOf(() => save(at('killed.yaml'), 'half'));
      vi.restoreAllMocks();
      const left = names().find((each) => each.startsWith('.killed.yaml.')) ?? '';
      const other = left.replace('killed.yaml', name).replace(`.${process.pid}-`, `.${pid}-`);
      fs.renameSync(at(left), at(other));
      return other;
    }

    it('leaves the old file, and a temporary one that the next save sweeps away', () => {
      put('a.yaml', 'old');
      const left = leftBy(DEAD, 'a.yaml');
      expect(names()).toEqual([left, 'a.yaml']);
      save(at('a.yaml'), 'new');
      expect(names()).toEqual(['a.yaml']);
    });

    it('loses nothing else: not what a living process writes, nor what belongs to another file', () => {
      const kept = [
        leftBy(process.ppid, 'a.yaml'),
        leftBy(DEAD, 'a.yaml.yaml'),
        put('.a.yaml.continuum-tmp', ''),
        put(`.a.yaml.${DEAD}-0.continuum-tmp.yaml`, ''),
      ].map((each) => path.basename(each));
      save(at('a.yaml'), 'new');
      expect(names()).toEqual([...kept, 'a.yaml'].sort());
    });

    it('is looked for once, not at every answer', () => {
      const look = vi.spyOn(fs, 'readdirSync');
      save(at('a.yaml'), '1');
      save(at('a.yaml'), '2');
      expect(look).toHaveBeenCalledTimes(1);
    });

    it('is no trouble where the folder cannot be listed', () => {
      vi.spyOn(fs, 'readdirSync').mockImplementation(() => failing('EACCES'));
      save(at('a.yaml'), 'new');
      expect(read('a.yaml')).toBe('new');
    });
  });

  it('does not stumble over what an earlier process left behind', () => {
    put('a.yaml', 'old');
    const { openSync } = fs;
    let calls = 0;
    vi.spyOn(fs, 'openSync').mockImplementation((...args) => {
      calls += 1;
      return calls === 1 ? failing('EEXIST') : openSync(...args);
    });
    save(at('a.yaml'), 'new');
    expect(read('a.yaml')).toBe('new');
  });
});

describe('creating', () => {
  it('makes the file', () => {
    save(at('a.yaml'), 'new', { create: true });
    expect(read('a.yaml')).toBe('new');
    expect(names()).toEqual(['a.yaml']);
  });

  it.each(['file', 'folder', 'link', 'dangling link'])('refuses when a %s is there', (what) => {
    if (what === 'file') put('a.yaml', 'old');
    if (what === 'folder') fs.mkdirSync(at('a.yaml'));
    if (what === 'link') fs.symlinkSync(put('b.yaml', 'old'), at('a.yaml'));
    if (what === 'dangling link') fs.symlinkSync('b.yaml', at('a.yaml'));
    const before = names();
    expect(codeOf(() => save(at('a.yaml'), 'new', { create: true }))).toBe('EEXIST');
    expect(names()).toEqual(before);
    if (what === 'file') expect(read('a.yaml')).toBe('old');
  });

  it('refuses when somebody makes the file in the last moment', () => {
    const { fsyncSync } = fs;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((fd) => {
      put('a.yaml', 'theirs');
      fsyncSync(fd);
    });
    expect(codeOf(() => save(at('a.yaml'), 'ours', { create: true }))).toBe('EEXIST');
    expect(read('a.yaml')).toBe('theirs');
    expect(names()).toEqual(['a.yaml']);
  });

  it('works where there are no hard links', () => {
    vi.spyOn(fs, 'linkSync').mockImplementation(() => failing('EPERM'));
    vi.spyOn(fs, 'copyFileSync').mockImplementation(() => failing('EIO'));
    save(at('a.yaml'), 'new', { create: true });
    expect(read('a.yaml')).toBe('new');
    expect(names()).toEqual(['a.yaml']);
    expect(codeOf(() => save(at('a.yaml'), 'newer', { create: true }))).toBe('EEXIST');
  });

  it('refuses there, too, when somebody makes the file in the last moment', () => {
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      put('a.yaml', 'theirs');
      failing('EPERM');
    });
    expect(codeOf(() => save(at('a.yaml'), 'ours', { create: true }))).toBe('EEXIST');
    expect(read('a.yaml')).toBe('theirs');
    expect(names()).toEqual(['a.yaml']);
  });

  it('leaves nothing there when it fails', () => {
    vi.spyOn(fs, 'linkSync').mockImplementation(() => failing('EPERM'));
    vi.spyOn(fs, 'renameSync').mockImplementation(() => failing('ENOSPC'));
    expect(codeOf(() => save(at('a.yaml'), 'new', { create: true }))).toBe('ENOSPC');
    expect(names()).toEqual([]);
  });
});

describe('files', () => {
  const files = () => nodeFiles(folder);

  it('reads relative to where it was told to', () => {
    put('a.yaml', 'text');
    expect(Buffer.from(files().read('a.yaml')).toString()).toBe('text');
  });

  it('reads an empty file and one that does not say how long it is', () => {
    put('empty', '');
    expect(files().read('empty')).toHaveLength(0);
    expect(files().read('/proc/self/status').length).toBeGreaterThan(100);
  });

  it('reads no more than it may', () => {
    put('a.yaml', '12345');
    expect(files().read('a.yaml', 5)).toHaveLength(5);
    expect(codeOf(() => files().read('a.yaml', 4))).toBe('EFBIG');
    expect(codeOf(() => files().read('/dev/zero', 1000))).toBe('EFBIG');
  });

  it('names the path as it was given in an error', () => {
    expect(() => files().read('missing.yaml')).toThrow(
      expect.objectContaining({ code: 'ENOENT', path: 'missing.yaml' }),
    );
    expect(() => files().save('missing/a.yaml', '')).toThrow(
      expect.objectContaining({ code: 'ENOENT', path: 'missing' }),
    );
    expect(codeOf(() => files().read('.'))).toBe('EISDIR');
    expect(codeOf(() => files().list('missing'))).toBe('ENOENT');
  });

  it('lists a folder', () => {
    put('a.yaml', '');
    fs.mkdirSync(at('sub'));
    expect(files().list('.')).toEqual([
      { name: 'a.yaml', isDirectory: false, isFile: true, isLink: false },
      { name: 'sub', isDirectory: true, isFile: false, isLink: false },
    ]);
  });

  it('knows one file under several names', () => {
    put('a.yaml', '');
    put('b.yaml', '');
    fs.symlinkSync('a.yaml', at('link.yaml'));
    fs.linkSync(at('a.yaml'), at('hard.yaml'));
    expect(files().same('a.yaml', './a.yaml')).toBe(true);
    expect(files().same('a.yaml', 'link.yaml')).toBe(true);
    expect(files().same('a.yaml', 'hard.yaml')).toBe(true);
    expect(files().same('a.yaml', 'b.yaml')).toBe(false);
    expect(files().same('a.yaml', 'missing.yaml')).toBe(false);
    expect(files().same('missing.yaml', './missing.yaml')).toBe(true);
  });
});
