import { describe, expect, it } from 'vitest';
import { callOf, reportFor } from '../../../src/cli/report/call.ts';
import { checkOptions, formatOfMany, formatOfOne } from '../../../src/cli/report/format.ts';
import type { ReportOptions } from '../../../src/cli/report/options.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { REPORT_FORMATS, reportFormat } from '../../../src/report/formats.ts';
import { CHARTS, LANGUAGES } from '../../../src/report/report.ts';
import { exampleOf } from '../../report/support/cases.ts';
import { pngLogo } from '../../report/support/logo.ts';

const usual = { format: 'table', quiet: false, noColor: false };
const SCREEN = { width: 80, color: 0, unicode: true } as const;

describe('the format', () => {
  it('of one report is what --format says, else the name, else charts on the screen', () => {
    expect(formatOfOne({ ...usual, format: 'docx', formatSaid: true, output: 'a' })).toBe('docx');
    expect(formatOfOne({ ...usual, format: 'docx', formatOfName: true, output: 'a.docx' })).toBe(
      'docx',
    );
    expect(formatOfOne(usual)).toBe('table');
    expect(formatOfOne({ ...usual, output: '-' })).toBe('table');
    expect(() => formatOfOne({ ...usual, output: 'a.rtf' })).toThrow('a.rtf does not say');
  });

  it.each([
    ['html', 'x.docx', 'x.docx would hold a web page. Let it end in .html, or leave --format out.'],
    ['markdown', 'x.CSV', 'x.CSV would hold Markdown. Let it end in .md, or leave --format out.'],
    ['html', 'x.pdf', 'continuum makes no PDF'],
  ])('%s is not written into %s', (format, output, says) => {
    expect(() => formatOfOne({ ...usual, format, formatSaid: true, output })).toThrow(says);
  });

  it('of many reports is what --format says, else html', () => {
    expect(formatOfMany({ ...usual, format: 'csv', formatSaid: true })).toBe('csv');
    expect(formatOfMany({ ...usual, format: 'csv', formatOfName: true })).toBe('html');
  });
});

/** Another value of each option than the usual one; of the language, as soon as there is another. */
const OTHER: readonly ReportOptions[] = [
  { title: 'Seen again' },
  { author: 'Morgan Lee' },
  { logo: 'logo.png' },
  { paper: 'letter' },
  { sections: ['plan'] },
  { chart: 'profile' },
  { table: 'ratings' },
  { to: ['4'] },
  { start: '2027-05-05' },
  { reassess: '1y' },
  ...LANGUAGES.slice(1).map((lang) => ({ lang })),
];

/** Each format, and again with what narrows it down to a part. */
const ASKED: readonly [format: string, options: ReportOptions][] = [
  ...REPORT_FORMATS.filter((format) => format !== 'svg').map((format): [string, ReportOptions] => [
    format,
    {},
  ]),
  ['csv', { table: 'ratings' }],
  ...CHARTS.flatMap((chart): [string, ReportOptions][] => [
    ['table', { chart }],
    ['svg', { chart }],
  ]),
];

const isAllowed = (format: string, options: ReportOptions): boolean => {
  try {
    checkOptions(format, options);
    return true;
  } catch {
    return false;
  }
};

const written = async (format: string, options: ReportOptions): Promise<Buffer> => {
  const assessment = exampleOf('harrow-bay-licensing.yaml');
  const report = reportFor(callOf(options), { continuum: builtinContinuum(), assessment });
  const logo = options.logo === undefined ? {} : { logo: pngLogo(8, 8) };
  const { write } = await reportFormat(format).load();
  return Buffer.from(await write({ ...report, terms: { ...report.terms, ...logo } }, SCREEN));
};

describe.each(ASKED)('for %s %j', (format, asked) => {
  const others = OTHER.filter((other) => !Object.keys(other).some((name) => name in asked));

  it.each(others)('%j is refused exactly where it would change nothing', async (other) => {
    const options = { ...asked, ...other };
    const isSame = (await written(format, asked)).equals(await written(format, options));
    expect(isAllowed(format, options)).toBe(!isSame);
  });
});
