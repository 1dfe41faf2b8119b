import { type ITableCellOptions, type Paragraph, Table, TableCell, TableRow } from 'docx';
import { color, TABLE_STYLE_ID } from './styles.ts';
import { paragraph } from './text.ts';

/** What stands in a cell, and how the cell looks. */
export interface Cell extends Omit<ITableCellOptions, 'children'> {
  readonly paragraphs: readonly Paragraph[];
  /** True where its row may go over the end of a page. */
  readonly long?: boolean;
}

export interface TableParts {
  /** The room it takes, in twips. */
  readonly room: number;
  /** The width of each column against the others. */
  readonly shares: readonly number[];
  /** The head, repeated on every page. */
  readonly heads?: readonly { readonly text: string; readonly align?: Align }[];
  readonly rows: readonly (readonly Cell[])[];
  /** True where all of it is to stay on one page. */
  readonly whole?: boolean;
}

export type Align = 'start' | 'center' | 'end';

const HEAD_RULE = { bottom: { style: 'single', size: 8, color: color('accent') } } as const;

/** A table over the whole room. Rows stay whole unless they are long. */
export function tableOf({ room, shares, heads, rows, whole = false }: TableParts): Table {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((room * share) / sum));
  const row = (cells: readonly Cell[], keepNext: boolean, tableHeader = false): TableRow =>
    new TableRow({
      cantSplit: !cells.some(({ long }) => long === true),
      tableHeader,
      keepNext,
      children: cells.map(({ paragraphs, long: _, ...looks }, index) => {
        const span = widths.slice(index, index + (looks.columnSpan ?? 1));
        return new TableCell({
          ...looks,
          width: { size: span.reduce((all, width) => all + width, 0), type: 'dxa' },
          children: paragraphs.length === 0 ? [paragraph('TableText', '')] : paragraphs,
        });
      }),
    });
  const head = heads?.map(({ text, align = 'start' }) => ({
    paragraphs: [paragraph('TableHead', text, { alignment: align })],
    verticalAlign: 'bottom' as const,
    borders: HEAD_RULE,
  }));
  return new Table({
    style: TABLE_STYLE_ID,
    layout: 'fixed',
    width: { size: widths.reduce((all, width) => all + width, 0), type: 'dxa' },
    columnWidths: widths,
    tableLook: { firstRow: head !== undefined, noHBand: true, noVBand: true },
    rows: [
      ...(head === undefined ? [] : [row(head, true, true)]),
      ...rows.map((cells, index) => row(cells, whole && index < rows.length - 1)),
    ],
  });
}
