import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { FileCheck } from '../../src/gate/file-check.ts';
import type { CheckRun } from '../../src/reporters/check-reporter.ts';
import { reporter } from '../../src/reporters/check-table.ts';
import type { Screen } from '../../src/reporters/screen.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { awkwardAssessment } from './arbitrary.ts';
import { CASE_B, CASE_C, continuum, plain } from './cases.ts';
import { checked, EVERY_KIND, fileChecks, report, textOf } from './checks.ts';
import { PULL_REQUEST } from './pull-request.ts';

const ascii = (width: number): Screen => ({ width, color: 0, unicode: false });

const draw = (checks: readonly FileCheck[], screen?: Screen, more?: Partial<CheckRun>): string =>
  report(reporter, checks, screen, more);

/** The list of files and what stands below it. */
const listOf = (text: string): string => text.slice(text.search(/^File {2,}/m));

const named = (file: string, check: FileCheck): FileCheck => ({ ...check, file });
const many = (count: number): FileCheck[] =>
  Array.from({ length: count }, (_, index) => named(`unit-${index}.yaml`, EVERY_KIND.clean));

describe('the screens', () => {
  const run = { baseline: 'main (merge base 1a2b3c4)' };

  it('a change that lost a stage, at 80 columns', async () => {
    const text = draw(PULL_REQUEST, plain(80), run);
    await expect(text).toMatchFileSnapshot('screens/check-pull-request.txt');
  });

  it('the same, narrow and in ASCII', async () => {
    const text = draw(PULL_REQUEST, ascii(60), run);
    await expect(text).toMatchFileSnapshot('screens/check-pull-request-60-ascii.txt');
  });

  it('one file in which all is well', () => {
    expect(draw([EVERY_KIND.clean])).toBe(
      [
        'File               Unit    Stage  Result',
        'units/claims.yaml  Claims  3      passed',
        '',
        '1 file checked, all well.',
        '',
      ].join('\n'),
    );
  });
});

