import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { LIGHT } from '../../src/report/charts/palette.ts';
import { sceneOf } from '../../src/report/charts/scene-of.ts';
import { write } from '../../src/report/formats/svg.ts';
import { CHARTS } from '../../src/report/report.ts';
import { CASE_A } from '../reporters/cases.ts';
import { CASES } from './support/cases.ts';
import { reportOf } from './support/report-of.ts';

it.each(CHARTS)('%s: the chart that was asked for, named for whom it is', (chart) => {
  const svg = write(reportOf(CASE_A, { chart }));
  const { title } = sceneOf(chart, reportOf(CASE_A), 760);
  expect(svg).toContain(`<title id="title">Harrow Bay Council, Licensing office: ${title}</title>`);
  expect(svg).toContain(LIGHT.paper);
  expect(svg.endsWith('</svg>\n')).toBe(true);
});

it('is the line where none was asked for', () => {
  expect(write(reportOf(CASE_A))).toBe(write(reportOf(CASE_A, { chart: 'line' })));
});

it('is well-formed and the same every time, whatever is in the file', async () => {
  const files = Object.values(CASES).map((report) => write(report));
  expect(Object.values(CASES).map((report) => write(report))).toEqual(files);
  const { errors } = await validateXML({
    xml: `<files>${files.join('')}</files>`,
    normalization: 'format',
  });
  expect(errors).toEqual([]);
});
