import type { Continuum, Level } from '../core/continuum.ts';
import type { Range } from '../core/scorecard.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';

export function stageName(continuum: Continuum, stage: number): string {
  return continuum.stages.find((each) => each.stage === stage)?.name ?? '';
}

/** `Stage 3 of 5: Link Employees with Customers`, or `Stage 1 of 5, not yet established`. */
export function stageHeadline(continuum: Continuum, level: Level): string {
  const last = continuum.stages.length;
  if (level === 0) return `Stage 1 of ${last}, not yet established`;
  return `Stage ${level} of ${last}: ${stageName(continuum, level)}`;
}

/** The same inside a sentence: `stage 3 of 5: Link Employees with Customers`. */
export function stageInSentence(continuum: Continuum, level: Level): string {
  return inSentence(stageHeadline(continuum, level));
}

/** Inside a sentence: `stage 3`, or `stage 1, not yet established`. */
export function stageWords(level: Level): string {
  return level === 0 ? 'stage 1, not yet established' : `stage ${level}`;
}

/** Inside a sentence: `stage 2, Manage Discontent`. */
export function namedStage(continuum: Continuum, stage: number): string {
  return `stage ${stage}, ${stageName(continuum, stage)}`;
}

/** In a narrow column: `2`, `2 to 3`, `not yet`, `up to 3`. */
export function levelLabel({ low, high }: Range): string {
  if (low === high) return low === 0 ? 'not yet' : String(low);
  return low === 0 ? `up to ${high}` : `${low} to ${high}`;
}
