import { locate } from '../../diagnostics/locate.ts';
import { FileError } from '../../io/io.ts';
import { readStdin } from '../../io/stdin.ts';
import { decode } from '../../validation/decode.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { readingWords } from '../file-words.ts';
import { didYouMeanPath } from '../near-path.ts';

const MEGABYTE = 1024 * 1024;
/** Largest table that is read, in bytes: hundreds of responses to a megabyte. */
const LARGEST_TABLE = 10 * MEGABYTE;

const AS_CSV = 'save it as CSV (in Excel: "CSV UTF-8") and import that';

/** The text of a table, or what keeps it from being one. */
export type TableText = { readonly text: string } | { readonly fault: string };

/** Reads the text of a table, `-` being standard input. Throws CallError where there is no such file, and Interrupted. */
export async function readTableText(context: Context, file: string): Promise<TableText> {
  const bytes = await bytesOf(context, file);
  if (bytes === 'too large') {
    return {
      fault: `The file is larger than ${LARGEST_TABLE / MEGABYTE} MB. Check that it is the right one, or split it.`,
    };
  }
  const fault = notText(bytes);
  return fault === undefined ? { text: decode(bytes, LARGEST_TABLE).text ?? '' } : { fault };
}

async function bytesOf(context: Context, file: string): Promise<Uint8Array | 'too large'> {
  const { io } = context;
  try {
    return file === '-' ? await readStdin(io, LARGEST_TABLE) : io.files.read(file, LARGEST_TABLE);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'EFBIG') return 'too large';
    const meant = error.code === 'ENOENT' ? didYouMeanPath(io.files, file, 'file') : '';
    throw new CallError(`${readingWords(error)} ${meant}`.trim());
  }
}

/** Why these bytes are not the text of a table, and what to do. */
function notText(bytes: Uint8Array): string | undefined {
  // The mark of a zip archive, which a workbook is, too.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 8) {
    return `This is a workbook or a zip archive, no CSV. Unpack the archive, or open the workbook and ${AS_CSV}.`;
  }
  const { text = '', problems } = decode(bytes, LARGEST_TABLE);
  const [problem] = problems;
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'encoding-not-utf-8':
      return `The file is stored as ${problem.args.encoding}. Open it in a spreadsheet, ${AS_CSV}.`;
    case 'encoding-invalid': {
      const line = problem.span === undefined ? 1 : locate(text, problem.span).start.line;
      return `The file is not valid UTF-8, first in line ${line}. Open it in a spreadsheet, ${AS_CSV}.`;
    }
    default:
      return `This is not a text file. Open it in a spreadsheet, ${AS_CSV}.`;
  }
}
