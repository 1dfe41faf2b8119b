import type { Answer, Assessment } from './assessment.ts';
import { at } from './at.ts';
import { LOWER_BOUND } from './cell.ts';
import {
  COMPONENTS,
  type ComponentId,
  type Continuum,
  EFFORTS,
  type Level,
  type Practice,
  type PracticeId,
  STAGES,
} from './continuum.ts';
import { valuesOf } from './grid.ts';
import type { Action, Gap, Plan } from './plan.ts';
import { shortestRoute } from './route.ts';
import { score } from './score.ts';
import type { Scorecard } from './scorecard.ts';
import { type TargetRequest, targetsOf } from './target.ts';

function gapsOf(scorecard: Scorecard, target: Readonly<Record<ComponentId, Level>>): Gap[] {
  const climbing = scorecard.components.filter(({ id, stage }) => stage < target[id]);
  return STAGES.flatMap((stage) =>
    climbing.flatMap(({ id, cells }) => {
      const { points, needed, status, practices } = at(cells, stage - 1);
      if (stage > target[id] || status === 'established') return [];
      return [{ component: id, stage, points, needed, short: needed - points, status, practices }];
    }),
  );
}

/** What is missing to the rating that establishes a cell; a missing practice counts 1. */
const shortfall = ({ rating, raiseTo }: Action): number => raiseTo - (rating ?? LOWER_BOUND);

/** Stage, then largest shortfall, then least effort; the sort is stable, so the rest stays in continuum order. */
function inOrder(a: Action, b: Action): number {
  return (
    a.stage - b.stage ||
    shortfall(b) - shortfall(a) ||
    EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort)
  );
}

function actionOf(practice: Practice, answer: Answer | undefined, raiseTo: number): Action[] {
  const rating = answer?.state === 'rated' ? answer.rating : null;
  if (answer?.state === 'not-applicable' || (rating ?? LOWER_BOUND) >= raiseTo) return [];
  return [
    {
      practice: practice.id,
      component: practice.component,
      stage: practice.stage,
      title: practice.title,
      rating,
      raiseTo,
      effort: practice.effort,
      quickWin: practice.effort === EFFORTS[0],
      first30Days: practice.first30Days,
      within90Days: practice.within90Days,
      measure: practice.measure,
      owner: practice.owner,
      why: practice.why,
      sources: practice.sources,
    },
  ];
}

/**
 * What to keep up while the rest moves: every practice whose slip by one step would lower the overall stage, and the
 * reservation that a component at its target relies on.
 */
function secureOf(
  continuum: Continuum,
  scorecard: Scorecard,
  target: Readonly<Record<ComponentId, Level>>,
  answers: ReadonlyMap<PracticeId, Answer>,
): PracticeId[] {
  const fragile = new Set(scorecard.sensitivity.drops.map(({ practice }) => practice));
  for (const { id, stage, reservations, cells } of scorecard.components) {
    if (stage < target[id]) continue;
    for (const reservation of reservations) {
      for (const practice of at(cells, reservation - 1).practices) fragile.add(practice);
    }
  }
  return continuum.practices.flatMap(({ id }) =>
    fragile.has(id) && answers.get(id)?.state !== 'not-applicable' ? [id] : [],
  );
}

/**
 * The gap action plan: which cells block the target, what to do about their practices and in which order, and the route
 * of least effort. Pure. With the target reached already, gaps, actions and raises are empty.
 *
 * @param request beats the file's own targets; without either, one stage above the overall stage
 * @throws RangeError for a requested target that is neither a stage from 1 to 5 nor `stay`
 */
export function plan(
  continuum: Continuum,
  assessment: Assessment,
  request: TargetRequest = {},
): Plan {
  const { answers } = assessment;
  const scorecard = score(continuum, assessment);
  const target = targetsOf(scorecard, assessment.targets, request);
  const gaps = gapsOf(scorecard, target);
  const inGap = new Set(gaps.flatMap(({ practices }) => practices));
  const blocking = continuum.practices.filter(({ id }) => inGap.has(id));
  const actions = blocking.flatMap((practice) =>
    actionOf(practice, answers.get(practice.id), continuum.rule.established),
  );
  return {
    stage: scorecard.stage,
    target,
    gaps,
    findOut: actions.flatMap(({ practice, rating }) => (rating === null ? [practice] : [])),
    actions: actions.toSorted(inOrder),
    shortestRoute: shortestRoute(
      continuum,
      valuesOf(continuum, answers),
      COMPONENTS.map((component) => target[component]),
    ),
    secure: secureOf(continuum, scorecard, target, answers),
  };
}
