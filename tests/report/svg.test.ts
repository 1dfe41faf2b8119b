import { expect, it } from 'vitest';
import { LIGHT } from '../../src/report/charts/palette.ts';
import { sceneOf } from '../../src/report/charts/scene-of.ts';
import { write } from '../../src/report/formats/svg.ts';
import { CHARTS } from '../../src/report/report.ts';
import { CASE_A } from '../reporters/cases.ts';
import { reportOf } from './support/report-of.ts';

it.each(CHARTS)('%s: the chart that was asked for, named for whom it is', (chart) => {
  const svg = write(reportOf(CASE_A, { chart }));
  const { title } = sceneOf(chart, reportOf(CASE_A), 760);
  expect(svg).toContain(`<title id="title">Harrow Bay Council, Licensing office: ${title}</title>`);
  expect(svg).toContain(LIGHT.paper);
  expect(svg.endsWith('</svg>\n')).toBe(true);
});

it('is refused where it is not said which', () => {
  expect(() => write(reportOf(CASE_A))).toThrow(RangeError);
});
