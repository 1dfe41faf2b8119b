import type { Continuum } from '../../core/continuum.ts';
import { FileError, type Files, type Io } from '../../io/io.ts';
import { answeredIn } from '../../questionnaire/settled.ts';
import { decode } from '../../validation/decode.ts';
import { parseAssessment } from '../../validation/parse.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';

export interface Unfinished {
  readonly file: string;
  /** Questions without an answer. */
  readonly open: number;
}

/** Files looked at; a folder with more is no folder of assessments. */
const MOST = 200;

/** The assessments of the working folder that have questions open, by name. Files that cannot be read are left out. */
export function unfinishedFiles(
  { io }: { readonly io: Pick<Io, 'files'> },
  continuum: Continuum,
): Unfinished[] {
  return listYaml(io.files)
    .slice(0, MOST)
    .map((file) => ({ file, open: openIn(io.files, file, continuum) }))
    .filter(({ open }) => open > 0);
}

function listYaml(files: Files): string[] {
  return files
    .list('.')
    .filter(({ name, isDirectory }) => !isDirectory && /\.ya?ml$/i.test(name))
    .map(({ name }) => name)
    .sort();
}

/** Questions left open in a file; 0 when it is no assessment that can be gone on with. */
function openIn(files: Files, file: string, continuum: Continuum): number {
  try {
    const { text = '', problems } = decode(files.read(file, LARGEST_TEXT));
    if (problems.length > 0 || !text.includes('csp-assessment/1')) return 0;
    const parsed = parseAssessment(text, continuum);
    if (!parsed.ok) return 0;
    return continuum.practices.length - answeredIn(continuum, parsed.assessment.answers);
  } catch (error) {
    if (error instanceof FileError) return 0;
    throw error;
  }
}
