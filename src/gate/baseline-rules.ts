import type { Answer, Assessment, Subject, Waiver } from '../core/assessment.ts';
import type { PracticeId, Rating } from '../core/continuum.ts';
import type { Cell, ComponentScore, Scorecard } from '../core/scorecard.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import { answersOf, type Case, isLong, named, RATINGS, ratingPointer } from './case.ts';
import { lastDay } from './duration.ts';

/** The same unit as it was before the change. */
export interface Earlier {
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
}

interface Fall {
  readonly practice: PracticeId;
  readonly from: number;
  readonly to: string;
  readonly waiver: Waiver | undefined;
  /** Whether there is a waiver that was there before the fall. */
  readonly leftover: boolean;
}

/** A rating this low is also what a missing one counts as: to forget it loses nothing. */
const LOWEST = 1;
const HIGHEST = 5;
const JUMP = 2;

/** `--baseline`: no rating falls and no established cell is lost, but for what a waiver allows. */
export function againstBaseline(held: Case, earlier: Earlier): Diagnostic[] {
  const falls = fallsOf(held, earlier);
  return [
    ...otherSubject(held, earlier),
    ...falls.flatMap((fall) => ratingFinding(held, fall)),
    ...lostCells(held, earlier, falls),
    ...jumps(held, earlier),
  ];
}

/** Practices that fell and may, for now. */
export function waivedFalls(held: Case, earlier: Earlier): PracticeId[] {
  return fallsOf(held, earlier)
    .filter(({ waiver }) => (waiver?.until ?? '') >= held.today)
    .map(({ practice }) => practice);
}

/** Two units that change places would each be held against the other. */
function otherSubject({ assessment }: Case, earlier: Earlier): Diagnostic[] {
  const was = nameOf(earlier.assessment.subject);
  const is = nameOf(assessment.subject);
  if (was === is) return [];
  return [{ code: 'subject-changed', args: { earlier: was, now: is }, pointer: '/subject' }];
}

function nameOf({ organization, unit }: Subject): string {
  return unit === undefined ? organization : `${organization}, ${unit}`;
}

/** Ratings that are lower now, or taken back. */
function fallsOf(held: Case, earlier: Earlier): Fall[] {
  return answersOf(held).flatMap(([practice, now]): Fall[] => {
    const before = earlier.assessment.answers.get(practice);
    if (before?.state !== 'rated' || !isFall(before.rating, now)) return [];
    const leftover = now.waiver !== undefined && isSame(now.waiver, before.waiver);
    const waiver = leftover ? undefined : now.waiver;
    return [{ practice, from: before.rating, to: ratingSaid(now), waiver, leftover }];
  });
}

function isFall(from: Rating, now: Answer): boolean {
  if (now.state === 'rated') return now.rating < from;
  // Unlike a missing one, what does not apply leaves its cell, which a low rating may have kept down.
  return now.state === 'not-applicable' || from > LOWEST;
}

function ratingSaid(answer: Answer): string {
  if (answer.state === 'rated') return String(answer.rating);
  return answer.state === 'unanswered' ? 'without an answer' : answer.state;
}

function isSame(waiver: Waiver, before: Waiver | undefined): boolean {
  return waiver.reason === before?.reason && waiver.until === before.until;
}

function ratingFinding(held: Case, { practice, from, to, leftover, waiver }: Fall): Diagnostic[] {
  // A waiver that has come to its end is told of by itself.
  if (waiver !== undefined) return [];
  const { root } = held;
  const long = isLong(root, practice);
  const args = { ...named(held, practice), from, rating: to, leftover, long, until: untilOf(held) };
  return [{ code: 'rating-fell', args, pointer: ratingPointer(root, practice) }];
}

/** A day that a waiver might well end on. */
function untilOf({ today }: Case): string {
  return lastDay(today, { count: 3, unit: 'm' });
}

/** Waivers that have come to their end, whether the fall is new or long in the baseline. */
export function endedWaivers(held: Case): Diagnostic[] {
  return answersOf(held).flatMap(([practice, { waiver }]): Diagnostic[] => {
    if (waiver === undefined || waiver.until >= held.today) return [];
    const pointer = toPointer(['ratings', practice, 'waiver', 'until']);
    return [{ code: 'waiver-expired', args: { practice, until: waiver.until }, pointer }];
  });
}

/** Cells that were established and are so no more, unless everything that took them down is waived. */
function lostCells(held: Case, earlier: Earlier, falls: readonly Fall[]): Diagnostic[] {
  const { assessment, scorecard, today } = held;
  const fallen = new Map(falls.map((fall) => [fall.practice, fall]));
  const waived = (practice: PracticeId): boolean => {
    const { waiver } = fallen.get(practice) ?? assessment.answers.get(practice) ?? {};
    return (waiver?.until ?? '') >= today;
  };
  return scorecard.components.flatMap(({ id, name, cells }) => {
    const before = earlier.scorecard.components.find((one) => one.id === id);
    return cells.flatMap((cell): Diagnostic[] => {
      const { stage, status, points, needed } = cell;
      const was = before?.cells.find((one) => one.stage === stage)?.status;
      if (was !== 'established' || status === 'established') return [];
      const practices = cell.practices.filter(
        (one) => fallen.has(one) || appliesAndDrags(one, cell, held, earlier),
      );
      if (practices.every(waived)) return [];
      const until = untilOf(held);
      const args = { cell: `${name} at stage ${stage}`, points, needed, practices, until };
      return [{ code: 'cell-lost', args, pointer: RATINGS }];
    });
  });
}

/** Whether a practice did not apply before, and now does with less than its share of what the cell needs. */
function appliesAndDrags(
  practice: PracticeId,
  { needed, outOf }: Cell,
  { assessment }: Case,
  earlier: Earlier,
): boolean {
  const now = assessment.answers.get(practice);
  if (earlier.assessment.answers.get(practice)?.state !== 'not-applicable') return false;
  if (now?.state === 'not-applicable') return false;
  const rating = now?.state === 'rated' ? now.rating : LOWEST;
  return rating * outOf < needed * HIGHEST;
}

/** Two stages or more at once, when nothing shows what the raised practices rest on. */
function jumps(held: Case, earlier: Earlier): Diagnostic[] {
  const { assessment, scorecard } = held;
  const raised = (practice: PracticeId): boolean => {
    const now = assessment.answers.get(practice);
    const before = earlier.assessment.answers.get(practice);
    if (now === undefined || now.evidence?.length) return false;
    if (now.state === 'not-applicable') return before?.state !== now.state;
    if (now.state !== 'rated') return false;
    return now.rating > (before?.state === 'rated' ? before.rating : LOWEST);
  };
  const jump = (
    what: string,
    from: number,
    to: number,
    components: readonly ComponentScore[],
  ): Diagnostic[] => {
    if (to - from < JUMP) return [];
    // What was raised beyond the new stage did not lead to it.
    const practices = components.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.stage > to ? [] : cell.practices.filter(raised))),
    );
    if (practices.length === 0) return [];
    return [{ code: 'stage-jump', args: { what, from, to, practices }, pointer: RATINGS }];
  };
  const { stage, components } = scorecard;
  const overall = jump('The result as a whole', earlier.scorecard.stage, stage, components);
  if (overall.length > 0) return overall;
  return components.flatMap((component) => {
    const before = earlier.scorecard.components.find((one) => one.id === component.id);
    return jump(component.name, before?.stage ?? component.stage, component.stage, [component]);
  });
}
