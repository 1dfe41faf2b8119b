import { documentOf } from '../content/document-of.ts';
import { pageOf } from '../html/page.ts';
import type { Report } from '../report.ts';

/** A page in one file: it runs nothing, loads nothing, and can be printed. */
export function write(report: Report): string {
  return pageOf(report, documentOf(report)).text;
}
