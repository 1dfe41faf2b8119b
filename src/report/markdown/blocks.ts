import { histogram } from '../../reporters/histogram.ts';
import { type MarkdownPage, tableOf } from '../../reporters/markdown.ts';
import type { Labels } from '../content/labels.ts';
import type {
  Block,
  Labelled,
  ReportAction,
  ReportAnswer,
  ReportVotes,
  Table,
} from '../document.ts';
import type { Report } from '../report.ts';
import { chartTable } from './chart-table.ts';
import { inlineOf, lineOf } from './inline.ts';

/** A block of the report as Markdown, at the end of a page. */
export function addBlock(page: MarkdownPage, block: Block, report: Report, labels: Labels): void {
  switch (block.kind) {
    case 'lead':
      page.block([lineOf([{ text: block.text, strong: true }])]);
      break;
    case 'text':
      page.block([lineOf(block.text)]);
      break;
    case 'heading':
      page.heading(3, block.text);
      break;
    case 'list':
      page.block(
        block.items.map(
          (item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${lineOf(item)}`,
        ),
      );
      break;
    case 'labelled':
      addLabelled(page, block.items);
      break;
    case 'facts':
      addLabelled(
        page,
        block.items.map(({ label, value, detail }) => ({
          label,
          text: [{ text: detail === undefined ? value : `${value}, ${detail}` }],
        })),
      );
      break;
    case 'chart':
      page.text(`${block.caption}:`);
      page.table(...chartTable(block.chart, report, labels));
      break;
    case 'table':
      addTable(page, block.table);
      break;
    case 'actions':
      addActions(page, block.actions, labels);
      break;
    case 'votes':
      addVotes(page, block.practices, labels);
      break;
    case 'answers':
      for (const { title, answers } of block.groups) {
        page.heading(3, title);
        for (const answer of answers) addAnswer(page, answer);
      }
  }
}

function addLabelled(page: MarkdownPage, items: readonly Labelled[]): void {
  page.block(
    items.map(
      ({ label, text }) =>
        `- ${lineOf([{ text: `${label}:`, strong: true }, { text: ' ' }, ...text])}`,
    ),
  );
}

function addTable(page: MarkdownPage, { columns, rows }: Table): void {
  page.block(
    tableOf(
      columns.map(({ head }) => inlineOf([{ text: head }])),
      rows.map((cells) => cells.map(inlineOf)),
    ),
  );
}

function addActions(page: MarkdownPage, actions: readonly ReportAction[], { heads }: Labels): void {
  page.table(
    [heads.number, heads.practice, heads.first30Days, heads.typicalOwner, heads.owner, heads.date],
    actions.map(({ number, practice, title, first30Days, typicalOwner }) => [
      String(number),
      `${practice} ${title}`,
      first30Days,
      typicalOwner,
      '',
      '',
    ]),
  );
  for (const action of actions) {
    const { number, practice, title, place, why, first30Days, within90Days, measure } = action;
    page
      .heading(4, `${number}. ${title} (${practice})`)
      .text(`${place}. ${action.state}`, `${heads.why}: ${why}`)
      .list(
        [`${heads.first30Days}: ${first30Days}`, `${heads.within90Days}: ${within90Days}`],
        '- [ ]',
      )
      .text(`${heads.measure}: ${measure}`, ...action.remarks);
  }
}

function addVotes(page: MarkdownPage, practices: readonly ReportVotes[], { heads }: Labels): void {
  page.table(
    [heads.practice, '', heads.votes, heads.outcome, heads.remarks],
    practices.map(({ practice, title, votes, outcome, remarks }) => [
      `${practice} ${title}`,
      histogram(votes, { unicode: true }),
      votes.join(' '),
      outcome,
      remarks
        .map(({ label, text }) => `${label}: ${text.map((run) => run.text).join('')}`)
        .join('; '),
    ]),
  );
}

function addAnswer(page: MarkdownPage, answer: ReportAnswer): void {
  const { practice, title, statement, label, remarks } = answer;
  page.heading(4, `${practice} ${title}: ${label}`).text(statement);
  addLabelled(page, remarks);
}
