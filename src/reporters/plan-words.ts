import { at } from '../core/at.ts';
import {
  COMPONENTS,
  type ComponentId,
  type Continuum,
  type Effort,
  type Level,
  type PracticeId,
} from '../core/continuum.ts';
import { lowest } from '../core/placement.ts';
import type { Action, Gap, Raise } from '../core/plan.ts';
import type { ComponentScore } from '../core/scorecard.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { listed } from '../diagnostics/listed.ts';
import type { PlanResult } from './results.ts';
import { ratingLabel, titleOf } from './score-words.ts';
import { namedStage, stageHeadline, stageInSentence, stageWords } from './stage-words.ts';
import { capital, count } from './words.ts';

export const EFFORT_WORDS: Readonly<Record<Effort, string>> = {
  S: 'small',
  M: 'medium',
  L: 'large',
};

/** A plan in sentences; the screen and the Markdown page arrange the same ones. */
export interface PlanWords {
  readonly headline: string;
  readonly now: string;
  /** Where the targets come from, when it is the file. */
  readonly origin?: string;
  /** The lowest of the targets: what the whole would reach. */
  readonly target: Level;
  readonly components: readonly ComponentLine[];
  readonly findOut: readonly string[];
  readonly findOutWhy: string;
  readonly route: readonly string[];
  /** Whether the shortest way is the plan itself. */
  readonly routeIsPlan: boolean;
  readonly raises: readonly string[];
  readonly secure: readonly string[];
  readonly secureWhy: string;
  readonly staying: Staying;
}

/** Whether to move at all, which is part of every plan. */
export interface Staying {
  readonly title: string;
  readonly opening: string;
  readonly texts: readonly (readonly [label: string, text: string])[];
}

export interface ComponentLine {
  readonly name: string;
  /** `stage 1 to stage 2`, or `stage 2, stays`. */
  readonly move: string;
  /** What it lacks, cell by cell; empty where it lacks nothing. */
  readonly lacks: string;
}

function overallTarget({ plan: { target } }: PlanResult): Level {
  return lowest(COMPONENTS.map((component) => target[component]));
}

function headline(result: PlanResult, target: Level): string {
  const { continuum, scorecard, plan } = result;
  if (plan.gaps.length === 0) {
    if (target === 0) return 'Staying is the target: stage 1 is not yet established';
    const last = target === continuum.stages.length;
    return last ? 'The last stage is reached: keep it up' : 'The target is reached: keep it up';
  }
  if (target > scorecard.stage) {
    return `Plan: from ${stageWords(scorecard.stage)} to ${namedStage(continuum, target)}`.replace(
      'stage 1, not yet established to stage 1',
      'not yet established to stage 1',
    );
  }
  const moving = scorecard.components.filter((each) => each.stage < plan.target[each.id]);
  const moves = moving.map((each) => `${inSentence(each.name)} to stage ${plan.target[each.id]}`);
  return `Plan: ${listed(moves)}`;
}

const level = (stage: Level): string => (stage === 0 ? 'not yet established' : `stage ${stage}`);

function lacks(gaps: readonly Gap[]): string {
  return gaps.map((gap) => `${count(gap.short, 'point')} at stage ${gap.stage}`).join(', ');
}

function componentLine(result: PlanResult, component: ComponentScore): ComponentLine {
  const { plan } = result;
  const target = plan.target[component.id];
  const stays = component.stage >= target;
  const holds = component.stage > target ? `, above its target of ${target}` : ', stays';
  return {
    name: component.name,
    move: level(component.stage) + (stays ? holds : ` to stage ${target}`),
    lacks: stays ? '' : lacks(plan.gaps.filter((gap) => gap.component === component.id)),
  };
}

function named(continuum: Continuum, practice: PracticeId): string {
  return `${practice} ${titleOf(continuum, practice)}`;
}

function nameOf(continuum: Continuum, id: ComponentId): string {
  return inSentence(continuum.components.find((component) => component.id === id)?.name ?? id);
}

function raiseLine(continuum: Continuum, raise: Raise): string {
  return `${named(continuum, raise.practice)}: from ${raise.from ?? 'no rating (counts as 1)'} to ${raise.to}`;
}

/** Points that the raises add to a cell. */
function addedTo(practices: readonly PracticeId[], raises: readonly Raise[]): number {
  return raises
    .filter((raise) => practices.includes(raise.practice))
    .reduce((sum, raise) => sum + raise.to - (raise.from ?? 1), 0);
}

/** Why the shortest way differs from the plan: what it leaves as a reservation, where it goes beyond the target. */
function routeReasons(result: PlanResult): string[] {
  const { continuum, plan } = result;
  const { raises, reachesByComponent } = plan.shortestRoute;
  const reasons: string[] = [];
  for (const gap of plan.gaps) {
    if (gap.points + addedTo(gap.practices, raises) >= gap.needed) continue;
    reasons.push(
      `It leaves ${namedStage(continuum, gap.stage)}, of ${nameOf(continuum, gap.component)} as a ` +
        'reservation, which the rule allows; the full plan closes it.',
    );
  }
  for (const component of COMPONENTS) {
    const target = plan.target[component];
    const beyond = raises.flatMap((raise) => {
      const practice = continuum.practices.find((each) => each.id === raise.practice);
      return practice?.component === component && practice.stage > target ? [practice] : [];
    });
    const reaches = reachesByComponent[component];
    const name = nameOf(continuum, component);
    const furthest = beyond.at(-1)?.stage;
    if (furthest !== undefined) {
      const lie = beyond.length === 1 ? 'lies' : 'lie';
      reasons.push(
        `${listed(beyond.map(({ id }) => id))} ${lie} beyond the target of ${name}: ` +
          `establishing stage ${furthest} costs less than settling what is open below it.`,
      );
    } else if (reaches > target && plan.gaps.some((gap) => gap.component === component)) {
      reasons.push(
        `${capital(name)} would come out at stage ${reaches}, above its target of ${target}: ` +
          'what it already does there counts once the way is clear.',
      );
    }
  }
  return reasons;
}

