import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/diagnostics/catalogue.ts';
import { shippedText } from '../support/shipped.ts';
import { answers } from './support/answers.ts';
import { Workplace } from './support/workplace.ts';

const place = new Workplace();

beforeAll(() => {
  place.put('answers.yaml', answers());
});

afterAll(() => place.remove());

const COMMANDS = [
  'assess',
  'init',
  'score',
  'plan',
  'report',
  'form',
  'import',
  'workshop',
  'check',
  'fmt',
  'badge',
  'model',
  'model sources',
  'model check',
  'explain',
  'about',
  'completion',
];

const help = (command: string, env = {}) =>
  place.run([...command.split(' ').filter((word) => word !== ''), '--help'], { env });

describe('the help page of', () => {
  it.each(['', ...COMMANDS])('continuum %s fits 80 columns', async (command) => {
    const { code, out, err } = await help(command);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(COMMANDS)('continuum %s lists the options that all commands share', async (command) => {
    const { out } = await help(command);
    const shared = out.slice(out.indexOf('On every command:'));
    for (const flag of [
      '--format',
      '--continuum',
      '--quiet',
      '--no-color',
      '--version',
      '--help',
    ]) {
      expect(shared).toContain(flag);
    }
    // `import` makes a folder, and `report` may; they say so among their own.
    expect(['import', 'report'].includes(command) ? out : shared).toContain('--output');
  });

  it.each(['score', 'plan', 'init', 'model', 'assess', 'explain'])(
    'continuum %s has examples that can be called',
    async (command) => {
      const { out } = await help(command);
      const lines = out.slice(out.indexOf('Examples:')).match(/(?<=^ {2}continuum ).*/gm) ?? [];
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines.filter((each) => !each.startsWith('assess'))) {
        const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
        const { code, err } = await place.run([...words, '--help']);
        expect([line, code, err]).toEqual([line, 0, '']);
        const ran = await place.run(line.startsWith('init') ? ['init', '-'] : words);
        expect([line, ran.code]).toEqual([line, 0]);
      }
    },
  );

  it('form, import and workshop: their examples, called one after the other, are a workshop', async () => {
    place.put('responses.csv', shippedText('examples/workshop/responses.csv'));
    for (const command of ['form', 'import', 'workshop']) {
      const { out } = await help(command);
      const lines = out.slice(out.indexOf('Examples:')).match(/(?<=^ {2}continuum ).*/gm) ?? [];
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
        const { code, err } = await place.run(words);
        // A group that is to agree needs a terminal to do it in.
        const agrees = line.includes('--facilitate');
        expect([line, code, err.includes('terminal')]).toEqual([line, agrees ? 2 : 0, agrees]);
      }
    }
  });

  it('report: its examples can be called', async () => {
    const own = new Workplace();
    own.put('answers.yaml', answers());
    own.put('logo.png', Buffer.from(PIXEL, 'base64'));
    own.put('assessments/one.yaml', answers());
    own.put('responses/one.yaml', answers());
    own.put('responses/two.yaml', answers({ CF1a: '2' }));
    const { out } = await help('report');
    const lines = out.slice(out.indexOf('Examples:')).match(/(?<=^ {2}continuum ).*/gm) ?? [];
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect([line, (await own.run(line.split(' '))).code]).toEqual([line, 0]);
    }
    own.remove();
  });

  it('continuum groups the commands by what they are for', async () => {
    const { out } = await help('');
    const headings = out.match(/^\S.*:$/gm);
    expect(headings).toEqual([
      'Options:',
      'Assess:',
      'Read the result:',
      'Work as a group:',
      'Keep it up:',
      'Learn more:',
      'Examples:',
    ]);
    for (const command of COMMANDS) expect(out).toContain(`  ${command.split(' ')[0]} `);
  });

  it('continuum is the same whichever way it is asked for', async () => {
    const { out } = await help('');
    expect((await place.run(['help'])).out).toBe(out);
    expect((await place.run(['-h'])).out).toBe(out);
    expect((await place.run([], { stdin: '' })).err).toBe(out);
    expect((await place.run(['help', 'plan'])).out).toBe((await help('plan')).out);
  });

  it('has no color, whatever is asked for', async () => {
    const { out } = await place.run(['--help'], { tty: true, env: { FORCE_COLOR: '3' } });
    expect(out).not.toContain('\u001b');
  });
});

