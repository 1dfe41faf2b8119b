import { shellWord } from '../../diagnostics/shell-word.ts';
import { reportFormat } from '../../report/formats.ts';
import { reportHints } from '../../reporters/hints.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';

const NEXT: Readonly<Record<string, string>> = {
  html: 'Open it in a browser, print it from there, or send it as it is: everything is in this one file.',
  docx: 'Open it in Word or LibreOffice and make it yours. Owner and date of every step are left for you.',
  pptx: 'Open it in PowerPoint, Keynote or LibreOffice and make it yours. The notes say what to say.',
  markdown: 'Edit it, or put it where Markdown is read.',
  csv: 'Open it in a spreadsheet, or import it where you keep track of work.',
  xlsx: 'Open it in Excel or LibreOffice. Owner, date and status of every step are left for you.',
  ics: 'Open it with your calendar, which then adds the reminders.',
  svg: 'Place it in a page, a document or slides.',
  table: 'For a report to hand on, let the name end in .html or .docx.',
};

/** What to do with a file of that format. */
export function nextWords(format: string): string {
  return NEXT[format] ?? '';
}

/** More files than these are not written out again. */
const MOST_NAMED = 3;

/** The command that makes another report of the same. */
function again(
  { options: { continuum } }: Context,
  flags: readonly string[],
  paths: readonly string[],
): string {
  const model = continuum === undefined ? [] : ['--continuum', shellWord(continuum)];
  const named = paths.length > MOST_NAMED ? ['FILES'] : paths.map(shellWord);
  return ['continuum report', ...flags, ...model, ...named].join(' ');
}

/** What else can be made of the same, for somebody who reads it on the screen. */
export async function tellNext(
  context: Context,
  flags: readonly string[],
  paths: readonly string[],
): Promise<void> {
  if (context.format === 'table') await context.hint(reportHints(again(context, flags, paths)));
}

/** Throws CallError where a terminal would get what is of no use in it. */
export function checkTerminal(
  context: Context,
  flags: readonly string[],
  paths: readonly string[],
): void {
  const { format, io, options, output } = context;
  if (output !== undefined || !io.stdout.isTTY) return;
  const { binary = false, extension } = reportFormat(format);
  if (!binary && (format !== 'html' || options.output === '-')) return;
  const what = binary ? `A ${extension} file` : 'A web page';
  const insist = binary ? '' : '\nTo print it here all the same, add -o -.';
  throw new CallError(
    `${what} is of no use in a terminal. Write it to a file:\n  ${again(context, flags, paths)} -o report${extension}${insist}`,
  );
}
