import { type ReportFile, reportFormat } from '../../../src/report/formats.ts';
import type { Report } from '../../../src/report/report.ts';
import type { Screen } from '../../../src/reporters/screen.ts';

export const SCREEN: Screen = { width: 80, color: 0, unicode: true };

/** As the command does it; a chart on its own is the grid unless the report says which. */
export async function written(format: string, report: Report): Promise<ReportFile> {
  const { write } = await reportFormat(format).load();
  const chart = report.terms.chart ?? 'grid';
  const asked = format === 'svg' ? { ...report, terms: { ...report.terms, chart } } : report;
  return write(asked, SCREEN);
}

export async function textOf(format: string, report: Report): Promise<string> {
  const file = await written(format, report);
  if (typeof file !== 'string') throw new TypeError(`${format} is no text`);
  return file;
}

export async function bytesOf(format: string, report: Report): Promise<Uint8Array> {
  const file = await written(format, report);
  if (typeof file === 'string') throw new TypeError(`${format} is text`);
  return file;
}
