import { cellLabel } from '../../reporters/score-markdown.ts';
import { levelLabel } from '../../reporters/stage-words.ts';
import { targetAhead } from '../charts/chart-words.ts';
import type { Labels } from '../content/labels.ts';
import type { ChartName, Report } from '../report.ts';

/** Heads and rows. */
type Cells = [head: readonly string[], rows: readonly (readonly string[])[]];

/** A chart as a table of what it shows. */
export function chartTable(chart: ChartName, report: Report, labels: Labels): Cells {
  switch (chart) {
    case 'line':
      return line(report, labels);
    case 'grid':
      return grid(report, labels);
    case 'profile':
      return profile(report, labels);
  }
}

function line(report: Report, { heads }: Labels): Cells {
  const { continuum, scorecard } = report;
  const target = targetAhead(report);
  const marks = (stage: number): string =>
    [
      ...(stage === scorecard.stage ? [heads.here] : []),
      ...(stage > scorecard.stage && stage <= scorecard.range.high ? [heads.possible] : []),
      ...(stage === target ? [heads.target.toLowerCase()] : []),
    ].join(', ');
  const before = scorecard.stage === 0 ? [[heads.notYet, marks(0)]] : [];
  return [
    [heads.stage, heads.position],
    [...before, ...continuum.stages.map(({ stage, name }) => [`${stage} ${name}`, marks(stage)])],
  ];
}

function grid({ continuum, scorecard }: Report, { heads }: Labels): Cells {
  return [
    [heads.component, ...continuum.stages.map(({ stage, name }) => `${stage} ${name}`)],
    scorecard.components.map(({ id, name, cells }) => [
      name,
      ...cells.map((cell) => cellLabel(scorecard, id, cell)),
    ]),
  ];
}

function profile({ scorecard, plan }: Report, { heads }: Labels): Cells {
  return [
    [heads.component, heads.reached, heads.target, heads.points],
    scorecard.components.map(({ id, name, range, cells }) => {
      const points = cells.reduce((sum, cell) => sum + cell.points, 0);
      const outOf = cells.reduce((sum, cell) => sum + cell.outOf, 0);
      return [name, levelLabel(range), String(plan.target[id]), `${points} of ${outOf}`];
    }),
  ];
}
