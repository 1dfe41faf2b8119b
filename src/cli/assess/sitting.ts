import type { Answer } from '../../core/assessment.ts';
import type { Continuum, Practice } from '../../core/continuum.ts';
import type { Asker, Reply } from '../../prompts/asker.ts';
import {
  answer as answerIn,
  back,
  current,
  goTo,
  type Interview,
  record,
  returnToSkipped,
  skip,
  withAnswers,
} from '../../questionnaire/interview.ts';
import { progress } from '../../questionnaire/progress.ts';
import type { AnswerFile } from './answer-file.ts';
import { completePractice, findPractice } from './find-practice.ts';
import { answerOver, askEvidence, askNote, askReason } from './remarks.ts';
import { askReview } from './review.ts';
import { saveAnswer } from './save-answer.ts';

/** What a sitting works with. */
export interface Sitting {
  readonly asker: Asker;
  readonly continuum: Continuum;
  readonly file: AnswerFile;
  /** Ask for evidence after a 4 or a 5. */
  readonly evidence: boolean;
  /** Milliseconds of a clock that only moves forward. */
  now(): number;
}

/** One step further: the interview, and what the next screen should say. */
interface Step {
  readonly interview: Interview;
  readonly notice?: string | undefined;
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
      practice === undefined
        ? await review(sitting, step.interview)
        : await ask(sitting, step, practice);
    if (next === 'result' || next === 'quit') {
      return { finished: next === 'result', interview: step.interview };
    }
    step = next;
  }
}

async function review({ asker }: Sitting, interview: Interview): Promise<Step | 'result' | 'quit'> {
  const choice = await askReview(asker, interview);
  switch (choice.kind) {
    case 'result':
      return 'result';
    case 'stop':
      return 'quit';
    case 'open':
      return { interview: returnToSkipped(interview) };
    case 'practice':
      return { interview: goTo(interview, choice.practice) };
  }
}

async function ask(
  sitting: Sitting,
  { interview, notice }: Step,
  practice: Practice,
): Promise<Step | 'quit'> {
  const { asker, continuum, now } = sitting;
  const since = now();
  const answer = answerTo(interview, practice);
  const reply = await asker.rate({
    practice,
    component: continuum.components.find(({ id }) => id === practice.component)?.name ?? '',
    scale: continuum.scale,
    progress: progress(interview),
    answer,
    ...(notice === undefined ? {} : { notice }),
  });
  if (reply.kind === 'quit') return 'quit';
  return follow(sitting, interview, practice, reply, () => now() - since);
}

async function follow(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  reply: Exclude<Reply, { kind: 'quit' }>,
  took: () => number,
): Promise<Step> {
  const { asker } = sitting;
  const old = answerTo(interview, practice);
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
      return { interview: answerIn(interview, practice.id, old) };
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

/** A rating is saved before anybody asks what shows it. */
async function rate(
  sitting: Sitting,
  interview: Interview,
  practice: Practice,
  answer: Answer,
  took: () => number,
): Promise<Step> {
  const step = await settle(sitting, interview, practice, answer, took());
  const wanted = sitting.evidence && answer.state === 'rated' && answer.rating >= 4;
  if (!wanted || answer.evidence !== undefined) return step;
  const withEvidence = await askEvidence(
    sitting.asker,
    practice,
    answerTo(step.interview, practice),
  );
  if (withEvidence === undefined) return step;
  return remark(sitting, step.interview, practice, withEvidence);
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

function answerTo(interview: Interview, practice: Practice): Answer {
  return interview.answers.get(practice.id) ?? { state: 'unanswered' };
}
