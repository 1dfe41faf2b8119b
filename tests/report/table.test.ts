import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/diagnostics/display-width.ts';
import { write } from '../../src/report/formats/table.ts';
import type { Screen } from '../../src/reporters/screen.ts';
import { assessmentOf, CASE_A, CASE_C, plain, UNFINISHED } from '../reporters/cases.ts';
import { CASES } from './support/cases.ts';
import { reportOf } from './support/report-of.ts';

const ascii = (width: number): Screen => ({ width, color: 0, unicode: false });

describe('the charts on a screen', () => {
  it.each([
    ['case-a', CASE_A, plain(80)],
    ['case-c', CASE_C, plain(80)],
    ['unfinished', UNFINISHED, plain(80)],
    ['unfinished-60-ascii', UNFINISHED, ascii(60)],
    ['nothing-60', assessmentOf(''), plain(60)],
  ])('%s', async (name, assessment, screen) => {
    const text = write(reportOf(assessment), screen);
    await expect(text).toMatchFileSnapshot(`screens/charts-${name}.txt`);
  });

  it('say of a group that it has not agreed, and all the days of its answers', () => {
    const report = CASES['workshop/responses'];
    if (report === undefined) throw new Error('There is no such case.');
    const text = write(report, plain(80));
    expect(text).toContain('2026-09-08 to 2026-09-15');
    expect(text).toContain('Before the group has agreed, the medians of 12 people');
  });

  it('fit on a usual screen, with the reason and room for the prompt', () => {
    expect(write(reportOf(CASE_A), plain(80)).trimEnd().split('\n').length).toBeLessThan(24);
  });

  it.each([
    ['line', '● here', 'Points of 10', 'Target'],
    ['grid', 'Points of 10', '● here', 'Target'],
    ['profile', 'Reached  Target', '● here', 'Points of 10'],
  ] as const)('%s alone', (chart, own, ...others) => {
    const text = write(reportOf(CASE_A, { chart }), plain(80));
    expect(text).toMatch(
      /^Harrow Bay Council.*\n\nStage 1 of 5: Minimize Hassles\nCustomer focus and measurement hold it back: /,
    );
    expect(text).toContain(own);
    for (const other of others) expect(text).not.toContain(other);
  });
});

describe.each(Object.entries(CASES))('%s', (_, report) => {
  it.each([60, 80, 120])('fits into %i columns', (width) => {
    for (const screen of [plain(width), ascii(width)]) {
      for (const line of write(report, screen).split('\n')) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('says the same in color, and nothing but ASCII of its own where that is all there is', () => {
    const text = write(report, plain(80));
    for (const color of [1, 2, 3] as const) {
      const colored = write(report, { width: 80, color, unicode: true });
      expect(colored).not.toBe(text);
      expect(stripVTControlCharacters(colored)).toBe(text);
    }
    expect(write(report, ascii(80))).not.toMatch(/[━─┅╸●•◎○✓◂]/);
  });
});
