import type { Answer } from '../../core/assessment.ts';
import type { Practice } from '../../core/continuum.ts';
import { csvOf } from '../../reporters/csv.ts';
import { render as planCsv } from '../../reporters/plan-csv.ts';
import { evidenceRuns } from '../content/practices.ts';
import { isGroup, resultOf } from '../content/words.ts';
import type { Report } from '../report.ts';

const COLUMNS = [
  'practice',
  'component',
  'stage',
  'title',
  'statement',
  'state',
  'rating',
  'note',
  'reason',
  'evidence',
  'waiver',
  'waiverUntil',
  'rated1',
  'rated2',
  'rated3',
  'rated4',
  'rated5',
  'dissent',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** The actions of the plan, or the answer to every practice, for a spreadsheet: RFC 4180, one of them a row. */
export function write(report: Report): string {
  if (report.terms.table === 'plan') return planCsv(resultOf(report));
  const { continuum, assessment } = report;
  return csvOf(
    COLUMNS,
    continuum.practices.map((practice) =>
      row(
        practice,
        assessment.answers.get(practice.id) ?? { state: 'unanswered' },
        isGroup(report),
      ),
    ),
  );
}

/** @param group whether votes and dissent are part of what is handed on */
function row(
  { id, component, stage, title, statement }: Practice,
  answer: Answer,
  group: boolean,
): Row {
  const { note = '', evidence = [], waiver } = answer;
  const { votes = [], dissent = '' } = group ? answer : {};
  const [rated1 = '', rated2 = '', rated3 = '', rated4 = '', rated5 = ''] = votes;
  return {
    practice: id,
    component,
    stage,
    title,
    statement,
    state: answer.state,
    rating: answer.state === 'rated' ? answer.rating : '',
    note,
    reason: answer.state === 'not-applicable' ? answer.reason : '',
    evidence: evidence
      .map((item) =>
        evidenceRuns(item)
          .map(({ text }) => text)
          .join(''),
      )
      .join('; '),
    waiver: waiver?.reason ?? '',
    waiverUntil: waiver?.until ?? '',
    rated1,
    rated2,
    rated3,
    rated4,
    rated5,
    dissent,
  };
}
