import writeExcelFile, { type SheetOptions } from 'write-excel-file/universal';
import { aboutOf } from '../content/about.ts';
import { sameBytes } from '../office/same-bytes.ts';
import type { XlsxCell } from '../office/xlsx/cells.ts';
import { workbookFeature } from '../office/xlsx/feature.ts';
import { planColumns, planRows } from '../office/xlsx/plan.ts';
import { ratingColumns, ratingRows } from '../office/xlsx/ratings.ts';
import { SCORECARD_WIDTHS, scorecardRows } from '../office/xlsx/scorecard.ts';
import { withHeights } from '../office/xlsx/table.ts';
import type { Report } from '../report.ts';

const widthOf = ({ width }: { readonly width: number }): number => width;

function sheetOf(
  sheet: string,
  rows: readonly (readonly XlsxCell[])[],
  widths: readonly number[],
  options: SheetOptions<Blob>,
) {
  return {
    sheet,
    data: withHeights(rows, widths),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    ...options,
  };
}

/** A workbook with a sheet each for the scorecard, the plan and the ratings. */
export async function write(report: Report): Promise<Uint8Array> {
  const { assessment, terms } = report;
  const sheets = [
    sheetOf('Scorecard', scorecardRows(report), SCORECARD_WIDTHS, { showGridLines: false }),
    sheetOf('Plan', planRows(report), planColumns(report).map(widthOf), {
      stickyRowsCount: 1,
      stickyColumnsCount: 3,
    }),
    sheetOf('Ratings', ratingRows(report), ratingColumns(report).map(widthOf), {
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
    }),
  ];
  const title = terms.title ?? aboutOf(report).subject;
  const file = writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [
      workbookFeature({ title, author: terms.author, paper: terms.paper, across: [1, 2, 1] }),
    ],
  });
  return sameBytes(new Uint8Array(await (await file.toBlob()).arrayBuffer()), assessment.date);
}
