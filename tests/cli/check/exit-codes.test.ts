import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_FORMATS } from '../../../src/reporters/reporters.ts';
import { answers } from '../support/answers.ts';
import { type Ran, Workplace } from '../support/workplace.ts';
import { toldBy } from './report.ts';

const place = new Workplace();
/** Where a configuration asks for stage 5, and nobody has it. */
const strict = new Workplace();
/** Where the configuration has a mistake. */
const faulty = new Workplace();

const FOURS = ['CF1a', 'CF1b', 'ME1a', 'ME1b', 'EN1a', 'EN1b', 'EN2a', 'EN2b'];
const EVIDENCE = '{ rating: 4, evidence: [{ what: Report, date: 2026-03-01 }] }';

const waiver = (until: string) => `waiver: { reason: Two posts are vacant., until: ${until} }`;
const withTargets = (targets: string) => answers().replace('ratings:', `targets: ${targets}\n$&`);

beforeAll(() => {
  place.put('good.yaml', answers());
  place.put('warned.yaml', answers({ CF5b: '' }));
  place.put('wrong.yaml', answers({ CF1a: '6' }));
  place.put('empty.yaml', '');
  place.put('large.yaml', `# ${'x'.repeat(2_000_000)}\n`);
  place.link('loop.yaml', 'loop.yaml');
  place.put('units/a.yaml', answers());
  place.put('units/b.yaml', answers());
  place.put('other/settings.yaml', 'name: something else\n');
  place.put('missing-stage.yaml', answers({ CF2a: 'unknown' }));
  place.put(
    'excused.yaml',
    answers({ CF3b: '{ rating: not-applicable, reason: one channel only }' }),
  );
  place.put('met.yaml', withTargets('{ customer-focus: 1, environment: 2 }'));
  place.put('unmet.yaml', withTargets('2'));
  place.put('shown.yaml', answers(Object.fromEntries(FOURS.map((id) => [id, EVIDENCE]))));
  place.put('before/good.yaml', answers());
  place.put('before/units/notes.txt', 'Kept.\n');
  place.link('before', 'linked');
  place.put('future.yaml', answers().replace('2026-03-14', '2026-03-16'));
  place.put('far.yaml', answers({ CF5b: `{ rating: 2, ${waiver('2027-03-15')} }` }));
  place.put('ended.yaml', answers({ CF5b: `{ rating: 2, ${waiver('2026-03-13')} }` }));
  place.put('higher.yaml', answers({ CF1a: '5' }));
  for (const one of [strict, faulty]) one.put('good.yaml', answers());
  strict.put('continuum.config.yaml', 'format: csp-config/1\npolicy: { min-stage: 5 }\n');
  faulty.put('continuum.config.yaml', 'format: csp-config/1\npolicy: { min-stage: 9 }\n');
});

afterAll(() => {
  for (const one of [place, strict, faulty]) one.remove();
});

/** What is asked for, whatever the format: files, options, the exit code, how many files, and what is found. */
type Condition = [
  condition: string,
  call: string,
  code: number,
  files: number,
  findings: readonly string[],
];

const FILES: Condition[] = [
  ['a file in which all is well', 'good.yaml', 0, 1, []],
  ['several of them', 'good.yaml units', 0, 3, []],
  ['a pattern', 'units/*.yaml', 0, 2, []],
  ['a warning', 'warned.yaml', 0, 1, ['rating-empty']],
  ['a warning, strictly', 'warned.yaml --strict', 1, 1, ['rating-empty']],
  ['a warning, not strictly', 'warned.yaml --no-strict', 0, 1, ['rating-empty']],
  ['nothing, strictly', 'good.yaml --strict', 0, 1, []],
  ['a rating that is none', 'wrong.yaml', 1, 1, ['rating-out-of-range']],
  ['an empty file', 'empty.yaml', 1, 1, ['file-empty']],
  ['a file that is too large', 'large.yaml', 1, 1, ['file-too-large']],
  ['a file that cannot be opened', 'loop.yaml', 2, 1, ['file-unreadable']],
  ['no such file', 'nothing.yaml', 2, 1, ['file-not-found']],
  ['a file for a folder', 'good.yaml/a.yaml', 2, 1, ['file-not-found']],
  ['a folder without assessments', 'other', 2, 1, ['no-match']],
  ['a pattern without a match', 'other/*.yml', 2, 1, ['no-match']],
  ['a good and a faulty file', 'good.yaml wrong.yaml', 1, 2, ['rating-out-of-range']],
  ['a good and a missing file', 'good.yaml nothing.yaml', 2, 2, ['file-not-found']],
  [
    'a faulty and a missing file: 2 beats 1',
    'wrong.yaml nothing.yaml units',
    2,
    4,
    ['rating-out-of-range', 'file-not-found'],
  ],
  [
    'a missing and a faulty file: 2 beats 1',
    'nothing.yaml good.yaml wrong.yaml',
    2,
    3,
    ['rating-out-of-range', 'file-not-found'],
  ],
  [
    'a pattern without a match and a file that falls short',
    'other/*.yml good.yaml --min-stage 2',
    2,
    2,
    ['no-match', 'stage-below-minimum'],
  ],
];

