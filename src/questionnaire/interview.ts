import type { Answer } from '../core/assessment.ts';
import { COMPONENTS, type Continuum, type Practice, type PracticeId } from '../core/continuum.ts';
import { type Order, practiceOrder } from './order.ts';
import { type Answers, isSettled, isUnanswered } from './settled.ts';

export interface InterviewOptions {
  readonly continuum: Continuum;
  /** What has been answered before; the interview goes on from there. */
  readonly answers: Answers;
  /** The usual orders by name, or the practices in an order of one's own. */
  readonly order: Order | readonly PracticeId[];
  /** Decides the shuffled order, and no other: the same seed, the same order. */
  readonly seed?: string;
  /** Leave out every question that can no longer change the stage of its component. */
  readonly quick: boolean;
}

/** Where an interview stands. A value: every step returns a new one. */
export interface Interview {
  readonly continuum: Continuum;
  readonly order: readonly PracticeId[];
  readonly quick: boolean;
  readonly answers: Answers;
  /** The practice on the screen; absent when there is nothing left to ask and it is time to look back. */
  readonly at?: PracticeId;
  /** The practices that were on the screen before this one, latest last. */
  readonly trail: readonly PracticeId[];
  /** Left open on purpose in this sitting; not asked again until somebody wants to. */
  readonly skipped: ReadonlySet<PracticeId>;
  /** How long each answer of this sitting took, in milliseconds. */
  readonly times: readonly number[];
}

export function createInterview(options: InterviewOptions): Interview {
  const { continuum, answers, quick } = options;
  return toFirstOpen({
    continuum,
    quick,
    answers,
    order: orderOf(options),
    trail: [],
    skipped: new Set(),
    times: [],
  });
}

function orderOf({ continuum, order, seed }: InterviewOptions): readonly PracticeId[] {
  return typeof order === 'string' ? practiceOrder(continuum, order, seed) : order;
}

/** The practice to ask now; undefined when every question is answered, settled or skipped. */
export function current(interview: Interview): Practice | undefined {
  return interview.continuum.practices.find(({ id }) => id === interview.at);
}

/** Notes an answer without moving on, for a remark on the practice that is being asked. */
export function record(interview: Interview, practice: PracticeId, answer: Answer): Interview {
  return { ...interview, answers: new Map(interview.answers).set(practice, answer) };
}

/** Notes an answer and goes to the first open question. `took`: how long it was on the screen, in milliseconds. */
export function answer(
  interview: Interview,
  practice: PracticeId,
  given: Answer,
  took?: number,
): Interview {
  const skipped = new Set(interview.skipped);
  skipped.delete(practice);
  const times = took === undefined ? interview.times : [...interview.times, took];
  return toFirstOpen({ ...leave(record(interview, practice, given)), skipped, times });
}

/** The practice that was on the screen before; with none before, the one that precedes it in the order. */
export function back(interview: Interview): Interview {
  const { trail, order, at } = interview;
  const before = trail.at(-1);
  if (before !== undefined) return { ...interview, at: before, trail: trail.slice(0, -1) };
  const preceding = at === undefined ? order.at(-1) : order[order.indexOf(at) - 1];
  return preceding === undefined ? interview : { ...interview, at: preceding };
}

/** Leaves an open question open; from one that has its answer, goes on to the practice after it. */
export function skip(interview: Interview): Interview {
  const { at, order, answers } = interview;
  if (at === undefined) return interview;
  if (isUnanswered(answers, at)) {
    return toFirstOpen({ ...leave(interview), skipped: new Set(interview.skipped).add(at) });
  }
  const following = order[order.indexOf(at) + 1];
  if (following === undefined || isLeftOut(interview, following))
    return toFirstOpen(leave(interview));
  return { ...leave(interview), at: following };
}

/** Any practice, answered or not. The answer to it leads back to the first open question. */
export function goTo(interview: Interview, practice: PracticeId): Interview {
  return { ...leave(interview), at: practice };
}

/** Leaves the questions for the list of all answers, whatever is open. */
export function lookBack(interview: Interview): Interview {
  const { at: _, ...rest } = leave(interview);
  return rest;
}

/** Asks what was skipped after all. */
export function returnToSkipped(interview: Interview): Interview {
  return toFirstOpen({ ...interview, skipped: new Set() });
}

/** Takes over answers that came from elsewhere, such as a file that somebody else changed meanwhile. */
export function withAnswers(interview: Interview, answers: Answers): Interview {
  return { ...interview, answers };
}

/** Questions without an answer that may still change a stage, in the order in which they are asked. */
export function openQuestions(interview: Interview): PracticeId[] {
  const settled = interview.quick ? settledPractices(interview) : new Set<PracticeId>();
  return interview.order.filter((id) => isUnanswered(interview.answers, id) && !settled.has(id));
}

/** Questions that `quick` spared: unanswered, and without any bearing on the stage of their component. */
export function sparedQuestions(interview: Interview): PracticeId[] {
  if (!interview.quick) return [];
  const settled = settledPractices(interview);
  return interview.order.filter((id) => isUnanswered(interview.answers, id) && settled.has(id));
}

function settledPractices({ continuum, answers }: Interview): Set<PracticeId> {
  const settled = new Set(COMPONENTS.filter((each) => isSettled(continuum, each, answers)));
  return new Set(
    continuum.practices.filter(({ component }) => settled.has(component)).map(({ id }) => id),
  );
}

function isLeftOut(interview: Interview, practice: PracticeId): boolean {
  return sparedQuestions(interview).includes(practice);
}

function leave(interview: Interview): Interview {
  const { at, trail } = interview;
  if (at === undefined) return interview;
  return { ...interview, trail: [...trail.filter((id) => id !== at), at] };
}

function toFirstOpen(interview: Interview): Interview {
  const { at: _, ...rest } = interview;
  const open = openQuestions(interview).find((id) => !interview.skipped.has(id));
  return open === undefined ? rest : { ...rest, at: open };
}
