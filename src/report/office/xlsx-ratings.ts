import type { Answer, Evidence } from '../../core/assessment.ts';
import { type Continuum, type Practice, RATINGS } from '../../core/continuum.ts';
import { clean } from '../../diagnostics/clean.ts';
import { componentName } from '../../reporters/model-words.ts';
import { ratingLabel } from '../../reporters/score-words.ts';
import { stageName } from '../../reporters/stage-words.ts';
import { resultOf } from '../content/words.ts';
import type { Report } from '../report.ts';
import { number, shaded, text, type XlsxCell } from './xlsx-cells.ts';
import { tableRows, type XlsxColumn } from './xlsx-table.ts';

/** What was said of every practice, in continuum order. Columns that would be empty but invite nothing are left out. */
export function ratingColumns(report: Report): XlsxColumn<Practice>[] {
  const { continuum } = report;
  const { answers } = report.assessment;
  const said = ({ id }: Practice): Answer => answers.get(id) ?? { state: 'unanswered' };
  const result = resultOf(report);
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
    { head: 'Practice', width: 9, cell: ({ id }) => text(id) },
    { head: 'Title', width: 24, cell: ({ title }) => text(title) },
    {
      head: 'Component',
      width: 15,
      cell: ({ component }) => text(componentName(continuum, component)),
    },
    { head: 'Stage', width: 8, centered: true, cell: ({ stage }) => number(stage) },
    { head: 'Stage name', width: 18, cell: ({ stage }) => text(stageName(continuum, stage)) },
    { head: 'Statement', width: 38, cell: ({ statement }) => text(statement) },
    {
      head: 'Rating',
      width: 8,
      centered: true,
      cell: (practice) => ratingCell(said(practice)),
    },
    {
      head: 'Answer',
      width: 14,
      cell: (practice) =>
        text(scaleLabel(continuum, said(practice)) ?? ratingLabel(result, practice.id)),
    },
    texts('Note', 38, ({ note }) => note),
    texts('Evidence', 34, ({ evidence }) => evidence?.map(evidenceText).join('\n')),
    ...where(({ state }) => state === 'not-applicable', texts('Reason', 26, reasonOf)),
    ...where(({ waiver }) => waiver !== undefined, texts('Waiver', 26, waiverText)),
    ...where(
      ({ dissent }) => dissent !== undefined,
      texts('Dissent', 32, ({ dissent }) => dissent),
    ),
    ...where(
      ({ votes }) => votes !== undefined,
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

const scaleLabel = ({ scale }: Continuum, answer: Answer): string | undefined =>
  answer.state === 'rated'
    ? scale.find(({ rating }) => rating === answer.rating)?.label
    : undefined;

const reasonOf = (answer: Answer): string | undefined =>
  answer.state === 'not-applicable' ? answer.reason : undefined;

const evidenceText = ({ what, where, date }: Evidence): string =>
  clean([what, where, date].filter((part) => part !== undefined).join(', '));

const waiverText = ({ waiver }: Answer): string | undefined =>
  waiver && `${waiver.reason} (until ${waiver.until})`;

export function ratingRows(report: Report): XlsxCell[][] {
  return tableRows(ratingColumns(report), report.continuum.practices);
}
