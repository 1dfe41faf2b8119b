import path from 'node:path';
import { FileError } from '../../io/io.ts';
import { formatOfExtension } from '../../report/formats.ts';
import { CallError } from '../call-error.ts';
import { type CommonOptions, type Context, checkFolderOf } from '../context.ts';
import { writingWords } from '../file-words.ts';
import type { Found } from '../files/targets.ts';

const GROUP = 'For one report on the answers of a group, add --group.';

/** The folder of `-o` for many reports. Throws CallError where there is none and none can be made. */
export function folderOf(
  { io, options: { output } }: Pick<Context, 'io' | 'options'>,
  found: readonly Found[],
): string {
  const why = whyFolder(found);
  if (output === undefined || output === '-') {
    throw new CallError(`${why}. Name a folder for them, like -o reports. ${GROUP}`);
  }
  if (io.files.isDirectory(output)) return path.normalize(output);
  if (io.files.exists(output)) throw new CallError(writingWords(new FileError('ENOTDIR', output)));
  if (isNameOfReport(output)) {
    throw new CallError(
      why === undefined
        ? `${output} is the name of a folder and ends like a report. Leave the / at its end out for one report, or name a folder like -o reports/.`
        : `${why}, and ${output} is the name of one. Name a folder for them, like -o reports. ${GROUP}`,
    );
  }
  checkFolderOf(io, output);
  return path.normalize(output);
}

/** Why there may be more than one report; undefined where a single file is named. */
function whyFolder(found: readonly Found[]): string | undefined {
  const files = found.reduce((sum, { targets }) => sum + targets.length, 0);
  const one = files > 1 ? undefined : found.find(({ kind }) => kind !== 'file');
  if (one !== undefined) {
    return `A ${one.kind} makes a folder of reports, even where it stands for one file`;
  }
  return found.length === 1 && files === 1 ? undefined : 'Several files make several reports';
}

function isNameOfReport(name: string): boolean {
  const extension = path.extname(name).toLowerCase();
  return extension === '.pdf' || formatOfExtension(extension) !== undefined;
}

/** Whether `-o` stands for a folder even where there is only one file to report on. */
export function namesFolder({ files }: Context['io'], { output }: CommonOptions): boolean {
  return output !== undefined && (/[/\\]$/.test(output) || files.isDirectory(output));
}
