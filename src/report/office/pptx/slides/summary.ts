import { nothingRated, openCount } from '../../../../reporters/score-words.ts';
import { levelLabel, stageName } from '../../../../reporters/stage-words.ts';
import { targetAhead } from '../../../charts/chart-words.ts';
import type { Report } from '../../../report.ts';
import { AREA, type Canvas, type SlideSpec } from '../deck.ts';
import { addCard, addText, type Box, columns } from '../parts.ts';
import { intervalWords, sentences, type Told } from './words.ts';

/** The result in one sentence, and three figures to remember. */
export function summary(told: Told): SlideSpec {
  const { score, plan, report } = told;
  const open = nothingRated(report.scorecard);
  return {
    title: open ? 'There is no result yet: nothing is rated' : score.headline,
    lead: open
      ? 'Rate the practices first: the stage and the plan follow from the answers.'
      : sentences(score.asides) || plan.headline,
    say: `${open ? '' : `${score.headline}. `}${score.why} The stage is the lowest of the three components, so that strength in one place cannot hide weakness in another.`,
    ask: open
      ? 'Who will rate the practices, and by when?'
      : 'Does this match what you see every day? What surprises you?',
    draw: (canvas) => draw(canvas, told),
  };
}

function draw(canvas: Canvas, { report, score }: Told): void {
  const { continuum, scorecard } = report;
  const { stage } = scorecard;
  const last = continuum.stages.length;
  const open = nothingRated(scorecard);
  const tile: Box = { x: AREA.x, y: AREA.y, width: 3.6, height: AREA.height };
  addCard(canvas, tile, 'accent');
  const onTile = { ink: 'on-accent', align: 'center' } as const;
  const row = (y: number, height: number): Box => ({
    x: tile.x + 0.2,
    y: tile.y + y,
    width: tile.width - 0.4,
    height,
  });
  if (stage === 0) {
    addText(canvas, open ? 'Open' : 'Not yet', row(0.9, 1), {
      ...onTile,
      sizes: [54],
      bold: true,
      valign: 'bottom',
    });
    addText(canvas, open ? 'nothing is rated' : `at stage 1 of ${last}`, row(2, 0.5), {
      ...onTile,
      sizes: [22],
    });
  } else {
    addText(canvas, String(stage), row(0.3, 2), {
      ...onTile,
      sizes: [115],
      bold: true,
      valign: 'middle',
    });
    addText(canvas, `of ${last}`, row(2.3, 0.45), { ...onTile, sizes: [22] });
  }
  addText(canvas, open ? '' : stageName(continuum, Math.max(1, stage)), row(3, 1.2), {
    ...onTile,
    sizes: [24, 20, 18, 16],
    bold: true,
  });

  const right: Box = {
    x: tile.x + tile.width + 0.5,
    y: AREA.y,
    width: AREA.width - tile.width - 0.5,
    height: 2.6,
  };
  addText(
    canvas,
    score.why,
    { ...right, height: 2.45 },
    {
      sizes: [28, 26, 24, 22, 20, 18, 16],
      valign: 'middle',
    },
  );
  const facts = factsOf(report);
  const boxes = columns({ ...right, y: AREA.y + 2.8, height: AREA.height - 2.8 }, facts.length);
  facts.forEach(([value, label], index) => {
    const box = boxes[index];
    if (box === undefined) return;
    addCard(canvas, box);
    const inner = { x: box.x + 0.2, width: box.width - 0.4 };
    addText(
      canvas,
      value,
      { ...inner, y: box.y + 0.25, height: 0.65 },
      {
        sizes: [32, 28, 24, 20, 18],
        bold: true,
        ink: 'accent',
        valign: 'middle',
      },
    );
    addText(canvas, label, { ...inner, y: box.y + 0.92, height: 0.62 }, { sizes: [16, 14] });
  });
}

function factsOf(report: Report): [value: string, label: string][] {
  const { continuum, scorecard, plan, picture } = report;
  if (nothingRated(scorecard)) {
    return [
      [`0 of ${continuum.practices.length}`, 'practices are rated'],
      ['Rate first', 'then there is a stage and a plan'],
    ];
  }
  const { low, high } = scorecard.range;
  const target = targetAhead(report);
  const actions = plan.actions.length;
  const aims: [string, string] =
    actions > 0 ? ['By component', 'where the plan moves it up'] : ['Hold', 'what the plan is for'];
  const open = openCount(scorecard);
  const settled = open === 0 ? 'the stage, with nothing left open' : 'the stage, whatever is open';
  return [
    picture === undefined
      ? [levelLabel(scorecard.range), low === high ? settled : 'the range that is possible']
      : [
          intervalWords(report) ?? levelLabel(scorecard.range),
          'the stage, before the group has agreed',
        ],
    target === undefined ? aims : [`Stage ${target}`, 'the target of the plan'],
    [String(actions), actions === 1 ? 'action to get there' : 'actions to get there'],
  ];
}
