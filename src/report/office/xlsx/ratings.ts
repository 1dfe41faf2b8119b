import type { Answer, Evidence } from '../../../core/assessment.ts';
import { type Continuum, type Practice, RATINGS } from '../../../core/continuum.ts';
import { clean } from '../../../diagnostics/clean.ts';
import { componentName } from '../../../reporters/model-words.ts';
import { stageName } from '../../../reporters/stage-words.ts';
import { type Labels, labelsOf } from '../../content/labels.ts';
import { isGroup } from '../../content/words.ts';
import type { Report } from '../../report.ts';
import { number, shaded, text, type XlsxCell } from './cells.ts';
import { tableRows, type XlsxColumn } from './table.ts';

/** What was said of every practice, in continuum order. Columns that would be empty but invite nothing are left out. */
export function ratingColumns(report: Report): XlsxColumn<Practice>[] {
  const { continuum, picture, terms } = report;
  const { answers } = report.assessment;
  const { heads, states } = labelsOf(terms.language);
  const said = ({ id }: Practice): Answer => answers.get(id) ?? { state: 'unanswered' };
  const group = isGroup(report);
  const texts = (
    head: string,
    width: number,
    textOf: (answer: Answer) => string | undefined,
  ): XlsxColumn<Practice> => ({ head, width, cell: (practice) => text(textOf(said(practice))) });
  const where = (
    used: (answer: Answer) => boolean,
    ...columns: readonly XlsxColumn<Practice>[]
  ): readonly XlsxColumn<Practice>[] =>
    continuum.practices.some((practice) => used(said(practice))) ? columns : [];
  return [
    { head: heads.practice, width: 9, cell: ({ id }) => text(id) },
    { head: 'Title', width: 24, cell: ({ title }) => text(title) },
    {
      head: heads.component,
      width: 15,
      cell: ({ component }) => text(componentName(continuum, component)),
    },
    { head: heads.stage, width: 8, centered: true, cell: ({ stage }) => number(stage) },
    { head: 'Stage name', width: 18, cell: ({ stage }) => text(stageName(continuum, stage)) },
    { head: 'Statement', width: 38, cell: ({ statement }) => text(statement) },
    {
      head: picture === undefined ? heads.rating : 'Median',
      width: 8,
      centered: true,
      cell: (practice) => ratingCell(said(practice)),
    },
    {
      head: 'Answer',
      width: 14,
      cell: (practice) => text(answerText(continuum, said(practice), states)),
    },
    // The medians of a group have neither.
    ...(picture === undefined
      ? [
          texts(heads.note, 38, ({ note }) => note),
          texts(heads.evidence, 34, ({ evidence }) => evidence?.map(evidenceText).join('\n')),
        ]
      : []),
    ...where(({ state }) => state === 'not-applicable', texts(heads.reason, 26, reasonOf)),
    ...where(({ waiver }) => waiver !== undefined, texts(heads.waiver, 26, waiverText)),
    ...where(
      ({ dissent }) => group && dissent !== undefined,
      texts(heads.dissent, 32, ({ dissent }) => dissent),
    ),
    ...where(
      ({ votes }) => group && votes !== undefined,
      ...RATINGS.map(
        (rating): XlsxColumn<Practice> => ({
          head: `Votes for ${rating}`,
          width: 9,
          centered: true,
          cell: (practice) => number(said(practice).votes?.[rating - 1] ?? null),
        }),
      ),
    ),
  ];
}

const ratingCell = (answer: Answer): XlsxCell =>
  answer.state === 'rated' ? shaded(answer.rating, answer.rating) : number(null);

function answerText({ scale }: Continuum, answer: Answer, states: Labels['states']) {
  if (answer.state !== 'rated') return states[answer.state];
  return scale.find(({ rating }) => rating === answer.rating)?.label;
}

const reasonOf = (answer: Answer): string | undefined =>
  answer.state === 'not-applicable' ? answer.reason : undefined;

const evidenceText = ({ what, where, date }: Evidence): string =>
  clean([what, where, date].filter((part) => part !== undefined).join(', '));

const waiverText = ({ waiver }: Answer): string | undefined =>
  waiver && `${waiver.reason} (until ${waiver.until})`;

export function ratingRows(report: Report): XlsxCell[][] {
  return tableRows(ratingColumns(report), report.continuum.practices);
}
