import { reportFormat } from '../../report/formats.ts';
import { type Report, SECTIONS } from '../../report/report.ts';
import type { Screen } from '../../reporters/screen.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { sayable } from '../sayable.ts';
import { faultOfReassessment, faultOfStart, type ReportCall } from './call.ts';
import { isUsed } from './format.ts';
import { nextWordsOn } from './next.ts';

/** A file is the same on every machine, whatever its terminal and its language. */
export const FILE_SCREEN: Screen = { width: 80, color: 0, unicode: true };

/** Makes a report and writes it to where it belongs. Throws CallError. */
export async function deliver(context: Context, call: ReportCall, report: Report): Promise<void> {
  const { format, io, output } = context;
  const refusal = await refusalOf(format, report);
  if (refusal !== undefined) throw new CallError(refusal);
  const { write } = await reportFormat(format).load();
  await context.write(
    await write(report, output === undefined ? context.resultScreen : FILE_SCREEN),
  );
  if (output === undefined) return;
  await context.tell(
    await sayable(`${output} is ready. ${nextWordsOn(report, format, call.start, io.today())}`, io),
  );
}

/** Why a report cannot be made, in sentences; undefined where it can. */
export async function refusalOf(format: string, report: Report): Promise<string | undefined> {
  const { start, reassess } = report.terms;
  return (
    (isUsed('start', format) ? faultOfStart(start) : undefined) ??
    (isUsed('reassess', format) ? faultOfReassessment(reassess) : undefined) ??
    (await emptyWords(report))
  );
}

/** Why nothing would be in a report; undefined where something is. With every section, something always is. */
async function emptyWords(report: Report): Promise<string | undefined> {
  if (report.terms.sections.length === SECTIONS.length) return undefined;
  const { documentOf } = await import('../../report/content/document-of.ts');
  if (documentOf(report).sections.length > 0) return undefined;
  return 'Nothing to report. The section workshop needs the votes or the dissent of a file that a group agreed on. Name other sections with --sections.';
}
