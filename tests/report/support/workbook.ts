import { partsOf } from './office-parts.ts';
import { unescaped } from './references.ts';

export type CellValue = string | number | undefined;

/** The values of every sheet by name, row by row; a cell without one is undefined. */
export function sheetsOf(file: Uint8Array): ReadonlyMap<string, readonly (readonly CellValue[])[]> {
  const parts = partsOf(file);
  const part = (path: string): string => parts.get(path) ?? '';
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gs)].map(
    ([, text = '']) => readText(text),
  );
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return new Map(
    names.map(([, name = ''], index) => [
      name,
      [
        ...part(`xl/worksheets/sheet${index + 1}.xml`).matchAll(
          /<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs,
        ),
      ].map(([, cells = '']) => rowOf(cells, shared)),
    ]),
  );
}

function rowOf(cells: string, shared: readonly string[]): CellValue[] {
  const row: CellValue[] = [];
  for (const [, column = '', attributes = '', value] of cells.matchAll(
    /<c r="([A-Z])\d+"([^>]*?)(?:\/>|>(?:<v>(.*?)<\/v>)?<\/c>)/g,
  )) {
    const isText = attributes.includes('t="s"');
    const at = column.charCodeAt(0) - 65;
    if (value !== undefined) row[at] = isText ? shared[Number(value)] : Number(value);
  }
  return Array.from(row);
}

/** As a spreadsheet reads it: references, then `_x0041_` for the letter A. */
const readText = (xml: string): string =>
  unescaped(xml).replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
