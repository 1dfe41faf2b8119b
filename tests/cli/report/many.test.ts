import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../../src/io/io.ts';
import { answers } from '../support/answers.ts';
import { type Surroundings, Workplace } from '../support/workplace.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

/** The files below a folder. */
const below = (folder: string): string[] =>
  fs
    .readdirSync(place.path(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(place.path(folder).length + 1))
    .sort();

const report = (line: string, surroundings?: Surroundings) =>
  place.run(['report', ...line.split(' ')], surroundings);

function units(...names: readonly string[]): void {
  for (const name of names) place.put(name, answers());
}

describe('several reports', () => {
  it.each<[call: string, files: string[]]>([
    ['a -o out', ['a/deep/two.csv', 'a/one.csv']],
    ['a/ -o out/', ['a/deep/two.csv', 'a/one.csv']],
    ['a/one.yaml b.yml -o out', ['a/one.csv', 'b.csv']],
    ['a/*.yaml -o out', ['a/one.csv']],
    ['a/**/*.yaml b.yml -o out', ['a/deep/two.csv', 'a/one.csv', 'b.csv']],
    ['. -o out', ['a/deep/two.csv', 'a/one.csv', 'b.csv']],
    ['./a ./b.yml -o ./out', ['a/deep/two.csv', 'a/one.csv', 'b.csv']],
    ['a a/one.yaml -o out', ['a/deep/two.csv', 'a/one.csv']],
    ['b.yml -o out/', ['b.csv']],
    ['a notes.txt -o out', ['a/deep/two.csv', 'a/one.csv', 'notes.txt.csv']],
  ])('%s', async (call, files) => {
    units('a/one.yaml', 'a/deep/two.yaml', 'b.yml', 'notes.txt');
    if (!call.includes('*')) place.put('a/other.yaml', 'on: push\n');
    const { code, out, err } = await report(`${call} --format csv`);
    expect([code, out]).toEqual([0, '']);
    const n = files.length;
    expect(err).toBe(`${n} ${n === 1 ? 'report is' : 'reports are'} in out/.\n`);
    expect(below('out')).toEqual(files);
    expect(place.read(`out/${files[0]}`)).toMatch(/^order,/);
  });

  it('are pages where nothing else is asked for', async () => {
    units('a/one.yaml');
    expect((await report('a -o out')).code).toBe(0);
    expect(place.read('out/a/one.html')).toMatch(/^<!doctype html>/);
  });

  it('are the same as each alone', async () => {
    units('a/one.yaml', 'a/two.yaml');
    place.put('a/two.yaml', answers({ CF1a: '2' }));
    for (const format of ['html', 'docx', 'xlsx', 'pptx']) {
      await report(`a -o out --format ${format} --title Ours`);
      await report(`a/two.yaml -o alone --format ${format} --title Ours`);
      const [one, two, alone] = [`out/a/one.${format}`, `out/a/two.${format}`, 'alone'].map(
        (name) => fs.readFileSync(place.path(name)),
      );
      expect([format, Buffer.compare(two ?? PK, alone ?? PK)]).toEqual([format, 0]);
      expect(Buffer.compare(one ?? PK, two ?? PK)).not.toBe(0);
    }
  });
  const PK = Buffer.from('PK');

  it('from outside of the working directory are named as seen from the folder that was named', async () => {
    units('up/a/one.yaml', 'up/a/deep/two.yaml', 'up/three.yaml', 'here/four.yaml');
    const machine = (io: Io) => ({ cwd: io.cwd, files: io.files });
    const root = place.path('up');
    const { code } = await report(`${root}/a ${root}/three.yaml here -o out -f csv`, { machine });
    expect(code).toBe(0);
    expect(below('out')).toEqual([
      'here/four.csv',
      'up/a/deep/two.csv',
      'up/a/one.csv',
      'up/three.csv',
    ]);
    const other = new Workplace();
    try {
      await other.run(['report', root, place.path('here/four.yaml'), '-o', 'out', '-f', 'csv']);
      expect(other.has('out/up/a/deep/two.csv') && other.has('out/four.csv')).toBe(true);
    } finally {
      other.remove();
    }
  });

  it('replace those of an earlier call, and nothing else', async () => {
    units('a/one.yaml', 'a/two.yaml');
    place.put('out/a/one.csv', 'old');
    place.put('out/a/mine.csv', 'mine');
    expect((await report('a -o out -f csv')).code).toBe(0);
    expect(place.read('out/a/one.csv')).toMatch(/^order,/);
    expect(place.read('out/a/mine.csv')).toBe('mine');
    expect(below('out')).toEqual(['a/mine.csv', 'a/one.csv', 'a/two.csv']);
  });

  it('may stand beside what they are about', async () => {
    units('a/one.yaml');
    expect((await report('. -o . -f csv')).err).toBe('1 report is in this folder.\n');
    expect(below('a')).toEqual(['one.csv', 'one.yaml']);
  });

  it('are not made of what lies in the folder for reports', async () => {
    units('one.yaml', 'out/two.yaml');
    expect((await report('. -o out -f csv')).code).toBe(0);
    expect(below('out')).toEqual(['one.csv', 'two.yaml']);
  });

  it('warn, and say nothing where it is to be quiet', async () => {
    place.put('a/one.yaml', answers({ CF5b: '' }));
    const { code, err } = await report('a -o out -f csv');
    expect([code, err]).toEqual([0, expect.stringMatching(/rating-empty[\s\S]*\n\n1 report is/)]);
    expect((await report('a -o out -f csv -q')).err).toBe('');
  });

  it('1,000 of them are counted with a comma', async () => {
    units(...Array.from({ length: 1000 }, (_, i) => `a/${i}.yaml`));
    expect((await report('a -o out -f csv')).err).toBe('1,000 reports are in out/.\n');
  });
});

describe('a file that cannot be used', () => {
  it('is named with what is wrong, and keeps no other from its report', async () => {
    units('a/one.yaml', 'a/three.yaml');
    place.put('a/two.yaml', answers({ CF1a: '6' }));
    const { code, out, err } = await report('a -o out -f csv');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('a/two.yaml:');
    expect(err).toContain('rating-out-of-range');
    expect(err.endsWith('\n\n2 reports are in out/. 1 file could not be used.\n')).toBe(true);
    expect(below('out')).toEqual(['a/one.csv', 'a/three.csv']);
  });

  it('2 where it cannot be read, also beside one with a mistake', async () => {
    units('a/one.yaml');
    place.put('a/two.yaml', answers({ CF1a: '6' }));
    const { code, err } = await report('a a/tow.yaml -o out -f csv');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean a/two.yaml?');
    expect(below('out')).toEqual(['a/one.csv']);
  });

  it('leaves no folder behind where no file can', async () => {
    place.put('a/two.yaml', answers({ CF1a: '6' }));
    const { code, err } = await report('a -o out -f csv');
    expect([code, err]).toEqual([1, expect.not.stringContaining('report')]);
    expect(place.has('out')).toBe(false);
  });

  it.each(['empty -o out', 'nothing* -o out'])('%s: nothing to report on', async (call) => {
    place.put('empty/notes.yaml', 'on: push\n');
    const { code, err } = await report(call);
    expect([code, err]).toEqual([2, expect.stringContaining('no-match')]);
  });
});

describe('nothing is written where', () => {
  it.each<[why: string, call: string, says: string]>([
    ['no folder is named', 'a', 'Name a folder for them, like -o reports.'],
    ['no folder can be on standard output', 'a -o -', 'Name a folder for them'],
    ['the folder has the name of a report', 'a -o report.html', 'report.html is the name of one'],
    ['the folder is a file', 'a -o one.yaml', 'one.yaml is not a folder'],
    ['the folder is in none', 'a -o gone/out', 'The folder gone does not exist'],
    ['two have one name', 'a a/one.yml -o out', 'would both be out/a/one.html'],
    [
      'two have one name on many disks',
      'a a/ONE.yml -o out',
      'The reports on a/ONE.yml and a/one.yaml would both be out/a/one.html',
    ],
    ['standard input is among them', 'a - -o out', 'standard input'],
    ['an option means nothing', 'a -o out --chart line', '--chart is for svg and table'],
    ['a chart is to be chosen', 'a -o out -f svg', 'Say which'],
    ['a name is empty', 'a  -o out', 'One of the names is empty'],
    ['the logo is none', 'a -o out --logo one.yaml', 'neither PNG nor JPEG'],
  ])('%s', async (why, call, says) => {
    units('a/one.yaml', 'one.yaml');
    if (why.includes('one name')) units('a/one.yml', 'a/ONE.yml');
    const before = below('.');
    const { code, out, err } = await report(call, { stdin: answers() });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)]);
    expect(below('.')).toEqual(before);
  });

  it('a report would replace a file that is read, whatever its name', async () => {
    units('a/one.yaml', 'a/two.yaml');
    place.link('../a/two.yaml', place.put('out/x', '') && 'out/one.csv');
    units('one.yaml');
    const { code, err } = await report('one.yaml a/two.yaml -o out -f csv');
    expect([code, err]).toEqual([2, expect.stringContaining('one of the files that are read')]);
    expect(place.read('a/two.yaml')).toBe(answers());
  });
});

