import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../../src/io/io.ts';
import { continuumFiles, shippedText } from '../../support/shipped.ts';
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

/** The answers about a unit of that name. */
const unit = (name: string) => answers().replace('Licensing office', name);

function units(...names: readonly string[]): void {
  for (const name of names) place.put(name, unit(name));
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

  it('2 where nothing would be in its report', async () => {
    place.put('a/group.yaml', shippedText('examples/workshop/agreed.yaml'));
    units('a/one.yaml');
    const { code, out, err } = await report('a -o out --sections workshop');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^a\/one\.yaml: Nothing to report\. The section workshop needs/);
    expect(err.endsWith('\n\n1 report is in out/. 1 file could not be used.\n')).toBe(true);
    expect(below('out')).toEqual(['a/group.html']);
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
    ['the folder has the rarer name of a report', 'a -o all.HTM', 'all.HTM is the name of one'],
    ['the folder has the name of a PDF', 'a -o all.pdf', 'all.pdf is the name of one'],
    ['a pattern stands for one', 'a/* -o x.html', 'A pattern makes a folder of reports'],
    ['a folder ends like a report', 'a/one.yaml -o x.html/', 'Leave the / at its end out'],
    ['a group would fill a folder', '--group a -o new/', 'new/ is the name of a folder'],
    ['the folder has no name', 'a -o ', '-o needs the name of a file or a folder.'],
    ['the file has no name', 'one.yaml -o ', '-o needs the name of a file or a folder.'],
    ['the logo has no name', 'a -o out --logo ', '--logo is empty.'],
    ['the folder is a file', 'a -o one.yaml', 'one.yaml is not a folder'],
    ['the folder is in none', 'a -o gone/out', 'The folder gone does not exist'],
    ['two have one name', 'a a/one.yml -o out', 'would both be out/a/one.html'],
    [
      'two have one name on many disks',
      'a a/ONE.yml -o out',
      'would be out/a/ONE.html and out/a/one.html, which differ only in letter case',
    ],
    ['standard input is among them', 'a - -o out', 'standard input'],
    ['an option means nothing', 'a -o out --chart line', '--chart is for svg and table'],
    ['a chart is to be chosen', 'a -o out -f svg', 'Say which'],
    ['a name is empty', 'a  -o out', 'One of the names is empty'],
    ['the logo is none', 'a -o out --logo one.yaml', 'neither PNG nor JPEG'],
  ])('%s', async (why, call, says) => {
    units('a/one.yaml', 'one.yaml');
    if (why.includes('one name')) units(why.includes('disks') ? 'a/ONE.yml' : 'a/one.yml');
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
    expect(place.read('a/two.yaml')).toBe(unit('a/two.yaml'));
  });
});

describe('a link in the folder for reports', () => {
  it('to another report is refused before anything is written', async () => {
    units('a/one.yaml', 'a/two.yaml');
    place.put('out/a/two.csv', 'old');
    place.link('two.csv', 'out/a/one.csv');
    const { code, err } = await report('a -o out -f csv');
    expect([code, err]).toEqual([2, expect.stringContaining('which are one file')]);
    expect(place.read('out/a/two.csv')).toBe('old');
  });

  it('to a folder of other reports is refused as well', async () => {
    units('a/one.yaml', 'b/one.yaml');
    place.put('out/a/x', '');
    place.link('a', 'out/b');
    const { code, err } = await report('a b -o out -f csv');
    expect([code, err]).toEqual([2, expect.stringContaining('which are one file')]);
    expect(below('out')).toEqual(['a/x']);
  });

  it('to a report that is not there yet loses none', async () => {
    units('a/one.yaml', 'a/two.yaml');
    place.put('out/a/x', '');
    place.link('two.csv', 'out/a/one.csv');
    const { code, err } = await report('a -o out -f csv');
    expect(code).toBe(2);
    expect(err).toContain('a/two.yaml: out/a/two.csv and out/a/one.csv are one file');
    expect(err).toContain('1 report is in out/. 1 report could not be written.');
  });

  it('to a file of the continuum does not replace it', async () => {
    units('a/one.yaml');
    for (const [name, text] of Object.entries(continuumFiles())) place.put(`own/${name}`, text);
    place.put('out/a/x', '');
    place.link('../../own/continuum.yaml', 'out/a/one.csv');
    const before = place.read('own/continuum.yaml');
    const { code, err } = await report('a -o out -f csv --continuum own');
    expect([code, err]).toEqual([2, expect.stringContaining('one of the files that are read')]);
    expect(place.read('own/continuum.yaml')).toBe(before);
  });
});

describe('several people on one unit', () => {
  const HINT =
    "2 of these reports are each about one person's answers about the same unit. For one report of the group: continuum report --group a -o group.html\n";

  it('are a group, which is said', async () => {
    for (const name of ['a/1.yaml', 'a/2.yaml']) place.put(name, answers());
    units('b/other.yaml');
    const { code, err } = await report('a b -o out -f csv');
    expect([code, err]).toEqual([0, `3 reports are in out/.\n${HINT}`]);
    expect((await report('a b -o out -f csv -q')).err).toBe('');
  });

  it.each([
    ['within a month', '2026-02-14', HINT],
    ['longer ago, which is the history of the unit', '2026-02-13', ''],
  ])('who answered %s', async (_, date, hint) => {
    place.put('a/1.yaml', answers());
    place.put('a/2.yaml', answers().replace('2026-03-14', date));
    const { err } = await report('a -o out -f csv');
    expect(err).toBe(`2 reports are in out/.\n${hint}`);
  });

  it('are named where their folder holds others too', async () => {
    for (const name of ['a/1.yaml', 'a/2.yaml']) place.put(name, answers());
    units('a/other.yaml');
    const { err } = await report('a -o out -f csv --to 4');
    expect(err).toContain('continuum report --group --to 4 a/1.yaml a/2.yaml -o group.html');
  });

  it('are none where they agreed', async () => {
    for (const name of ['a/1.yaml', 'a/2.yaml']) {
      place.put(name, shippedText('examples/workshop/agreed.yaml'));
    }
    expect((await report('a -o out -f csv')).err).toBe('2 reports are in out/.\n');
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

describe('a report that cannot be written', () => {
  it('is named, and keeps no other from being written', async () => {
    units('a/1.yaml', 'a/2.yaml', 'b/3.yaml', 'c/4.yaml');
    place.put('a/0.yaml', answers({ CF1a: '6' }));
    place.put('out/a/1.csv/x', '');
    place.put('out/b', 'in the way');
    const { code, err } = await report('a b c -o out -f csv');
    expect(code).toBe(2);
    expect(err).toContain('rating-out-of-range');
    expect(err).toContain(
      'a/1.yaml: out/a/1.csv is a folder. Rename it, or give -o another folder.',
    );
    expect(err).toContain('b/3.yaml: out/b is not a folder. Write elsewhere.');
    expect(err).toContain(
      '2 reports are in out/. 1 file could not be used. 2 reports could not be written.',
    );
    expect(below('out')).toEqual(['a/1.csv/x', 'a/2.csv', 'b', 'c/4.csv']);
  });

  it('because of its days is named as well', async () => {
    units('a/1.yaml');
    place.put('a/2.yaml', answers().replace('2026-03-14', '9999-12-31'));
    const { code, err } = await report('a -o out -f ics');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('a/2.yaml: The plan cannot begin on 9999-12-31.'),
    ]);
    expect(below('out')).toEqual(['a/1.ics']);
  });
});
