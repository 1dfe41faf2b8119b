import { type Html, html } from '../../reporters/html.ts';
import type { Block, Fact, Table } from '../document.ts';
import type { Report } from '../report.ts';
import { actionsTable } from './actions-table.ts';
import { answersOf } from './answers.ts';
import { chartFigure, votesFigures } from './figures.ts';
import { running, termsOf } from './text.ts';

/** A block of the document as HTML. */
export function blockOf(block: Block, report: Report): Html {
  switch (block.kind) {
    case 'lead':
      return html`<p class="lead" dir="auto">${block.text}</p>
`;
    case 'text':
      return html`<p dir="auto">${running(block.text)}</p>
`;
    case 'heading':
      return html`<h3 dir="auto">${block.text}</h3>
`;
    case 'list': {
      const items = block.items.map((item) => html`<li dir="auto">${running(item)}</li>`);
      return block.ordered === true
        ? html`<ol>${items}</ol>
`
        : html`<ul>${items}</ul>
`;
    }
    case 'labelled':
      return termsOf(block.items, 'terms');
    case 'facts':
      return html`<dl class="facts">${block.items.map(factOf)}</dl>
`;
    case 'chart':
      return chartFigure(block, report);
    case 'table':
      return tableOf(block.table);
    case 'actions':
      return actionsTable(block.actions, report.terms.language);
    case 'votes':
      return votesFigures(block.practices, report.terms.language);
    case 'answers':
      return answersOf(block.groups);
  }
}

function factOf({ label, value, detail }: Fact): Html {
  const more = detail === undefined ? [] : [html`<dd class="detail" dir="auto">${detail}</dd>`];
  return html`<div><dt>${label}</dt><dd class="value" dir="auto">${value}</dd>${more}</div>`;
}

function tableOf({ caption, columns, rows }: Table): Html {
  const looks = (index: number): string => columns[index]?.align ?? 'start';
  const heads = columns.map(
    ({ head }, index) => html`<th scope="col" class="${looks(index)}" dir="auto">${head}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? html`<th scope="row" class="${looks(index)}" dir="auto">${running(cell)}</th>`
        : html`<td class="${looks(index)}" dir="auto">${running(cell)}</td>`,
    );
    return html`<tr>${cells}</tr>`;
  });
  return html`<table class="plain"><caption class="unseen">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>
`;
}
