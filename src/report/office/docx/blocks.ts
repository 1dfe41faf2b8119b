import { type Paragraph, Table } from 'docx';
import { sceneOf } from '../../charts/scene-of.ts';
import type { Block, Fact, Labelled, Table as Rows } from '../../document.ts';
import type { Report } from '../../report.ts';
import { actionsOf } from './actions.ts';
import { answersOf } from './answers.ts';
import { drawing } from './drawing.ts';
import { pixelsOn, roomOn } from './page.ts';
import { color } from './styles.ts';
import { type Align, type Cell, tableOf } from './table.ts';
import { isLong, paragraph } from './text.ts';
import { votesOf } from './votes.ts';

export type Content = readonly (Paragraph | Table)[];

/** Blocks that begin with a heading, which keeps its distance. */
const HEADED: ReadonlySet<Block['kind']> = new Set(['heading', 'answers']);

/** The blocks of a section. What follows a table stands apart from it: tables that touch become one. */
export function contentOf(blocks: readonly Block[], make: (block: Block) => Content): Content {
  return blocks.flatMap((block, index) => {
    const content = make(block);
    const next = blocks[index + 1];
    const touches = next !== undefined && !HEADED.has(next.kind) && content.at(-1) instanceof Table;
    return touches ? [...content, paragraph('TableGap', '')] : content;
  });
}

/** Makes the blocks of one document; numbered lists count from 1 each. */
export function blockMaker(report: Report): (block: Block) => Content {
  const { paper, language } = report.terms;
  const room = roomOn(paper);
  let lists = 0;
  return (block) => {
    switch (block.kind) {
      case 'lead':
        return [paragraph('ReportLead', block.text)];
      case 'text':
        // Strong throughout, it heads what follows.
        return [
          paragraph('BodyText', block.text, { keepNext: block.text.every((run) => run.strong) }),
        ];
      case 'heading':
        return [paragraph('Heading2', block.text)];
      case 'list': {
        if (block.ordered === true) lists += 1;
        const numbering = { reference: 'numbers', level: 0, instance: lists };
        return block.items.map((item, index) =>
          paragraph(block.ordered === true ? 'ListNumber' : 'ListBullet', item, {
            ...(block.ordered === true && { numbering }),
            keepNext: block.items.length <= FEW && index < block.items.length - 1,
          }),
        );
      }
      case 'labelled':
        return [labelled(block.items, room)];
      case 'facts':
        return [factsOf(block.items, room)];
      case 'chart':
        return [
          drawing(sceneOf(block.chart, report, pixelsOn(paper))),
          paragraph('Caption', block.caption),
        ];
      case 'table':
        return [rowsOf(block.table, room)];
      case 'actions':
        return actionsOf(block.actions, language, room);
      case 'votes':
        return [votesOf(block.practices, language, room)];
      case 'answers':
        return answersOf(block.groups, language, room);
    }
  };
}

/** So few rows or items that they are kept on one page. */
const FEW = 6;

function labelled(items: readonly Labelled[], room: number): Table {
  const rows = items.map(({ label, text }) => [
    { paragraphs: [paragraph('TableText', [{ text: label, strong: true }])] },
    { paragraphs: [paragraph('TableText', text)], long: isLong([text]) },
  ]);
  return tableOf({
    room,
    shares: [1, 3],
    rows,
    whole: items.length <= FEW && !isLong(items.map(({ text }) => text)),
  });
}

const FACTS_IN_A_ROW = 4;

function factsOf(facts: readonly Fact[], room: number): Table {
  const rows = Math.ceil(facts.length / FACTS_IN_A_ROW);
  const columns = Math.ceil(facts.length / rows);
  const cells = facts.map(
    ({ label, value, detail }): Cell => ({
      shading: { type: 'clear', color: 'auto', fill: color('tint') },
      margins: { top: 120, bottom: 120, left: 170, right: 113 },
      paragraphs: [
        paragraph('FactLabel', label),
        paragraph('FactValue', value),
        ...(detail === undefined ? [] : [paragraph('TableNote', detail)]),
      ],
    }),
  );
  return tableOf({
    room,
    shares: Array.from({ length: columns }, () => 1),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => cells[row * columns + column] ?? BLANK),
    ),
  });
}

const BLANK: Cell = { paragraphs: [] };

function rowsOf({ columns, rows }: Rows, room: number): Table {
  const align = (index: number): Align => columns[index]?.align ?? 'start';
  return tableOf({
    room,
    whole: rows.length <= FEW,
    shares: columns.map(({ share }) => share),
    heads: columns.map(({ head }, index) => ({ text: head, align: align(index) })),
    rows: rows.map((row) =>
      row.map((text, index) => ({
        paragraphs: [paragraph('TableText', text, { alignment: align(index) })],
      })),
    ),
  });
}
