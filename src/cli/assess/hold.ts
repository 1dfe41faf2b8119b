import type { Continuum } from '../../core/continuum.ts';
import { severityOf, toRecord } from '../../diagnostics/record.ts';
import { Interrupted } from '../../io/interrupted.ts';
import type { Asker } from '../../prompts/asker.ts';
import { type Interview, sparedQuestions } from '../../questionnaire/interview.ts';
import { answeredIn } from '../../questionnaire/settled.ts';
import { stageHeadline } from '../../reporters/stage-words.ts';
import type { Commands } from '../commands-for.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { sayable } from '../sayable.ts';
import type { AnswerFile } from './answer-file.ts';
import { FileSpoiled } from './file-spoiled.ts';
import type { AssessOptions } from './options.ts';
import { writeResult } from './result.ts';
import { sparedWords } from './review.ts';
import { withAsker } from './terminal.ts';

/** What a command does between the first screen and the last words. */
export interface Course {
  readonly continuum: Continuum;
  /** How to ask. */
  readonly options: Pick<AssessOptions, 'accessible'>;
  /** A group agrees on the ratings. */
  readonly isGroup: boolean;
  /** The file, ready to be answered. Throws CallError. */
  open(asker: Asker): Promise<AnswerFile>;
  ask(
    asker: Asker,
    file: AnswerFile,
  ): Promise<{ readonly finished: boolean; readonly interview: Interview }>;
  /** How to go on with a file, or see it again. */
  commands(file: string): Commands;
}

/** Asks, and ends with the result or with where the answers are, whichever way it ends. Throws CallError. */
export async function hold(context: Context, course: Course): Promise<Outcome> {
  let file: AnswerFile | undefined;
  try {
    const { finished, interview } = await withAsker(context, course.options, async (asker) => {
      file = await course.open(asker);
      return course.ask(asker, file);
    });
    if (file === undefined) return 'done';
    if (finished) await conclude(context, course, file, interview);
    else await context.tell(await sayable(leftWords(course, file), context.io));
    return 'done';
  } catch (error) {
    if (error instanceof FileSpoiled) return spoiled(context, error);
    if (!(error instanceof Interrupted)) throw error;
    await context.complain(await sayable(leftWords(course, file), context.io));
    return error.signal;
  }
}

async function conclude(
  context: Context,
  { continuum, commands, isGroup }: Course,
  file: AnswerFile,
  interview: Interview,
): Promise<void> {
  const { score, plan } = commands(file.path);
  const isBrief = isGroup && isProjected(context);
  const write = isBrief ? (await import('./group-result.ts')).writeGroupResult : writeResult;
  const { stage } = await write(context, file.path, continuum, file.assessment);
  const spared = sparedQuestions(interview).length;
  const words = [
    ...(isBrief ? [] : ['', `${stageHeadline(continuum, stage)}.`]),
    ...(spared === 0 ? [] : [sparedWords(spared)]),
    '',
    isGroup ? 'What you agreed on is in' : 'Your answers are in',
    `  ${file.path}`,
    isBrief ? 'To see the scorecard and the plan:' : 'To see this again:',
    `  ${score}`,
    `  ${plan}`,
  ].join('\n');
  await context.tell(await sayable(words, context.io));
}

/** True where everybody in the room looks at the result, so that the stage must not scroll away. */
function isProjected({ io, format, output }: Context): boolean {
  return io.stdout.isTTY && format === 'table' && output === undefined;
}

/** Where the answers are and how to go on, or see what they come to. */
function leftWords({ continuum, commands, isGroup }: Course, file: AnswerFile | undefined): string {
  if (file === undefined) return 'Stopped. Nothing was saved yet.';
  const { goOn, score, plan } = commands(file.path);
  const total = continuum.practices.length;
  const answered = answeredIn(continuum, file.assessment.answers);
  return [
    `${answered} of ${total} ${isGroup ? 'agreed' : 'answered'}. Everything is saved in`,
    `  ${file.path}`,
    ...(answered === total
      ? ['To see the result:', `  ${score}`, `  ${plan}`]
      : ['To go on:', `  ${goOn}`]),
  ].join('\n');
}

async function spoiled(context: Context, { path, saving }: FileSpoiled): Promise<Outcome> {
  const { render } = await import('../../reporters/faults-table.ts');
  const { text, problems, rescue } = saving;
  const errors = problems.filter((each) => severityOf(each) === 'error');
  const records = errors.map((each) => toRecord(each, text));
  await context.complain(render({ file: path, text, records }, context.noteScreen));
  const why = saving.why === undefined ? '' : ` ${saving.why}`;
  const words = `${path} was changed elsewhere while you answered and can no longer take your answers.${why} It was left as it is.\nAll your answers are in ${rescue}.`;
  await context.complain(await sayable(words, context.io));
  return 'content';
}
