import type { Answer } from '../../core/assessment.ts';
import type { Continuum, Practice, Rating } from '../../core/continuum.ts';
import type { AgreeReply, Asker, Reply } from '../../prompts/asker.ts';
import {
  answer as answerIn,
  back,
  current,
  goTo,
  type Interview,
  lookBack,
  openQuestions,
  record,
  returnToSkipped,
  skip,
  withAnswers,
} from '../../questionnaire/interview.ts';
import { progress } from '../../questionnaire/progress.ts';
import type { AnswerFile } from './answer-file.ts';
import { completePractice, findPractice } from './find-practice.ts';
import { type Group, MEDIAN_NOTE } from './group.ts';
import { answerOver, askDissent, askEvidence, askNote, askReason, askWhy } from './remarks.ts';
import { askReview } from './review.ts';
import { saveAnswer } from './save-answer.ts';

/** What a sitting works with. */
export interface Sitting {
  readonly asker: Asker;
  readonly continuum: Continuum;
  readonly file: AnswerFile;
  /** Ask for evidence after a 4 or a 5. */
  readonly evidence: boolean;
  /** Present where a group agrees on each rating. */
  readonly group?: Group;
  /** Milliseconds of a clock that only moves forward. */
  now(): number;
}

/** One step further: the interview, and what the next screen should say. */
interface Step {
  readonly interview: Interview;
  readonly notice?: string | undefined;
  /** The person was about to stop when the list of all answers came. */
  readonly stopping?: boolean;
}

/** Asks until the person wants the result, or stops. Every answer is on disk before the next question appears. */
export async function sit(
  sitting: Sitting,
  start: Interview,
): Promise<{ readonly finished: boolean; readonly interview: Interview }> {
  let step: Step = { interview: start };
  for (;;) {
    const practice = current(step.interview);
    const next: Step | 'result' | 'quit' =
      practice === undefined ? await review(sitting, step) : await ask(sitting, step, practice);
    if (next === 'result' || next === 'quit') {
      return { finished: next === 'result', interview: step.interview };
    }
    step = next;
  }
}

async function review(
  sitting: Sitting,
  { interview, stopping = false }: Step,
): Promise<Step | 'result' | 'quit'> {
  const medians = openMedians(sitting, interview);
  const withMedian = medians.length;
  const choice = await askReview(sitting.asker, interview, { withMedian, stopping });
  switch (choice.kind) {
    case 'result':
      return 'result';
    case 'stop':
      return 'quit';
    case 'open':
      return { interview: returnToSkipped(interview) };
    case 'medians':
      return takeMedians(sitting, interview, medians);
    case 'practice':
      return { interview: goTo(interview, choice.practice) };
  }
}

type Median = readonly [practice: Practice, rating: Rating];

/** The open practices that could take the median of their votes, with it. */
function openMedians({ continuum, group }: Sitting, interview: Interview): Median[] {
  const medians = group?.medians(interview.answers);
  const open = new Set(openQuestions(interview));
  return continuum.practices.flatMap((practice) => {
    const rating = open.has(practice.id) ? medians?.get(practice.id) : undefined;
    return rating === undefined ? [] : [[practice, rating] as const];
  });
}

async function takeMedians(
  sitting: Sitting,
  start: Interview,
  medians: readonly Median[],
): Promise<Step> {
  let step: Step = { interview: start };
  for (const [practice, rating] of medians) {
    const old = answerTo(sitting, step.interview, practice);
    const answer = answerOver({ note: MEDIAN_NOTE, ...old }, { state: 'rated', rating });
    const { interview } = await settle(sitting, step.interview, practice, answer);
    step = { interview };
  }
  return { interview: lookBack(step.interview) };
}

async function ask(
  sitting: Sitting,
  { interview, notice }: Step,
  practice: Practice,
): Promise<Step | 'quit'> {
  const { asker, continuum, group, now } = sitting;
  const since = now();
  const question = {
    practice,
    component: continuum.components.find(({ id }) => id === practice.component)?.name ?? '',
    scale: continuum.scale,
    progress: progress(interview),
    answer: said(interview, practice),
    ...(notice === undefined ? {} : { notice }),
  };
  const reply =
    group === undefined
      ? await asker.rate(question)
      : await asker.agree({ ...question, ...group.look(practice, interview.answers) });
  if (reply.kind !== 'quit') {
    return follow(sitting, interview, practice, reply, () => now() - since);
  }
  // A group that runs out of time may want the medians for the rest.
  return group === undefined ? 'quit' : { interview: lookBack(interview), stopping: true };
}

