import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileError, type Io } from '../../../src/io/io.ts';
import { CHECK_FORMATS } from '../../../src/reporters/reporters.ts';
import { toldBy } from '../check/report.ts';
import { answers } from '../support/answers.ts';
import { type Surroundings, Workplace } from '../support/workplace.ts';

const SECRET = 'swordfish-4711';

let place: Workplace;
let outside: Workplace;

beforeEach(() => {
  place = new Workplace();
  outside = new Workplace();
});

afterEach(() => {
  place.remove();
  outside.remove();
});

const put = (...names: string[]) => names.map((name) => place.put(name, answers()));

interface Checked {
  readonly code: number;
  /** The files of the report, in its order. */
  readonly files: readonly string[];
  /** What was found: `a.yaml file-not-found`. */
  readonly found: readonly string[];
  readonly err: string;
}

async function check(args: readonly string[], surroundings: Surroundings = {}): Promise<Checked> {
  const { code, out, err } = await place.run(['check', '--format', 'json', ...args], surroundings);
  expect(err).not.toContain('Something went wrong');
  toldBy('json', out);
  const results: { file: string; diagnostics: { code: string }[] }[] = JSON.parse(out).results;
  return {
    code,
    files: results.map(({ file }) => file),
    found: results.flatMap(({ file, diagnostics }) =>
      diagnostics.map((one) => `${file} ${one.code}`),
    ),
    err,
  };
}

describe('the order', () => {
  it('is that of the arguments, and by code unit within a folder', async () => {
    put('z.yaml', 'b.yaml', 'units/B.yaml', 'units/a.yaml', 'units/a-b.yaml', 'units/a/1.yaml');
    put('units/\u{1f600}.yaml', 'units/\uff21.yaml', 'units/Z/x.yml');
    const sorted = [
      'B.yaml',
      'Z/x.yml',
      'a-b.yaml',
      'a.yaml',
      'a/1.yaml',
      '😀.yaml',
      '\uff21.yaml',
    ];
    const { code, files } = await check(['z.yaml', 'units', 'b.yaml']);
    expect(files).toEqual(['z.yaml', ...sorted.map((name) => `units/${name}`), 'b.yaml']);
    expect(code).toBe(0);
  });

  it('is the same for a pattern', async () => {
    put('units/b/x.yaml', 'units/a/y.yaml', 'units/a/x.yaml', 'z.yaml', 'a.yaml');
    const { files } = await check(['z.yaml', 'units/**/x.yaml', 'units/*/y.yaml', '*.yaml']);
    expect(files).toEqual([
      'z.yaml',
      'units/a/x.yaml',
      'units/b/x.yaml',
      'units/a/y.yaml',
      'a.yaml',
    ]);
  });

  it.each<[what: string, args: string[], files: string[]]>([
    ['a file twice', ['a.yaml', './a.yaml', 'units/../a.yaml'], ['a.yaml']],
    ['a file, then its folder', ['units/b.yaml', 'units'], ['units/b.yaml', 'units/a.yaml']],
    ['a folder, then its file', ['units', 'units/a.yaml'], ['units/a.yaml', 'units/b.yaml']],
    ['a folder twice', ['units', './units/', 'units/.'], ['units/a.yaml', 'units/b.yaml']],
    ['a folder, then a pattern', ['units/', 'units/*.yaml'], ['units/a.yaml', 'units/b.yaml']],
    ['everything twice', ['.', '**/*.yaml'], ['a.yaml', 'units/a.yaml', 'units/b.yaml']],
  ])('%s is checked once', async (_what, args, files) => {
    put('a.yaml', 'units/a.yaml', 'units/b.yaml');
    expect(await check(args)).toEqual({ code: 0, files, found: [], err: '' });
  });

  it('counts an absolute name and a relative one as the same', async () => {
    put('a.yaml');
    expect((await check([place.path('a.yaml'), 'a.yaml', '.'])).files).toEqual([
      place.path('a.yaml'),
    ]);
  });

  it('names files as the argument does', async () => {
    put('units/a.yaml');
    expect((await check(['./units'])).files).toEqual(['./units/a.yaml']);
    expect((await check([`${place.folder}/units`])).files).toEqual([place.path('units/a.yaml')]);
    expect((await check([])).files).toEqual(['units/a.yaml']);
  });
});

