import type { Answer, Assessment, Subject } from '../core/assessment.ts';
import type { PracticeId } from '../core/continuum.ts';
import type { Cell, ComponentScore, Scorecard } from '../core/scorecard.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { answersOf, type Case, RATINGS, ratingPointer } from './case.ts';

/** The same unit as it was before the change. */
export interface Earlier {
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
}

interface Fall {
  readonly practice: PracticeId;
  readonly from: number;
  readonly to: string;
  readonly waiver: Answer['waiver'];
}

/** A rating this low is also what a missing one counts as: taking it back loses nothing. */
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
    if (before?.state !== 'rated') return [];
    const from = before.rating;
    const { waiver } = now;
    if (now.state === 'rated') {
      return now.rating < from ? [{ practice, from, to: String(now.rating), waiver }] : [];
    }
    if (from === LOWEST) return [];
    const to = now.state === 'unanswered' ? 'without an answer' : now.state;
    return [{ practice, from, to, waiver }];
  });
}

function ratingFinding({ root, today }: Case, fall: Fall): Diagnostic[] {
  const { waiver, ...args } = fall;
  const pointer = ratingPointer(root, fall.practice);
  if (waiver === undefined) return [{ code: 'rating-fell', args, pointer }];
  const { until } = waiver;
  return until >= today ? [] : [{ code: 'waiver-expired', args: { ...args, until }, pointer }];
}

/** Cells that were established and are so no more, unless everything that took them down is waived. */
function lostCells(held: Case, earlier: Earlier, falls: readonly Fall[]): Diagnostic[] {
  const { assessment, scorecard, today } = held;
  const fallen = new Set(falls.map(({ practice }) => practice));
  const waived = (practice: PracticeId): boolean =>
    (assessment.answers.get(practice)?.waiver?.until ?? '') >= today;
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
      const args = { cell: `${name} at stage ${stage}`, points, needed, practices };
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
    if (now?.state !== 'rated' || now.evidence?.length) return false;
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
