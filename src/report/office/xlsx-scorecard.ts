import type { Cell } from '../../core/scorecard.ts';
import { agreedWords } from '../../reporters/agreed-words.ts';
import { heldBackWords } from '../../reporters/score-words.ts';
import { levelLabel, stageHeadline, stageName } from '../../reporters/stage-words.ts';
import { subjectDetail, subjectName } from '../../reporters/subject-words.ts';
import { shadeOf } from '../charts/grid-scene.ts';
import { LIGHT } from '../charts/palette.ts';
import type { Report } from '../report.ts';
import { head, label, number, shaded, text, type XlsxCell } from './xlsx-cells.ts';

/** In letters of usual width, for all the tables of the sheet. */
export const SCORECARD_WIDTHS = [28, 14, 18, 18, 18, 18, 18, 26] as const;

/** The result in figures, then the points of the fifteen cells as a heat map, then one cell a row. */
export function scorecardRows(report: Report): XlsxCell[][] {
  return [
    ...titleRows(report),
    [],
    ...figures(report),
    [],
    ...heatMap(report),
    [],
    ...cells(report),
  ];
}

function titleRows({ assessment, terms }: Report): XlsxCell[][] {
  const soft = { textColor: LIGHT.soft };
  const detail = [subjectDetail(assessment), ...agreedWords(assessment)].join('. ');
  return [
    [text(terms.title ?? subjectName(assessment), { fontSize: 16, fontWeight: 'bold' })],
    ...(terms.title === undefined ? [] : [[text(subjectName(assessment), soft)]]),
    [text(detail, soft)],
  ];
}

function figures({ continuum, scorecard }: Report): XlsxCell[][] {
  const { stage, range, evidenced, counts, total } = scorecard;
  const figure = (name: string, value: number | null, words = ''): XlsxCell[] => [
    label(name),
    number(value),
    text(words, { alignVertical: 'top' }),
  ];
  return [
    [head('Result'), head('Figure', 'center'), ...Array.from({ length: 6 }, () => head(''))],
    figure('Stage', stage, stageHeadline(continuum, stage)),
    figure('Lowest it can be', range.low, 'With every open answer at its lowest.'),
    figure('Highest it can be', range.high, 'With every open answer at its highest.'),
    figure('Stage by evidence alone', evidenced.stage, 'A 4 or 5 without evidence counts as 3.'),
    figure('Items of evidence', evidenced.items),
    figure('Practices rated', counts.rated),
    figure('Do not apply', counts.notApplicable),
    figure('Unknown', counts.unknown),
    figure('Unanswered', counts.unanswered),
    figure(
      'Published total',
      total.score,
      `Of ${total.outOf}${total.estimated ? ', estimated' : ''}. Secondary: it never decides the stage.`,
    ),
    figure(
      'Published position',
      total.position === null ? null : Number(total.position.toFixed(2)),
    ),
    [
      label('What holds it back'),
      {
        ...text(heldBackWords(continuum, scorecard), { wrap: true, alignVertical: 'top' }),
        columnSpan: SCORECARD_WIDTHS.length - 1,
      },
    ],
  ];
}

/** The mean rating decides the shade, as in the charts. */
function pointsCell(cell: Cell): XlsxCell {
  return cell.outOf === 0 ? text('does not apply') : shaded(cell.points, shadeOf(cell));
}

function heatMap({ continuum, scorecard }: Report): XlsxCell[][] {
  const heads = continuum.stages.map(({ stage }) => `${stage} ${stageName(continuum, stage)}`);
  return [
    [head('Points'), ...['Stage', ...heads].map((each) => head(each, 'center')), head('Could be')],
    ...scorecard.components.map((component) => [
      label(component.name),
      number(component.stage),
      ...component.cells.map(pointsCell),
      text(levelLabel(component.range)),
    ]),
  ];
}

const STATUS_WORDS: Readonly<Record<Cell['status'], string>> = {
  established: 'established',
  reservation: 'reservation',
  short: 'not yet',
};

function cells({ scorecard }: Report): XlsxCell[][] {
  const figures = ['Stage', 'Points', 'Needed', 'Out of', 'Open answers'];
  return [
    [
      head('Component'),
      ...figures.map((each) => head(each, 'center')),
      head('Status'),
      head('Practices'),
    ],
    ...scorecard.components.flatMap((component) =>
      component.cells.map((cell) => [
        label(component.name),
        number(cell.stage),
        pointsCell(cell),
        number(cell.needed),
        number(cell.outOf),
        number(cell.missing),
        text(STATUS_WORDS[cell.status]),
        text(cell.practices.join(', ')),
      ]),
    ),
  ];
}
