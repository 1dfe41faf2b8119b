import path from 'node:path';
import { FileError } from '../../io/io.ts';
import { REPORT_FORMATS, reportFormat } from '../../report/formats.ts';
import { CallError } from '../call-error.ts';
import { type CommonOptions, type Context, checkFolderOf } from '../context.ts';
import { writingWords } from '../file-words.ts';

const GROUP = 'For one report on the answers of a group, add --group.';

/** The folder of `-o` for many reports. Throws CallError where there is none and none can be made. */
export function folderOf({ io, options: { output } }: Pick<Context, 'io' | 'options'>): string {
  if (output === undefined || output === '-') {
    throw new CallError(
      `Several files make several reports. Name a folder for them, like -o reports. ${GROUP}`,
    );
  }
  if (io.files.isDirectory(output)) return path.normalize(output);
  if (io.files.exists(output)) throw new CallError(writingWords(new FileError('ENOTDIR', output)));
  if (isNameOfReport(output)) {
    throw new CallError(
      `Several files make several reports, and ${output} is the name of one. Name a folder for them, like -o reports. ${GROUP}`,
    );
  }
  checkFolderOf(io, output);
  return path.normalize(output);
}

function isNameOfReport(name: string): boolean {
  const extension = path.extname(name).toLowerCase();
  return REPORT_FORMATS.some((format) => reportFormat(format).extension === extension);
}

/** Whether `-o` stands for a folder even where there is only one file to report on. */
export function namesFolder({ files }: Context['io'], { output }: CommonOptions): boolean {
  return output !== undefined && (/[/\\]$/.test(output) || files.isDirectory(output));
}
