import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/diagnostics/display-width.ts';
import { FileError } from '../../src/io/io.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { continuumFiles, shippedText } from '../support/shipped.ts';
import { type Ran, type Surroundings, Workplace } from './support/workplace.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});
afterEach(() => place.remove());

const GOOD = 'Role,CF1a,CF1b,Foo\nmanager,4,often,x\nfront line,5,,y\n';
const BAD = 'Role,CF1a,CF1b\nBoss,6,4\nBoss,4,oftn\n';
const SUBJECT = ['--subject', 'Harrow Bay Council / Licensing office'];

/** Imports a table into the folder `out`. */
const take = (text: string | Uint8Array, args: string[] = [], surroundings: Surroundings = {}) =>
  place.run(
    ['import', place.put('table.csv', text), '-o', 'out', ...SUBJECT, ...args],
    surroundings,
  );

const validate = new Ajv({ strict: true }).compile(
  JSON.parse(shippedText('continuum/schema/import.schema.json')),
);
function documentOf({ out }: Ran) {
  const document = JSON.parse(out);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document;
}

describe('a table that can be read', () => {
  it('becomes a folder of assessments', async () => {
    const ran = await take(GOOD);
    expect(ran).toEqual({
      code: 0,
      out: [
        '2 assessments are in out: response-01.yaml to response-02.yaml.',
        '',
        'Columns that were not used',
        '  D Foo',
        '',
      ].join('\n'),
      err: expect.stringMatching(/\n\nSee what the group says: continuum workshop out\n$/),
    });
    expect(place.names()).toEqual(['out', 'table.csv']);
    expect(place.read('out/response-01.yaml').split('\n')).toEqual([
      '# row 2 of table.csv',
      expect.stringMatching(/^# yaml-language-server/),
      'format: csp-assessment/1',
      'continuum: customer-satisfaction-practices@1.0.0',
      'subject:',
      '  organization: Harrow Bay Council',
      '  unit: Licensing office',
      '  focus: department',
      'date: 2026-03-14',
      'respondent:',
      '  role: manager',
      'ratings:',
      '  CF1a: 4',
      '  CF1b: 4',
      '',
    ]);
  });

  it('is told about with what is missing in it', async () => {
    const { err } = await take(GOOD.replace('front line,5,,y\n', '\n,,,\nfront line,,,y\n'));
    expect(err.split('\n')).toEqual([
      '',
      'No column holds answers to ME1a, ME1b, EN1a, EN1b, CF2a, CF2b and 22 more. They',
      'stay unanswered.',
      'Rows 3 and 4 are empty and were left out.',
      'Row 5 answers nothing.',
      "Rows 2 and 5 have no date, so today's was taken. --date gives another.",
      '',
      'See what the group says: continuum workshop out',
      '',
    ]);
  });

  it('gives equal answers of two people two different files', async () => {
    await take('CF1a\n4\n4\n');
    expect(place.read('out/response-01.yaml')).not.toBe(place.read('out/response-02.yaml'));
  });

  it('makes as many digits as there are rows to count', async () => {
    await take(`CF1a\n${'4\n'.repeat(100)}`, ['--quiet']);
    expect(place.has('out/response-001.yaml')).toBe(true);
    expect(place.has('out/response-100.yaml')).toBe(true);
  });

  it('comes from standard input, too', async () => {
    const ran = await place.run(['import', '-', '-o', 'out', ...SUBJECT], { stdin: GOOD });
    expect(ran.code).toBe(0);
    expect(place.read('out/response-01.yaml')).toMatch(/^# row 2 of standard input\n/);
  });

  it('fills an empty folder', async () => {
    mkdirSync(place.path('new'));
    place.put('t/table.csv', GOOD);
    const { code, out } = await place.run(['import', 't/table.csv', '-o', 'new/', ...SUBJECT]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('are in new') });
    expect(place.read('new/response-01.yaml')).toMatch(/^# row 2 of table.csv\n/);
    expect(place.has('new/response-02.yaml')).toBe(true);
  });

  it('is read by the statements of another continuum', async () => {
    for (const [name, text] of Object.entries(continuumFiles())) {
      place.put(
        `own/${name}`,
        text.replace(/statement: When we promise.*/, 'statement: We keep our word.'),
      );
    }
    const ran = await take('We keep our word\n4\n', ['--continuum', 'own']);
    expect(ran.err).toContain('continuum workshop --continuum own out');
    expect(place.read('out/response-01.yaml')).toContain('CF1a: 4');
  });

  it('says nothing more than the result with --quiet', async () => {
    const ran = await take(GOOD, ['--quiet']);
    expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringContaining('2 assessments') });
  });

  it('is a document for programs', async () => {
    const ran = await take(GOOD, ['--format', 'json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(documentOf(ran)).toMatchObject({
      file: 'table.csv',
      folder: 'out',
      assessments: [
        { row: 2, file: 'out/response-01.yaml', answered: 2 },
        { row: 3, file: 'out/response-02.yaml', answered: 1 },
      ],
      unused: [{ column: 4, letters: 'D', head: 'Foo' }],
      undated: [2, 3],
    });
  });

  it('is told in a table also where the name of the folder looks like that of a document', async () => {
    place.put('table.csv', GOOD);
    const { out } = await place.run(['import', 'table.csv', '-o', 'out.json', ...SUBJECT]);
    expect(out).toContain('2 assessments are in out.json: response-01.yaml to response-02.yaml.');
  });

  it('says which cells give no reason why a practice does not apply', async () => {
    const text =
      'CF3b,CF3b reason,CF3b note,EN4b,CF5b\nn/a,,,4,n/a\nn/a,One channel.,,n/a,\nn/a,,Only a counter.,,\n';
    const { err } = await take(text);
    expect(err).toContain(
      'Cells A2, E2 and D3 give no reason why a practice does not apply. To give one,\nadd a column with a head like "CF3b reason".\n',
    );
    expect(place.read('out/response-01.yaml')).toContain('Said in the survey, without a reason.');
    const args = ['import', 'table.csv', '-o', 'again', ...SUBJECT];
    const { withoutReason } = documentOf(await place.run([...args, '--format', 'json']));
    expect(withoutReason).toEqual([
      { row: 2, column: 1, letters: 'A', head: 'CF3b' },
      { row: 2, column: 5, letters: 'E', head: 'CF5b' },
      { row: 3, column: 4, letters: 'D', head: 'EN4b' },
    ]);
    const one = place.put('one.csv', 'CF5b\nn/a\n');
    expect((await place.run(['import', one, '-o', 'one', ...SUBJECT])).err).toContain(
      'Cell A2 gives no reason why',
    );
  });

  it.each([
    [1000, ''],
    [1001, 'Writing 1001 files.\n'],
  ])('says before it writes that %i files take a while: %j', async (rows, words) => {
    let before = 'nothing written';
    await take(`CF1a\n${'4\n'.repeat(rows)}`, [], {
      machine: (io) => {
        const said: string[] = [];
        const write = async (text: string) => {
          said.push(text);
        };
        const saveFolder = () => {
          before = said.join('');
          return [];
        };
        return { stderr: { ...io.stderr, write }, files: { ...io.files, saveFolder } };
      },
    });
    expect(before).toBe(words);
  });

  it.each([
    [['--date', '2026-02-01'], 'date: 2026-02-01'],
    [['--role', 'leader'], 'role: leader'],
    [['--map', 'manager=leader'], 'role: leader'],
    [['--focus', 'business-unit'], 'focus: business-unit'],
  ])('with %j has %s', async (args, line) => {
    await take(GOOD, args);
    expect(place.read('out/response-01.yaml')).toContain(line);
  });

  it('has no names in it but on demand', async () => {
    const text = 'Name,E-mail,CF1a\nPerson 1,one@example.org,4\n';
    const ran = await take(text);
    expect(place.read('out/response-01.yaml')).not.toMatch(/Person|example/);
    expect(ran.out).toContain('  A Name\n  B E-mail\n');
    await place.run(['import', 'table.csv', '-o', 'named', '--names', ...SUBJECT]);
    expect(place.read('named/response-01.yaml')).toContain('name: Person 1');
    expect(place.read('named/response-01.yaml')).not.toContain('example');
  });

  it.each(['one@example.org', 'Person 1 <one@example.org>'])(
    'has no address in it, also where it stands for the name: %s',
    async (name) => {
      await take(`Name,CF1a\n${name},4\nPerson @ 2,4\n`, ['--names']);
      expect(place.read('out/response-01.yaml')).not.toMatch(/name|example|respondent/);
      expect(place.read('out/response-02.yaml')).toContain('Person @ 2');
    },
  );

  it('makes only files that can be read', async () => {
    const awkward = '\u001b[31mred\u0007: # "x" \u2028 {a: b} - y';
    await take(
      `Name,CF1a,CF1a note\n"${awkward.replaceAll('"', '""')}",4,"${'# \n- '.repeat(20)}x"\n`,
      ['--names'],
    );
    const parsed = parseAssessment(place.read('out/response-01.yaml'), builtinContinuum());
    expect(parsed).toMatchObject({ ok: true, diagnostics: [] });
  });
});