/** A picture of one white pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==';

const SLIPS: [call: string, meant: string][] = [
  ['scoer answers.yaml', 'score'],
  ['Score answers.yaml', 'score'],
  ['asess', 'assess'],
  ['workshp answers.yaml', 'workshop'],
  ['improt table.csv', 'import'],
  ['workshop answers.yaml --facilitat', '--facilitate'],
  ['assess --vote', '--votes'],
  ['form --format htm', 'html'],
  ['reprot answers.yaml', 'report'],
  ['report answers.yaml --format dox', 'docx'],
  ['report answers.yaml --autor Reed', '--author'],
  ['help plna', 'plan'],
  ['score answers.yaml --explian', '--explain'],
  ['plan answers.yaml --quite', '--quiet'],
  ['score answers.yaml --format jsno', 'json'],
  ['score answers.yaml --format md', ''],
  ['model CF22', 'CF2a'],
  ['model source', 'sources'],
  ['model chek folder', 'check'],
  ['model --stage 33', ''],
  ['explain rating-invald', 'rating-invalid'],
  ['completion fsih', 'fish'],
  ['init x.yaml --focus organisation', 'organization'],
  ['score answer.yaml', 'answers.yaml'],
];

describe('a slip', () => {
  it.each(SLIPS)('%s: did you mean %s', async (call, meant) => {
    const { code, out, err } = await place.run(call.split(' '));
    expect([code, out]).toEqual([2, '']);
    if (meant === '') expect(err).not.toContain('Did you mean');
    else expect(err).toContain(`Did you mean ${meant}?`);
  });

  it('names the choices', async () => {
    const { err } = await place.run(['plan', 'answers.yaml', '--format', 'xml']);
    expect(err).toBe('--format cannot be "xml". Choose table, json, markdown or csv.\n');
  });

  it('says where to read on', async () => {
    const { err } = await place.run(['score']);
    expect(err).toContain('Run continuum score --help to see how to call it.');
  });
});

describe('the version', () => {
  it.each(['', 'score', 'model check'])('continuum %s --version', async (command) => {
    const { out } = await place.run([...command.split(' ').filter(Boolean), '--version']);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('explain', () => {
  it('prints the page of a message, as text', async () => {
    const { out } = await place.run(['explain', 'rating-invalid']);
    expect(out).toContain('rating-invalid\n\nAn error. ');
    expect(out).toContain('How to mend it\n');
    expect(out).toContain('    CF1a: agree\n');
    expect(out).not.toMatch(/`|^#/m);
    expect((await place.run(['explain', 'rating-empty'])).out).toContain('A warning. ');
  });

  it('lists every message there is, each with a sentence', async () => {
    const { messages } = JSON.parse((await place.run(['explain', '--format', 'json'])).out);
    expect(messages.map(({ code }: { code: string }) => code)).toEqual(Object.keys(CATALOGUE));
    const { out } = await place.run(['explain']);
    for (const { code, severity, summary, text } of messages) {
      expect(out).toContain(`${code}\n  ${severity === 'error' ? 'An error' : 'A warning'}`);
      expect(summary).toMatch(/[.:]$/);
      expect(text).toContain('## How to mend it');
    }
  });
});

describe('words that were meant otherwise', () => {
  it('a stage for a practice', async () => {
    const { code, err } = await place.run(['model', '2']);
    expect([code, err]).toEqual([2, '"2" is a stage. Run continuum model --stage 2.\n']);
  });

  it('the hints of a plan keep its target', async () => {
    place.put('a.yaml', shippedText('examples/harrow-bay-licensing.yaml'));
    const { err } = await place.run(['plan', 'a.yaml', '--to', 'measurement=3'], { tty: true });
    expect(err).toContain('continuum plan a.yaml --to measurement=3 --format csv -o plan.csv');
  });
});
