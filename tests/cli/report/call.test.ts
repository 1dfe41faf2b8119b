import { describe, expect, it } from 'vitest';
import { callOf, reportFor } from '../../../src/cli/report/call.ts';
import type { ReportOptions } from '../../../src/cli/report/options.ts';
import { SECTIONS } from '../../../src/report/report.ts';
import { CASE_A as assessment, continuum } from '../../reporters/cases.ts';

const reportOn = (options: ReportOptions, date = assessment.date) =>
  reportFor(callOf(options), { continuum, assessment: { ...assessment, date } });

const termsOf = (options: ReportOptions) => reportOn(options, '2026-03-14').terms;

describe('what a call says about its report', () => {
  it('is little where nothing is said', () => {
    expect(termsOf({})).toEqual({
      paper: 'a4',
      language: 'en',
      sections: SECTIONS,
      table: 'plan',
      start: '2026-03-14',
      reassess: '2026-09-14',
    });
  });

  it.each<[options: ReportOptions, terms: object]>([
    [
      { title: 'To the board', author: 'A. Reed' },
      { title: 'To the board', author: 'A. Reed' },
    ],
    [{ paper: 'letter' }, { paper: 'letter' }],
    [{ sections: ['plan,summary'] }, { sections: ['summary', 'plan'] }],
    [{ sections: ['method', 'Plan , method'] }, { sections: ['plan', 'method'] }],
    [
      { chart: 'grid', table: 'ratings' },
      { chart: 'grid', table: 'ratings' },
    ],
    [{ start: '2026-08-31' }, { start: '2026-08-31', reassess: '2027-02-28' }],
    [{ reassess: '90d' }, { start: '2026-03-14', reassess: '2026-06-12' }],
    [{ start: '2026-01-01', reassess: '2w' }, { reassess: '2026-01-15' }],
    [{ start: '1900-01-01' }, { reassess: '1900-07-01' }],
    [{ start: '9990-12-31', reassess: '8y' }, { reassess: '9998-12-31' }],
  ])('%j', (options, terms) => {
    expect(termsOf(options)).toMatchObject(terms);
  });

  it.each<[options: ReportOptions, says: RegExp]>([
    [{ sections: ['sumary'] }, /--sections cannot be "sumary"\. Did you mean summary\?/],
    [{ sections: ['summary,'] }, /--sections cannot be ""/],
    [{ start: '2026-02-30' }, /--start cannot be "2026-02-30"/],
    [
      { start: '1899-12-31' },
      /cannot begin on 1899-12-31\. Name a day from 1900-01-01 to 9990-12-31/,
    ],
    [{ start: '9991-01-01' }, /cannot begin on 9991-01-01/],
    [{ start: '2026-01-01', reassess: '9999y' }, /beyond the year 9999/],
    [{ reassess: '6 months' }, /--reassess cannot be "6 months"\. Write a span like 90d/],
    [{ reassess: '0d' }, /--reassess/],
    [{ title: ' \u200b' }, /--title is empty/],
    [{ author: '' }, /--author is empty/],
    [{ to: ['6'] }, /--to needs a stage from 1 to 5/],
  ])('%j cannot be', (options, says) => {
    expect(() => callOf(options)).toThrow(says);
  });

  it('plans for the target that is asked for', () => {
    const plain = reportOn({});
    const { requested, plan } = reportOn({ to: ['measurement=3'] });
    expect([plain.requested, requested]).toEqual([false, true]);
    expect(plan).not.toEqual(plain.plan);
  });
});
