import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import { checkAbsent, checkFile } from '../../gate/check.ts';
import type { FileCheck } from '../../gate/file-check.ts';
import { tallyOf } from '../../gate/tally.ts';
import { FileError, type Files } from '../../io/io.ts';
import { builtinContinuum } from '../../model/builtin.ts';
import { checkReporter } from '../../reporters/reporters.ts';
import { decode } from '../../validation/decode.ts';
import { parseLazily } from '../../validation/load.ts';
import type { Parsed } from '../../validation/result.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { nameWithin } from '../files/paths.ts';
import { looksLikeAssessment, SNIFFED } from '../files/sniff.ts';
import type { Outcome } from '../outcome.ts';
import { fileProblem } from '../unreadable.ts';
import type { Done, Item, Job } from './job.ts';

/** Checks one file after the other; the same in the main thread and in any other. */
export type Work = (item: Item) => Promise<Done>;

export async function beginWork(files: Files, job: Job): Promise<Work> {
  const { continuum = builtinContinuum(), policies, hasBaseline, formats, today } = job;
  const reporters = await Promise.all(
    formats.map(async ({ name, screen }) => ({ reporter: await checkReporter(name), screen })),
  );

  const done = (check: FileCheck, outcome?: Outcome): Done => {
    const placed = { ...check, ...pathOf(job.cwd, check.file) };
    return {
      tally: tallyOf(check),
      outcome: check.ok ? 'done' : (outcome ?? 'content'),
      parts: reporters.map(({ reporter, screen }) => reporter.part(placed, screen)),
    };
  };

  return async (item) => {
    const { file, findings = [] } = item;
    const policy = policies[item.policy] ?? {};
    const absent = (at: Pick<Item, 'absent' | 'findings'>): Done => {
      const [finding] = at.findings ?? [];
      if (finding === undefined) return undefined;
      return done(checkAbsent(file, finding, policy, hasBaseline), at.absent);
    };
    if (item.absent !== undefined) return absent(item);
    const bytes = item.bytes ?? readOrProblem(files, item);
    if (bytes === undefined) return undefined;
    if (!(bytes instanceof Uint8Array)) return absent(bytes);
    if (item.optional && !looksLikeAssessment(bytes)) return undefined;
    const { text, parsed } = await parseBytes(bytes, continuum);
    const before = item.before && (await parseBefore(item.before, text, parsed, continuum));
    const given = { file, text, parsed, policy, hasBaseline, findings, ...(before && { before }) };
    return done(checkFile(given, { continuum, today }));
  };
}

/** A file that was named in full, or by way of `..`, seen from the working directory where it lies below it. */
function pathOf(cwd: string, file: string): Pick<FileCheck, 'path'> {
  if (!path.isAbsolute(file) && !file.includes('..')) return {};
  const name = nameWithin(cwd, path.resolve(cwd, file));
  return name === undefined ? {} : { path: name };
}

/** The bytes of a file; undefined where it is not meant, and what is wrong where it is. */
function readOrProblem(
  files: Files,
  { file, optional }: Item,
): Uint8Array | Pick<Item, 'absent' | 'findings'> | undefined {
  try {
    return files.read(file, LARGEST_TEXT);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (optional && error.code === 'EFBIG' && !looksLikeAssessment(files.head(file, SNIFFED))) {
      return undefined;
    }
    const { diagnostic, outcome } = fileProblem(error);
    return { findings: [diagnostic], absent: outcome };
  }
}

async function parseBytes(
  bytes: Uint8Array,
  continuum: Continuum,
): Promise<{ text: string; parsed: Parsed }> {
  const { text = '', problems } = decode(bytes);
  if (problems.length > 0) return { text, parsed: { ok: false, diagnostics: problems } };
  return { text, parsed: await parseLazily(text, continuum) };
}

/** A file that has not changed is its own earlier version. */
async function parseBefore(
  before: NonNullable<Item['before']>,
  text: string,
  parsed: Parsed,
  continuum: Continuum,
): Promise<{ file: string; parsed: Parsed }> {
  const { file } = before;
  if (before.text === text) return { file, parsed };
  return { file, parsed: await parseLazily(before.text, continuum) };
}
