import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import { FileError } from '../../io/io.ts';
import type { Asker } from '../../prompts/asker.ts';
import { createInterview } from '../../questionnaire/interview.ts';
import { CallError } from '../call-error.ts';
import { commandsFor } from '../commands-for.ts';
import type { Context } from '../context.ts';
import { tellWarnings, writeFaults } from '../faults.ts';
import { writingWords } from '../file-words.ts';
import type { Outcome } from '../outcome.ts';
import { type Reading, readAssessment } from '../read-assessment.ts';
import { AnswerFile } from './answer-file.ts';
import { handsOf } from './hands.ts';
import { hold } from './hold.ts';
import { startFile } from './new-file.ts';
import type { AssessOptions } from './options.ts';
import { sit } from './sitting.ts';
import { requireTerminal } from './terminal.ts';

type GoodReading = Extract<Reading, { ok: true }>;

/** `continuum assess [FILE]`: the questions, then the scorecard and the plan. Throws CallError. */
export async function assess(
  context: Context,
  file: string | undefined,
  options: AssessOptions,
): Promise<Outcome> {
  requireTerminal(context.io);
  if (file === '-') throw new CallError('Answers need a file to be kept in. Name one, or none.');
  if (options.quick && options.order === 'shuffled') {
    throw new CallError(
      '--quick goes from stage 1 up, so it cannot go with --order shuffled. Leave one of them out.',
    );
  }
  const continuum = await context.continuum();
  const existing = file !== undefined && context.io.files.exists(file);
  if (existing) {
    const reading = await readAssessment(context, file, continuum);
    if (!reading.ok) return writeFaults(context, file, reading);
    requireSameKind(context, file, options, reading);
    return interview(context, continuum, file, options, reading);
  }
  if (file !== undefined) requireFolder(context, file);
  return interview(context, continuum, file, options);
}

/** One person's own answers are not to be written over by a group's, nor the other way round. */
function requireSameKind(
  context: Context,
  file: string,
  options: AssessOptions,
  { assessment }: GoodReading,
): void {
  const isAgreed = assessment.method === 'agreed';
  if (isAgreed === (options.votes === true)) return;
  if (isAgreed) {
    const { goOn } = commandsFor(context, file, { ...options, votes: true });
    throw new CallError(`${file} holds what a group agreed on. To go on as a group: ${goOn}`);
  }
  throw new CallError(
    `${file} holds one person's answers: it does not say "method: agreed". Name another file for those of the group.`,
  );
}

/** Better said now than after the first questions. */
function requireFolder({ io }: Context, file: string): void {
  const folder = path.dirname(file);
  if (io.files.isDirectory(folder)) return;
  throw new CallError(writingWords(new FileError('ENOENT', folder)));
}

/** An interview from its first screen to its last words, whichever way it ends. */
function interview(
  context: Context,
  continuum: Continuum,
  wanted: string | undefined,
  options: AssessOptions,
  reading?: GoodReading,
): Promise<Outcome> {
  return hold(context, {
    continuum,
    options,
    isGroup: options.votes === true,
    commands: (file) => commandsFor(context, file, options),
    async open(asker) {
      if (reading !== undefined && wanted !== undefined) {
        await tellOf(context, wanted, reading);
        const { text, assessment } = reading;
        return new AnswerFile(context.io.files, wanted, continuum, text, assessment);
      }
      return startFile(context, asker, continuum, wanted, options.votes);
    },
    ask: (asker, file) => ask(context, asker, continuum, file, options),
  });
}

/** What is odd about a file. That a question is open is no news here. */
function tellOf(context: Context, file: string, reading: GoodReading) {
  const diagnostics = reading.diagnostics.filter(({ code }) => code !== 'rating-empty');
  return tellWarnings(context, file, { ...reading, diagnostics });
}

function ask(
  { io }: Context,
  asker: Asker,
  continuum: Continuum,
  file: AnswerFile,
  { order = 'component', quick = false, evidence = false, votes = false }: AssessOptions,
) {
  const { subject, date, answers } = file.assessment;
  const seed = [subject.organization, subject.unit ?? '', date].join('\n');
  const group = votes ? { group: handsOf(() => file.assessment.raters) } : {};
  return sit(
    { asker, continuum, file, evidence, now: () => io.elapsed(), ...group },
    createInterview({ continuum, answers, order, seed, quick }),
  );
}
