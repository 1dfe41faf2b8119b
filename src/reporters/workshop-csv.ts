import { agendaReason } from './agenda-words.ts';
import { csvOf } from './csv.ts';
import type { WorkshopResult } from './results.ts';
import { rounded } from './workshop-document.ts';

const COLUMNS = [
  'rank',
  'practice',
  'component',
  'stage',
  'title',
  'rated1',
  'rated2',
  'rated3',
  'rated4',
  'rated5',
  'notApplicable',
  'unknown',
  'unanswered',
  'median',
  'iqr',
  'consensus',
  'disagreement',
  'leverage',
  'reason',
] as const;

const orEmpty = (value: number | null): number | '' => (value === null ? '' : rounded(value));

/** The picture of a group for a spreadsheet: one practice a row, the one to talk about first at the top. */
export function render({ continuum, picture }: WorkshopResult): string {
  const practices = new Map(continuum.practices.map((practice) => [practice.id, practice]));
  const said = new Map(picture.practices.map((each) => [each.practice, each]));
  const rows = picture.agenda.flatMap((item, index) => {
    const practice = practices.get(item.practice);
    const each = said.get(item.practice);
    if (practice === undefined || each === undefined) return [];
    const [rated1, rated2, rated3, rated4, rated5] = each.votes;
    return [
      {
        rank: index + 1,
        practice: item.practice,
        component: practice.component,
        stage: practice.stage,
        title: practice.title,
        ...{ rated1, rated2, rated3, rated4, rated5 },
        notApplicable: each.notApplicable,
        unknown: each.unknown,
        unanswered: each.unanswered,
        median: orEmpty(each.median),
        iqr: orEmpty(each.iqr),
        consensus: orEmpty(each.consensus),
        disagreement: rounded(item.disagreement),
        leverage: item.leverage,
        reason: agendaReason(continuum, picture, item),
      },
    ];
  });
  return csvOf(COLUMNS, rows);
}