describe('a folder', () => {
  it('may hold other YAML, which is left alone and spoken of only with --verbose', async () => {
    put('units/a.yaml');
    place.put('units/settings.yaml', 'name: something else\n');
    place.put('units/empty.yml', '');
    place.put('units/list.yaml', '- format: csp-assessment/1\n');
    place.put('units/broken.yaml', '\u0000\u0001: [\n');
    const quiet = await check(['units']);
    expect(quiet).toEqual({ code: 0, files: ['units/a.yaml'], found: [], err: '' });
    const told = await check(['units', '--verbose']);
    expect(told.files).toEqual(['units/a.yaml']);
    expect(told.err.split('\n')).toEqual([
      'Left alone, as it is no assessment: units/broken.yaml',
      'Left alone, as it is no assessment: units/empty.yml',
      'Left alone, as it is no assessment: units/list.yaml',
      'Left alone, as it is no assessment: units/settings.yaml',
      '',
    ]);
    expect((await check(['units', '--verbose', '--quiet'])).err).toBe('');
  });

  it('is not taken by surprise by a name in what it leaves alone', async () => {
    put('a.yaml');
    place.put('::stop-commands::x\n::add-mask::a\u001b[2J.yaml', '');
    const { err } = await check(['.', '--verbose']);
    expect(err).toBe('Left alone, as it is no assessment: ::stop-commands::x ::add-mask::a.yaml\n');
  });

  it('does not show what tools keep for themselves, unless that is named', async () => {
    put('a.yaml', '.git/a.yaml', '.cache/deep/a.yaml', 'node_modules/x/a.yaml');
    put('deep/node_modules/a.yaml', 'deep/.hidden/a.yaml', 'deep/node_modules.yaml');
    expect((await check(['.'])).files).toEqual(['a.yaml', 'deep/node_modules.yaml']);
    expect((await check(['**/*.yaml'])).files).toEqual(['a.yaml', 'deep/node_modules.yaml']);
    expect((await check(['.cache', 'node_modules'])).files).toEqual([
      '.cache/deep/a.yaml',
      'node_modules/x/a.yaml',
    ]);
  });

  it.each<[slip: string, text: string, finding: string]>([
    [
      'a slip in the format',
      answers().replace('csp-assessment', 'csp-assesment'),
      'format-invalid',
    ],
    ['another case', answers().replace('csp-assessment', 'CSP-Assessment'), 'format-invalid'],
    ['a later version', answers().replace('assessment/1', 'assessment/2'), 'format-invalid'],
    ['no format', answers().replace('format: csp-assessment/1\n', ''), 'key-missing'],
    ['no value for it', answers().replace('csp-assessment/1', ''), 'value-missing'],
    [
      'a long comment above',
      `${'# words\n'.repeat(500)}${answers({ CF1a: '6' })}`,
      'rating-out-of-range',
    ],
    [
      'quotation marks',
      answers({ CF1a: '6' }).replace(/^format: (.*)/, '"format": "$1"'),
      'rating-out-of-range',
    ],
    ['another encoding', '', 'encoding-not-utf-8'],
  ])('does not lose an assessment by %s', async (_slip, text, finding) => {
    place.put('units/a.yaml', text || Buffer.from(`\ufeff${answers()}`, 'utf16le'));
    const { code, found } = await check(['units']);
    expect(found).toEqual([`units/a.yaml ${finding}`]);
    expect(code).toBe(1);
  });

  it('may hold very large files: one that is no assessment is left alone', async () => {
    put('units/a.yaml');
    const filler = `# ${'x'.repeat(2_000_000)}\n`;
    place.put('units/dump.yaml', `rows:\n${filler}`);
    expect(await check(['units'])).toMatchObject({ code: 0, files: ['units/a.yaml'] });
    place.put('units/large.yaml', answers() + filler);
    expect(await check(['units'])).toMatchObject({
      code: 1,
      files: ['units/a.yaml', 'units/large.yaml'],
      found: ['units/large.yaml file-too-large'],
    });
  });

  it('holds files by their ending, in any case; a file that is named may have any', async () => {
    put('units/A.YAML', 'units/b.Yml', 'units/c.json', 'units/d.yaml.bak', 'units/yaml', 'e.txt');
    const { files } = await check(['units', 'e.txt', 'units/yaml']);
    expect(files).toEqual(['units/A.YAML', 'units/b.Yml', 'e.txt', 'units/yaml']);
  });

  it('that is missing is not taken for a new assessment', async () => {
    const messages = async (...args: string[]) => {
      const { out } = await place.run(['check', '--format', 'json', ...args]);
      const results: { diagnostics: { message: string }[] }[] = JSON.parse(out).results;
      return results.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    };
    expect(await messages('units', 'units/a', 'a.json', 'yaml', 'a.yaml.bak')).toEqual(
      ['units', 'units/a', 'a.json', 'yaml', 'a.yaml.bak'].map(
        (name) => `There is no file or folder "${name}". Check the name.`,
      ),
    );
    expect(await messages('a.yaml', 'units/b.yml', 'C.YAML')).toEqual(
      ['a.yaml', 'units/b.yml', 'C.YAML'].map(
        (name) =>
          `There is no file "${name}". Check the name, or create it with: continuum init ${name}`,
      ),
    );
  });

  it('that has nothing is a finding, and the rest is still checked', async () => {
    put('a.yaml', 'units/b.yaml');
    fs.mkdirSync(place.path('bare'));
    const { code, files, found } = await check(['bare', 'a.yaml', 'nothing*', 'units']);
    expect(files).toEqual(['bare', 'a.yaml', 'nothing*', 'units/b.yaml']);
    expect(found).toEqual(['bare no-match', 'nothing* no-match']);
    expect(code).toBe(2);
  });
});

