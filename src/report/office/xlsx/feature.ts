import type { Feature, SheetOptions } from 'write-excel-file/universal';
import { escapeXml } from '../../../reporters/xml.ts';
import type { Paper } from '../../report.ts';
import { propertyOf } from '../cut.ts';

/** What a workbook says about itself. */
export interface Workbook {
  readonly title: string;
  readonly author: string | undefined;
  readonly paper: Paper;
  /** How many pages wide each sheet is printed. */
  readonly across: readonly number[];
}

const PAPER_SIZES: Readonly<Record<Paper, number>> = { letter: 1, a4: 9 };

const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/**
 * What the library leaves out: printing on paper of that size with the heads of a table on every page;
 * filters on the tables; the title and author of the file.
 */
export function workbookFeature({ title, author, paper, across }: Workbook): Feature<Blob> {
  const setup = (wide: number, high: number): string =>
    `<pageSetup paperSize="${PAPER_SIZES[paper]}" orientation="landscape" fitToWidth="${wide}" fitToHeight="${high}"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';
  const core =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(propertyOf(title))}</dc:title>` +
    (author === undefined ? '' : `<dc:creator>${escapeXml(propertyOf(author))}</dc:creator>`) +
    '<dcterms:created xsi:type="dcterms:W3CDTF"></dcterms:created></cp:coreProperties>';
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override ContentType="${CORE_TYPE}" PartName="/${CORE}"/>`,
        },
        '_rels/.rels': {
          insert: () => `<Relationship Id="rIdCore" Type="${CORE_RELATION}" Target="${CORE}"/>`,
        },
        'xl/workbook.xml': {
          transform: (xml, sheets) => xml.replace('<definedNames/>', printTitles(sheets)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { stickyRowsCount, columns = [] }, { sheetIndex }) =>
            xml
              .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('</sheetData>', `$&${stickyRowsCount ? filter(xml, columns.length) : ''}`)
              .replace(/<pageSetup[^>]*>/, setup(across[sheetIndex] ?? 1, stickyRowsCount ? 0 : 1)),
        },
      },
      write: { files: () => ({ [CORE]: core }) },
    },
  };
}

/** The rows and columns that a table repeats on every page. */
function printTitles(sheets: readonly SheetOptions<Blob>[]): string {
  const names = sheets.flatMap(({ sheet, stickyRowsCount, stickyColumnsCount = 0 }, index) => {
    if (!stickyRowsCount) return [];
    const titles = `${sheet}!$A:$${letter(stickyColumnsCount)},${sheet}!$1:$1`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** Of a column, counted from 1; none of the tables has more than 26. */
const letter = (column: number): string => String.fromCharCode(64 + column);

function filter(xml: string, columns: number): string {
  const rows = xml.match(/<row /g)?.length ?? 1;
  return `<autoFilter ref="A1:${letter(columns)}${rows}"/>`;
}
