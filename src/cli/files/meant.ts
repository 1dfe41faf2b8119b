import { FileError, type Files } from '../../io/io.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { looksLikeAssessment, SNIFFED } from './sniff.ts';
import type { Target } from './targets.ts';

/** Whether a file is to be looked at: one that was only found in a folder is when it looks like an assessment. */
export function isMeant(files: Files, { file, explicit }: Target): boolean {
  if (explicit) return true;
  try {
    return looksLikeAssessment(files.read(file, LARGEST_TEXT));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.code !== 'EFBIG' || looksLikeAssessment(files.head(file, SNIFFED));
  }
}
