import type { Role } from '../../core/assessment.ts';
import type { Focus } from '../../core/continuum.ts';
import type { Terms } from '../../intake/responses.ts';
import type { Context } from '../context.ts';
import { dayFrom } from '../day-option.ts';
import { readImport } from '../import/read-import.ts';
import { refuse, report } from '../import/report.ts';
import { roleMap } from '../import/role-map.ts';
import { targetFolder } from '../import/target-folder.ts';
import type { Outcome } from '../outcome.ts';
import { subjectFrom } from '../subject-option.ts';

export interface ImportOptions {
  readonly subject?: string;
  readonly focus?: Focus;
  readonly date?: string;
  readonly role?: Role;
  readonly map?: readonly string[];
  readonly names?: true;
  readonly leaveOpen?: true;
}

/** More files than these take long enough to say so. */
const MANY = 1000;

/** `continuum import TABLE -o FOLDER`: a table of answers as assessments. Throws CallError and Interrupted. */
export async function importTable(
  context: Context,
  file: string,
  options: ImportOptions,
): Promise<Outcome> {
  const folder = targetFolder(context);
  const terms = termsOf(context, options);
  const leaveOpen = options.leaveOpen === true;
  const { result, files } = await readImport(context, { file, folder, terms, leaveOpen });
  if (files === undefined) return refuse(context, result);
  if (files.size > MANY) await context.tell(`Writing ${files.size} files.`);
  await context.saveFolder(folder, files);
  await report(context, result);
  return 'done';
}

/** Throws CallError for an option that makes no sense. */
function termsOf({ io }: Context, options: ImportOptions): Terms {
  const { subject, focus, date, role, map = [], names = false } = options;
  return {
    ...(subject !== undefined && { subject: subjectFrom(subject, focus) }),
    ...(focus !== undefined && { focus }),
    ...(date !== undefined && { date: dayFrom('--date', date) }),
    ...(role !== undefined && { role }),
    roles: roleMap(map),
    names,
    today: io.today(),
  };
}
