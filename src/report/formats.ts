import type { Screen } from '../reporters/screen.ts';
import type { Report } from './report.ts';

/** A report as text, or as the bytes of an office file. */
export type ReportFile = string | Uint8Array;

/** Makes the file. Pure: the same report gives the same bytes, whatever was written before. */
export type WriteReport = (report: Report, screen: Screen) => ReportFile | Promise<ReportFile>;

interface Format {
  /** What is in such a file, as the end of a sentence. */
  readonly what: string;
  /** How the names of such files end, the usual way first. */
  readonly extensions: readonly [string, ...string[]];
  /** True where the file is of no use on a screen. */
  readonly binary?: true;
  /** The module that writes it, and whatever library it takes, is loaded when the format is asked for, never before. */
  readonly load: () => Promise<{ readonly write: WriteReport }>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  table: { what: 'charts as text', extensions: ['.txt'], load: () => import('./formats/table.ts') },
  html: {
    what: 'a web page',
    extensions: ['.html', '.htm'],
    load: () => import('./formats/html.ts'),
  },
  docx: {
    what: 'a Word document',
    extensions: ['.docx'],
    binary: true,
    load: () => import('./formats/docx.ts'),
  },
  pptx: {
    what: 'slides',
    extensions: ['.pptx'],
    binary: true,
    load: () => import('./formats/pptx.ts'),
  },
  markdown: {
    what: 'Markdown',
    extensions: ['.md', '.markdown'],
    load: () => import('./formats/markdown.ts'),
  },
  csv: { what: 'a table', extensions: ['.csv'], load: () => import('./formats/csv.ts') },
  xlsx: {
    what: 'a spreadsheet',
    extensions: ['.xlsx'],
    binary: true,
    load: () => import('./formats/xlsx.ts'),
  },
  ics: { what: 'a calendar', extensions: ['.ics'], load: () => import('./formats/ics.ts') },
  svg: { what: 'a drawing', extensions: ['.svg'], load: () => import('./formats/svg.ts') },
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

/** The format of files whose names end so, like `.html`; undefined where there is none. */
export function formatOfExtension(extension: string): string | undefined {
  return REPORT_FORMATS.find((name) => reportFormat(name).extensions.includes(extension));
}
