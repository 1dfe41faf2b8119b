import type { PracticeId } from '../../../../core/continuum.ts';
import type { Scorecard } from '../../../../core/scorecard.ts';
import { openCount, titleOf } from '../../../../reporters/score-words.ts';
import { levelLabel, stageWords } from '../../../../reporters/stage-words.ts';
import { count } from '../../../../reporters/words.ts';
import { AREA, type SlideSpec } from '../deck.ts';
import { addCards, addTable, type CardWords, type Cell } from '../parts.ts';
import { sentences, shortRating, type Told, unplaced } from './words.ts';

/** How sure the result is: what is open, how near the stages beside it are, what can be shown. */
export function firm(told: Told): SlideSpec {
  const { report, score } = told;
  const { scorecard } = report;
  const { range, sensitivity, evidenced } = scorecard;
  const open = openCount(scorecard);
  const cards: CardWords[] = [
    {
      label: 'What is still open',
      value: open === 0 ? 'Nothing' : count(open, 'practice'),
      text: sentences([
        ...(open === 0 ? ['Every practice is answered, so there is no range.'] : []),
        ...score.asides,
      ]),
    },
    {
      label: 'One step up or down',
      value: unplaced(scorecard) ? 'Too early' : stepsWords(sensitivity),
      text:
        sentences(score.sensitivity) ||
        (unplaced(scorecard)
          ? 'Once practices are rated, this shows how near the next stage is.'
          : 'No practice is rated, so there is no step to take.'),
    },
    {
      label: 'What can be shown',
      value: count(evidenced.items, 'item'),
      text: sentences([score.evidence, ...score.reservations]),
    },
  ];
  return {
    title: headline(scorecard),
    lead: 'How sure it is: what nobody has answered yet, what one step would change, and what can be shown.',
    say: `The stage is the lowest that the answers allow. As it stands it is ${levelLabel(range)}. One step means one rating of one practice, changed by one. Evidence is what is on file for a 4 or a 5.`,
    ask: 'Which rating would you not defend in front of a customer?',
    draw: (canvas) => {
      const rows = telling(told);
      const room = AREA.height - (rows.length === 0 ? 0 : 0.5 + 0.36 * rows.length);
      const height = addCards(canvas, cards, { ...AREA, height: room });
      if (rows.length === 0) return;
      const y = AREA.y + height + 0.2;
      addTable(
        canvas,
        {
          name: 'Steps that tell',
          description: 'The practices on which a single step or answer changes the stage.',
          head: [
            { text: 'Practices that tell' },
            { text: 'Now', align: 'center' },
            { text: 'What would change it' },
          ],
          rows,
          widths: [6.2, 1.4, AREA.width - 7.6],
          sizes: [16, 15, 14, 13, 12],
          tallest: 0.5,
        },
        { ...AREA, y, height: AREA.y + AREA.height - y },
      );
    },
  };
}

/** `2 up, 1 down`, `None`. */
function stepsWords({ lifts, drops }: Scorecard['sensitivity']): string {
  const words = [
    ...(lifts.length > 0 ? [`${lifts.length} up`] : []),
    ...(drops.length > 0 ? [`${drops.length} down`] : []),
  ];
  return words.join(', ') || 'None';
}

const SHOWN = 4;

/** Open answers that decide first, then the steps up, then those down. */
function telling({ report, result }: Told): Cell[][] {
  const { continuum, scorecard } = report;
  if (scorecard.counts.rated === 0) return [];
  const { lifts, drops } = scorecard.sensitivity;
  const found: [practice: PracticeId, change: string][] = [
    ...scorecard.decisive.map((id): [PracticeId, string] => [id, 'The answer decides the stage']),
    ...lifts.map(({ practice, stage }): [PracticeId, string] => [
      practice,
      `One step up: ${stageWords(stage)}`,
    ]),
    ...drops.map(({ practice, stage }): [PracticeId, string] => [
      practice,
      `One step down: ${stageWords(stage)}`,
    ]),
  ];
  return found
    .slice(0, SHOWN)
    .map(([id, change]) => [
      { text: `${titleOf(continuum, id)} (${id})`, bold: true },
      { text: shortRating(result, id), align: 'center' },
      { text: change },
    ]);
}

function headline(scorecard: Scorecard): string {
  const { range, sensitivity } = scorecard;
  const { lifts, drops } = sensitivity;
  if (unplaced(scorecard)) return 'There is no result yet: nothing is rated';
  if (range.low !== range.high)
    return `${count(openCount(scorecard), 'open answer')} can still move the stage`;
  if (lifts.length > 0 && drops.length > 0) return 'A single step could move the stage, up or down';
  if (drops.length > 0) return 'A single step down could cost the stage';
  if (lifts.length > 0) return 'A single step up would lift the stage';
  return 'The result is firm: no single step would change it';
}
