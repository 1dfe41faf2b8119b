import { type Html, html } from '../../reporters/html.ts';
import type { AnswerGroup, ReportAnswer } from '../document.ts';
import { termsOf } from './text.ts';

/** What the file says of every practice: a chip with the rating, shaded as in the grid, and what was written beside it. */
export function answersOf(groups: readonly AnswerGroup[]): Html {
  return html`${groups.map(
    ({ title, answers }) => html`<h3 dir="auto">${title}</h3>
<ul class="answers">${answers.map(answerOf)}</ul>
`,
  )}`;
}

function answerOf({ practice, title, statement, rating, label, remarks }: ReportAnswer): Html {
  const chip = html`<span class="chip rated-${rating ?? 'none'}" aria-hidden="true">${rating ?? '–'}</span>`;
  return html`<li>${chip}<div><p class="what"><span class="title" dir="auto">${title}</span> <span class="id">${practice}</span> <span class="rating" dir="auto">${label}</span></p>
<p dir="auto">${statement}</p>${termsOf(remarks, 'aside')}</div></li>
`;
}
