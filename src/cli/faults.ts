import { toRecord } from '../diagnostics/record.ts';
import type { Context } from './context.ts';
import type { Outcome } from './outcome.ts';
import type { Reading } from './read-assessment.ts';
import { sayable } from './sayable.ts';

/** Says what is wrong with a file that cannot be used: as the result for programs, on standard error for people. */
export async function writeFaults(
  context: Context,
  file: string,
  reading: Extract<Reading, { ok: false }>,
): Promise<Outcome> {
  const { text, diagnostics, hint, outcome } = reading;
  const faults = { file, text, records: diagnostics.map((each) => toRecord(each, text)) };
  if (context.format === 'json') {
    const { render } = await import('../reporters/faults-json.ts');
    await context.write(render(faults));
  } else {
    const { render } = await import('../reporters/faults-table.ts');
    await context.complain(render(faults, context.noteScreen));
    if (hint !== undefined) await context.complain(await sayable(hint, context.io));
  }
  return outcome;
}

/** Shows the warnings of a file that can be used. They never keep it from being used. */
export async function tellWarnings(
  context: Context,
  file: string,
  reading: Extract<Reading, { ok: true }>,
): Promise<void> {
  const { text, diagnostics } = reading;
  if (context.options.quiet || diagnostics.length === 0) return;
  const { render } = await import('../reporters/faults-table.ts');
  const records = diagnostics.map((each) => toRecord(each, text));
  await context.tell(render({ file, text, records }, context.noteScreen));
}