describe('a table with cells that cannot be read', () => {
  it('names every one, and writes nothing', async () => {
    const ran = await take(BAD);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err.split('\n')).toEqual([
      'error    "Boss": This role is not known. Say what it means, like --map',
      '         "Boss=manager".',
      '         Rows 2 and 3, column A: Role',
      '',
      'error    "6": This is no rating. Write 1 to 5, a word of the scale such as',
      "         often, or don't know; or leave it empty.",
      '         Row 2, column B: CF1a',
      '',
      'error    "oftn": This is no rating. Did you mean often? Write 1 to 5, a word of',
      "         the scale such as often, or don't know; or leave it empty.",
      '         Row 3, column C: CF1b',
      '',
      '4 cells cannot be read, so nothing was written to out. Mend the table and import',
      'it again, or add --leave-open to go on without them.',
      '',
    ]);
    expect(place.names()).toEqual(['table.csv']);
  });

  it('is a document for programs', async () => {
    const ran = await take(BAD, ['--format', 'json']);
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { assessments, unreadable } = documentOf(ran);
    expect(assessments).toEqual([]);
    expect(unreadable).toHaveLength(4);
    expect(unreadable[1]).toMatchObject({
      row: 2,
      column: 2,
      letters: 'B',
      head: 'CF1a',
      text: '6',
    });
    expect(place.names()).toEqual(['table.csv']);
  });

  it('leaves them open on demand, and says so', async () => {
    const ran = await take(BAD, ['--leave-open', '--map', 'Boss=leader']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('warning  "6": This is no rating.');
    expect(ran.err).toContain('2 cells could not be read and were left open.');
    expect(place.read('out/response-01.yaml')).toMatch(
      / {2}role: leader\nratings:\n {2}CF1b: 4\n$/,
    );
  });

  it.each([60, 80, 120])(
    'fits %i columns, and has no color but where it is wanted',
    async (width) => {
      const long = BAD.replace('CF1b', `CF1b: ${'顧客 '.repeat(60)}`);
      const plain = await take(long, [], { env: { COLUMNS: String(width), LANG: 'C.UTF-8' } });
      for (const line of plain.err.split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(plain.err).not.toContain('\u001b');
      const colored = await take(long, [], { env: { FORCE_COLOR: '1' } });
      expect(colored.err).toContain('\u001b[');
    },
  );

  it('shows nothing that a terminal would obey', async () => {
    const { err } = await take('CF1a,"CF1b: \u001b[2Jx"\n\u001b]0;owned\u0007six,\u009b31mred\n');
    expect(err).toContain('"six"');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('what no option heals', () => {
  it.each<[what: string, text: string | Uint8Array, words: string]>([
    ['no practice', 'a,b\n1,2\n', 'No column holds the answers to a practice.'],
    ['lines between the columns', 'Role|CF1a|CF1b\nmanager|4|5\n', 'commas, semicolons or tabs'],
    ['practices alone in one column', 'CF1a|CF1b\n4|5\n', 'commas, semicolons or tabs'],
    ['a practice twice', 'CF1a,cf1a\n4,4\n', 'Columns A and B both hold the answers to CF1a.'],
    ['dates in no order', 'Date,CF1a\n1/2/2026,4\n', 'whether the day or the month comes first'],
    [
      'a cell too many',
      'CF1a,CF1b\n4,4,4\n',
      'beyond the last head, which is in column B, in row 2.',
    ],
    ['nothing', '', 'The table is empty.'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'This is a workbook or a zip archive'],
    ['UTF-16', Buffer.from('\ufeffCF1a\n4\n', 'utf16le'), 'stored as UTF-16.'],
    [
      'western letters',
      Buffer.from('CF1a\n4\nhäufig\n', 'latin1'),
      'not valid UTF-8, first in line 3.',
    ],
    ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3), 'This is not a text file.'],
    ['too much', 'x'.repeat(10 * 1024 * 1024 + 1), 'larger than 10 MB.'],
    [
      'a remark without end',
      `CF1a,CF1a note\n4,${'x'.repeat(300_000)}\n`,
      'Row 2 makes no valid assessment',
    ],
  ])('%s', async (_, text, words) => {
    const ran = await take(text, ['--leave-open']);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err.replace(/\s+/g, ' ')).toContain(words);
    expect(ran.err).toContain('Nothing was written to out.');
    const json = await take(text, ['--leave-open', '--format', 'json']);
    expect(documentOf(json).faults[0]).toContain(words);
    expect(place.names()).toEqual(['table.csv']);
  });
});

describe('a wrong call', () => {
  it.each<[args: string[], words: string]>([
    [[], 'Name a folder for the assessments'],
    [['-o', '-'], 'Name a folder for the assessments'],
    [['-o', '.'], 'other than the one you are in'],
    [['-o', 'full'], 'The folder full has something in it.'],
    [['-o', 'good.csv'], 'good.csv is not a folder.'],
    [['-o', 'link'], 'link is not a folder.'],
    [['-o', 'missing/out'], 'The folder missing does not exist.'],
    [['-o', ''], 'needs the name'],
    [
      ['-o', 'out', '--date', '2026-02-30'],
      'Write a day that exists as year-month-day, like 2026-03-14.',
    ],
    [['-o', 'out', '--map', 'x'], '--map needs words and a role'],
    [['-o', 'out', '--map', '=manager'], '--map needs words and a role'],
    [['-o', 'out', '--map', 'x=manger'], 'Did you mean manager?'],
    [['-o', 'out', '--role', 'boss'], '--role cannot be "boss".'],
    [['-o', 'out', '--subject', ' '], '--subject needs a name'],
    [['-o', 'out'], 'Add --subject'],
  ])('%j', async (args, words) => {
    place.put('good.csv', GOOD);
    place.put('full/x', 'theirs');
    symlinkSync('nothing', place.path('link'));
    const subject = args.includes('link') ? SUBJECT : [];
    const ran = await place.run(['import', 'good.csv', ...args, ...subject]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(words);
    expect(place.names()).toEqual(['full', 'good.csv', 'link']);
    expect(place.read('full/x')).toBe('theirs');
  });

  it('names no file, or a missing one', async () => {
    place.put('good.csv', GOOD);
    expect(await place.run(['import', 'god.csv', '-o', 'out'])).toMatchObject({
      code: 2,
      err: 'There is no file god.csv. Did you mean good.csv?\n',
    });
    expect((await place.run(['import', '-o', 'out'])).code).toBe(2);
  });
});

it('a disk that is full leaves nothing behind', async () => {
  place.put('table.csv', GOOD);
  const ran = await place.run(['import', 'table.csv', '-o', 'out', ...SUBJECT], {
    machine: (io) => ({
      files: {
        ...io.files,
        saveFolder: (folder) => {
          throw new FileError('ENOSPC', folder);
        },
      },
    }),
  });
  expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('the disk is full') });
  expect(place.names()).toEqual(['table.csv']);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s while it writes leaves nothing behind: exit %i', async (signal, code) => {
  place.put('table.csv', GOOD);
  const steps: number[] = [];
  const ran = await place.run(['import', 'table.csv', '-o', 'out', ...SUBJECT], {
    signal,
    machine: () => ({
      pause: async () => {
        steps.push(place.names().length);
      },
    }),
  });
  expect(ran).toMatchObject({ code, out: '' });
  expect(steps).toEqual([2]);
  expect(place.names()).toEqual(['table.csv']);
});

it('goes on with no more than a thousand cells, and says how many more there are', async () => {
  const rows = Array.from({ length: 1003 }, (_, row) => `x${row},n/a\n`).join('');
  const text = `CF1a,CF3b\n${rows}`;
  const document = documentOf(await take(text, ['--format', 'json']));
  expect(document).toMatchObject({ moreUnreadable: 3, moreWithoutReason: 3 });
  expect(document.unreadable).toHaveLength(1000);
  expect(document.withoutReason).toHaveLength(1000);
  const { err } = await take(text);
  expect(err.match(/This is no rating/g)).toHaveLength(1000);
  expect(err).toContain('\nAnd 3 more cells like these.\n\n1003 cells cannot be read');
});

it('reads what the survey tools of the fixtures export', async () => {
  const folder = join(import.meta.dirname, '../intake/fixtures');
  for (const name of ['google-forms.csv', 'microsoft-forms.csv', 'limesurvey-codes.csv']) {
    const ran = await place.run([
      'import',
      place.put(name, readFileSync(join(folder, name))),
      '-o',
      name.replace('.csv', ''),
      ...SUBJECT,
    ]);
    expect(ran.code, ran.err).toBe(0);
  }
});
