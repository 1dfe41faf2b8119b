import { describe, expect, it } from 'vitest';
import { checkOptions, formatOfMany, formatOfOne } from '../../../src/cli/report/format.ts';
import type { ReportOptions } from '../../../src/cli/report/options.ts';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/formats.ts';
import type { Report, ReportTerms } from '../../../src/report/report.ts';
import { exampleOf, reportOf } from '../../report/support/cases.ts';
import { pngLogo } from '../../report/support/logo.ts';

const usual = { format: 'table', quiet: false, noColor: false };
const SCREEN = { width: 80, color: 0, unicode: true } as const;

describe('the format', () => {
  it('of one report is what --format says, else the name, else charts on the screen', () => {
    expect(formatOfOne({ ...usual, format: 'docx', formatSaid: true, output: 'a.pdf' })).toBe(
      'docx',
    );
    expect(formatOfOne({ ...usual, format: 'docx', formatOfName: true, output: 'a.docx' })).toBe(
      'docx',
    );
    expect(formatOfOne(usual)).toBe('table');
    expect(formatOfOne({ ...usual, output: '-' })).toBe('table');
    expect(() => formatOfOne({ ...usual, output: 'a.rtf' })).toThrow('a.rtf does not say');
  });

  it('of many reports is what --format says, else html', () => {
    expect(formatOfMany({ ...usual, format: 'csv', formatSaid: true })).toBe('csv');
    expect(formatOfMany({ ...usual, format: 'csv', formatOfName: true })).toBe('html');
  });
});

/** Another value of each option than the usual one, and what it makes of the terms. */
const OTHER: readonly [option: ReportOptions, terms: Partial<ReportTerms>][] = [
  [{ title: 'Seen again' }, { title: 'Seen again' }],
  [{ author: 'Morgan Lee' }, { author: 'Morgan Lee' }],
  [{ logo: 'logo.png' }, { logo: pngLogo(8, 8) }],
  [{ paper: 'letter' }, { paper: 'letter' }],
  [{ sections: ['plan'] }, { sections: ['plan'] }],
  [{ table: 'ratings' }, { table: 'ratings' }],
  [{ start: '2027-05-05' }, { start: '2027-05-05' }],
  [{ reassess: '1y' }, { reassess: '2029-09-09' }],
];

it('is the drawing or the screen where one chart is asked for', () => {
  const allowed = REPORT_FORMATS.filter((format) => isAllowed(format, { chart: 'grid' }));
  expect(allowed).toEqual(['table', 'svg']);
});

const isAllowed = (format: string, options: ReportOptions): boolean => {
  try {
    checkOptions(format, { ...(format === 'svg' && { chart: 'line' }), ...options });
    return true;
  } catch {
    return false;
  }
};

describe.each(REPORT_FORMATS)('for %s', (format) => {
  it.each(OTHER)('%j is refused exactly where it would change nothing', async (option, terms) => {
    const plain = reportOf(exampleOf('harrow-bay-licensing.yaml'));
    const changed: Report = { ...plain, terms: { ...plain.terms, ...terms } };
    const { write } = await reportFormat(format).load();
    const [before, after] = [await write(plain, SCREEN), await write(changed, SCREEN)];
    const isSame = Buffer.from(before).equals(Buffer.from(after));
    expect([option, isAllowed(format, option)]).toEqual([option, !isSame]);
  });
});
