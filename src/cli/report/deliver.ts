import { reportFormat } from '../../report/formats.ts';
import type { Report } from '../../report/report.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { sayable } from '../sayable.ts';
import { nextWords } from './next.ts';

/** Makes a report and writes it to where it belongs. Throws CallError. */
export async function deliver(context: Context, report: Report): Promise<void> {
  if (isEmpty(report)) {
    throw new CallError(
      'Nobody voted here, so there is no workshop to report on. Name other parts with --sections.',
    );
  }
  const { write } = await reportFormat(context.format).load();
  await context.write(await write(report, context.resultScreen));
  const { output, io } = context;
  if (output === undefined) return;
  await context.tell(await sayable(`${output} is ready. ${nextWords(context.format)}`, io));
}

function isEmpty({ terms: { sections }, assessment, picture }: Report): boolean {
  if (picture !== undefined || sections.some((name) => name !== 'workshop')) return false;
  return [...assessment.answers.values()].every(({ votes }) => votes === undefined);
}
