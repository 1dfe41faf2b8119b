import { labelsOf } from '../../content/labels.ts';
import type { ReportAction, Text } from '../../document.ts';
import type { Language } from '../../report.ts';
import type { Content } from './blocks.ts';
import { tableOf } from './table.ts';
import { paragraph } from './text.ts';

/** The steps as a table with room for who and when, then what is to be known of each. */
export function actionsOf(
  actions: readonly ReportAction[],
  language: Language,
  room: number,
): Content {
  const { heads: labels } = labelsOf(language);
  const { number, practice, first30Days, within90Days, owner, date } = labels;
  const steps = tableOf({
    room,
    shares: [7, 36, 44, 44, 21, 18],
    heads: [number, practice, first30Days, within90Days, owner, date].map((text) => ({ text })),
    rows: actions.map((action) => [
      { paragraphs: [paragraph('TableText', String(action.number))] },
      {
        paragraphs: [paragraph('TableText', titleOf(action)), paragraph('TableNote', action.state)],
      },
      { paragraphs: [paragraph('TableText', action.first30Days)] },
      { paragraphs: [paragraph('TableText', action.within90Days)] },
      { paragraphs: [] },
      { paragraphs: [] },
    ]),
  });
  return [steps, ...actions.flatMap((action) => detailsOf(action, labels))];
}

/** The title of a practice, and its id. */
export const titleOf = ({ title, practice }: { title: string; practice: string }): Text => [
  { text: title, strong: true },
  { text: ` ${practice}` },
];

type Labels = ReturnType<typeof labelsOf>['heads'];

function detailsOf(action: ReportAction, labels: Labels): Content {
  const said = [
    { label: labels.why, text: action.why },
    { label: labels.measure, text: action.measure },
    { label: labels.typicalOwner, text: action.typicalOwner },
  ];
  const kept = { keepNext: true, keepLines: true };
  const { remarks } = action;
  return [
    paragraph('Heading3', `${action.number}. ${action.title} (${action.practice})`),
    paragraph('TableNote', action.place, kept),
    ...said.map(({ label, text }, index) =>
      paragraph('ReportDetail', [{ text: `${label}: `, strong: true }, { text }], {
        keepLines: true,
        // What is drawn from where does not stand alone on a page.
        keepNext: index === said.length - 1 && remarks.length > 0,
      }),
    ),
    ...remarks.map((remark) => paragraph('TableNote', remark)),
  ];
}
