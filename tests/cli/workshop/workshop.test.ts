import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  place.put('good/workflow.yaml', 'on: push\n');
  const other = (number: number, ...change: [from: string, to: string][]) =>
    response({ number, change });
  place.put('bad/agreed.yaml', other(11, ['ratings:', 'method: agreed\nratings:']));
  place.put('bad/copy.yaml', place.read('good/1.yaml'));
  place.put('bad/name.yaml', response({ number: 12, name: NAME.toUpperCase() }));
  place.put('bad/invalid.yaml', response({ number: 13, ratings: { CF1a: '6' } }));
  place.put('bad/subject.yaml', other(14, ['Licensing office', 'Parks']));
  place.put('bad/version.yaml', other(15, ['practices@1.0.0', 'practices@1.7.0']));
  place.put('bad/large.yaml', `# ${'x'.repeat(2_000_000)}\n`);
  place.put('bad/binary.yaml', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3));
  place.put('warned.yaml', response({ number: 16, ratings: { CF5b: '' } }));
  place.put('blank.yaml', response({ number: 17 }).split('ratings:')[0] ?? '');
  place.put('nothing/notes.yaml', 'on: push\n');
});

afterAll(() => place.remove());

/** Everything that can be wrong with a file, the code that says so, and the exit code. */
const FAULTS: [args: string[], code: string, exit: number][] = [
  [['bad/agreed.yaml'], 'response-agreed', 1],
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
];

const validate = (() => {
  const parsed = (name: string) => JSON.parse(shippedText(`continuum/schema/${name}.schema.json`));
  const ajv = new Ajv({ allErrors: true, strict: true });
  for (const name of ['score', 'faults']) ajv.addSchema(parsed(name));
  const whole = ajv.compile(parsed('workshop'));
  const faults = ajv.compile({ $ref: `${parsed('workshop').$id}#/definitions/faults` });
  return (document: unknown, check: 'whole' | 'faults') => {
    const validator = check === 'whole' ? whole : faults;
    expect(validator(document), JSON.stringify(validator.errors)).toBe(true);
  };
})();

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
      validate(document, 'faults');
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
    validate(document, 'whole');
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

  it.each([
    ['one person', ['good/0.yaml']],
    ['one person who has rated nothing', ['blank.yaml']],
    ['a group that names no role', ['warned.yaml', 'blank.yaml']],
  ])('is valid for %s', async (_, files) => {
    const { code, out } = await place.run(['workshop', ...files, '--format', 'json']);
    expect(code).toBe(0);
    validate(JSON.parse(out), 'whole');
  });

  it('follows --seed and --min-group', async () => {
    const args = ['workshop', 'good', '--format', 'json', '--seed', '7', '--min-group', '2'];
    const { bootstrap, roleGaps } = JSON.parse((await place.run(args)).out);
    expect(bootstrap).toMatchObject({ seed: 7, draws: 2000 });
    expect(roleGaps).toMatchObject({ minGroup: 2, people: { managers: 2, frontLine: 2 } });
    expect(roleGaps.components[0].gap).not.toBeNull();
  });
});

describe('the screen', () => {
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
