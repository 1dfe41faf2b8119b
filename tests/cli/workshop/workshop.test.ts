import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../../src/io/io.ts';
import { WORKSHOP_FORMATS } from '../../../src/reporters/reporters.ts';
import { shippedText } from '../../support/shipped.ts';
import { Workplace } from '../support/workplace.ts';
import { response } from './responses.ts';

const place = new Workplace();

const ROLES = ['manager', 'manager', 'front-line', 'front-line', 'support'];
const NAME = 'Quentin Zwerg';

beforeAll(() => {
  ROLES.forEach((role, index) => {
    // The 5 breaks what would be a careless run of 2s.
    const ratings = { CF2a: String(index + 1), CF5a: '5' };
    const name = index === 0 ? NAME : '';
    place.put(`good/${index}.yaml`, response({ number: index, role, name, ratings }));
  });
  const other = (number: number, ...change: [from: string, to: string][]) =>
    response({ number, change });
  place.put('bad/agreed.yaml', other(11, ['ratings:', 'method: agreed\nratings:']));
  place.put(
    'bad/votes.yaml',
    other(18, ['  CF1b: 4', '  CF1b: { rating: 4, votes: [0, 0, 1, 2, 0] }']),
  );
  place.put('bad/copy.yaml', place.read('good/1.yaml'));
  place.put('form/sent.yaml', other(19, ['format:', '# response k3f9wq7t\nformat:']));
  place.put(
    'form/again.yaml',
    other(19, ['format:', '# response k3f9wq7t\nformat:'], ['CF1a: 4', 'CF1a: 5']),
  );
  place.put(
    'blank-result.yaml',
    `${response({ number: 20 }).split('ratings:')[0]}method: agreed\n`,
  );
  place.put('mixed/own.yaml', response({ number: 21 }));
  place.put('mixed/agreed.yaml', place.read('bad/agreed.yaml'));
  place.put('result/agreed.yaml', place.read('bad/agreed.yaml'));
  place.put('bad/name.yaml', response({ number: 12, name: NAME.toUpperCase() }));
  place.put('bad/invalid.yaml', response({ number: 13, ratings: { CF1a: '6' } }));
  place.put('bad/subject.yaml', other(14, ['Licensing office', 'Parks']));
  place.put('bad/version.yaml', other(15, ['practices@1.0.0', 'practices@1.7.0']));
  place.put('bad/large.yaml', `# ${'x'.repeat(2_000_000)}\n`);
  place.put('bad/binary.yaml', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3));
  place.put('warned.yaml', response({ number: 16, ratings: { CF5b: '' } }));
  place.put('blank.yaml', response({ number: 17 }).split('ratings:')[0] ?? '');
  place.put('nothing/.notes', 'on: push\n');
  place.put('other/notes.yaml', 'on: push\n');
  place.put('other/form.yaml', 'format: csp-continuum/1\n');
  place.put('other/empty.yml', '');
  place.put('other/cut.yaml', 'form');
  place.put('other/binary.yaml', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3));
  for (const name of [
    'a.yaml.txt',
    'b',
    'c.csv',
    'deep/d.html',
    'e.md',
    'f.md',
    'g.md',
    '.hidden',
    '.g/h',
  ]) {
    place.put(`among/${name}`, 'x');
  }
  place.put('among/1.yaml', response({ number: 22 }));
  const faulty = `# ${NAME}\n  CF1a: 6`;
  place.put('secret.yaml', response({ number: 23, change: [['  CF1a: 4', faulty]] }));
  for (const number of [0, 1]) {
    const change = [['Licensing office', 'Parks']] as const;
    place.put(`tie/${number}.yaml`, response({ number: 30 + number, change }));
    place.put(`tie/own-${number}.yaml`, response({ number: 40 + number }));
  }
});

afterAll(() => place.remove());

/** Everything that can be wrong with a file, the code that says so, and the exit code. */
const FAULTS: [args: string[], code: string, exit: number][] = [
  [['bad/agreed.yaml'], 'response-agreed', 1],
  [['bad/votes.yaml'], 'response-agreed', 1],
  [['blank-result.yaml'], 'response-agreed', 1],
  [['mixed/agreed.yaml'], 'response-agreed', 1],
  [['bad/copy.yaml'], 'response-duplicate', 1],
  [['bad/name.yaml'], 'response-same-name', 1],
  [['bad/invalid.yaml'], 'rating-out-of-range', 1],
  [['bad/subject.yaml'], 'response-subject', 1],
  [['bad/version.yaml'], 'response-version', 1],
  [['bad/large.yaml'], 'file-too-large', 1],
  [['bad/binary.yaml'], 'file-binary', 1],
  [['missing.yaml'], 'file-not-found', 2],
  [['nothing'], 'no-match', 2],
  [['nothing/*.yml'], 'no-match', 2],
  [['bad/invalid.yaml', 'missing.yaml'], 'rating-out-of-range', 2],
];