const NAMES = [
  'two words.yaml',
  'two\nlines.yaml',
  'car\rriage.yaml',
  'a\ttab.yaml',
  `"double" and 'single'.yaml`,
  'dollar $(id) `id`.yaml',
  'back\\slash.yaml',
  'a[1].yaml',
  '{a,b}.yaml',
  'star*.yaml',
  'what?.yaml',
  'ampersand & <tag>.yaml',
  'per%0Acent.yaml',
  '::error::colons.yaml',
  'hash #1 @you.yaml',
  'Zo\u00eb.yaml',
  'Zoe\u0308.yaml',
  '東京.yaml',
  '👩‍👩‍👧.yaml',
  'escape \u001b[31m.yaml',
  'override \u202e.yaml',
  '-x.yaml',
  '--strict.yaml',
  'constructor.yaml',
  '__proto__.yaml',
];

describe('a name', () => {
  it.each(NAMES)('can be %j, alone', async (name) => {
    put(name);
    place.put('a1.yaml', 'not: chosen\n');
    expect(await check(['--', name])).toEqual({ code: 0, files: [name], found: [], err: '' });
  });

  it('can be any of them, in a folder and by a pattern', async () => {
    put(...NAMES.map((name) => `units/${name}`));
    const files = NAMES.map((name) => `units/${name}`).sort();
    expect((await check(['units'])).files).toEqual(files);
    expect((await check(['units/*.yaml'])).files).toEqual(files);
  });

  it.each(CHECK_FORMATS)('can be any of them: --format %s stays whole', async (format) => {
    for (const name of NAMES) place.put(`units/${name}`, answers({ CF1a: '6' }));
    const { code, out } = await place.run(['check', 'units', '--format', format]);
    expect(code).toBe(1);
    expect(toldBy(format, out).files ?? NAMES.length).toBe(NAMES.length);
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  it('with brackets is a pattern only where there is no such file', async () => {
    put('a1.yaml', 'a2.yaml');
    expect((await check(['a[1].yaml'])).files).toEqual(['a1.yaml']);
    put('a[1].yaml');
    expect((await check(['a[1].yaml'])).files).toEqual(['a[1].yaml']);
    put('units[1]/b.yaml');
    expect((await check(['units[1]'])).files).toEqual(['units[1]/b.yaml']);
  });
});

describe('a link', () => {
  it('in a circle does not keep the check going round', async () => {
    put('units/a.yaml');
    place.link('.', 'units/here');
    place.link('..', 'units/above');
    place.link('loop.yaml', 'units/loop.yaml');
    place.link('nowhere.yaml', 'units/dangling.yaml');
    for (const argument of ['units', 'units/**/*.yaml']) {
      expect(await check([argument])).toMatchObject({ code: 0, files: ['units/a.yaml'] });
    }
  });

  it('within the folder is followed to a file', async () => {
    put('units/kept/a.yaml');
    place.link('kept/a.yaml', 'units/b.yaml');
    expect((await check(['units'])).files).toEqual(['units/b.yaml', 'units/kept/a.yaml']);
  });

  it.each(CHECK_FORMATS)('out of the folder shows nothing: --format %s', async (format) => {
    outside.put('secret.yaml', `${answers()}# ${SECRET}\n${SECRET}: [\n`);
    outside.put('folder/secret.yaml', answers({ CF1a: SECRET }));
    put('units/a.yaml', 'beside.yaml', 'units-not/b.yaml');
    place.link(outside.path('secret.yaml'), 'units/secret.yaml');
    place.link(outside.path('folder'), 'units/folder');
    place.link(outside.path('folder'), 'units/folder.yaml');
    place.link('../beside.yaml', 'units/beside.yaml');
    place.link('../units-not/b.yaml', 'units/b.yaml');
    place.link('/proc/self/environ', 'units/environ.yaml');
    for (const argument of ['units', 'units/*', 'units/**/*.yaml']) {
      const ran = await place.run(['check', argument, '--verbose', '--format', format]);
      expect(ran.code).toBe(0);
      expect(ran.out + ran.err).not.toContain(SECRET);
      expect(toldBy(format, ran.out)).toEqual(
        toldBy(format, (await place.run(['check', 'units/a.yaml', '--format', format])).out),
      );
    }
  });

  it('that is named is followed, wherever it leads', async () => {
    outside.put('units/a.yaml', answers());
    place.link(outside.path('units/a.yaml'), 'a.yaml');
    place.link(outside.path('units'), 'units');
    expect((await check(['a.yaml', 'units'])).files).toEqual(['a.yaml', 'units/a.yaml']);
  });

  it('that is named and leads nowhere is a finding', async () => {
    place.link('nowhere.yaml', 'dangling.yaml');
    place.link('loop.yaml', 'loop.yaml');
    put('a.yaml');
    const { code, found, files } = await check(['dangling.yaml', 'loop.yaml', 'a.yaml']);
    expect(found).toEqual(['dangling.yaml file-not-found', 'loop.yaml file-unreadable']);
    expect([code, files.length]).toEqual([2, 3]);
  });
});

/** The machine as it is, but that something happens when a folder is listed. */
const onList = (happens: (folder: string) => void) => (io: Io) => ({
  files: {
    ...io.files,
    list(folder: string) {
      const entries = io.files.list(folder);
      happens(folder);
      return entries;
    },
  },
});

describe('what changes meanwhile, or may not be looked at', () => {
  it('a file that is gone before it is read is a finding', async () => {
    put('units/a.yaml', 'units/b.yaml');
    const machine = onList(() => fs.rmSync(place.path('units/a.yaml')));
    const { code, files, found } = await check(['units'], { machine });
    expect(found).toEqual(['units/a.yaml file-not-found']);
    expect([code, files]).toEqual([2, ['units/a.yaml', 'units/b.yaml']]);
  });

  it('a file that has become a folder is a finding', async () => {
    put('units/a.yaml', 'units/b.yaml');
    const machine = onList(() => {
      fs.rmSync(place.path('units/a.yaml'));
      fs.mkdirSync(place.path('units/a.yaml'));
    });
    const { code, files, found } = await check(['units'], { machine });
    expect(found).toEqual(['units/a.yaml file-is-directory']);
    expect([code, files]).toEqual([2, ['units/a.yaml', 'units/b.yaml']]);
  });

  it.each([
    ['units', 'units/locked'],
    ['units/**/*.yaml', 'units/locked'],
    ['units/*/b.yaml', 'units/locked'],
    ['./units/locked/*.yaml', './units/locked'],
    ['units/locked', 'units/locked'],
  ])('in %s, a folder that may not be listed is a finding', async (argument, file) => {
    put('units/a.yaml', 'units/locked/b.yaml', 'units/open/b.yaml');
    const machine = onList((folder) => {
      if (folder.endsWith('locked')) throw new FileError('EACCES', folder);
    });
    const { code, found } = await check([argument], { machine });
    expect([code, found]).toEqual([2, [`${file} file-unreadable`]]);
  });

  it('a folder that may not be listed is none where the pattern does not reach it', async () => {
    put('units/a.yaml', 'units/locked/b.yaml');
    const machine = onList((folder) => {
      if (folder.endsWith('locked')) throw new FileError('EACCES', folder);
    });
    expect(await check(['units/*.yaml'], { machine })).toMatchObject({ code: 0, found: [] });
  });

  it('a file that may not be opened is a finding, and the rest is still checked', async () => {
    put('units/a.yaml', 'units/b.yaml');
    const machine = (io: Io) => ({
      files: {
        ...io.files,
        read(file: string, limit?: number) {
          if (file === 'units/a.yaml') throw new FileError('EACCES', file);
          return io.files.read(file, limit);
        },
      },
    });
    const { code, files, found } = await check(['units'], { machine });
    expect(found).toEqual(['units/a.yaml file-unreadable']);
    expect([code, files]).toEqual([2, ['units/a.yaml', 'units/b.yaml']]);
  });
});

describe('standard input', () => {
  it.each<[args: string[], files: string[]]>([
    [['-'], ['-']],
    [['-', '-'], ['-']],
    [
      ['a.yaml', '-', 'units'],
      ['a.yaml', '-', 'units/b.yaml'],
    ],
    [
      ['-', './-'],
      ['-', './-'],
    ],
  ])('%j: %j', async (args, files) => {
    put('a.yaml', 'units/b.yaml', '-');
    const checked = await check(args, { stdin: answers() });
    expect(checked).toEqual({ code: 0, files, found: [], err: '' });
  });

  it.each([
    ['a rating that is none', answers({ CF1a: '6' }), 'rating-out-of-range'],
    ['no assessment at all', 'name: something else\n', 'key-missing'],
    ['nothing', '', 'file-empty'],
    ['too much', `${answers()}# ${'x'.repeat(2_000_000)}`, 'file-too-large'],
  ])('with %s is at fault, and the rest is still checked', async (_what, stdin, finding) => {
    put('a.yaml');
    const { code, files, found } = await check(['-', 'a.yaml'], { stdin });
    expect([code, files]).toEqual([1, ['-', 'a.yaml']]);
    expect(found).toContain(`- ${finding}`);
  });

  it('is not waited for at a keyboard', async () => {
    const { code, out, err } = await place.run(['check', '-']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nothing is piped in');
  });

  it('ends with the signal that comes meanwhile', async () => {
    expect((await place.run(['check', '-'], { signal: 'SIGINT' })).code).toBe(130);
  });
});

describe('--print-config', () => {
  it.each(CHECK_FORMATS.filter((format) => format !== 'table' && format !== 'json'))(
    'is not there as %s, wherever it would go',
    async (format) => {
      put('a.yaml');
      for (const word of [format, `${format}=report`]) {
        const call = ['check', 'a.yaml', '--print-config', '--format', word];
        const { code, out, err } = await place.run(call);
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain('table');
        expect(err).toContain('json');
        expect(place.has('report')).toBe(false);
      }
    },
  );

  it.each(['table', 'json'])('is there as %s', async (format) => {
    put('a.yaml');
    const { code, out, err } = await place.run([
      'check',
      'a.yaml',
      '--print-config',
      '--format',
      format,
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('min-stage');
  });

  it('is about the files that would be checked', async () => {
    put('units/a.yaml');
    place.put('units/late.yaml', `${'# words\n'.repeat(500)}${answers()}`);
    place.put('units/settings.yaml', 'name: something else\n');
    place.put('units/dump.yaml', `rows:\n# ${'x'.repeat(2_000_000)}\n`);
    const { code, out } = await place.run(['check', 'units', '--print-config', '-f', 'json']);
    expect(code).toBe(0);
    expect(out.match(/units\/[a-z]+\.yaml/g)).toEqual((await check(['units'])).files);
  });
});
