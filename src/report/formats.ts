import type { Screen } from '../reporters/screen.ts';
import type { Report } from './report.ts';

/** A report as text, or as the bytes of an office file. */
export type ReportFile = string | Uint8Array;

/** Makes the file. Pure: the same report gives the same bytes, whatever was written before. */
export type WriteReport = (report: Report, screen: Screen) => ReportFile | Promise<ReportFile>;

interface Format {
  /** How the names of such files end. */
  readonly extension: string;
  /** True where the file is of no use on a screen. */
  readonly binary?: true;
  /** The module that writes it, and whatever library it takes, is loaded when the format is asked for, never before. */
  readonly load: () => Promise<{ readonly write: WriteReport }>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  table: { extension: '.txt', load: () => import('./formats/table.ts') },
  html: { extension: '.html', load: () => import('./formats/html.ts') },
  docx: { extension: '.docx', binary: true, load: () => import('./formats/docx.ts') },
  pptx: { extension: '.pptx', binary: true, load: () => import('./formats/pptx.ts') },
  markdown: { extension: '.md', load: () => import('./formats/markdown.ts') },
  csv: { extension: '.csv', load: () => import('./formats/csv.ts') },
  xlsx: { extension: '.xlsx', binary: true, load: () => import('./formats/xlsx.ts') },
  ics: { extension: '.ics', load: () => import('./formats/ics.ts') },
  svg: { extension: '.svg', load: () => import('./formats/svg.ts') },
};

export const REPORT_FORMATS: readonly string[] = Object.keys(FORMATS);

/** @throws RangeError for a format that is not in REPORT_FORMATS */
export function reportFormat(name: string): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) {
    throw new RangeError(`There is no format "${name}", only ${REPORT_FORMATS.join(', ')}.`);
  }
  return format;
}
