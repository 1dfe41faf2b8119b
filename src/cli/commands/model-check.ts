import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import { clean } from '../../diagnostics/clean.ts';
import { toRecord } from '../../diagnostics/record.ts';
import { checkContinuum } from '../../model/check.ts';
import { render as faultsTable } from '../../reporters/faults-table.ts';
import { toJson } from '../../reporters/json.ts';
import type { FaultResult } from '../../reporters/results.ts';
import type { Context } from '../context.ts';
import { readFolder } from '../continuum-folder.ts';
import type { Outcome } from '../outcome.ts';

/** `continuum model check DIR`: what is wrong with a continuum of one's own. The findings are the result. */
export async function modelCheck(context: Context, folder: string): Promise<Outcome> {
  const files = readFolder(context, folder);
  const { continuum, findings } = checkContinuum(files);
  const faults = Object.entries(findings).map(([name, diagnostics]): FaultResult => {
    const text = files[name] ?? '';
    const records = diagnostics.map((each) => toRecord(each, text));
    return { file: path.join(folder, name), text, records };
  });
  const ok = continuum !== undefined;
  const text =
    context.format === 'json'
      ? asJson(folder, ok, faults)
      : [
          ...faults.map((fault) => faultsTable(fault, context.resultScreen)),
          ...(continuum ? [summary(continuum)] : []),
        ].join('\n');
  await context.write(text);
  return ok ? 'done' : 'content';
}

function asJson(folder: string, ok: boolean, faults: readonly FaultResult[]): string {
  const results = faults.map(({ file, records }) => ({ file, diagnostics: records }));
  return toJson({ schemaVersion: 1, folder, ok, results });
}

function summary({ name, version, stages, practices }: Continuum): string {
  return `${clean(name)} ${clean(version)}: ${stages.length} stages and ${practices.length} practices, ready to use.\n`;
}