const WARNINGS: [args: string[], code: string, people: number][] = [
  [['warned.yaml'], 'rating-empty', 6],
  [['blank.yaml'], 'response-blank', 6],
  [['good/1.yaml'], 'response-repeated', 5],
  [['./good'], 'response-repeated', 5],
  [['mixed'], 'response-result', 6],
];

interface Document {
  readonly alpha: { reason?: string };
  readonly careless: object[];
  readonly agenda: object[];
}

const ajv = new Ajv({ allErrors: true, strict: true });
const schemaOf = (name: string) => JSON.parse(shippedText(`continuum/schema/${name}.schema.json`));
for (const name of ['score', 'faults']) ajv.addSchema(schemaOf(name));
const isWhole = ajv.compile(schemaOf('workshop'));
const isFaults = ajv.compile({ $ref: `${schemaOf('workshop').$id}#/definitions/faults` });

function validate(document: unknown, isValid: typeof isWhole): void {
  expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
}

const peopleOf = (out: string): number => JSON.parse(out).people;

describe.each(WORKSHOP_FORMATS)('continuum workshop --format %s', (format) => {
  const run = (...args: string[]) => place.run(['workshop', 'good', ...args, '--format', format]);

  it('prints the picture and nothing else', async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(format === 'json' ? '"people": 5' : "One owner until it's solved");
  });

  it('never prints a name of a person', async () => {
    const { out } = await run();
    expect(out).not.toMatch(/quentin|zwerg/i);
  });

  it('says the same whoever answered first', async () => {
    const files = ROLES.map((_, index) => `good/${index}.yaml`);
    const print = (names: string[]) => place.run(['workshop', ...names, '--format', format]);
    expect(await print(files)).toEqual(await print(files.toReversed()));
  });

  it.each(FAULTS)('%s: says %s and prints no picture', async (args, found, exit) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(exit);
    if (format === 'json') {
      expect(err).toBe('');
      const document = JSON.parse(out);
      validate(document, isFaults);
      validate(document, isWhole);
      const { files } = document;
      expect(files.map(({ file }: { file: string }) => file)).toEqual(args);
      expect(files[0].diagnostics).toContainEqual(
        expect.objectContaining({ code: found, severity: 'error' }),
      );
    } else {
      expect(out).toBe('');
      expect(err).toContain(args[0]);
      expect(err).toContain(found);
      expect(err).toContain('add --skip-faulty');
    }
    expect(err).not.toMatch(/quentin|zwerg/i);
  });

  it.each(FAULTS)('%s --skip-faulty: goes on, and says what was left out', async (args, found) => {
    const { code, out, err } = await run(...args, '--skip-faulty');
    expect(code).toBe(0);
    expect(err).toContain(found);
    expect(err).not.toMatch(/^error/m);
    expect(err).toContain(`Left out, as asked for: ${args.join(' and ')}.`);
    if (format === 'json') expect(JSON.parse(out)).toMatchObject({ people: 5, leftOut: args });
    if (format === 'table') expect(out).toContain(`Left out as faulty: ${args.join(' and ')}.`);
    if (format === 'markdown') {
      expect(out).toContain(`Left out as faulty: ${args.length} file`);
      expect(out).not.toContain('.yaml');
    }
    // A spreadsheet has a row for each practice and no place for it.
    if (format === 'csv') expect(out).toBe((await run()).out);
  });

  it.each(WARNINGS)('%s: counts and warns with %s', async (args, found, people) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(0);
    expect(err).toContain(found);
    expect(err).toContain(args[0]);
    if (format === 'json') expect(peopleOf(out)).toBe(people);
    const quiet = await run(...args, '--quiet');
    expect(quiet).toEqual({ code: 0, out, err: '' });
  });

  it('has nothing to show where every file is at fault', async () => {
    for (const more of [[], ['--skip-faulty']]) {
      const print = (...names: string[]) =>
        place.run(['workshop', ...names, '--format', format, ...more]);
      expect((await print('bad/invalid.yaml', 'bad/large.yaml')).code).toBe(1);
      const worst = await print('bad/invalid.yaml', 'nothing');
      expect(worst.code).toBe(2);
      if (format !== 'json') expect(worst.out).toBe('');
    }
  });

  it('never writes over a response', async () => {
    const before = place.read('good/2.yaml');
    const { code, err } = await run('-o', 'good/2.yaml');
    expect(code).toBe(2);
    expect(err).toContain('good/2.yaml is the file that is read');
    expect(place.read('good/2.yaml')).toBe(before);
  });
});

