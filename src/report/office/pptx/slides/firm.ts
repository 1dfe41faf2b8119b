import type { PracticeId } from '../../../../core/continuum.ts';
import type { Scorecard } from '../../../../core/scorecard.ts';
import { openCount, titleOf } from '../../../../reporters/score-words.ts';
import { levelLabel, stageWords } from '../../../../reporters/stage-words.ts';
import { capital, count } from '../../../../reporters/words.ts';
import { evidenceWords } from '../../../content/result.ts';
import { groupWords } from '../../../content/words.ts';
import type { Report } from '../../../report.ts';
import { AREA, type SlideSpec } from '../deck.ts';
import { addCards, addTable, type CardWords, type Cell } from '../parts.ts';
import { intervalWords, reachedWords, sentences, shortRating, type Told } from './words.ts';

/** How sure the result is: what is open, how near the stages beside it are, what can be shown. */
export function firm(told: Told): SlideSpec {
  const { report, score } = told;
  const { scorecard } = report;
  const { range, sensitivity } = scorecard;
  const firmness = groupWords(report)?.firmness;
  const open = openCount(scorecard);
  const steps: CardWords = {
    label: 'One step up or down',
    value: stepsWords(sensitivity),
    text: sentences(score.sensitivity) || 'No practice is rated, so there is no step to take.',
  };
  const answers: CardWords = {
    label: 'What is still open',
    value: open === 0 ? 'Nothing' : count(open, 'practice'),
    text: sentences([
      ...(open === 0 ? ['Every practice is answered, so there is no range.'] : []),
      ...score.asides,
    ]),
  };
  const left = sentences([...score.asides, ...score.reservations]);
  const cards: CardWords[] =
    firmness === undefined
      ? [
          answers,
          steps,
          {
            label: 'What can be shown',
            value: count(scorecard.evidenced.items, 'item'),
            text: sentences([evidenceWords(report, score, told.labels), ...score.reservations]),
          },
        ]
      : [
          {
            label: 'Before the group agrees',
            value: capital(intervalWords(report) ?? levelLabel(range)),
            text: firmness,
          },
          steps,
          ...(left === '' ? [] : [{ label: 'What to bear in mind', text: left }]),
        ];
  return {
    title: headline(report),
    lead:
      firmness === undefined
        ? 'How sure it is: what nobody has answered yet, what one step would change, and what can be shown.'
        : 'How sure it is: what other people might have said, and what one step would change.',
    say: `The stage is the lowest that the answers allow. As it stands it is ${intervalWords(report) ?? reachedWords(range)}. One step means one rating of one practice, changed by one. ${firmness === undefined ? 'Evidence is what is on file for a 4 or a 5.' : 'The ratings are medians: half of those who rated a practice say as much or less.'}`,
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
function telling(told: Told): Cell[][] {
  const { continuum, scorecard } = told.report;
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
      { text: shortRating(told, id), align: 'center' },
      { text: change },
    ]);
}

function headline(report: Report): string {
  const { scorecard, picture } = report;
  const interval = picture?.bootstrap.interval;
  const { range, sensitivity } = scorecard;
  const { lifts, drops } = sensitivity;
  if (interval && interval.low < interval.high)
    return 'The group has not agreed yet, so the stage can still move';
  if (range.low !== range.high)
    return `${count(openCount(scorecard), 'open answer')} can still move the stage`;
  if (lifts.length > 0 && drops.length > 0) return 'A single step could move the stage, up or down';
  if (drops.length > 0) return 'A single step down could cost the stage';
  if (lifts.length > 0) return 'A single step up would lift the stage';
  return 'No single step would change the stage';
}
