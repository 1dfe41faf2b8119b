import { shellWord } from '../../diagnostics/shell-word.ts';
import { reportFormat } from '../../report/formats.ts';
import { milestones } from '../../report/milestones.ts';
import type { Report, ReportTerms } from '../../report/report.ts';
import { reportHints } from '../../reporters/hints.ts';
import { nothingRated } from '../../reporters/score-words.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';

const NEXT: Readonly<Record<string, string>> = {
  html: 'Open it in a browser, print it from there, or send it as it is: everything is in this one file.',
  docx: 'Open it in Word or LibreOffice and make it yours.',
  pptx: 'Open it in PowerPoint, Keynote or LibreOffice and make it yours. The notes say what to say.',
  markdown: 'Edit it, or put it where Markdown is read.',
  csv: 'Open it in a spreadsheet, or import it where you keep track of work.',
  xlsx: 'Open it in Excel or LibreOffice.',
  ics: 'Open it with your calendar, which then adds the reminders.',
  svg: 'Place it in a page, a document or slides.',
  table: 'For a report to hand on, let the name end in .html or .docx.',
};

/** The same for the steps of a plan. */
const STEPS: Readonly<Record<string, string>> = {
  docx: ' Owner and date of every step are left for you.',
  xlsx: ' Owner, date and status of every step are left for you.',
  csv: '',
  ics: '',
};

/** What to do with files of that format. */
export function nextWords(format: string): string {
  return `${NEXT[format] ?? ''}${STEPS[format] ?? ''}`;
}

/** What to do with the file of a report, and on which days, where it is a calendar. */
export function nextWordsOn(
  { plan, scorecard, terms }: Report,
  format: string,
  startSaid: string | undefined,
  today: string,
): string {
  const steps = STEPS[format];
  const next = NEXT[format] ?? '';
  if (steps === undefined || terms.table !== 'plan' || !terms.sections.includes('plan'))
    return next;
  // The table of the plan is that of `continuum plan`, which has one all the same.
  if (nothingRated(scorecard) && format !== 'csv') {
    return `${next} It holds no plan yet: rate the practices first.`;
  }
  if (plan.actions.length === 0) {
    const why =
      plan.gaps.length === 0 ? ': the target is reached.' : ' before what is open is known.';
    return `${next} The plan has no steps${why}`;
  }
  return format === 'ics' ? `${next} ${daysWords(terms, startSaid, today)}` : next + steps;
}

function daysWords(terms: ReportTerms, startSaid: string | undefined, today: string): string {
  const { day30, day90 } = milestones(terms);
  const first = today > day90 ? ' Both days have passed.' : ' The first of the two has passed.';
  const passed = today > day30 ? first : '';
  const other = startSaid === undefined ? 'add' : 'change';
  return `The first 30 days end on ${day30}, the 90 on ${day90}.${passed} For another start, ${other} --start.`;
}

/** More files than these are not written out again. */
const MOST_NAMED = 3;

/** The command that makes another report of the same. */
export function again(
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
  const {
    binary = false,
    extensions: [extension],
  } = reportFormat(format);
  if (!binary && (format !== 'html' || options.output === '-')) return;
  const what = binary ? `A ${extension} file` : 'A web page';
  const insist = binary ? '' : '\nTo print it here all the same, add -o -.';
  throw new CallError(
    `${what} is of no use in a terminal. Write it to a file:\n  ${again(context, flags, paths)} -o report${extension}${insist}`,
  );
}
