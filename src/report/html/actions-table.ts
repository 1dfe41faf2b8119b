import { type Html, html, NOTHING } from '../../reporters/html.ts';
import { labelsOf } from '../content/labels.ts';
import type { ReportAction } from '../document.ts';
import type { Language } from '../report.ts';
import { termsOf } from './text.ts';

/**
 * The steps of the plan as a table, with room to write in who does them and by when. On a phone each step is a card: that
 * takes the table apart for a browser, so that the roles say what it is.
 */
export function actionsTable(actions: readonly ReportAction[], language: Language): Html {
  const { heads: labels, plan } = labelsOf(language);
  const columns = [
    labels.number,
    labels.practice,
    labels.first30Days,
    labels.within90Days,
    labels.owner,
    labels.date,
  ];
  return html`<table class="actions" role="table"><caption class="unseen">${plan.actions}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
${actions.map((action) => step(action, language))}</table>
`;
}

function step(action: ReportAction, language: Language): Html {
  const { heads: labels } = labelsOf(language);
  const words = (label: string, text: string): Html =>
    html`<td role="cell" class="words">${named(label)}<span dir="auto">${text}</span></td>`;
  const blank = (label: string): Html =>
    html`<td role="cell" rowspan="2" class="blank">${named(label)}</td>`;
  const more = [
    { label: labels.why, text: action.why },
    { label: labels.measure, text: action.measure },
    { label: labels.typicalOwner, text: action.typicalOwner },
  ];
  const remarks = action.remarks.map((remark) => html`<li dir="auto">${remark}</li>`);
  return html`<tbody role="rowgroup"><tr role="row" class="step"><td role="cell" class="number">${action.number}</td><th role="rowheader" scope="row"><span class="title" dir="auto">${action.title}</span> <span class="id">${action.practice}</span> <span class="place" dir="auto">${action.place}</span> <span class="state">${action.state}</span></th>${words(labels.first30Days, action.first30Days)}${words(labels.within90Days, action.within90Days)}${blank(labels.owner)}${blank(labels.date)}</tr>
<tr role="row" class="more"><td role="cell" colspan="4">${termsOf(
    more.map(({ label, text }) => ({ label, text: [{ text }] })),
    'aside',
  )}${remarks.length === 0 ? NOTHING : html`<ul class="remarks">${remarks}</ul>`}</td></tr></tbody>
`;
}

/** The head of a column, for where there are no columns. */
const named = (label: string): Html => html`<span class="label" aria-hidden="true">${label}</span>`;
