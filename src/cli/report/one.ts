import type { Continuum } from '../../core/continuum.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';
import { type ReportCall, reportFor } from './call.ts';
import { deliver } from './deliver.ts';
import { tellNext } from './next.ts';

/** The report of one assessment. Throws CallError. */
export async function reportOne(
  context: Context,
  call: ReportCall,
  continuum: Continuum,
  file: string,
): Promise<Outcome> {
  const reading = await readAssessment(context, file, continuum);
  if (!reading.ok) return (await import('../faults.ts')).writeFaults(context, file, reading);
  await deliver(context, call, reportFor(call, { continuum, assessment: reading.assessment }));
  if (reading.diagnostics.length > 0) {
    await (await import('../faults.ts')).tellWarnings(context, file, reading);
  }
  if (file !== '-') await tellNext(context, call.flags, [file]);
  return 'done';
}
