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
import { askPractice } from './ask-practice.ts';
import { type Group, MEDIAN_NOTE, talkedAbout, UNRATED } from './group.ts';
import { answerOver, askEvidence, askNote, askReason, askSentence, type Given } from './remarks.ts';
import { askMedians, askReview } from './review.ts';
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
  { interview, notice, stopping = false }: Step,
): Promise<Step | 'result' | 'quit'> {
  const { asker, group } = sitting;
  const medians = openMedians(sitting, interview);
  const choice = await askReview(asker, interview, {
    isGroup: group !== undefined,
    withMedian: medians.length,
    stopping,
    notice,
  });
  switch (choice.kind) {
    case 'result':
      return 'result';
    case 'stop':
      return 'quit';
    case 'open':
      return { interview: returnToSkipped(interview) };
    case 'medians':
      return (await askMedians(asker, medians.length))
        ? takeMedians(sitting, interview, medians)
        : { interview, stopping };
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
    const { interview, notice = step.notice } = await remark(
      sitting,
      step.interview,
      practice,
      answer,
    );
    step = { interview, notice };
  }
  return { ...step, interview: lookBack(step.interview) };
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
  const { asker, continuum } = sitting;
  const old = answerTo(sitting, interview, practice);
  const given = (answer: Given) =>
    give(sitting, interview, practice, answerOver(old, answer), took());
  switch (reply.kind) {
    case 'rate':
      return given({ state: 'rated', rating: reply.rating });
    case 'unknown':
      return given({ state: 'unknown' });
    case 'not-applicable': {
      const reason = await askReason(asker, practice, old);
      return reason === undefined ? { interview } : given({ state: 'not-applicable', reason });
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
      return skipped(sitting, interview, practice);
    case 'go': {
      const wanted = await askPractice(asker, continuum);
      return { interview: wanted === undefined ? interview : goTo(interview, wanted) };
    }
  }
}

/** An answer is saved before anybody asks for the reasons, and for what shows it. */
async function give(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  answer: Answer,
  took: number,
): Promise<Step> {
  let step = await settle(sitting, interview, practice, answer, took);
  // Somebody else's answer that stays is not for this group to explain.
  if (said(step.interview, practice) !== answer) return step;
  for (const more of remarksAfter(sitting, answer)) {
    const added = await more(practice, said(step.interview, practice));
    if (added === undefined) return takeBack(sitting, interview, practice);
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

type More = (practice: Practice, answer: Answer) => Promise<Answer | undefined>;

function remarksAfter(
  { asker, continuum: { scale }, group, evidence }: Sitting,
  answer: Answer,
): More[] {
  const high = answer.state === 'rated' && answer.rating >= 4;
  const sentence =
    (key: 'note' | 'dissent'): More =>
    (practice, given) =>
      askSentence(asker, practice, given, scale, key);
  return [
    // Why a practice does not apply was asked already.
    ...(group === undefined || answer.state === 'not-applicable' ? [] : [sentence('note')]),
    ...(group === undefined ? [] : [sentence('dissent')]),
    ...(evidence && high && answer.evidence === undefined
      ? [(practice: Practice, given: Answer) => askEvidence(asker, practice, given)]
      : []),
  ];
}

/** The practice as it was on the screen, as if nothing had been said of it since. */
async function takeBack(sitting: Sitting, before: Interview, practice: Practice): Promise<Step> {
  const notice = await save(sitting, practice, said(before, practice));
  return { interview: withAnswers(before, sitting.file.assessment.answers), notice };
}

/** Saves an answer and goes on. */
async function settle(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  answer: Answer,
  took: number,
): Promise<Step> {
  const notice = await save(sitting, practice, answer);
  const { answers } = sitting.file.assessment;
  const kept = answers.get(practice.id) ?? answer;
  const next = answerIn(withAnswers(interview, answers), practice.id, kept, took);
  const words = unratedWords(sitting, next, practice) ?? returnWords(interview, next);
  return { interview: next, notice: notice ?? words };
}

/** A group sees what a slip of a finger recorded, as the next screen shows another practice. */
function unratedWords({ group }: Sitting, { at, answers }: Interview, { id }: Practice) {
  const state = answers.get(id)?.state;
  if (group === undefined || at === undefined) return undefined;
  return state === 'unknown' || state === 'not-applicable'
    ? `${id}: ${UNRATED[state]}. b goes back.`
    : undefined;
}

/** Whoever went ahead to a practice is told why the next question lies behind it. */
function returnWords({ at: from, order }: Interview, { at: to }: Interview): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return order.indexOf(to) < order.indexOf(from) ? 'Saved. Back to where you were.' : undefined;
}

function skipped({ group }: Sitting, interview: Interview, { id }: Practice): Step {
  const next = skip(interview);
  const isLeftOpen = group !== undefined && next.skipped.has(id) && next.at !== undefined;
  return { interview: next, notice: isLeftOpen ? `${id} was skipped. b goes back.` : undefined };
}

/** Saves what was added to an answer and stays where the interview is. */
async function remark(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  answer: Answer,
): Promise<Step> {
  if (answer === said(interview, practice)) return { interview };
  const notice = await save(sitting, practice, answer);
  const { answers } = sitting.file.assessment;
  const kept = answers.get(practice.id) ?? answer;
  return { interview: record(withAnswers(interview, answers), practice.id, kept), notice };
}

function save({ asker, file, continuum }: Sitting, practice: Practice, answer: Answer) {
  return saveAnswer(asker, file, continuum, practice, answer);
}

/** What has been said of a practice. */
function said(interview: Interview, practice: Practice): Answer {
  return interview.answers.get(practice.id) ?? { state: 'unanswered' };
}

/** The same with the votes that whatever is said next goes with. */
function answerTo({ group }: Sitting, interview: Interview, practice: Practice): Answer {
  const answer = said(interview, practice);
  if (group === undefined) return answer;
  const votes = group.votes(practice, interview.answers);
  return { ...talkedAbout(answer), ...(votes && { votes }) };
}