describe('the list of files', () => {
  it('says unit, stage and result, and leaves open what is not known', () => {
    expect(listOf(draw(fileChecks()))).toBe(
      [
        'File                  Unit              Stage   Result',
        'units/claims.yaml     Claims            3       passed',
        './units/even.yaml     Licensing office  5       passed with 2 warnings',
        'units/office.yaml     Licensing office  1 to 5  failed',
        'units/hotels.yaml     -                 -       failed',
        'units/gone.yaml       -                 -       failed',
        'units/licensing.yaml  Licensing office  3 → 1   failed',
        '',
        `6 files checked: 2 passed, 4 failed. ${totals(fileChecks())}.`,
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['not yet reached', '1'.repeat(30), 'not yet'],
    ['open', '', 'not yet, up to 5'],
  ])('never says stage 0: %s', (_, signs, words) => {
    const text = `${textOf(CASE_B).split('ratings:')[0]}ratings:\n${ratings(signs)}`;
    const list = listOf(draw([checked('a.yaml', text, { policy: {} })]));
    expect(list.split('\n')[1]).toMatch(new RegExp(`^a.yaml  Claims  ${words}  passed`));
  });

  it('tells a file that the baseline does not have', () => {
    const check = checked('a.yaml', textOf(CASE_B), { hasBaseline: true });
    expect(listOf(draw([check]))).toContain('3 (new)');
    const before = { file: 'a.yaml', parsed: parseAssessment('', continuum) };
    expect(listOf(draw([checked('a.yaml', textOf(CASE_B), { before })]))).not.toContain('new');
  });

  it('shortens a unit without end', () => {
    const text = textOf(CASE_B).replace('Claims', 'Claims and more '.repeat(500));
    const list = listOf(draw([checked('a.yaml', text)], plain(120)));
    expect(list.split('\n')[1]).toMatch(
      /^a\.yaml {2}(Claims and more ){4}Claims and mo\.\.\. {2}3 /,
    );
  });

  it('has no arrow where the stage is what it was', () => {
    const text = textOf(CASE_B);
    const before = { file: 'a.yaml', parsed: parseAssessment(text, continuum) };
    expect(draw([checked('a.yaml', text, { before })])).toContain('a.yaml  Claims  3      passed');
  });

  it('wraps long names beside the result, and puts them above it where that is too narrow', () => {
    const file = 'assessments/customer-services/2026/licensing-office.yaml';
    const long = named(file, EVERY_KIND.warned);
    expect(listOf(draw([long], plain(72)))).toContain(
      [
        'assessments/customer-    Licensing office  5      passed with 2 warnings',
        'services/2026/',
        'licensing-office.yaml',
      ].join('\n'),
    );
    expect(draw([long, EVERY_KIND.absent], plain(60))).toContain(
      [
        file,
        '  passed with 2 warnings: Licensing office, stage: 5',
        'units/gone.yaml',
        '  failed',
        '',
      ].join('\n'),
    );
  });

  it('has forty files in full, and of more only what needs a look', () => {
    expect(draw(many(40))).toContain('\nunit-39.yaml  Claims  3      passed\n');
    const { warned, compared } = EVERY_KIND;
    const text = listOf(draw([...many(60), warned, compared]));
    expect(text.split('\n').slice(1, 4)).toEqual([
      './units/even.yaml     Licensing office  5      passed with 2 warnings',
      'units/licensing.yaml  Licensing office  3 → 1  failed',
      '60 more passed. Add --verbose to list them.',
    ]);
    expect(draw(many(41))).toBe('41 files checked, all well.\n');
    expect(draw(many(41), plain(80), { verbose: true })).toContain('unit-40.yaml');
  });

  it('has a stage that rose among many files', () => {
    const before = { file: 'a.yaml', parsed: parseAssessment(textOf(CASE_B), continuum) };
    const risen = checked('risen.yaml', textOf(CASE_C), { before, policy: {} });
    expect(listOf(draw([...many(60), { ...risen, ok: true, diagnostics: [] }]))).toMatch(
      /^risen\.yaml .*3 → \d {2}passed$/m,
    );
  });
});

describe('the summary', () => {
  const { clean, warned, absent } = EVERY_KIND;

  it.each([
    ['1 file checked, all well.', [clean]],
    ['2 files checked, all well.', [clean, clean]],
    ['1 file checked: passed. 2 warnings.', [warned]],
    ['1 file checked: failed. 1 error.', [absent]],
    ['2 files checked: 2 passed. 2 warnings.', [clean, warned]],
    ['3 files checked: 2 passed, 1 failed. 1 error.', [clean, clean, absent]],
    ['2 files checked: 1 passed, 1 failed. 1 error and 2 warnings.', [warned, absent]],
    ['No file was checked.', []],
  ])('%s', (sentence, checks) => {
    expect(draw(checks).split('\n').slice(-2)).toEqual([sentence, '']);
  });

  it('names the baseline where there is one', () => {
    expect(draw([clean], plain(80), { baseline: 'before/\u001b[31m' })).toMatch(
      /all well\.\nCompared with before\/\.\n$/,
    );
    expect(draw([clean])).not.toContain('Compared');
  });
});

describe('findings', () => {
  it('are errors in a strict run, also those that are gathered', () => {
    const text = textOf(CASE_B).replace(/(CF4[ab]:) \d/g, '$1');
    expect(draw([checked('a.yaml', text, { policy: {} })])).toContain('warning  2 practices are');
    const strict = draw([checked('a.yaml', text, { policy: { strict: true } })]);
    expect(strict).toContain('error    2 practices are still empty');
    expect(strict).not.toContain('warning');
  });

  it('stand before the list, file by file, with the lines around them', () => {
    const text = draw(fileChecks());
    const places = [
      'units/hotels.yaml:8:1 key-duplicate',
      'units/gone.yaml file-not-found',
      'File  ',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(text).toMatch(/ 8 │ date: 2026-03-14\n +│ \^{4}\n/);
  });

  it('show the lines around a place once, also where several findings stand there', () => {
    const text = draw([EVERY_KIND.compared]);
    expect(text.match(/9:1 cell-lost/g)?.length).toBeGreaterThan(1);
    expect(text.match(/9 │ ratings:\n +│ \^{7}\n/g)).toHaveLength(1);
  });
});

describe('a part', () => {
  it('is plain data, and next to nothing for a file in which all is well', () => {
    expect(reporter.part(EVERY_KIND.clean, plain(80))).toEqual({
      file: 'units/claims.yaml',
      unit: 'Claims',
      stage: '3',
    });
    for (const check of fileChecks()) {
      const part = reporter.part(check, plain(80));
      expect(structuredClone(part)).toEqual(part);
    }
  });
});

describe('whatever the screen', () => {
  const SCREENS = [60, 72, 80, 120, 200].flatMap((width) => [plain(width), ascii(width)]);

  it.each(SCREENS)('$width columns, unicode $unicode: keeps within them', (screen) => {
    const text = draw(fileChecks(), screen, { baseline: 'main' });
    for (const line of text.split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(screen.width);
      expect(line).not.toMatch(/\s$/);
    }
    if (!screen.unicode) expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('says in color just what it says without', () => {
    const colored = draw(fileChecks(), { width: 80, color: 3, unicode: true });
    expect(colored).toContain('\u001b[31mfailed\u001b[39m');
    expect(colored).toContain('\u001b[33mpassed with 2 warnings\u001b[39m');
    expect(stripVTControlCharacters(colored)).toBe(draw(fileChecks()));
  });

  it('lets no name break it', () => {
    const file = fc.oneof(
      fc.constantFrom('a\u001b]0;x\u0007b.yaml', '東京/お客様.yaml', `${'x/'.repeat(200)}y.yaml`),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(awkwardAssessment, file, fc.constantFrom(60, 80, 120), (each, name, width) => {
        const text = draw([checked(name, textOf(each)), EVERY_KIND.warned], plain(width));
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 30 },
    );
  });
});

function ratings(signs: string): string {
  return continuum.practices
    .flatMap(({ id }, index) => (signs[index] === undefined ? [] : [`  ${id}: ${signs[index]}\n`]))
    .join('');
}

function totals(checks: readonly FileCheck[]): string {
  const all = checks.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return `${errors} errors and ${all.length - errors} warnings`;
}
