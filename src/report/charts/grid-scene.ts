import { UPPER_BOUND } from '../../core/cell.ts';
import { RATINGS, type Rating, STAGES } from '../../core/continuum.ts';
import type { Cell, ComponentScore } from '../../core/scorecard.ts';
import { stageName } from '../../reporters/stage-words.ts';
import type { Report } from '../report.ts';
import { cellLabels, gridDescription, holdsBack, NARROW, reachedLabel } from './chart-words.ts';
import { leading, scene, write } from './draw.ts';
import { fit } from './fit.ts';
import { type Key, legend } from './legend.ts';
import type { Scene, Shape } from './scene.ts';
import { stageHeads } from './stage-heads.ts';

const GAP = 4;
const POINTS = 16;
const LABEL = 11;
/** Of what stands beside or above the cells. */
const NAME = 12;

export function gridScene(report: Report, width: number): Scene {
  const { shapes, bottom } = (width < NARROW ? downward : across)(report, width);
  const keys = legend(keysOf(report), width, bottom + 10);
  return scene({
    title: 'Points of each component at each stage',
    description: gridDescription(report),
    width,
    height: keys.bottom + 2,
    shapes: [...shapes, ...keys.shapes],
  });
}

interface Drawn {
  readonly shapes: Shape[];
  readonly bottom: number;
}

/** The shade of a cell: its mean rating, from 1 to 5, rounded down, so that no cell looks established that is not. */
export function shadeOf({ points, outOf }: Pick<Cell, 'points' | 'outOf'>): Rating {
  return Math.max(1, Math.floor((points * UPPER_BOUND) / outOf)) as Rating;
}

/** Tall enough for the cell that has the most to say. */
function cellHeight({ scorecard }: Report, width: number): number {
  const lines = scorecard.components.flatMap((component) =>
    component.cells.map((cell) =>
      cell.outOf === 0
        ? fit('does not apply', width - 8, LABEL, 2).length
        : cellLabels(cell, holdsBack(scorecard, component, cell)).length,
    ),
  );
  return 38 + Math.max(1, ...lines) * leading(LABEL);
}

