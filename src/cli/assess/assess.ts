import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import { toRecord } from '../../diagnostics/record.ts';
import { Interrupted } from '../../io/interrupted.ts';
import { FileError } from '../../io/io.ts';
import type { Asker } from '../../prompts/asker.ts';
import { createInterview, type Interview, sparedQuestions } from '../../questionnaire/interview.ts';
import { answeredIn } from '../../questionnaire/settled.ts';
import { stageHeadline } from '../../reporters/stage-words.ts';
import { CallError } from '../call-error.ts';
import { type Commands, commandsFor } from '../commands-for.ts';
import type { Context } from '../context.ts';
import { tellWarnings, writeFaults } from '../faults.ts';
import { writingWords } from '../file-words.ts';
import type { Outcome } from '../outcome.ts';
import { type Reading, readAssessment } from '../read-assessment.ts';
import { sayable } from '../sayable.ts';
import { AnswerFile } from './answer-file.ts';
import { FileSpoiled } from './file-spoiled.ts';
import { startFile } from './new-file.ts';
import type { AssessOptions } from './options.ts';
import { writeResult } from './result.ts';
import { sparedWords } from './review.ts';
import { sit } from './sitting.ts';
import { requireTerminal, withAsker } from './terminal.ts';

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
    return interview(context, continuum, file, options, reading);
  }
  if (file !== undefined) requireFolder(context, file);
  return interview(context, continuum, file, options);
}

/** Better said now than after the first questions. */
function requireFolder({ io }: Context, file: string): void {
  const folder = path.dirname(file);
  if (io.files.isDirectory(folder)) return;
  throw new CallError(writingWords(new FileError('ENOENT', folder)));
}

/** An interview from its first screen to its last words, whichever way it ends. */
async function interview(
  context: Context,
  continuum: Continuum,
  wanted: string | undefined,
  options: AssessOptions,
  reading?: Extract<Reading, { ok: true }>,
): Promise<Outcome> {
  let file = reading === undefined ? undefined : wanted;
  let answers: AnswerFile | undefined;
  try {
    const ended = await withAsker(context, options, async (asker) => {
      if (reading !== undefined && wanted !== undefined) await tellOf(context, wanted, reading);
      file ??= await startFile(context, asker, continuum, wanted);
      answers = await openFile(context, continuum, file, reading);
      return hold(context, asker, continuum, answers, options);
    });
    return await conclude(context, continuum, answers, ended, options);
  } catch (error) {
    if (error instanceof FileSpoiled) return spoiled(context, error);
    if (!(error instanceof Interrupted)) throw error;
    const words = leftWords(continuum, answers, file, commandsOf(context, file, options));
    await context.complain(await sayable(words, context.io));
    return error.signal;
  }
}

/** What is odd about a file. That a question is open is no news here. */
function tellOf(context: Context, file: string, reading: Extract<Reading, { ok: true }>) {
  const diagnostics = reading.diagnostics.filter(({ code }) => code !== 'rating-empty');
  return tellWarnings(context, file, { ...reading, diagnostics });
}

async function openFile(
  context: Context,
  continuum: Continuum,
  file: string,
  earlier: Extract<Reading, { ok: true }> | undefined,
): Promise<AnswerFile> {
  const reading = earlier ?? (await readAssessment(context, file, continuum));
  if (!reading.ok) throw new CallError(`${file} was changed before the first answer. Start again.`);
  return new AnswerFile(context.io.files, file, continuum, reading.text, reading.assessment);
}

function hold(
  context: Context,
  asker: Asker,
  continuum: Continuum,
  file: AnswerFile,
  { order = 'component', quick = false, evidence = false }: AssessOptions,
) {
  const { subject, date, answers } = file.assessment;
  const seed = [subject.organization, subject.unit ?? '', date].join('\n');
  return sit(
    { asker, continuum, file, evidence, now: () => context.io.elapsed() },
    createInterview({ continuum, answers, order, seed, quick }),
  );
}

async function conclude(
  context: Context,
  continuum: Continuum,
  file: AnswerFile | undefined,
  { finished, interview }: { finished: boolean; interview: Interview },
  options: AssessOptions,
): Promise<Outcome> {
  if (file === undefined) return 'done';
  const commands = commandsFor(context, file.path, options);
  if (!finished) {
    const words = leftWords(continuum, file, file.path, commands);
    await context.tell(await sayable(words, context.io));
    return 'done';
  }
  const { stage } = await writeResult(context, file.path, continuum, file.assessment);
  const spared = sparedQuestions(interview).length;
  const words = [
    '',
    `${stageHeadline(continuum, stage)}.`,
    ...(spared === 0 ? [] : [sparedWords(spared)]),
    '',
    'Your answers are in',
    `  ${file.path}`,
    'To see this again:',
    `  ${commands.score}`,
    `  ${commands.plan}`,
  ].join('\n');
  await context.tell(await sayable(words, context.io));
  return 'done';
}

function commandsOf(context: Context, file: string | undefined, options: AssessOptions) {
  return file === undefined ? undefined : commandsFor(context, file, options);
}

/** Where the answers are and how to go on, or see what they come to. */
function leftWords(
  continuum: Continuum,
  answers: AnswerFile | undefined,
  file: string | undefined,
  commands: Commands | undefined,
): string {
  if (file === undefined || commands === undefined) return 'Stopped. Nothing was saved yet.';
  const total = continuum.practices.length;
  const answered = answeredIn(continuum, answers?.assessment.answers ?? new Map());
  return [
    `${answered} of ${total} answered. Everything is saved in`,
    `  ${file}`,
    ...(answered === total
      ? ['To see the result:', `  ${commands.score}`, `  ${commands.plan}`]
      : ['To go on:', `  ${commands.goOn}`]),
  ].join('\n');
}

async function spoiled(context: Context, { path, saving }: FileSpoiled): Promise<Outcome> {
  const { render } = await import('../../reporters/faults-table.ts');
  const { text, problems, rescue } = saving;
  const records = problems.map((each) => toRecord(each, text));
  await context.complain(render({ file: path, text, records }, context.noteScreen));
  const words = `${path} was changed elsewhere while you answered and can no longer be used. It was left as it is.\nAll your answers are in ${rescue}.`;
  await context.complain(await sayable(words, context.io));
  return 'content';
}
