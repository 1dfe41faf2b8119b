import type { Continuum } from '../core/continuum.ts';
import type { Cell, Range, Scorecard } from '../core/scorecard.ts';
import { inSentence } from '../diagnostics/in-sentence.ts';
import { listed } from '../diagnostics/listed.ts';
import type { Change, WhatIf } from './results.ts';
import { heldBackWords, titleOf } from './score-words.ts';
import { levelLabel, stageHeadline, stageWords } from './stage-words.ts';
import { capital } from './words.ts';

export interface WhatIfWords {
  readonly title: string;
  readonly headline: string;
  readonly sentences: readonly string[];
}

const STATUS_WORDS: Readonly<Record<Cell['status'], string>> = {
  established: 'established',
  reservation: 'a reservation',
  short: 'not established',
};

function label(range: Range): string {
  const level = levelLabel(range);
  if (level === 'not yet') return stageWords(0);
  return level.startsWith('up') ? level.replace('to', 'to stage') : `stage ${level}`;
}

function changeWords(continuum: Continuum, { practice, from, to }: Change): string {
  const title = titleOf(continuum, practice);
  return `${practice} ${title} from ${from ?? 'no rating'} to ${to}`;
}

function movement(continuum: Continuum, before: Scorecard, after: Scorecard): string {
  const now = stageHeadline(continuum, after.stage);
  if (before.stage === after.stage) return `Still ${now.replace('Stage', 'stage')}`;
  return `From ${stageWords(before.stage)} to ${now.replace('Stage', 'stage')}`;
}

/** What a few other ratings would change, in sentences. */
export function whatIfWords(continuum: Continuum, before: Scorecard, what: WhatIf): WhatIfWords {
  const after = what.scorecard;
  const sentences = [
    `Changed: ${listed(what.changes.map((each) => changeWords(continuum, each)))}.`,
  ];
  for (const [index, component] of after.components.entries()) {
    const was = before.components[index];
    if (!was) continue;
    const name = inSentence(component.name);
    const moved = was.range.low !== component.range.low || was.range.high !== component.range.high;
    const cells = component.cells.flatMap((cell, at) => {
      const old = was.cells[at];
      if (!old || (old.points === cell.points && old.status === cell.status)) return [];
      const status = `${old.status === cell.status ? 'is still' : 'is then'} ${STATUS_WORDS[cell.status]}`;
      return [
        `at stage ${cell.stage} it goes from ${old.points} to ${cell.points} points and ${status}`,
      ];
    });
    if (!moved && cells.length === 0) continue;
    const stage = moved
      ? `moves from ${label(was.range)} to ${label(component.range)}`
      : `stays at ${label(component.range)}`;
    const detail = cells.length > 0 ? `: ${listed(cells)}` : '';
    sentences.push(`${capital(name)} ${stage}${detail}.`);
  }
  const then = heldBackWords(continuum, after);
  sentences.push(after.stage < continuum.stages.length ? `Then: ${inSentence(then)}` : then);
  return { title: 'What if', headline: movement(continuum, before, after), sentences };
}