describe('the document', () => {
  it('is what the schema says, in the order that is promised', async () => {
    const { out } = await place.run(['workshop', 'good', '--format', 'json']);
    const document = JSON.parse(out);
    validate(document, isWhole);
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'continuum',
      'subject',
      'dates',
      'people',
      'roles',
      'practices',
      'scorecard',
      'ownStages',
      'bootstrap',
      'alpha',
      'roleGaps',
      'careless',
      'agenda',
      'leftOut',
    ]);
  });

  it.each<[what: string, change: (document: Document) => void]>([
    ['no reason for an agreement that is not defined', ({ alpha }) => delete alpha.reason],
    ['a reason beside a value', ({ alpha }) => Object.assign(alpha, { value: 0.5 })],
    [
      'a careless response without a sign',
      ({ careless }) => careless.push({ file: 'a', response: 1 }),
    ],
    ['another leverage', ({ agenda }) => Object.assign(agenda[0] ?? {}, { leverage: 'soon' })],
  ])('is not what the schema says with %s', async (_, change) => {
    const { out } = await place.run(['workshop', 'good/0.yaml', '--format', 'json']);
    const document = JSON.parse(out);
    expect(document.alpha).toMatchObject({ value: null, reason: 'too-few' });
    expect(isWhole(document)).toBe(true);
    change(document);
    expect(isWhole(document)).toBe(false);
  });

  it.each([
    ['one person', ['good/0.yaml']],
    ['one person who has rated nothing', ['blank.yaml']],
    ['a group that names no role', ['warned.yaml', 'blank.yaml']],
  ])('is valid for %s', async (_, files) => {
    const { code, out } = await place.run(['workshop', ...files, '--format', 'json']);
    expect(code).toBe(0);
    validate(JSON.parse(out), isWhole);
  });

  it('follows --seed and --min-group', async () => {
    const args = ['workshop', 'good', '--format', 'json', '--seed', '7', '--min-group', '2'];
    const { bootstrap, roleGaps } = JSON.parse((await place.run(args)).out);
    expect(bootstrap).toMatchObject({ seed: 7, draws: 2000 });
    expect(roleGaps).toMatchObject({ minGroup: 2, people: { managers: 2, frontLine: 2 } });
    expect(roleGaps.components[0].gap).not.toBeNull();
  });
});