const POLICIES: Condition[] = [
  ['min-stage, reached', 'good.yaml --min-stage 1', 0, 1, []],
  ['min-stage, not reached', 'good.yaml --min-stage 2', 1, 1, ['stage-below-minimum']],
  ['min-stage, taken back', 'good.yaml --min-stage off', 0, 1, []],
  ['min-stage, not reached with every answer', 'missing-stage.yaml --min-stage 1', 0, 1, []],
  ['min, reached', 'good.yaml --min EN=2,CF=1', 0, 1, []],
  ['min, not reached', 'good.yaml --min EN=2 --min CF=2', 1, 1, ['component-below-minimum']],
  ['min, taken back', 'good.yaml --min CF=off', 0, 1, []],
  ['at-target, reached', 'met.yaml --at-target', 0, 1, []],
  ['at-target, not reached', 'unmet.yaml --at-target', 1, 1, ['below-target']],
  ['at-target, without targets', 'good.yaml --at-target', 1, 1, ['targets-missing']],
  ['at-target, not asked for', 'unmet.yaml --no-at-target', 0, 1, []],
  ['complete', 'good.yaml --complete', 0, 1, []],
  ['not complete', 'missing-stage.yaml --complete', 1, 1, ['answer-unknown']],
  ['not complete, not asked for', 'missing-stage.yaml', 0, 1, []],
  ['max-na, kept', 'excused.yaml --max-na 1', 0, 1, []],
  ['max-na, not kept', 'excused.yaml --max-na 0', 1, 1, ['too-many-not-applicable']],
  ['max-na, not asked for', 'excused.yaml', 0, 1, []],
  ['max-age, kept', 'good.yaml --max-age 30d --today 2026-04-13', 0, 1, []],
  ['max-age, not kept', 'good.yaml --max-age 30d --today 2026-04-14', 1, 1, ['assessment-too-old']],
  ['max-age, of a day to come', 'future.yaml --max-age 30d', 1, 1, ['age-unknown', 'date-future']],
  ['max-age, of tomorrow', 'future.yaml --max-age 30d --today 2026-03-15', 0, 1, ['date-future']],
  ['a day to come, and no max-age', 'future.yaml', 0, 1, ['date-future']],
  ['a waiver for too long', 'far.yaml', 0, 1, ['waiver-far']],
  ['a waiver for too long, strictly', 'far.yaml --strict', 1, 1, ['waiver-far']],
  ['a waiver for too long, a day later', 'far.yaml --today 2026-03-15', 0, 1, []],
  ['max-age, not asked for', 'good.yaml --today 2036-04-14', 0, 1, []],
  ['evidence, there', 'shown.yaml --evidence', 0, 1, []],
  ['evidence, not there', 'good.yaml --evidence', 1, 1, ['evidence-missing']],
  ['evidence, not asked for', 'good.yaml --no-evidence', 0, 1, []],
  ['evidence-max-age, kept', 'shown.yaml --evidence-max-age 13d', 0, 1, []],
  ['evidence-max-age, not kept', 'shown.yaml --evidence-max-age 12d', 1, 1, ['evidence-too-old']],
  ['evidence-max-age, not asked for', 'shown.yaml', 0, 1, []],
  ['min-evidenced-stage, reached', 'shown.yaml --min-evidenced-stage 1', 0, 1, []],
  [
    'min-evidenced-stage, not reached',
    'good.yaml --min-evidenced-stage 1',
    1,
    1,
    ['evidenced-stage-below-minimum'],
  ],
  ['a baseline that is kept', 'higher.yaml --baseline good.yaml', 0, 1, []],
  ['a baseline that is not kept', 'good.yaml --baseline higher.yaml', 1, 1, ['rating-fell']],
  ['a waiver that has ended', 'ended.yaml --baseline ended.yaml', 1, 1, ['waiver-expired']],
  ['a waiver that has ended, without a baseline', 'ended.yaml', 0, 1, []],
  [
    'a waiver on its last day',
    'ended.yaml --baseline ended.yaml --today 2026-03-13',
    0,
    1,
    ['date-future'],
  ],
  ['a baseline, taken back', 'good.yaml --baseline higher.yaml --no-baseline', 0, 1, []],
  ['a baseline that is broken', 'good.yaml --baseline wrong.yaml', 0, 1, ['baseline-unusable']],
  [
    'a baseline that is broken, strictly',
    'good.yaml --baseline wrong.yaml --strict',
    1,
    1,
    ['baseline-unusable'],
  ],
];

