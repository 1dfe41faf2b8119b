import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/formats.ts';
import { continuumFiles, shippedText } from '../../support/shipped.ts';
import { answers } from '../support/answers.ts';
import { Workplace } from '../support/workplace.ts';

const place = new Workplace();

beforeAll(() => {
  place.put('answers.yaml', answers());
  place.put('warned.yaml', answers({ CF5b: '' }));
  place.put('wrong.yaml', answers({ CF1a: '6' }));
  place.put('agreed.yaml', shippedText('examples/workshop/agreed.yaml'));
  place.put('folder/inside.yaml', answers());
  place.put('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  place.put('logo.png', Buffer.from(PIXEL, 'base64'));
  place.put('large.png', Buffer.alloc(2 ** 20 + 1));
  for (const [name, text] of Object.entries(continuumFiles())) {
    place.put(`own/${name}`, text.replaceAll('Minimize Hassles', 'Smooth the Way'));
  }
});
afterAll(() => place.remove());

/** One white pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==';

const BEGINNINGS: Readonly<Record<string, string>> = {
  html: '<!doctype html>',
  docx: 'PK\u0003\u0004',
  pptx: 'PK\u0003\u0004',
  xlsx: 'PK\u0003\u0004',
  markdown: '# ',
  csv: 'order,practice,',
  ics: 'BEGIN:VCALENDAR',
  svg: '<svg ',
  table: 'Harrow Bay Council, Licensing office',
};
const chartFor = (format: string) => (format === 'svg' ? ['--chart', 'line'] : []);

describe('continuum report FILE', () => {
  it.each(REPORT_FORMATS)(
    'makes %s, by the end of a name and by --format alike',
    async (format) => {
      const name = `report${reportFormat(format).extensions[0]}`;
      const args = ['report', 'answers.yaml', ...chartFor(format)];
      const { code, out, err } = await place.run([...args, '-o', name]);
      expect([code, out]).toEqual([0, '']);
      expect(err).toMatch(new RegExp(`^${name} is ready\\. [A-Z]`));
      const bytes = fs.readFileSync(place.path(name));
      expect(bytes.toString().startsWith(BEGINNINGS[format] ?? '-')).toBe(true);
      const piped = await place.runForBytes([...args, '--format', format], {
        env: { LC_ALL: 'C.UTF-8' },
      });
      expect([piped.code, piped.err]).toEqual([0, '']);
      expect(Buffer.compare(piped.bytes, bytes)).toBe(0);
      expect((await place.run([...args, '-qo', 'again', '-f', format])).err).toBe('');
      expect(Buffer.compare(fs.readFileSync(place.path('again')), bytes)).toBe(0);
    },
  );

  it.each([
    ['REPORT.HTM', 'html'],
    ['report.markdown', 'markdown'],
  ] as const)('%s is %s', async (name, format) => {
    await place.run(['report', 'answers.yaml', '-o', name]);
    expect(place.read(name).startsWith(BEGINNINGS[format] ?? '-')).toBe(true);
  });

  it('draws charts on the screen where nothing else is asked for', async () => {
    const { code, out, err } = await place.run(['report', 'answers.yaml']);
    expect([code, err, out.startsWith('Harrow Bay Council')]).toEqual([0, '', true]);
    expect((await place.run(['report', 'answers.yaml', '-o', '-'])).out).toBe(out);
  });

  it('is the same in a file, whatever the terminal and the language', async () => {
    const name = 'same.txt';
    const texts: string[] = [];
    for (const env of [
      { LC_ALL: 'C', COLUMNS: '60' },
      { LC_ALL: 'C.UTF-8', COLUMNS: '120' },
    ]) {
      for (const args of [
        ['answers.yaml', '-o', name],
        ['answers.yaml', '-o', './', '-f', 'table'],
      ]) {
        await place.run(['report', ...args], { env });
        texts.push(place.read(args.includes(name) ? name : 'answers.txt'));
      }
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('━');
  });

  it('says at a terminal what else can be made of it', async () => {
    const args = ['report', 'answers.yaml', '--to', 'measurement=3', '--continuum', 'own'];
    const { out, err } = await place.run(args, { tty: true });
    expect(out).toContain('Smooth');
    expect(err).toContain(
      'continuum report --to measurement=3 --continuum own answers.yaml -o report.html',
    );
    expect((await place.run([...args, '-q'], { tty: true })).err).toBe('');
  });

  it('reads standard input', async () => {
    const { code, out } = await place.run(['report', '-', '-f', 'csv'], { stdin: answers() });
    expect([code, out]).toEqual([
      0,
      (await place.run(['report', 'answers.yaml', '-f', 'csv'])).out,
    ]);
  });

  it('says what the file is warned of, and what it is at fault for', async () => {
    const warned = await place.run(['report', 'warned.yaml', '-f', 'csv']);
    expect([warned.code, warned.err]).toEqual([0, expect.stringContaining('rating-empty')]);
    const wrong = await place.run(['report', 'wrong.yaml', '-o', 'wrong.html']);
    expect([wrong.code, wrong.out]).toEqual([1, '']);
    expect(wrong.err).toContain('rating-out-of-range');
    expect(place.has('wrong.html')).toBe(false);
    const missing = await place.run(['report', 'answer.yaml', '-o', 'missing.html']);
    expect([missing.code, missing.err]).toEqual([
      2,
      expect.stringContaining('Did you mean answers.yaml?'),
    ]);
  });

  it('keeps what is read', async () => {
    const over = await place.run(['report', 'answers.yaml', '-f', 'html', '-o', 'answers.yaml']);
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('the file that is read')]);
    const logo = ['--logo', 'logo.png', '-f', 'html', '-o', './logo.png'];
    const overLogo = await place.run(['report', 'answers.yaml', ...logo]);
    expect([overLogo.code, overLogo.err]).toEqual([2, expect.stringContaining('that is read')]);
    expect(place.read('answers.yaml')).toBe(answers());
  });

  it('takes a logo by its bytes', async () => {
    place.put('picture', fs.readFileSync(place.path('logo.png')));
    const { code, out } = await place.run([
      'report',
      'answers.yaml',
      '-f',
      'html',
      '--logo',
      'picture',
    ]);
    expect([code, out.includes(`data:image/png;base64,${PIXEL}`)]).toEqual([0, true]);
  });
});

describe('the section workshop', () => {
  const agreed = (votes: boolean, dissent: boolean, method = 'agreed') => {
    const text = shippedText('examples/workshop/agreed.yaml')
      .replace('method: agreed', `method: ${method}`)
      .replaceAll(/^ +votes:.*\n/gm, votes ? '$&' : '');
    return dissent ? text : text.replaceAll(/^ +dissent:.*\n/gm, '');
  };
  const SECTIONS = ['--sections', 'workshop'];

  it.each(['html', 'docx', 'pptx', 'markdown'])(
    'alone is a report in %s where a group agreed, whether it has votes or dissent',
    async (format) => {
      for (const [votes, dissent] of [
        [true, false],
        [false, true],
      ] as const) {
        place.put('group.yaml', agreed(votes, dissent));
        const args = ['report', 'group.yaml', '-f', format, ...SECTIONS];
        const { code, err } = await place.runForBytes(args);
        expect([votes, code, err]).toEqual([votes, 0, '']);
      }
    },
  );

  it.each(['html', 'docx', 'pptx', 'markdown'])(
    'alone is no report in %s where nobody agreed, even with votes',
    async (format) => {
      for (const text of [agreed(true, true, 'self'), agreed(false, false)]) {
        place.put('group.yaml', text);
        const { code, err } = await place.run(['report', 'group.yaml', '-f', format, ...SECTIONS]);
        expect([code, err]).toEqual([2, expect.stringMatching(/^Nothing to report\./)]);
      }
    },
  );
});

describe('what to do with the steps of a plan', () => {
  const said = async (name: string, ...more: readonly string[]) =>
    (await place.run(['report', 'answers.yaml', '-o', name, ...more])).err;

  it.each([
    [
      [],
      'The first 30 days end on 2026-04-13, the 90 on 2026-06-12. For another start, add --start.',
    ],
    [
      ['--start', '2026-02-01'],
      'on 2026-05-02. The first of the two has passed. For another start, change --start.',
    ],
    [['--start', '2025-02-01'], 'on 2025-05-02. Both days have passed.'],
  ])('the calendar %j', async (args, says) => {
    expect(await said('days.ics', ...args)).toContain(says);
  });

  it.each(['xlsx', 'csv', 'docx', 'ics'])(
    '%s promises none where there are none',
    async (format) => {
      place.put('kept.yaml', answers().replaceAll(/^( {2}[A-Z].*): \d$/gm, '$1: 5'));
      const args = ['report', 'kept.yaml', '-o', `kept.${format}`];
      const { err } = await place.run(args);
      expect(err).toContain('The plan has no steps: the target is reached.');
      expect(err).not.toMatch(/every step|30 days/);
      expect(await said(`plan.${format}`)).not.toContain('no steps');
    },
  );

  it.each(['xlsx', 'docx', 'ics'])('%s promises none where nothing is rated', async (format) => {
    place.put('blank.yaml', answers().replaceAll(/^( {2}[A-Z].*): \d$/gm, '$1: unknown'));
    const { err } = await place.run(['report', 'blank.yaml', '-o', `blank.${format}`]);
    expect(err).toContain('It holds no plan yet: rate the practices first.');
    expect(err).not.toMatch(/every step|30 days/);
  });

  it('is left out where the report is without the plan', async () => {
    expect(await said('plain.docx')).toContain('of every step');
    expect(await said('short.docx', '--sections', 'result')).not.toContain('step');
  });
});

describe('on a terminal', () => {
  it.each(['docx', 'pptx', 'xlsx'])('%s is not printed, whoever insists', async (format) => {
    for (const insist of [[], ['-o', '-']]) {
      const args = ['report', 'answers.yaml', '--format', format, ...insist];
      const { code, out, err } = await place.run(args, { tty: true });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`\n  continuum report answers.yaml -o report.${format}\n`);
      expect(err).not.toContain('-o -');
    }
  });

  it('html is not printed, unless somebody insists', async () => {
    const args = ['report', 'answers.yaml', '-f', 'html', '--to', '3'];
    const refused = await place.run(args, { tty: true });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('\n  continuum report --to 3 answers.yaml -o report.html\n');
    expect((await place.run([...args, '-o', '-'], { tty: true })).code).toBe(0);
  });
});

describe('a call that cannot be', () => {
  it.each<[args: string, says: string]>([
    ['-o report.pdf', 'make report.html, open it and print it to a file'],
    ['-o Report.PDF', 'make Report.docx'],
    ['-o report.htlm', 'Did you mean .html?'],
    ['-o report.json', 'The end of the name report.json does not say what to make.'],
    ['-o report.constructor', 'does not say what to make'],
    ['-o report', '.docx'],
    ['-f pdf', '--format cannot be "pdf"'],
    ['-f json', '--format cannot be "json"'],
    ['-o gone/report.html', 'gone does not exist'],
    ['-f svg', 'Say which: --chart line, --chart grid or --chart profile.'],
    ['-o line.svg', '--chart line'],
    ['-f svg --chart lime', 'Did you mean line?'],
    ['-o r.html --chart line', '--chart is for svg and table, not for html.'],
    ['--table ratings', '--table is for csv, not for table.'],
    ['-o r.html --table plan', '--table is for csv, not for html.'],
    ['-o r.csv --sections plan', '--sections is for'],
    ['-o r.csv --title Report', '--title is for'],
    ['-o r.ics --paper letter', '--paper is for'],
    ['-o r.xlsx --logo logo.png', '--logo is for'],
    ['--author Reed', '--author is for'],
    ['-o r.html --reassess 1y', '--reassess is for pptx and ics, not for html.'],
    ['-o r.html --paper a3', 'a4 or letter'],
    ['-o r.html --sections summery', 'Did you mean summary?'],
    ['-o r.ics --start tomorrow', '--start cannot be "tomorrow"'],
    ['-o r.ics --reassess soon', '--reassess cannot be "soon"'],
    ['-o r.html --lang de', '--lang cannot be "de"'],
    ['-o r.html --to 7', '--to needs a stage'],
    ['-o r.html --logo logo.svg', '--logo cannot be used. logo.svg is an SVG'],
    ['-o r.html --logo large.png', 'large.png is larger than 1 MiB'],
    ['-o r.html --logo logo.pgn', 'Did you mean logo.png?'],
    ['-o r.html --logo folder', 'folder is a folder'],
    ['-o r.html --sections workshop', 'The section workshop needs the votes or the dissent'],
    ['-o r.csv --table ratings --to 3', '--to changes nothing in --table ratings.'],
    ['--chart grid --to 3', '--to changes nothing in --chart grid.'],
    ['-o r.html --skip-faulty', '--skip-faulty works only with --group.'],
    ['-o r.html --min-group 3', '--min-group works only with --group.'],
    ['-o r.html --continuum gone', 'gone'],
    ['-o r.html --titel x', 'Did you mean --title?'],
  ])('%s', async (args, says) => {
    const { code, out, err } = await place.run(['report', 'answers.yaml', ...args.split(' ')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(place.names().filter((name) => name.startsWith('r.'))).toEqual([]);
  });

  it('without any file says what to name', async () => {
    const { code, err } = await place.run(['report']);
    expect([code, err]).toEqual([2, expect.stringContaining('Name the files')]);
  });
});

describe('continuum report --group', () => {
  const responses = () => {
    const folder = path.join(import.meta.dirname, '../../../examples/workshop/responses');
    fs.rmSync(place.path('responses'), { recursive: true, force: true });
    for (const name of fs.readdirSync(folder)) {
      place.put(`responses/${name}`, fs.readFileSync(path.join(folder, name)));
    }
    return 'responses';
  };

  it('makes one report on the picture that workshop shows', async () => {
    const folder = responses();
    const { code, err } = await place.run(['report', '--group', folder, '-o', 'group.md']);
    expect([code, err]).toEqual([0, expect.stringContaining('group.md is ready.')]);
    expect(place.read('group.md')).toContain('12 people');
  });

  it('is not bothered by an earlier report beside the answers', async () => {
    const folder = responses();
    const args = ['report', '--group', folder, '-o', `${folder}/report.html`];
    await place.run(args);
    const { code, err } = await place.run(args);
    expect([code, err]).toEqual([0, expect.not.stringContaining('Not read')]);
  });

  it('needs every answer, or leave to go on without some', async () => {
    const folder = responses();
    place.put(`${folder}/wrong.yaml`, place.read('wrong.yaml'));
    const refused = await place.run(['report', '--group', folder, '-f', 'csv']);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('rating-out-of-range');
    const { code, out, err } = await place.run([
      'report',
      '--group',
      folder,
      '-f',
      'csv',
      '--skip-faulty',
    ]);
    expect([code, out.startsWith('order,')]).toEqual([0, true]);
    expect(err).toContain('Left out, as asked for');
  });

  it.each([
    [['agreed.yaml'], 1, 'agreed'],
    [['nowhere'], 2, 'nowhere'],
    [['answers.yaml', '--min-group', '0'], 2, '--min-group cannot be "0"'],
    [['answers.yaml', '-o', 'folder'], 2, 'folder is the name of a folder'],
  ])('%j: %i', async (args, code, says) => {
    const ran = await place.run(['report', '--group', ...args]);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(says);
  });

  it('names the group again in what it proposes', async () => {
    const folder = responses();
    const { err } = await place.run(['report', '--group', folder], { tty: true });
    expect(err).toContain(`continuum report --group ${folder} -o report.pptx`);
  });
});

it('every practice of the continuum is in the table of ratings', async () => {
  const { out } = await place.run(['report', 'answers.yaml', '-f', 'csv', '--table', 'ratings']);
  for (const { id } of builtinContinuum().practices) expect(out).toContain(id);
});
