import { shellWord } from '../../diagnostics/shell-word.ts';
import { importReporter } from '../../reporters/reporters.ts';
import type { ImportResult } from '../../reporters/results.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { sayable } from '../sayable.ts';

/** Says why nothing was written: as the result for programs, on standard error for people. */
export async function refuse(context: Context, result: ImportResult): Promise<Outcome> {
  if (context.format === 'table') {
    const { renderFindings } = await import('../../reporters/import-findings.ts');
    await context.complain(renderFindings(result, context.noteScreen));
  } else {
    await writeResult(context, result);
  }
  return 'content';
}

/** Says what was written and, to people, what they should know of it and what to do next. */
export async function report(context: Context, result: ImportResult): Promise<void> {
  await writeResult(context, result);
  if (context.format !== 'table') return;
  const { renderFindings } = await import('../../reporters/import-findings.ts');
  const findings = renderFindings(result, context.noteScreen);
  if (findings !== '') await context.tell(`\n${findings}`);
  const { continuum } = context.options;
  const model = continuum === undefined ? '' : ` --continuum ${shellWord(continuum)}`;
  const next = `continuum workshop${model} ${shellWord(result.folder)}`;
  await context.tell(await sayable(`\nSee what the group says: ${next}`, context.io));
}

async function writeResult(context: Context, result: ImportResult): Promise<void> {
  const render = await importReporter(context.format);
  await context.write(render(result, context.resultScreen));
}