function routeIsPlan({ actions, shortestRoute: { raises } }: PlanResult['plan']): boolean {
  return (
    raises.length === actions.length &&
    actions.every(({ practice, raiseTo }) =>
      raises.some((raise) => raise.practice === practice && raise.to === raiseTo),
    )
  );
}

function route(result: PlanResult): string[] {
  const { continuum, plan } = result;
  const { shortestRoute } = plan;
  if (shortestRoute.raises.length === 0) return [];
  const { raises } = shortestRoute;
  const reaches = stageInSentence(continuum, shortestRoute.reaches);
  const effort =
    `${count(shortestRoute.steps, 'step')}, effort ${shortestRoute.effort} ` +
    '(a step counts 1 where effort is small, 2 medium, 3 large)';
  const enough =
    raises.length === 1
      ? 'This raise brings every component to its target.'
      : `These ${raises.length} raises bring every component to its target.`;
  const opening = routeIsPlan(plan)
    ? `There is no shorter way than the whole plan: ${effort}.`
    : `${effort}. ${enough} It is the least that does; the plan above makes every stage firm.`;
  return [opening, `It reaches ${reaches}.`, ...routeReasons(result)];
}

/** Before stage 1 is in place there is nothing to stay at: what its texts say of moving on is for later. */
function staying({ continuum, scorecard }: PlanResult): Staying {
  const stage = at(continuum.stages, Math.max(1, scorecard.stage) - 1);
  const last = stage.stage === continuum.stages.length;
  if (scorecard.stage === 0) {
    return {
      title: 'After stage 1',
      opening:
        'Stage 1 is the ground for all that follows: put it in place first. Whether to go further is a decision for then.',
      texts: [
        ['If you stop there', stage.riskOfStaying],
        ['What moving costs', stage.costOfMoving],
        ['When to stop there', stage.whenNotToMove],
      ],
    };
  }
  return {
    title: 'Whether to move at all',
    opening: 'Staying where you are is a decision too, and can be the right one.',
    texts: [
      ['If you stay', stage.riskOfStaying],
      [last ? 'What it takes' : 'What moving costs', stage.costOfMoving],
      [last ? 'A caution' : 'When to stay', stage.whenNotToMove],
    ],
  };
}

/** Where an action stands and how far it goes: `Now 3, raise to 4. Medium effort.` */
export function actionState(result: PlanResult, action: Action): string {
  const now =
    action.rating === null
      ? `${capital(ratingLabel(result, action.practice))}: find out, then bring it to ${action.raiseTo}`
      : `Now ${action.rating}, raise to ${action.raiseTo}`;
  const effort = `${capital(EFFORT_WORDS[action.effort])} effort${action.quickWin ? ', a quick win' : ''}`;
  return `${now}. ${effort}.`;
}

export function componentOf(continuum: Continuum, action: Action): string {
  const name = continuum.components.find((each) => each.id === action.component)?.name;
  return `${name ?? action.component}, stage ${action.stage}`;
}

/** The documents that a practice is drawn from, in a sentence; none where the continuum names none. */
export function drawnFrom(continuum: Continuum, { sources }: Action): string[] {
  const documents = new Set(
    continuum.seedItems.flatMap(({ id, source }) => (sources.includes(id) ? [source] : [])),
  );
  const titles = continuum.sources.flatMap(({ id, title }) => (documents.has(id) ? [title] : []));
  return titles.length === 0 ? [] : [`Drawn from: ${titles.join('; ')}`];
}

function secureWhy(stage: Level, practices: number): string {
  const resting = stage === 0 ? 'What single components have reached rests' : 'The result rests';
  return practices === 1
    ? `${resting} on this practice: a slip in it could lower a stage.`
    : `${resting} on these practices: a slip in one of them could lower a stage.`;
}

export function planWords(result: PlanResult): PlanWords {
  const { continuum, scorecard, plan } = result;
  const target = overallTarget(result);
  return {
    headline: headline(result, target),
    now: stageHeadline(continuum, scorecard.stage),
    ...(result.requested !== true &&
      result.assessment.targets && { origin: 'The targets are those in the file.' }),
    target,
    components: scorecard.components.map((component) => componentLine(result, component)),
    findOut: plan.findOut.map((id) => `${named(continuum, id)} (${ratingLabel(result, id)})`),
    findOutWhy: 'Settle these before anything else: until somebody knows, each counts as 1.',
    route: route(result),
    routeIsPlan: routeIsPlan(plan),
    raises: plan.shortestRoute.raises.map((raise) => raiseLine(continuum, raise)),
    secure: plan.secure.map((id) => `${named(continuum, id)} (${ratingLabel(result, id)})`),
    secureWhy: secureWhy(scorecard.stage, plan.secure.length),
    staying: staying(result),
  };
}
