import type { Continuum, PracticeId } from '../core/continuum.ts';
import type { Cell, HeldBack, Scorecard, Step } from '../core/scorecard.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { listed } from '../diagnostics/listed.ts';
import type { ScoreResult } from './results.ts';
import { namedStage, stageHeadline, stageName, stageWords } from './stage-words.ts';
import { capital, count, listedUpTo } from './words.ts';

/** A scorecard in sentences; the screen and the Markdown page arrange the same ones. */
export interface ScoreWords {
  readonly headline: string;
  /** What missing answers leave open, and how many practices do not apply. */
  readonly asides: readonly string[];
  /** Why it is this stage and not the next. */
  readonly why: string;
  /** The practices to look at for the next stage. */
  readonly lookAt: readonly Look[];
  readonly reservations: readonly string[];
  /** How near the next stage is, and how near the one below. */
  readonly sensitivity: readonly string[];
  /** Missing practices that decide the stage. */
  readonly decisive: string | undefined;
  readonly evidence: string;
  readonly total: string;
}

export interface Look {
  readonly practice: PracticeId;
  readonly title: string;
  /** `3`, `unknown` or `unanswered`. */
  readonly rating: string;
}

const SHOWN = 4;

/** What a file says of one practice, as short as it goes: `3`, `not applicable`, `unknown`, `unanswered`. */
export function ratingLabel(result: Pick<ScoreResult, 'assessment'>, practice: PracticeId): string {
  const answer = result.assessment.answers.get(practice);
  if (answer === undefined) return 'unanswered';
  if (answer.state === 'rated') return String(answer.rating);
  return answer.state === 'not-applicable' ? 'not applicable' : answer.state;
}

export function titleOf(continuum: Continuum, practice: PracticeId): string {
  return continuum.practices.find((each) => each.id === practice)?.title ?? '';
}

export function openCount({ counts }: Scorecard): number {
  return counts.unknown + counts.unanswered;
}

/** Whether there is nothing to place yet, because nobody has rated anything that applies. */
export function nothingRated(scorecard: Scorecard): boolean {
  return scorecard.counts.rated === 0 && openCount(scorecard) > 0;
}

function cellOf(scorecard: Scorecard, held: HeldBack): Cell | undefined {
  const component = scorecard.components.find((each) => each.id === held.component);
  return component?.cells.find((cell) => cell.stage === held.stage);
}

function componentName(scorecard: Scorecard, id: string): string {
  return inSentence(scorecard.components.find((each) => each.id === id)?.name ?? id);
}

function headline(continuum: Continuum, scorecard: Scorecard): string {
  const words = stageHeadline(continuum, scorecard.stage);
  const settled = scorecard.range.low === scorecard.range.high;
  return settled ? words : words.replace(':', ' so far:');
}

function asides(scorecard: Scorecard): string[] {
  const { range, counts } = scorecard;
  const open = openCount(scorecard);
  const result: string[] = [];
  if (open > 0) {
    const practices = open === 1 ? 'the open practice' : `the ${open} open practices`;
    const answered = open === 1 ? 'is' : 'are';
    if (range.low === range.high) {
      result.push(`${capital(practices)} cannot change it, whatever the answers turn out to be.`);
    } else if (range.low === 0) {
      result.push(`Could be up to stage ${range.high} once ${practices} ${answered} answered.`);
    } else {
      result.push(`Could be ${range.low} to ${range.high} once ${practices} ${answered} answered.`);
    }
  }
  if (counts.notApplicable > 0) {
    const applies = counts.notApplicable === 1 ? 'does' : 'do';
    result.push(`${count(counts.notApplicable, 'practice')} ${applies} not apply here.`);
  }
  return result;
}

/** Why it is this stage and not the next, from the cells that hold it back. */
export function heldBackWords(continuum: Continuum, scorecard: Scorecard): string {
  if (nothingRated(scorecard)) {
    return 'No practice is rated yet, so there is nothing to place. Until it is answered, each counts as 1.';
  }
  const next = scorecard.stage + 1;
  const ahead = scorecard.heldBackBy.filter((held) => held.stage === next);
  if (ahead.length === 0) {
    return 'Nothing holds it back: all components have reached the last stage.';
  }
  const names = ahead.map((held) => componentName(scorecard, held.component));
  const subject = capital(listed(names));
  const verb = names.length === 1 ? 'holds' : 'hold';
  const where = namedStage(continuum, next);
  const shorts = new Set(ahead.map((held) => held.short));
  const lack = (held: HeldBack): string => count(held.short, 'point');
  const sentences: string[] = [];
  const [first] = ahead;
  if (first && shorts.size === 1) {
    const each = names.length === 1 ? 'it lacks' : 'each lacks';
    sentences.push(`${subject} ${verb} it back: ${each} ${lack(first)} at ${where}.`);
  } else {
    const parts = ahead.map((held, index) =>
      index === 0 ? `${names[index]} lacks ${lack(held)}` : `${names[index]} ${lack(held)}`,
    );
    sentences.push(`${subject} ${verb} it back: at ${where}, ${listed(parts)}.`);
  }
  const open = ahead.reduce((sum, held) => sum + (cellOf(scorecard, held)?.missing ?? 0), 0);
  if (open > 0) {
    const practices = open === 1 ? 'One practice there is' : `${open} practices there are`;
    sentences.push(`${practices} not answered yet.`);
  }
  for (const held of scorecard.heldBackBy.filter((each) => each.stage < next)) {
    sentences.push(
      `Settling the reservation of ${componentName(scorecard, held.component)} at ` +
        `${namedStage(continuum, held.stage)} (${lack(held)}) would lift that component too.`,
    );
  }
  return sentences.join(' ');
}

