import type { Answer, Assessment } from './assessment.ts';
import { at } from './at.ts';
import { type Bounds, boundsOf, componentRangeOf, decisivePositions } from './bounds.ts';
import { LOWER_BOUND, statusOf, tally, UPPER_BOUND } from './cell.ts';
import {
  COMPONENTS,
  type ComponentId,
  type Continuum,
  type Level,
  type PracticeId,
  STAGES,
  type StageNumber,
} from './continuum.ts';
import { cellIndex, gridOf, MISSING, type Values, valuesOf } from './grid.ts';
import { climb, place } from './placement.ts';
import type { Cell, CellStatus, ComponentScore, HeldBack, Scorecard } from './scorecard.ts';
import { sensitivityOf } from './sensitivity.ts';
import { totalOf } from './total.ts';

/** Without evidence to look at, often and almost always are taken for sometimes. */
export const EVIDENCE_FROM = 4;
const WITHOUT_EVIDENCE = 3;

function cellsOf(continuum: Continuum, component: ComponentId, values: Values): Cell[] {
  const { rule, practices } = continuum;
  const { cells } = gridOf(continuum);
  return STAGES.map((stage) => {
    const members = at(cells, cellIndex(component, stage)).members;
    const counted = tally(members, values, LOWER_BOUND);
    return {
      stage,
      points: counted.points,
      needed: rule.established * counted.applicable,
      outOf: UPPER_BOUND * counted.applicable,
      status: statusOf(counted, rule),
      missing: members.filter((position) => values[position] === MISSING).length,
      practices: members.map((position) => at(practices, position).id),
    };
  });
}

function componentScores(continuum: Continuum, values: Values, bounds: Bounds): ComponentScore[] {
  const names = new Map(continuum.components.map(({ id, name }) => [id, name]));
  return COMPONENTS.map((id) => {
    const range = componentRangeOf(bounds, id);
    const cells = cellsOf(continuum, id, values);
    const stage = range.low;
    const reservations = cells.flatMap((cell) =>
      cell.stage < stage && cell.status === 'reservation' ? [cell.stage] : [],
    );
    return { id, name: names.get(id) ?? id, stage, range, reservations, cells };
  });
}

/** The reservations of a component whose repair alone would lift it above its stage. */
function liftingRepairs(component: ComponentScore, reservationsAllowed: number): StageNumber[] {
  return component.reservations.filter((repaired) => {
    const statusAt = (stage: StageNumber): CellStatus =>
      stage === repaired ? 'established' : at(component.cells, stage - 1).status;
    return climb(statusAt, reservationsAllowed) > component.stage;
  });
}

/** For every component at the overall stage: its next cell, and a reservation whose repair alone would lift it. */
function heldBackBy(
  components: readonly ComponentScore[],
  overall: Level,
  reservationsAllowed: number,
): HeldBack[] {
  const holding = components.filter((component) => component.stage === overall);
  return STAGES.flatMap((stage) =>
    holding.flatMap((component) => {
      const { needed, points } = at(component.cells, stage - 1);
      const holds =
        stage === overall + 1 || liftingRepairs(component, reservationsAllowed).includes(stage);
      return holds ? [{ component: component.id, stage, short: needed - points }] : [];
    }),
  );
}

const evidenceItems = (answer: Answer | undefined): number => answer?.evidence?.length ?? 0;

function evidenced(
  continuum: Continuum,
  answers: ReadonlyMap<PracticeId, Answer>,
  values: Values,
): Scorecard['evidenced'] {
  const shown = continuum.practices.map(({ id }, position) => {
    const value = at(values, position);
    return value >= EVIDENCE_FROM && evidenceItems(answers.get(id)) === 0
      ? WITHOUT_EVIDENCE
      : value;
  });
  const items = continuum.practices.reduce(
    (sum, { id }) => sum + evidenceItems(answers.get(id)),
    0,
  );
  return { stage: place(continuum, shown, LOWER_BOUND).overall, items };
}

function countsOf(
  continuum: Continuum,
  answers: ReadonlyMap<PracticeId, Answer>,
): Scorecard['counts'] {
  const counts = { rated: 0, 'not-applicable': 0, unknown: 0, unanswered: 0 };
  for (const { id } of continuum.practices) counts[answers.get(id)?.state ?? 'unanswered'] += 1;
  const { rated, 'not-applicable': notApplicable, unknown, unanswered } = counts;
  return { rated, notApplicable, unknown, unanswered };
}

/** Name of stage `max(1, stage)`: stage 1 also names the place of whoever has not established it yet. */
export function stageName(continuum: Continuum, stage: number): string {
  return at(continuum.stages, Math.max(1, stage) - 1).name;
}

/**
 * Scores an assessment against a continuum by the stage rule (docs/scoring.md). Pure; never throws for an assessment
 * that `parseAssessment` accepted. Answers to practices that the continuum lacks are left out of account.
 */
export function score(continuum: Continuum, assessment: Assessment): Scorecard {
  const { answers, subject, date } = assessment;
  const values = valuesOf(continuum, answers);
  const bounds = boundsOf(continuum, values);
  const components = componentScores(continuum, values, bounds);
  const stage = bounds.low.overall;
  const counts = countsOf(continuum, answers);
  const ratings = values.filter((value) => value > MISSING);
  return {
    continuum: { id: continuum.id, version: continuum.version },
    subject,
    date,
    stage,
    stageName: stageName(continuum, stage),
    range: { low: stage, high: bounds.high.overall },
    provisional: counts.unknown + counts.unanswered > 0,
    decisive: decisivePositions(continuum, values, bounds).map(
      (position) => at(continuum.practices, position).id,
    ),
    components,
    heldBackBy: heldBackBy(components, stage, continuum.rule.reservationsAllowed),
    evidenced: evidenced(continuum, answers, values),
    sensitivity: sensitivityOf(continuum, values, bounds.low),
    total: totalOf(ratings, values.length - counts.notApplicable),
    counts,
  };
}
