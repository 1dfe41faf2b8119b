import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../src/diagnostics/cell-fault.ts';
import { readTable, type Table } from '../../src/intake/table.ts';

/** Heads of one letter mean something. */
const known = (heads: readonly string[]) => heads.filter((head) => /^[A-Z]$/.test(head)).length;
const read = (text: string) => readTable(text, known);

function tableOf(text: string): Table {
  const reading = read(text);
  if ('faults' in reading) throw new Error(reading.faults.join('\n'));
  return reading.table;
}
const rowsOf = (text: string) => tableOf(text).rows.map(({ row, cells }) => [row, ...cells]);

describe('a table', () => {
  it.each([
    ['commas', 'A,B\n1,2\n', [[2, '1', '2']]],
    ['semicolons', 'A;B\n1;2\n', [[2, '1', '2']]],
    ['tabs', 'A\tB\n1\t2\n', [[2, '1', '2']]],
    ['semicolons, and commas in the heads', 'A;B;x, y, z, and so on\n1;2;3', [[2, '1', '2', '3']]],
    ['commas, and semicolons in the heads', 'A,B,x; y; z; and so on\n1,2,3', [[2, '1', '2', '3']]],
    ['heads in quotation marks', '"A";"B"\n"1";"2"', [[2, '1', '2']]],
    ['the separator that Excel writes down', 'sep=;\nA,x;B\n1;2\n', [[2, '1', '2']]],
    [
      'one column',
      'A\n1\n2\n',
      [
        [2, '1'],
        [3, '2'],
      ],
    ],
    ['a byte order mark', '\ufeffA,B\n1,2', [[2, '1', '2']]],
    ['a byte order mark before quotation marks', '\ufeff"A","B"\n1,2', [[2, '1', '2']]],
    [
      'the line ends of Windows',
      'A,B\r\n1,2\r\n3,4\r\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    ['the line ends of old Macs', 'A,B\r1,2\r', [[2, '1', '2']]],
    [
      'line ends of both kinds',
      'A,B\r\n1,2\n3,4\r\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'line breaks in cells',
      'A,B\n"one\r\ntwo",2\n3,4',
      [
        [2, 'one\ntwo', '2'],
        [3, '3', '4'],
      ],
    ],
    ['separators in cells', 'A,B\n"1,5",2', [[2, '1,5', '2']]],
    ['doubled quotation marks', 'A,B\n"a ""b"" c",2', [[2, 'a "b" c', '2']]],
    ['quotation marks in a cell without any', 'A,B\n5" pipe,2', [[2, '5" pipe', '2']]],
    [
      'empty rows',
      'A,B\n\n1,2\n,\n3,4\n\n',
      [
        [3, '1', '2'],
        [5, '3', '4'],
      ],
    ],
    ['empty rows above the heads', '\n,\nA,B\n1,2', [[4, '1', '2']]],
    ['rows that end early', 'A,B\n1\n', [[2, '1']]],
    ['empty cells beyond the heads', 'A,B\n1,2,,\n', [[2, '1', '2', '', '']]],
  ])('with %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('numbers the heads, and knows which rows are empty, but for those at the end', () => {
    expect(tableOf('\nA,B\n\n1,2\n,\n3,4\n\n,\n')).toMatchObject({
      heads: { row: 2, cells: ['A', 'B'] },
      emptyRows: [3, 5],
      longRows: [],
    });
  });

  it('knows which rows have too much in them', () => {
    expect(tableOf('A,B\n1,2,3\n1,2\n1,2,,4').longRows).toEqual([2, 4]);
  });
});

describe('no table', () => {
  it.each([
    ['nothing', '', /^The table is empty\./],
    ['only separators', ',,\n,,\n', /^The table is empty\./],
    ['only heads', 'A,B\n\n', /no answers below/],
    [
      'a quotation mark without end',
      'A,B\n1,2\n"3,4\n5,6',
      /^In row 3, .* begins with a quotation/,
    ],
    ['columns without end', `${'A,'.repeat(1001)}\n1`, /1002 columns; at most 1000/],
    ['rows without end', `A\n${'1\n'.repeat(20_001)}`, /20001 rows of answers; at most 20000/],
  ])('%s', (_, text, fault) => {
    expect(read(text)).toEqual({ faults: [expect.stringMatching(fault)] });
  });

  it('begins one row later', () => {
    expect(rowsOf(`A\n${'1\n'.repeat(20_000)}`)).toHaveLength(20_000);
  });
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(lettersOf(column)).toBe(letters);
});