describe('a folder', () => {
  it('may hold the result beside the responses: it is named and not counted', async () => {
    const { code, out, err } = await place.run(['workshop', 'mixed']);
    expect([code, out.includes('1 person:')]).toEqual([0, true]);
    expect(err.replace(/\s+/g, ' ')).toContain(
      'warning This is what a group agreed on (method: agreed), so it is not counted among the responses. mixed/agreed.yaml response-result',
    );
  });

  it('stands for every YAML file in it: none goes missing for what it holds', async () => {
    const { code, out } = await place.run(['workshop', 'good', 'other', '--format', 'json']);
    expect(code).toBe(1);
    const { files } = JSON.parse(out);
    expect(files.map(({ file }: { file: string }) => file)).toEqual([
      'other/binary.yaml',
      'other/cut.yaml',
      'other/empty.yml',
      'other/form.yaml',
      'other/notes.yaml',
    ]);
  });

  it('is not read beyond that, and what else lies in it is named', async () => {
    const note =
      'Not read, as they are no .yaml files: among/a.yaml.txt, among/b, among/c.csv, among/deep/d.html, among/e.md and 2 more.';
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    const { code, out, err } = await place.run(['workshop', 'good', 'among']);
    expect([code, out.includes('6 people:')]).toEqual([0, true]);
    expect(flat(err)).toContain(note);
    expect((await place.run(['workshop', 'good', 'among', '--quiet'])).err).toBe('');
    const refused = await place.run(['workshop', 'among', 'missing.yaml', '--format', 'json']);
    expect([refused.code, flat(refused.err).includes(note)]).toEqual([2, true]);
  });

  it('has no picture where it holds nothing else', async () => {
    const { code, out, err } = await place.run(['workshop', 'result']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('result/agreed.yaml');
    expect(err).toContain('There is nothing here but what a group agreed on.');
  });

  it('is read once, file by file', async () => {
    const read: string[] = [];
    const machine = (io: Io): Partial<Io> => ({
      files: {
        ...io.files,
        read: (file, limit) => {
          read.push(file);
          return io.files.read(file, limit);
        },
      },
    });
    await place.run(['workshop', 'good'], { machine });
    expect(read).toEqual(ROLES.map((_, index) => `good/${index}.yaml`));
  });
});

describe('a file at fault', () => {
  const errorsIn = async (...files: string[]) => {
    const { out } = await place.run(['workshop', ...files, '--format', 'json']);
    return JSON.parse(out).files.map(
      ({
        file,
        diagnostics,
      }: {
        file: string;
        diagnostics: { code: string; message: string }[];
      }) => [file, ...diagnostics.map(({ code, message }) => `${code}: ${message}`)],
    );
  };

  it('is the same form sent again with another answer', async () => {
    expect(await errorsIn('good', 'form/sent.yaml', 'form/again.yaml')).toEqual([
      [
        'form/again.yaml',
        'response-duplicate: This is the same form as "form/sent.yaml", sent twice: both say "# response k3f9wq7t". Keep the later one, and delete the other.',
      ],
    ]);
  });

  it('is said to be a result, and not blank as well', async () => {
    expect(await errorsIn('good', 'blank-result.yaml')).toEqual([
      [
        'blank-result.yaml',
        'response-agreed: This is what a group said (method: agreed), not what one person answered. Leave the file out of the responses.',
      ],
    ]);
  });

  it('is named with its place, and without the lines around it, which may hold a name', async () => {
    for (const more of [[], ['--skip-faulty'], ['--facilitate', '-o', 'agreed.yaml']]) {
      const { err } = await place.run(['workshop', 'good', 'secret.yaml', ...more]);
      expect(err).toMatch(/secret\.yaml:\d+:\d+ +rating-out-of-range/);
      expect(err).not.toMatch(/quentin|zwerg/i);
    }
  });

  it.each([[], ['--skip-faulty']])(
    'where no half has the most, stands for no half: %s',
    async (...more) => {
      const { code, out, err } = await place.run(['workshop', 'tie', 'bad/invalid.yaml', ...more]);
      expect([code, out]).toEqual([1, '']);
      expect(err.replace(/\s+/g, ' ')).toContain(
        '2 files are about "Harrow Bay Council / Parks", 2 about "Harrow Bay Council / Licensing office". Name the files of one of them.',
      );
      expect(err).not.toContain('--skip-faulty');
      expect(err).not.toContain('Left out');
    },
  );
});

describe('the screen', () => {
  it('warns where the group is too small to hide in', async () => {
    const warning = 'Fewer than 4 people have answered';
    const few = ['workshop', 'good/0.yaml', 'good/1.yaml'];
    for (const format of ['table', 'markdown', 'json']) {
      const { out, err } = await place.run([...few, '--format', format]);
      expect([out.includes(warning), err.includes(warning)]).toEqual([format !== 'json', true]);
      expect((await place.run([...few, '--quiet', '--format', format])).err).toBe('');
    }
    expect((await place.run([...few, '--min-group', '2'])).err).toBe('');
  });

  it('says how to go on, to somebody who sits there', async () => {
    const { err } = await place.run(['workshop', 'good', '--min-group', '2'], { tty: true });
    expect(err).toContain('continuum workshop --facilitate -o agreed.yaml --min-group 2 good');
  });

  it('writes no long list of files out again', async () => {
    const files = [0, 1, 2, 3].map((index) => `good/${index}.yaml`);
    const { err } = await place.run(['workshop', ...files], { tty: true });
    expect(err).toContain('continuum workshop --facilitate -o agreed.yaml FILES\n');
  });

  it('takes one response from standard input', async () => {
    const { code, out } = await place.run(['workshop', 'good', '-'], {
      stdin: response({ number: 20, role: 'leader' }),
    });
    expect(code).toBe(0);
    expect(out).toContain('6 people: 1 leader, 2 managers');
  });
});
