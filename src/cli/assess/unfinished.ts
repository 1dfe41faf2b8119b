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
  /** A group agrees on the ratings of this one. */
  readonly votes?: true;
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
    .map((file) => ({ file, ...openIn(io.files, file, continuum) }))
    .filter(({ open }) => open > 0);
}

const NONE = { open: 0 };

function listYaml(files: Files): string[] {
  return files
    .list('.')
    .filter(({ name, isDirectory }) => !isDirectory && /\.ya?ml$/i.test(name))
    .map(({ name }) => name)
    .sort();
}

/** Questions left open in a file; none when it is no assessment that can be gone on with. */
function openIn(files: Files, file: string, continuum: Continuum): Omit<Unfinished, 'file'> {
  try {
    const { text = '', problems } = decode(files.read(file, LARGEST_TEXT));
    if (problems.length > 0 || !text.includes('csp-assessment/1')) return NONE;
    const parsed = parseAssessment(text, continuum);
    if (!parsed.ok) return NONE;
    const { answers, method } = parsed.assessment;
    return {
      open: continuum.practices.length - answeredIn(continuum, answers),
      ...(method === 'agreed' ? { votes: true } : {}),
    };
  } catch (error) {
    if (error instanceof FileError) return NONE;
    throw error;
  }
}