/** Calls that cannot be carried out; nothing is reported then, and the reason is said on standard error. */
const CALLS: [condition: string, call: string][] = [
  ['a flag that does not exist', 'good.yaml --min-stag 2'],
  ['a stage that does not exist', 'good.yaml --min-stage 6'],
  ['a component that does not exist', 'good.yaml --min focus=2'],
  ['a component without a stage', 'good.yaml --min CF'],
  ['a number that is none', 'good.yaml --max-na many'],
  ['an age without a unit', 'good.yaml --max-age 180'],
  ['an age of evidence that is none', 'good.yaml --evidence-max-age soon'],
  ['an evidenced stage that does not exist', 'good.yaml --min-evidenced-stage 0'],
  ['a day that does not exist', 'good.yaml --today 2026-02-30'],
  ['a baseline that is nowhere', 'good.yaml --baseline nothing.yaml'],
  ['one baseline for two files', 'good.yaml higher.yaml --baseline warned.yaml'],
  ['a format that does not exist', 'good.yaml --format xml=out'],
  ['a format without a file', 'good.yaml --format json='],
  ['two formats for standard output', 'good.yaml --format table'],
  ['two formats for one file', 'good.yaml --format table=out --format json=./out'],
  ['an output in a folder that is missing', 'good.yaml --format json=nowhere/out'],
  ['an output that is a folder', 'good.yaml --format json=units'],
  ['the result into a folder that is missing', 'good.yaml -o nowhere/out'],
  ['the result into a folder', 'good.yaml -o units'],
  ['an output over an input', 'good.yaml --format json=good.yaml'],
  ['an output over an input of a folder', 'units --format json=./units/b.yaml'],
  ['the result over an input', 'good.yaml -o good.yaml'],
  ['the result over an input of a folder', 'units -o units/a.yaml'],
  ['the result over an input that is given twice', 'good.yaml units/a.yaml units -o units/a.yaml'],
  ['an output over the baseline', 'good.yaml --baseline warned.yaml --format json=warned.yaml'],
  ['the result over the baseline', 'good.yaml --baseline warned.yaml -o warned.yaml'],
  [
    'an output over a file of the baseline folder',
    'good.yaml --baseline before --format json=before/good.yaml',
  ],
  [
    'the result over a file of the baseline folder',
    'good.yaml --baseline before -o before/good.yaml',
  ],
  [
    'the result over a file far down in the baseline folder',
    'good.yaml --baseline ./before/ -o before/units/notes.txt',
  ],
  [
    'the result over a file of the baseline folder, by a link',
    'good.yaml --baseline before -o linked/good.yaml',
  ],
  [
    'the result over a file of the baseline folder, which is named by a link',
    'good.yaml --baseline linked -o before/good.yaml',
  ],
  ['a configuration that is nowhere', 'good.yaml --config nothing.yaml'],
  ['a configuration that is none', 'good.yaml --config good.yaml'],
  ['a continuum that is nowhere', 'good.yaml --continuum nowhere'],
  ['a pattern that stands for too much', `{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}/*`],
  ['a faulty file and a bad flag: 2 beats 1', 'wrong.yaml --min-stage 6'],
];

const CONFIGURED: [condition: string, workplace: Workplace, call: string, code: number][] = [
  ['a configuration that asks for more', strict, 'good.yaml', 1],
  ['the same for the working directory', strict, '', 1],
  ['the same, taken back', strict, 'good.yaml --min-stage off', 0],
  ['the same, set aside', strict, 'good.yaml --no-config', 0],
  ['the same, lowered', strict, 'good.yaml --min-stage 1', 0],
];

const words = (call: string) => call.split(' ').filter((word) => word !== '');

