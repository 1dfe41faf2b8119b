import path from 'node:path';
import { listed } from '../../diagnostics/listed.ts';
import { didYouMean, suggest } from '../../diagnostics/suggest.ts';
import { formatOfExtension, REPORT_FORMATS, reportFormat } from '../../report/formats.ts';
import { CHARTS } from '../../report/report.ts';
import { CallError } from '../call-error.ts';
import type { CommonOptions } from '../context.ts';
import type { ReportOptions } from './options.ts';

/** The format of one report: what --format says, else the name behind -o, else charts on the screen. Throws CallError. */
export function formatOfOne({ format, formatSaid, formatOfName, output }: CommonOptions): string {
  const extension = path.extname(output ?? '').toLowerCase();
  if (output !== undefined && extension === '.pdf') throw new CallError(pdfWords(output));
  if ((formatOfExtension(extension) ?? format) !== format && formatSaid) {
    const { what, extensions } = reportFormat(format);
    throw new CallError(
      `${output} would hold ${what}. Let it end in ${extensions[0]}, or leave --format out.`,
    );
  }
  if (formatSaid || formatOfName) return format;
  if (output === undefined || output === '-') return 'table';
  const extensions = REPORT_FORMATS.map((name) => reportFormat(name).extensions[0]);
  throw new CallError(
    `The end of the name ${output} does not say what to make.${didYouMean(suggest(extension, extensions))} Let it end in ${listed(extensions, 'or')}, or add --format.`,
  );
}

/** The format of many reports. */
export function formatOfMany({ format, formatSaid }: CommonOptions): string {
  return formatSaid ? format : 'html';
}

function pdfWords(output: string): string {
  const base = output.slice(0, -'.pdf'.length);
  return `continuum makes no PDF, but a browser does: make ${base}.html, open it and print it to a file. For a document to edit, make ${base}.docx.`;
}

/** Which formats an option means something to; all, where it is not listed. */
const USES: Readonly<Partial<Record<keyof ReportOptions, readonly string[]>>> = {
  title: ['html', 'docx', 'pptx', 'markdown', 'xlsx'],
  author: ['html', 'docx', 'pptx', 'markdown', 'xlsx'],
  logo: ['html', 'docx', 'pptx'],
  paper: ['html', 'docx', 'xlsx'],
  sections: ['html', 'docx', 'pptx', 'markdown'],
  chart: ['svg', 'table'],
  table: ['csv'],
  start: ['pptx', 'xlsx', 'ics'],
  reassess: ['pptx', 'ics'],
};

/** Whether an option means something to a format. */
export function isUsed(name: keyof ReportOptions, format: string): boolean {
  return USES[name]?.includes(format) ?? true;
}

/** Throws CallError for an option that means nothing to the format, and for one that the format needs. */
export function checkOptions(format: string, options: ReportOptions): void {
  for (const [name, formats] of Object.entries(USES)) {
    if (Object.hasOwn(options, name) && !formats.includes(format)) {
      throw new CallError(
        `--${name} is for ${listed(formats)}, not for ${format}. Leave it out, or choose another --format.`,
      );
    }
  }
  const part = partWithoutTargets(options);
  if (options.to !== undefined && part !== undefined) {
    throw new CallError(`--to changes nothing in ${part}. Leave one of the two out.`);
  }
  if (format === 'svg' && options.chart === undefined) {
    const charts = CHARTS.map((chart) => `--chart ${chart}`);
    throw new CallError(`An SVG is one drawing. Say which: ${listed(charts, 'or')}.`);
  }
}

/** What is asked for that shows no target. */
function partWithoutTargets({ chart, table }: ReportOptions): string | undefined {
  if (chart === 'grid') return '--chart grid';
  return table === 'ratings' ? '--table ratings' : undefined;
}
