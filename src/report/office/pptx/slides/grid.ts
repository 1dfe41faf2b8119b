import type { ComponentScore, Cell as GridCell, Scorecard } from '../../../../core/scorecard.ts';
import { inSentence } from '../../../../diagnostics/in-sentence.ts';
import { listed } from '../../../../diagnostics/listed.ts';
import { capital } from '../../../../reporters/words.ts';
import { cellLabels, gridDescription, holdsBack } from '../../../charts/chart-words.ts';
import { shadeOf } from '../../../charts/grid-scene.ts';
import type { Report } from '../../../report.ts';
import { colorOf } from '../colors.ts';
import { AREA, type Canvas, type SlideSpec } from '../deck.ts';
import { direction } from '../direction.ts';
import { fitted } from '../fit.ts';
import type { CellOptions, TableRow } from '../library.ts';
import { reachedWords, sentences, type Told } from './words.ts';

const FIRST = 2.2;
const LAST = 1.23;
const HEAD = 1;

/** The cells of the continuum as a table with shades. */
export function grid(told: Told): SlideSpec {
  const { report } = told;
  const { scorecard } = report;
  return {
    title: titleOf(report),
    lead: sentences([
      'Points of each component at each stage. The darker a cell, the higher its ratings.',
      marksReservation(scorecard) ? RESERVATION : undefined,
    ]),
    say: 'Each cell is a few practices of one component at one stage. A check means that the cell is established. The cells with a thick border hold the stage back.',
    ask:
      scorecard.heldBackBy.length === 0
        ? 'Which of these cells took the longest to establish, and what did it take?'
        : 'Look at the cells that hold us back: what happened there in the last three months?',
    draw: (canvas) => draw(canvas, told),
  };
}

const RESERVATION = 'A reservation is a cell that is only almost established.';

const marksReservation = ({ components }: Scorecard): boolean =>
  components.some(({ cells }) => cells.some(({ status }) => status === 'reservation'));

function titleOf({ scorecard, continuum }: Report): string {
  const next = scorecard.stage + 1;
  const ahead = scorecard.heldBackBy.filter(({ stage }) => stage === next);
  if (ahead.length === 0) return 'Every component has reached the last stage';
  const names = ahead.map(({ component }) =>
    inSentence(continuum.components.find(({ id }) => id === component)?.name ?? component),
  );
  return `${capital(listed(names))} ${names.length === 1 ? 'holds' : 'hold'} us back at stage ${next}`;
}

function draw({ slide, descriptions }: Canvas, { report, labels }: Told): void {
  const { continuum, scorecard } = report;
  const stages = continuum.stages.length;
  const width = (AREA.width - FIRST - LAST) / stages;
  const height = (AREA.height - HEAD) / scorecard.components.length;
  const plain: CellOptions = {
    border: edges(() => false),
    valign: 'middle',
    margin: 0.06,
    color: colorOf('ink'),
  };
  const named = (text: string, room: number, bold = true): string =>
    fitted(text, { width: room, height: HEAD - 0.1 }, [14], bold).text;
  const head: TableRow = [
    { text: '', options: plain },
    ...continuum.stages.map(({ stage, name }) => ({
      text: [
        { text: `Stage ${stage}`, options: { bold: true, fontSize: 14, breakLine: true } },
        {
          text: fitted(name, { width: width - 0.14, height: 0.62 }, [12]).text,
          options: { fontSize: 12, color: colorOf('soft'), ...direction(name, 'center') },
        },
      ],
      options: { ...plain, align: 'center' as const, valign: 'bottom' as const },
    })),
    {
      text: labels.heads.reached,
      options: { ...plain, bold: true, fontSize: 14, align: 'center', valign: 'bottom' },
    },
  ];
  const rows = scorecard.components.map(
    (component): TableRow => [
      {
        text: named(component.name, FIRST - 0.2),
        options: { ...plain, bold: true, fontSize: 16, ...direction(component.name) },
      },
      ...component.cells.map((cell) => gridCell(report, component, cell)),
      {
        text: reachedWords(component.range),
        options: {
          ...plain,
          bold: true,
          fontSize: component.range.low === component.range.high && component.stage > 0 ? 28 : 16,
          align: 'center',
          color: colorOf('accent'),
        },
      },
    ],
  );
  descriptions.set('Grid', gridDescription(report));
  slide.addTable([head, ...rows], {
    x: AREA.x,
    y: AREA.y,
    w: AREA.width,
    colW: [FIRST, ...continuum.stages.map(() => width), LAST],
    rowH: [HEAD, ...rows.map(() => height)],
    objectName: 'Grid',
  });
}

type Side = 'top' | 'right' | 'bottom' | 'left';

/** Cells that lie beside each other say the same of the edge between them: programs differ on which of the two wins. */
function edges(isThick: (side: Side) => boolean): NonNullable<CellOptions['border']> {
  const edge = (side: Side) =>
    isThick(side)
      ? ({ type: 'solid', pt: 3, color: colorOf('ink') } as const)
      : ({ type: 'solid', pt: 1.5, color: colorOf('paper') } as const);
  return [edge('top'), edge('right'), edge('bottom'), edge('left')];
}

const BESIDE: Readonly<Record<Side, readonly [down: number, right: number]>> = {
  top: [-1, 0],
  right: [0, 1],
  bottom: [1, 0],
  left: [0, -1],
};

/** Whether the cell there, or the one beyond that edge, holds the stage back. */
function bordersHolding({ scorecard }: Report, component: ComponentScore, cell: GridCell) {
  const row = scorecard.components.indexOf(component);
  const column = component.cells.indexOf(cell);
  const holds = (down: number, right: number): boolean => {
    const other = scorecard.components[row + down];
    const beside = other?.cells[column + right];
    return other !== undefined && beside !== undefined && holdsBack(scorecard, other, beside);
  };
  return (side: Side): boolean => holds(0, 0) || holds(...BESIDE[side]);
}

function gridCell(report: Report, component: ComponentScore, cell: GridCell): TableRow[number] {
  const border = edges(bordersHolding(report, component, cell));
  const middle = { align: 'center', valign: 'middle', margin: 0.06, border } as const;
  if (cell.outOf === 0) {
    return {
      text: 'does not apply',
      options: { ...middle, fontSize: 14, color: colorOf('soft') },
    };
  }
  const holds = holdsBack(report.scorecard, component, cell);
  const shade = shadeOf(cell);
  const labels = cellLabels(cell, holds);
  const last = labels.length - 1;
  return {
    text: [
      {
        text: `${cell.points} of ${cell.outOf}`,
        options: { bold: true, fontSize: 20, breakLine: labels.length > 0 },
      },
      ...labels.map((text, index) => ({
        text,
        options: { fontSize: 13, breakLine: index < last },
      })),
    ],
    options: {
      ...middle,
      color: colorOf(`on-shade-${shade}`),
      fill: { color: colorOf(`shade-${shade}`) },
    },
  };
}
