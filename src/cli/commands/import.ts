import type { Role } from '../../core/assessment.ts';
import { isCalendarDate } from '../../core/calendar.ts';
import type { Focus } from '../../core/continuum.ts';
import type { Terms } from '../../intake/responses.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
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

/** `continuum import TABLE -o FOLDER`: a table of answers as assessments. */
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
  context.saveFolder(folder, files);
  await report(context, result);
  return 'done';
}

/** Throws CallError for an option that makes no sense. */
function termsOf({ io }: Context, options: ImportOptions): Terms {
  const { subject, focus, date, role, map = [], names = false } = options;
  if (date !== undefined && !isCalendarDate(date)) {
    throw new CallError(`--date cannot be "${date}". Write a day that exists, like 2026-03-14.`);
  }
  return {
    ...(subject !== undefined && { subject: subjectFrom(subject, focus) }),
    ...(focus !== undefined && { focus }),
    ...(date !== undefined && { date }),
    ...(role !== undefined && { role }),
    roles: roleMap(map),
    names,
    today: io.today(),
  };
}