/** Nothing that only programmers understand. */
function isClear({ out, err }: Ran): void {
  expect(`${out}${err}`).not.toMatch(/\n {4}at |undefined|\[object/);
}

describe.each(CHECK_FORMATS)('check --format %s', (format) => {
  const check = (call: string, workplace = place) =>
    workplace.run(['check', ...words(call), '--format', format]);

  it.each([...FILES, ...POLICIES])(
    '%s: %s: %i',
    async (_condition, call, code, files, findings) => {
      const ran = await check(call);
      expect(ran.code).toBe(code);
      expect(ran.err).toBe('');
      isClear(ran);
      const told = toldBy(format, ran.out);
      expect(told.files ?? files).toBe(files);
      if (findings.length === 0) expect(told.findings ?? 0).toBe(0);
      for (const finding of findings) expect(ran.out).toContain(finding);
    },
  );

  it.each(CALLS)('%s: %s', async (_condition, call) => {
    const before = new Map(place.names().map((name) => [name, contentOf(name)]));
    const ran = await check(call);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).not.toBe('');
    isClear(ran);
    expect(new Map(place.names().map((name) => [name, contentOf(name)]))).toEqual(before);
  });

  it.each(CONFIGURED)('%s: %s%s: %i', async (_condition, workplace, call, code) => {
    const ran = await check(call, workplace);
    expect([ran.code, ran.err]).toEqual([code, '']);
    expect(toldBy(format, ran.out).files ?? 1).toBe(1);
  });

  it('a configuration with a mistake checks nothing, unless it is set aside', async () => {
    const ran = await check('good.yaml', faulty);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('continuum.config.yaml:2');
    expect((await check('good.yaml --no-config', faulty)).code).toBe(0);
  });

  it('is not written over the configuration', async () => {
    for (const call of [
      'good.yaml --format table=continuum.config.yaml',
      'good.yaml -o continuum.config.yaml',
    ]) {
      const ran = await check(call, strict);
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(strict.read('continuum.config.yaml')).toContain('min-stage');
    }
  });

  it('is the same with -o, as a file of its own, and with - for standard output', async () => {
    const call = 'wrong.yaml nothing.yaml good.yaml';
    const { out } = await check(call);
    const file = await check(`${call} -o written`);
    const own = await place.run(['check', ...words(call), '--format', `${format}=own`]);
    const dash = await place.run(['check', ...words(call), '--format', `${format}=-`]);
    expect([file.code, file.out, own.code, own.out, dash.code]).toEqual([2, '', 2, '', 2]);
    expect([place.read('written'), place.read('own'), dash.out]).toEqual([out, out, out]);
  });
});

function contentOf(name: string): string {
  return name.endsWith('.yaml') && name !== 'loop.yaml' ? place.read(name) : '';
}

describe('check', () => {
  it('keeps a baseline folder as it is, but may write what is not there yet, or beside it', async () => {
    const call = ['check', 'good.yaml', '--baseline', 'before'];
    const kept = await place.run([...call, '-o', 'before/good.yaml']);
    expect([kept.code, kept.out]).toEqual([2, '']);
    expect(kept.err).toContain('before/good.yaml is one of the files that are read.');
    expect(place.read('before/good.yaml')).toBe(answers());
    expect(place.read('before/units/notes.txt')).toBe('Kept.\n');
    place.put('before-and-after/report', 'An earlier report.\n');
    for (const output of ['before-and-after/report', 'before/report']) {
      expect((await place.run([...call, '-o', output])).code).toBe(0);
      expect(place.read(output)).toContain('1 file checked');
    }
  });

  it('shows a configuration without writing over what it is for', async () => {
    const ran = await place.run(['check', 'good.yaml', '--print-config', '-o', 'good.yaml']);
    expect(ran.code).toBe(2);
    expect(place.read('good.yaml')).toBe(answers());
  });

  it('writes several reports at once, with the same exit code', async () => {
    const formats = CHECK_FORMATS.map((format) => `${format}=several.${format}`);
    const call = ['check', 'wrong.yaml', 'good.yaml', 'units'];
    const ran = await place.run([...call, ...formats.flatMap((one) => ['--format', one])]);
    expect([ran.code, ran.out, ran.err]).toEqual([1, '', '']);
    for (const format of CHECK_FORMATS) {
      expect(toldBy(format, place.read(`several.${format}`)).files ?? 4).toBe(4);
    }
  });

  it('says in the report that is written to the screen what it says in a file', async () => {
    const call = ['check', 'wrong.yaml', '--format', 'json', '--format', 'sarif=out.sarif'];
    const ran = await place.run(call);
    expect(toldBy('json', ran.out)).toEqual({ files: 1, findings: 1 });
    expect(toldBy('sarif', place.read('out.sarif'))).toEqual({ findings: 1 });
  });

  it('cannot write a report over what is no file to be replaced: exit code 2 after the check', async () => {
    place.link('circle', 'circle');
    const ran = await place.run(['check', 'good.yaml', '--format', 'json=circle']);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('circle');
  });
});
