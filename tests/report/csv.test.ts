import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/report/formats/csv.ts';
import type { Report } from '../../src/report/report.ts';
import { planReporter } from '../../src/reporters/reporters.ts';
import { awkwardAssessment } from '../reporters/arbitrary.ts';
import { AGREED, assessmentOf, plain, planResult } from '../reporters/cases.ts';
import { CASES, reportOf } from './support/cases.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (text: string): Row[] => parse(text, { columns: true });

const ratings = (report: Parameters<typeof write>[0]): Row[] =>
  rowsOf(write({ ...report, terms: { ...report.terms, table: 'ratings' } }));

describe('the table of the plan', () => {
  it('is the one that `continuum plan` writes', async () => {
    const render = await planReporter('csv');
    expect(write(reportOf(AGREED))).toBe(render(planResult(AGREED), plain(80)));
  });
});

describe('the table of the ratings', () => {
  const [first, second, third, fourth] = ratings(
    reportOf(
      assessmentOf('', {
        method: 'agreed',
        answers: new Map([
          [
            'CF1a',
            {
              state: 'rated',
              rating: 4,
              note: '=1+1',
              evidence: [
                { what: 'Call log', where: 'https://example.org/log', date: '2026-02-01' },
                { what: 'Shelf' },
              ],
              waiver: { reason: 'The system is replaced.', until: '2026-12-31' },
              votes: [0, 1, 2, 8, 1],
              dissent: 'One would say 2.',
            },
          ],
          ['CF1b', { state: 'not-applicable', reason: 'Nothing is written.' }],
          ['ME1a', { state: 'unknown' }],
        ]),
      }),
    ),
  );
  const nothing = { rated1: '', rated2: '', rated3: '', rated4: '', rated5: '' };
  const noRemarks = {
    note: '',
    reason: '',
    evidence: '',
    waiver: '',
    waiverUntil: '',
    dissent: '',
  };

  it('has all that the file says of a practice, safe from formulas', () => {
    expect(first).toEqual({
      practice: 'CF1a',
      component: 'customer-focus',
      stage: '1',
      title: 'Keep the promises we make',
      statement: 'When we promise a customer a date, a price or a result, we keep that promise.',
      state: 'rated',
      rating: '4',
      note: "'=1+1",
      reason: '',
      evidence: 'Call log, https://example.org/log, 2026-02-01; Shelf',
      waiver: 'The system is replaced.',
      waiverUntil: '2026-12-31',
      rated1: '0',
      rated2: '1',
      rated3: '2',
      rated4: '8',
      rated5: '1',
      dissent: 'One would say 2.',
    });
  });

  it('has votes and dissent only where a group agreed', () => {
    const spoken = (report: Report): string[] =>
      ratings(report).flatMap(({ rated1, rated4, dissent }) => [rated1, rated4, dissent].join(''));
    expect(spoken(reportOf(AGREED)).join('')).toContain('Two would still say 4');
    expect(new Set(spoken(reportOf({ ...AGREED, method: 'self' })))).toEqual(new Set(['']));
  });

  it('tells the states apart', () => {
    expect(second).toMatchObject({
      ...nothing,
      ...noRemarks,
      state: 'not-applicable',
      rating: '',
      reason: 'Nothing is written.',
    });
    expect(third).toMatchObject({ ...nothing, ...noRemarks, state: 'unknown', rating: '' });
    expect(fourth).toMatchObject({ ...nothing, ...noRemarks, state: 'unanswered', rating: '' });
  });

  it.each(Object.entries(CASES))(
    'has a row for every practice, in their order: %s',
    (_, report) => {
      expect(ratings(report).map(({ practice }) => practice)).toEqual(
        report.continuum.practices.map(({ id }) => id),
      );
    },
  );

  it('holds no formula, whatever the file says', () => {
    fc.assert(
      fc.property(awkwardAssessment, (assessment) => {
        const cells = ratings(reportOf(assessment)).flatMap((row) => Object.values(row));
        const formulas = cells.filter((cell) => /(?:^|[;\n])[\s"]*[=+\-@]/.test(cell));
        expect(formulas).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
