import { nothingRated } from '../../../../reporters/score-words.ts';
import { namedStage } from '../../../../reporters/stage-words.ts';
import { sceneOf } from '../../../charts/scene-of.ts';
import { AREA, type Canvas, type SlideSpec } from '../deck.ts';
import { addCards, type Box, type CardWords } from '../parts.ts';
import { addScene } from '../scene-shapes.ts';
import type { Told } from './words.ts';

/** A scene of this width has letters of 14 points and more on a slide. */
const SCENE = 740;
const TOP = AREA.y - 0.15;
const LINE = 2.9;
/** By how many stages lie before it. */
const WHEN = ['Now', 'Next', 'After that'] as const;

/** Where the subject stands among the stages, and what those next to it look like. */
export function line(told: Told): SlideSpec {
  const { continuum, scorecard } = told.report;
  const next = scorecard.stage + 1;
  const more = next <= continuum.stages.length;
  return {
    title: titleOf(told),
    lead: 'Each stage rests on those before it.',
    say: 'Read the line from left to right. The filled mark is where we stand, a ring is the target, and a band shows what open answers could still change.',
    ask: more
      ? 'Where do you already see something of the next stage, and where not at all?'
      : 'What would make us slip back, and who would notice first?',
    draw: (canvas) => draw(canvas, told),
  };
}

function titleOf({ report: { continuum, scorecard } }: Told): string {
  const next = scorecard.stage + 1;
  if (nothingRated(scorecard)) return 'These are the stages on which the answers will place us';
  return next <= continuum.stages.length
    ? `The next stage is ${namedStage(continuum, next).replace('stage ', '')}`
    : 'The last stage of the line is reached';
}

function draw(canvas: Canvas, { report }: Told): void {
  const { continuum, scorecard } = report;
  const box: Box = { ...AREA, y: TOP, height: LINE };
  addScene(canvas, sceneOf('line', report, SCENE), box, 'Continuum line');
  const here = Math.max(1, scorecard.stage);
  const shown = continuum.stages.filter(({ stage }) => stage === here || stage === here + 1);
  const label = (stage: number): string => {
    const when = scorecard.stage === 0 ? WHEN[stage] : WHEN[stage - scorecard.stage];
    return `${when}: ${namedStage(continuum, stage)}`;
  };
  const cards: CardWords[] = shown.map(({ stage, essence }) => ({
    label: label(stage),
    text: essence,
  }));
  const y = TOP + LINE + 0.1;
  addCards(canvas, cards, { ...AREA, y, height: AREA.y + AREA.height - y });
}
