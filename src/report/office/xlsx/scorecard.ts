import type { Cell, ComponentScore, Scorecard } from '../../../core/scorecard.ts';
import { heldBackWords } from '../../../reporters/score-words.ts';
import { levelLabel, stageHeadline, stageName } from '../../../reporters/stage-words.ts';
import { holdsBack } from '../../charts/chart-words.ts';
import { shadeOf } from '../../charts/grid-scene.ts';
import { LIGHT } from '../../charts/palette.ts';
import { aboutOf } from '../../content/about.ts';
import { labelsOf } from '../../content/labels.ts';
import { groupWords } from '../../content/words.ts';
import type { Report } from '../../report.ts';
import { head, label, number, shaded, text, type XlsxCell } from './cells.ts';

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

function titleRows(report: Report): XlsxCell[][] {
  const { title } = report.terms;
  const { subject, detail, raters } = aboutOf(report);
  const soft = { textColor: LIGHT.soft };
  return [
    [text(title ?? subject, { fontSize: 16, fontWeight: 'bold' })],
    ...(title === undefined ? [] : [[text(subject, soft)]]),
    [text(`${detail}.${raters === undefined ? '' : ` ${raters}.`}`, soft)],
  ];
}

function figures(report: Report): XlsxCell[][] {
  const { continuum, scorecard, terms } = report;
  const firmness = groupWords(report)?.firmness;
  const labels = labelsOf(terms.language).counts;
  const { stage, range, evidenced, counts, total } = scorecard;
  const figure = (name: string, value: number | null, words = ''): XlsxCell[] => [
    label(name),
    number(value),
    text(words, { alignVertical: 'top' }),
  ];
  return [
    [head('Result'), head('Figure', 'center'), ...Array.from({ length: 6 }, () => head(''))],
    figure('Stage', stage, stageHeadline(continuum, stage)),
    // The medians of a group have no evidence, and no bounds that mean anything before it agrees.
    ...(firmness === undefined
      ? [
          figure('Lowest it can be', range.low, 'With every open answer at its lowest.'),
          figure('Highest it can be', range.high, 'With every open answer at its highest.'),
          figure(
            'Stage by evidence alone',
            evidenced.stage,
            'A 4 or 5 without evidence counts as 3.',
          ),
          figure('Items of evidence', evidenced.items),
        ]
      : [sentence('How firm it is', firmness)]),
    figure(labels.rated, counts.rated),
    figure(labels.notApplicable, counts.notApplicable),
    figure(labels.unknown, counts.unknown),
    figure(labels.unanswered, counts.unanswered),
    // There is a total only once every practice is answered.
    ...(total.score === null || total.position === null
      ? []
      : [
          figure(
            'Published total',
            total.score,
            `Of ${total.outOf}${total.estimated ? ', estimated' : ''}. Secondary: it never decides the stage.`,
          ),
          figure('Published position', Number(total.position.toFixed(2))),
        ]),
    sentence('What holds it back', heldBackWords(continuum, scorecard)),
  ];
}

/** A row of words, over all columns. */
const sentence = (name: string, words: string): XlsxCell[] => [
  label(name),
  {
    ...text(words, { wrap: true, alignVertical: 'top' }),
    columnSpan: SCORECARD_WIDTHS.length - 1,
  },
];

/** The mean rating decides the shade, as in the charts. */
function pointsCell(cell: Cell): XlsxCell {
  return cell.outOf === 0 ? text('does not apply') : shaded(cell.points, shadeOf(cell));
}

function heatMap({ continuum, scorecard, terms }: Report): XlsxCell[][] {
  const { points, stage } = labelsOf(terms.language).heads;
  const heads = continuum.stages.map(({ stage }) => `${stage} ${stageName(continuum, stage)}`);
  return [
    [head(points), ...[stage, ...heads].map((each) => head(each, 'center')), head('Could be')],
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

function statusOf(scorecard: Scorecard, component: ComponentScore, cell: Cell): string {
  if (!holdsBack(scorecard, component, cell)) return STATUS_WORDS[cell.status];
  return cell.status === 'reservation' ? 'reservation, holds back' : 'holds back';
}

function cells({ scorecard, terms }: Report): XlsxCell[][] {
  const { component, stage, points } = labelsOf(terms.language).heads;
  const figures = [stage, points, 'Needed', 'Out of', 'Open answers'];
  return [
    [
      head(component),
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
        text(statusOf(scorecard, component, cell)),
        text(cell.practices.join(', ')),
      ]),
    ),
  ];
}
