import { at } from '../core/at.ts';
import { LOWER_BOUND } from '../core/cell.ts';
import { type Continuum, type Level, STAGES } from '../core/continuum.ts';
import { NOT_APPLICABLE, type Values } from '../core/grid.ts';
import { place } from '../core/placement.ts';
import { mulberry32 } from '../core/random.ts';
import { byStage } from './by-stage.ts';
import { groupValue } from './group-value.ts';
import { positionAt } from './median.ts';
import type { Bootstrap, ByStage, WorkshopTerms } from './picture.ts';

type Terms = Pick<WorkshopTerms, 'seed' | 'draws'>;

const CONFIDENCE = 0.95;
/** The 2.5 % and 97.5 % that bound it. */
const LOW_END = [1, 40] as const;
const HIGH_END = [39, 40] as const;

const LEVELS: readonly Level[] = [0, ...STAGES];
/** What one person can say of one practice: not applicable, missing, 1 to 5. */
const KINDS = 7;
const FIRST_RATING = 1 - NOT_APPLICABLE;

/** Any order will do, as long as the people's own does not matter: the draws pick them by their places. */
function byAnswers(a: Values, b: Values): number {
  const differing = a.findIndex((value, position) => value !== b[position]);
  return differing < 0 ? 0 : at(a, differing) - at(b, differing);
}

/** Picks as many people as there are, with replacement: how often each. */
function pick(times: Uint32Array, random: () => number): void {
  times.fill(0);
  for (let left = times.length; left > 0; left -= 1) {
    const person = Math.floor(random() * times.length);
    times[person] = (times[person] ?? 0) + 1;
  }
}

/** Adds up what everybody says, each as often as they were picked. One flat list: over half the time goes here. */
function tallyUp(counts: Uint32Array, said: Uint32Array, times: Uint32Array): void {
  counts.fill(0);
  const width = said.length / times.length;
  let start = 0;
  for (const weight of times) {
    const end = start + width;
    for (let index = start; weight > 0 && index < end; index += 1) {
      const kind = said[index] ?? 0;
      counts[kind] = (counts[kind] ?? 0) + weight;
    }
    start = end;
  }
}

/** The overall stage of every draw. */
function drawn(continuum: Continuum, people: readonly Values[], { seed, draws }: Terms): Level[] {
  const random = mulberry32(seed);
  const { practices } = continuum;
  const counts = new Uint32Array(practices.length * KINDS);
  const views = practices.map((_, position) => {
    const own = counts.subarray(position * KINDS, (position + 1) * KINDS);
    return { own, votes: own.subarray(FIRST_RATING) };
  });
  /** Person by person, which of the counts each answer adds to. */
  const said = Uint32Array.from(
    people.flatMap((values) =>
      values.map((value, position) => position * KINDS + value - NOT_APPLICABLE),
    ),
  );
  const times = new Uint32Array(people.length);
  return Array.from({ length: draws }, () => {
    pick(times, random);
    tallyUp(counts, said, times);
    const values = views.map(({ own, votes }) => groupValue(votes, own[0] ?? 0));
    return place(continuum, values, LOWER_BOUND).overall;
  });
}

/** The percentile interval: the first stage by which 2.5 % have been counted, and the first by which 97.5 % have. */
export function intervalOf(stages: ByStage): { readonly low: Level; readonly high: Level } {
  const stageAt = (share: readonly [number, number]) => at(LEVELS, positionAt(stages, share));
  return { low: stageAt(LOW_END), high: stageAt(HIGH_END) };
}

/**
 * How far the overall stage (at the lower bound) depends on who happened to answer: the percentile interval of the
 * bootstrap (Efron 1979; Efron and Tibshirani 1993), resampling people.
 */
export function bootstrap(
  continuum: Continuum,
  people: readonly Values[],
  { seed, draws }: Terms,
): Bootstrap {
  const method = { method: 'percentile', confidence: CONFIDENCE, draws, seed } as const;
  if (people.length < 2) return { ...method, interval: null, stages: byStage([]) };
  const stages = byStage(drawn(continuum, people.toSorted(byAnswers), { seed, draws }));
  return { ...method, interval: intervalOf(stages), stages };
}
