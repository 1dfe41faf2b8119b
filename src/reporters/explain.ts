import { LOWER_BOUND, UPPER_BOUND } from '../core/cell.ts';
import type { Cell, ComponentScore, Range } from '../core/scorecard.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { listed } from '../diagnostics/listed.ts';
import type { ScoreResult } from './results.ts';
import { openCount, ratingLabel } from './score-words.ts';
import { namedStage, stageInSentence, stageWords } from './stage-words.ts';
import { count } from './words.ts';

export interface Passage {
  readonly title: string;
  /** Numbered through all passages. */
  readonly sentences: readonly (readonly [number: number, sentence: string])[];
}

const STATUS_WORDS: Readonly<Record<Cell['status'], string>> = {
  established: 'established',
  reservation: 'a reservation, almost established',
  short: 'not established',
};

function cellSentence(result: ScoreResult, cell: Cell): string {
  const { continuum } = result;
  const { per, points, floor } = continuum.rule.reservation;
  const applicable = cell.needed / continuum.rule.established;
  const ratings = cell.practices.map((id) => {
    const label = ratingLabel(result, id);
    return label === 'unknown' || label === 'unanswered'
      ? `${id} (${label}, counts as ${LOWER_BOUND})`
      : `${id} ${label}`;
  });
  const make = cell.practices.length === 1 ? 'makes' : 'make';
  const sum =
    `Stage ${cell.stage} is ${STATUS_WORDS[cell.status]}: ${listed(ratings)} ${make} ` +
    `${count(cell.points, 'point')}, ${cell.needed} needed.`;
  const enough = Math.ceil((points * applicable) / per);
  return cell.status === 'short' && cell.points >= enough
    ? `${sum} ${enough} would do for a reservation, but one rating is below ${floor}.`
    : sum;
}

/** Where the climb of a component ends, and what ends it. */
function climbSentence(result: ScoreResult, component: ComponentScore): string {
  const { reservationsAllowed } = result.continuum.rule;
  const name = inSentence(component.name);
  const reached = component.stage === 0 ? 'no stage yet' : `stage ${component.stage}`;
  const last = component.cells.at(-1)?.stage ?? 0;
  if (component.stage === last) {
    const relied = component.reservations.length > 0 ? ' with its reservation' : '';
    return `So ${name} has reached stage ${component.stage}, the last one${relied}.`;
  }
  let reservations = 0;
  const stop = component.cells.find(
    (cell) =>
      cell.status === 'short' ||
      (cell.status === 'reservation' && ++reservations > reservationsAllowed),
  );
  const above = component.cells.some(
    (cell) => cell.stage > (stop?.stage ?? last) && cell.status === 'established',
  );
  const next = component.cells[component.stage];
  let why = `stage ${next?.stage} is not established`;
  if (stop?.status === 'reservation' && above) {
    why = `stage ${stop.stage} would be one reservation too many (${reservationsAllowed} allowed)`;
  } else if (next?.status === 'reservation') {
    why = `stage ${next.stage} is only almost established`;
  }
  const ignored = above ? ' What is established above that does not count yet.' : '';
  return `So ${name} has reached ${reached}: ${why}, and the climb ends there.${ignored}`;
}

function leeway(reservationsAllowed: number): string {
  if (reservationsAllowed === 0) return 'none of them may be a reservation';
  if (reservationsAllowed === 1) return 'one of them may be a reservation';
  return `up to ${reservationsAllowed} of them may be reservations`;
}

/** How far the answers that are missing leave the result open. */
export function boundsSentence(open: number, { low, high }: Range): string {
  if (open === 0) return 'Every practice is answered, so there is no range.';
  const practices = count(open, 'practice is', 'practices are');
  if (low === high) return `${practices} open; whatever the answer, it stays ${stageWords(low)}.`;
  return (
    `${practices} open. At ${LOWER_BOUND} each, the result is ${stageWords(low)}; ` +
    `at ${UPPER_BOUND} each, ${stageWords(high)}. The answers decide where it falls between the two.`
  );
}

/** A walk through the stage rule with one file's own numbers. */
export function explainScore(result: ScoreResult): Passage[] {
  const { continuum, scorecard } = result;
  const { established, reservation, reservationsAllowed } = continuum.rule;
  let number = 0;
  const passage = (title: string, sentences: readonly string[]): Passage => ({
    title,
    sentences: sentences.map((sentence) => [++number, sentence]),
  });

  const rule = passage('The rule', [
    `Each component has a few practices at each stage. Together they are established when their ratings average ${established} or more.`,
    `An average of ${reservation.points / reservation.per} with no rating below ${reservation.floor} is a reservation: almost established.`,
    `A component reaches a stage that is established when all the stages before it are too; ${leeway(reservationsAllowed)}.`,
  ]);
  const components = scorecard.components.map((component) =>
    passage(component.name, [
      ...component.cells.map((cell) => cellSentence(result, cell)),
      climbSentence(result, component),
    ]),
  );

  const stages = scorecard.components.map(
    ({ name, stage }) => `${inSentence(name)} ${stage === 0 ? 'none yet' : stage}`,
  );
  const bounds = boundsSentence(openCount(scorecard), scorecard.range);
  const overall = passage('Overall', [
    `The overall stage is the lowest of the three: ${listed(stages)}. That is ${stageInSentence(continuum, scorecard.stage)}.`,
    bounds,
    ...(scorecard.stage < continuum.stages.length
      ? [`What comes next is ${namedStage(continuum, scorecard.stage + 1)}.`]
      : []),
  ]);
  return [rule, ...components, overall];
}