describe('how far it is', () => {
  const slow = () => {
    let now = 0;
    return {
      elapsed: () => {
        now += 1000;
        return now;
      },
    };
  };

  it('is said on one line, which is gone before what else is said', async () => {
    units('a/one.yaml', 'a/two.yaml');
    place.put('a/wrong.yaml', answers({ CF1a: '6' }));
    const { err } = await report('a -o out -f csv', { tty: true, machine: slow });
    const at = err.lastIndexOf('\r\u001b[K');
    expect(err.slice(0, at)).toContain('2 of 3 files');
    expect(err.slice(at)).toContain('rating-out-of-range');
    expect(err).toContain('2 reports are in out/.');
  });

  it('and then what to do next, at a terminal alone', async () => {
    units('a/one.yaml');
    expect((await report('a -o out', { tty: true })).err).toMatch(/in out\/\. Open it/);
    expect((await report('a -o out')).err).toBe('1 report is in out/.\n');
  });
});

describe('a signal', () => {
  it('stops between two files; what is there by then is whole', async () => {
    units('a/1.yaml', 'a/2.yaml', 'a/3.yaml');
    place.put('a/0.yaml', answers({ CF1a: '6' }));
    let listener: (signal: 'SIGINT') => void = () => {};
    let stopped = false;
    const machine = (io: Io): Partial<Io> => ({
      onSignal(each) {
        listener = each;
        return () => {
          stopped = true;
        };
      },
      files: {
        ...io.files,
        save(name, content, options) {
          io.files.save(name, content, options);
          if (name.endsWith('2.csv')) listener('SIGINT');
        },
      },
    });
    const { code, err } = await report('a -o out -f csv', { machine });
    expect([code, stopped]).toEqual([130, true]);
    expect(err).toContain('rating-out-of-range');
    expect(below('out')).toEqual(['a/1.csv', 'a/2.csv']);
    expect(place.read('out/a/2.csv')).toMatch(/^order,[\s\S]*\n$/);
  });
});

describe('a disk that takes no more', () => {
  it('stops the run with words, and what was at fault before is said', async () => {
    units('a/1.yaml', 'a/2.yaml');
    place.put('a/0.yaml', answers({ CF1a: '6' }));
    fs.mkdirSync(place.path('out'));
    place.put('out/a', 'in the way');
    const { code, err } = await report('a -o out -f csv');
    expect(code).toBe(2);
    expect(err).toMatch(/rating-out-of-range[\s\S]*is not a folder/);
  });
});