async function follow(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  reply: Exclude<Reply | AgreeReply, { kind: 'quit' }>,
  took: () => number,
): Promise<Step> {
  const { asker } = sitting;
  const old = answerTo(sitting, interview, practice);
  const given = (answer: Answer) => settle(sitting, interview, practice, answer, took());
  switch (reply.kind) {
    case 'rate':
      return rate(
        sitting,
        interview,
        practice,
        answerOver(old, { state: 'rated', rating: reply.rating }),
        took,
      );
    case 'unknown':
      return given(answerOver(old, { state: 'unknown' }));
    case 'not-applicable': {
      const reason = await askReason(asker, practice, old);
      if (reason === undefined) return { interview };
      return given(answerOver(old, { state: 'not-applicable', reason }));
    }
    case 'keep':
      return { interview: answerIn(interview, practice.id, said(interview, practice)) };
    case 'votes':
      return remark(sitting, interview, practice, { ...old, votes: reply.votes });
    case 'note':
      return remark(sitting, interview, practice, await askNote(asker, practice, old));
    case 'evidence':
      return remark(sitting, interview, practice, await askEvidence(asker, practice, old));
    case 'back':
      return { interview: back(interview) };
    case 'skip':
      return { interview: skip(interview) };
    case 'go':
      return go(sitting, interview);
  }
}

/** A rating is saved before anybody asks for the reasons, and for what shows it. */
async function rate(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  answer: Answer,
  took: () => number,
): Promise<Step> {
  let step = await settle(sitting, interview, practice, answer, took());
  for (const more of remarksAfter(sitting, answer)) {
    const added = await more(sitting.asker, practice, said(step.interview, practice));
    const { interview: next, notice = step.notice } = await remark(
      sitting,
      step.interview,
      practice,
      added,
    );
    step = { interview: next, notice };
  }
  return step;
}

function remarksAfter({ group, evidence }: Sitting, answer: Answer) {
  const high = answer.state === 'rated' && answer.rating >= 4;
  return [
    ...(group === undefined ? [] : [askWhy, askDissent]),
    ...(evidence && high && answer.evidence === undefined ? [askEvidence] : []),
  ];
}

/** Saves an answer and goes on. */
async function settle(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  answer: Answer,
  took?: number,
): Promise<Step> {
  const notice = await save(sitting, practice, answer);
  const { answers } = sitting.file.assessment;
  const kept = answers.get(practice.id) ?? answer;
  const next = answerIn(withAnswers(interview, answers), practice.id, kept, took);
  return { interview: next, notice: notice ?? returnWords(interview, next) };
}

/** Whoever went ahead to a practice is told why the next question lies behind it. */
function returnWords({ at: from, order }: Interview, { at: to }: Interview): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return order.indexOf(to) < order.indexOf(from)
    ? 'Saved. Back to the first open question.'
    : undefined;
}

/** Saves what was added to an answer and stays where the interview is. */
async function remark(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  answer: Answer | undefined,
): Promise<Step> {
  if (answer === undefined) return { interview };
  const notice = await save(sitting, practice, answer);
  const { answers } = sitting.file.assessment;
  const kept = answers.get(practice.id) ?? answer;
  return { interview: record(withAnswers(interview, answers), practice.id, kept), notice };
}

function save({ asker, file, continuum }: Sitting, practice: Practice, answer: Answer) {
  return saveAnswer(asker, file, continuum, practice, answer);
}

async function go({ asker, continuum }: Sitting, interview: Interview): Promise<Step> {
  const entry = await asker.text({
    heading: 'Go to a practice',
    explanation: [
      'CF is customer focus, ME measurement, EN environment; then come the stage and a letter, as in CF2a.',
    ],
    label: 'Which one? (only Enter: back)',
    check: (typed) => wrongId(continuum, typed),
    complete: (typed) => completePractice(continuum, typed),
  });
  const found = findPractice(continuum, entry);
  return { interview: found.kind === 'one' ? goTo(interview, found.practice) : interview };
}

function wrongId(continuum: Continuum, typed: string): string | undefined {
  if (typed === '') return undefined;
  const found = findPractice(continuum, typed);
  if (found.kind === 'one') return undefined;
  const { near } = found;
  const [first] = near;
  if (first === undefined) return `There is no practice ${typed}. They run from CF1a to EN5b.`;
  return near.length === 1
    ? `There is no practice ${typed}. Did you mean ${first}?`
    : `Which one: ${near.join(', ')}?`;
}

/** What has been said of a practice. */
function said(interview: Interview, practice: Practice): Answer {
  return interview.answers.get(practice.id) ?? { state: 'unanswered' };
}

/** The same with the votes that whatever is said next goes with. */
function answerTo({ group }: Sitting, interview: Interview, practice: Practice): Answer {
  const votes = group?.look(practice, interview.answers).votes;
  const answer = said(interview, practice);
  return votes === undefined ? answer : { ...answer, votes };
}