function lookAt(result: ScoreResult): Look[] {
  const { continuum, scorecard, assessment } = result;
  if (scorecard.counts.rated === 0) return [];
  const cells = scorecard.heldBackBy.map((held) => cellOf(scorecard, held));
  return cells.flatMap((cell) =>
    (cell?.practices ?? []).flatMap((practice) => {
      const answer = assessment.answers.get(practice);
      const done =
        answer?.state === 'not-applicable' ||
        (answer?.state === 'rated' && answer.rating >= continuum.rule.established);
      if (done) return [];
      const rating = ratingLabel(result, practice);
      return [{ practice, title: titleOf(continuum, practice), rating }];
    }),
  );
}

function reservations(result: ScoreResult): string[] {
  const { continuum, scorecard } = result;
  return scorecard.components.flatMap((component) =>
    component.reservations.flatMap((stage) => {
      const cell = component.cells.find((each) => each.stage === stage);
      if (!cell) return [];
      const ratings = cell.practices.map((id) => `${id} ${ratingLabel(result, id)}`);
      return [
        `Reservation: ${inSentence(component.name)} stands at stage ${component.stage} although ` +
          `${namedStage(continuum, stage)}, is only almost established: ` +
          `${cell.points} of ${cell.outOf} points, ${cell.needed} needed (${listed(ratings)}).`,
      ];
    }),
  );
}

function byStage(steps: readonly Step[]): [stage: Step['stage'], practices: string[]][] {
  const groups = new Map<Step['stage'], string[]>();
  for (const { stage, practice } of steps) {
    const group = groups.get(stage);
    if (group) group.push(practice);
    else groups.set(stage, [practice]);
  }
  return [...groups];
}

/**
 * What one step up or down on one practice would make of the stage.
 *
 * @param name how a practice is called: by its id, unless said otherwise
 */
export function sensitivityWords(
  { sensitivity: { lifts, drops }, counts }: Scorecard,
  name: (practice: PracticeId) => string = (practice) => practice,
): string[] {
  if (counts.rated === 0) return [];
  const sentences = [
    ...byStage(lifts)
      .sort(([a], [b]) => a - b)
      .map(
        ([stage, practices]) =>
          `One step up on ${listedUpTo(SHOWN, practices.map(name), 'or')} would make it ${stageWords(stage)}.`,
      ),
    ...byStage(drops)
      .sort(([a], [b]) => b - a)
      .map(
        ([stage, practices]) =>
          `One step down on ${listedUpTo(SHOWN, practices.map(name), 'or')} would make it ${stageWords(stage)}.`,
      ),
  ];
  if (sentences.length > 0) return sentences;
  return ['No single step on one practice would change the stage.'];
}

function decisive(continuum: Continuum, scorecard: Scorecard): string | undefined {
  const { decisive: ids } = scorecard;
  if (ids.length === 0) return undefined;
  if (ids.length > SHOWN && ids.length === openCount(scorecard)) {
    return `Each of the ${ids.length} open answers can still change the stage.`;
  }
  const named = ids.map((id) => `${id} ${titleOf(continuum, id)}`);
  const lead = named.length === 1 ? 'This answer decides' : 'These answers decide';
  return `Find out first. ${lead} the stage: ${listedUpTo(SHOWN, named)}.`;
}

function evidence(continuum: Continuum, { stage, evidenced, counts }: Scorecard): string {
  if (evidenced.items === 0) {
    return counts.rated === 0 ? 'No evidence recorded.' : 'No evidence recorded for any rating.';
  }
  const items = count(evidenced.items, 'item');
  if (stage === 0) return `Evidence on file: ${items}.`;
  if (evidenced.stage === stage) return `The evidence on file (${items}) supports this stage.`;
  const words = stageWords(evidenced.stage);
  const name = evidenced.stage === 0 ? '' : `, ${stageName(continuum, evidenced.stage)}`;
  return (
    `By evidence alone: ${words}${name}. A 4 or 5 without evidence counts as 3 there; ` +
    `${items} on file.`
  );
}

function estimateReason(notApplicable: number): string {
  if (notApplicable === 0) return 'this continuum does not have 30 practices';
  return `${count(notApplicable, 'practice')} ${notApplicable === 1 ? 'does' : 'do'} not apply`;
}

function total({ total: { score, outOf, position, estimated }, counts }: Scorecard): string {
  if (score === null || position === null) {
    return 'Published total: given once every practice is answered. Secondary; it never decides the stage.';
  }
  const about = estimated ? `about ${score} of ${outOf}` : `${score} of ${outOf}`;
  const why = estimated ? ` Estimated, as ${estimateReason(counts.notApplicable)}.` : '';
  return (
    `Published total: ${about}, which reads as ${Number(position.toFixed(2))} on the published line.${why} ` +
    'Secondary: in a sum, strength in one place hides weakness in another.'
  );
}

export function scoreWords(result: ScoreResult): ScoreWords {
  const { continuum, scorecard } = result;
  return {
    headline: headline(continuum, scorecard),
    asides: asides(scorecard),
    why: heldBackWords(continuum, scorecard),
    lookAt: lookAt(result),
    reservations: reservations(result),
    sensitivity: sensitivityWords(scorecard),
    decisive: decisive(continuum, scorecard),
    evidence: evidence(continuum, scorecard),
    total: total(scorecard),
  };
}
