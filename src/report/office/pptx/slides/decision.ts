import { AREA, type SlideSpec } from '../deck.ts';
import { addCards } from '../parts.ts';
import type { Told } from './words.ts';

/** Whether to move at all. */
export function decision({ report, plan: { staying } }: Told): SlideSpec {
  const { scorecard, continuum } = report;
  return {
    title: titleOf(scorecard.stage, continuum.stages.length),
    lead: staying.opening,
    say: 'Before anybody starts: moving on has a price, and there are times when it is right to wait. Read the three texts, then decide together.',
    ask: 'Do we want to move, knowing what it costs? If not now, what would have to be true first?',
    draw: (canvas) => {
      addCards(
        canvas,
        staying.texts.map(([label, text]) => ({ label, text })),
        AREA,
      );
    },
  };
}

function titleOf(stage: number, last: number): string {
  if (stage === 0) return 'Put stage 1 in place first, then decide how far to go';
  if (stage === last) return 'Staying at the last stage takes a decision too';
  return 'To move on is a choice: weigh it before the work begins';
}