function drawCell(
  report: Report,
  component: ComponentScore,
  cell: Cell,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Shape[] {
  const middle = box.x + box.width / 2;
  const center = box.y + box.height / 2;
  if (cell.outOf === 0) {
    const lines = fit('does not apply', box.width - 8, LABEL, 2);
    const first = center + 4 - ((lines.length - 1) * leading(LABEL)) / 2;
    return [
      {
        kind: 'rect',
        ...inset(box, 0.5),
        radius: 4,
        fill: 'paper',
        stroke: 'line',
        strokeWidth: 1,
        dashed: true,
      },
      ...write(lines, middle, first, { size: LABEL, ink: 'soft', anchor: 'middle' }),
    ];
  }
  const holds = holdsBack(report.scorecard, component, cell);
  const shade = shadeOf(cell);
  const ink = `on-shade-${shade}` as const;
  const labels = cellLabels(cell, holds).flatMap((each) => fit(each, box.width - 6, LABEL, 1));
  const high = POINTS + labels.length * leading(LABEL);
  const first = center - high / 2 + POINTS * 0.82;
  return [
    holds
      ? {
          kind: 'rect',
          ...inset(box, 1.5),
          radius: 4,
          fill: `shade-${shade}`,
          stroke: 'ink',
          strokeWidth: 3,
        }
      : { kind: 'rect', ...box, radius: 4, fill: `shade-${shade}` },
    ...write([`${cell.points} of ${cell.outOf}`], middle, first, {
      size: POINTS,
      ink,
      anchor: 'middle',
      bold: true,
    }),
    ...write(labels, middle, first + leading(LABEL) + 2, { size: LABEL, ink, anchor: 'middle' }),
  ];
}

const inset = (
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  by: number,
): { x: number; y: number; width: number; height: number } => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** A row for each component. */
function across(report: Report, width: number): Drawn {
  const { components } = report.scorecard;
  const left = width < 700 ? 132 : 156;
  const own = (width - left - 4 * GAP) / STAGES.length;
  const at = (stage: number): number => left + (stage - 1) * (own + GAP);
  const { shapes, bottom } = stageHeads(report.continuum, at, own);
  const lowest = cellHeight(report, own);
  let y = bottom + 8;
  for (const component of components) {
    const name = fit(component.name, left - 12, 13, 2);
    const reached = fit(reachedLabel(component.stage), left - 12, NAME, 2);
    const high = name.length * leading(13) + reached.length * leading(NAME);
    const height = Math.max(lowest, high + 4);
    const first = y + (height - high) / 2 + 13;
    const second = first + name.length * leading(13);
    shapes.push(...write(name, 0, first, { size: 13, ink: 'ink', bold: true }));
    shapes.push(...write(reached, 0, second, { size: NAME, ink: 'soft' }));
    for (const cell of component.cells) {
      const box = { x: at(cell.stage), y, width: own, height };
      shapes.push(...drawCell(report, component, cell, box));
    }
    y += height + GAP;
  }
  return { shapes, bottom: y - GAP };
}

/** A row for each stage, for a narrow page. */
function downward(report: Report, width: number): Drawn {
  const { continuum, scorecard } = report;
  const { components } = scorecard;
  const own = (width - 2 * GAP) / 3;
  const height = cellHeight(report, own);
  const at = (column: number): number => column * (own + GAP);
  const names = components.map(({ name }) => fit(name, own - 6, NAME, 3));
  const most = Math.max(...names.map((lines) => lines.length));
  const shapes = names.flatMap((lines, column) =>
    write(lines, at(column) + own / 2, 14 + (most - lines.length) * leading(NAME), {
      size: NAME,
      ink: 'ink',
      anchor: 'middle',
      bold: true,
    }),
  );
  let y = 14 + (most - 1) * leading(NAME) + 10;
  for (const { stage } of continuum.stages) {
    const head = fit(`${stage} ${stageName(continuum, stage)}`, width, NAME, 1);
    shapes.push(...write(head, 0, y + 14, { size: NAME, ink: 'soft' }));
    y += 22;
    components.forEach((component, column) => {
      const cell = component.cells.find((each) => each.stage === stage);
      if (cell)
        shapes.push(...drawCell(report, component, cell, { x: at(column), y, width: own, height }));
    });
    y += height + 6;
  }
  return { shapes, bottom: y - 6 };
}

/** The shades, and of the other signs those that are used. */
function keysOf({ scorecard }: Report): Key[] {
  const cells = scorecard.components.flatMap((component) =>
    component.cells.map((cell) => ({ cell, holds: holdsBack(scorecard, component, cell) })),
  );
  const shades: Key = {
    text: 'average rating of its practices',
    sign: 100,
    draw: (x, middle) =>
      RATINGS.flatMap((shade): Shape[] => [
        {
          kind: 'rect',
          x: x + (shade - 1) * 20,
          y: middle - 8,
          width: 20,
          height: 16,
          fill: `shade-${shade}`,
        },
        ...write([String(shade)], x + (shade - 0.5) * 20, middle + 4, {
          size: 11,
          ink: `on-shade-${shade}`,
          anchor: 'middle',
        }),
      ]),
  };
  const keys = [shades];
  const plain = (text: string): Key => ({ text, sign: 0, draw: () => [] });
  if (cells.some(({ holds }) => holds)) {
    keys.push({
      text: 'holds the stage back',
      sign: 22,
      draw: (x, middle) => [
        {
          kind: 'rect',
          x: x + 1.5,
          y: middle - 7,
          width: 19,
          height: 14,
          radius: 3,
          stroke: 'ink',
          strokeWidth: 3,
        },
      ],
    });
  }
  if (cells.some(({ cell }) => cell.status === 'reservation')) {
    keys.push(plain('~ reservation: almost established'));
  }
  if (cells.some(({ cell }) => cell.missing > 0)) {
    keys.push(plain('open: not answered, counts as 1'));
  }
  return keys;
}
