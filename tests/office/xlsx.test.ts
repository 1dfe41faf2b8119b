import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../src/report/formats/xlsx.ts';
import { CASES } from '../report/support/cases.ts';
import { Office } from './support/office.ts';

/** Every sheet as a file of its own: commas, UTF-8, values as they are shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

const FILES: Readonly<Record<string, string>> = {
  harrow: 'harrow-bay-licensing.yaml',
  agreed: 'workshop/agreed.yaml',
  hostile: 'hostile',
  long: 'long notes and evidence',
  letter: 'all terms set',
  none: 'nothing answered',
};

const office = new Office();
const sheets = new Map<string, string[][]>();
const pdfs = new Map<string, string>();

beforeAll(async () => {
  const files: string[] = [];
  for (const [name, title] of Object.entries(FILES)) {
    const report = CASES[title] ?? expect.fail(`There is no case ${title}`);
    files.push(office.write(`${name}.xlsx`, await write(report)));
  }
  for (const file of await office.convert(files, CSV)) {
    const rows: string[][] = parse(readFileSync(file, 'utf8'), { relax_column_count: true });
    sheets.set(basename(file, '.csv'), rows);
  }
  for (const file of await office.convert(files, 'pdf')) pdfs.set(basename(file, '.pdf'), file);
});
afterAll(() => office.close());

const sheetOf = (name: string): string[][] => sheets.get(name) ?? expect.fail(`no sheet ${name}`);
const pdfOf = (name: string): string => pdfs.get(name) ?? expect.fail(`no PDF of ${name}`);

test('LibreOffice opens every workbook with its three sheets', () => {
  const names = Object.keys(FILES).flatMap((name) =>
    ['Plan', 'Ratings', 'Scorecard'].map((sheet) => `${name}-${sheet}`),
  );
  expect([...sheets.keys()].sort()).toEqual(names.sort());
});

describe('what LibreOffice reads', () => {
  test('of the scorecard', () => {
    const [, , , , stage] = sheetOf('harrow-Scorecard');
    expect(stage?.slice(0, 3)).toEqual(['Stage', '1', 'Stage 1 of 5: Minimize Hassles']);
    const grid = sheetOf('harrow-Scorecard').find(([first]) => first === 'Customer focus');
    expect(grid).toEqual(['Customer focus', '1', '8', '6', '5', '3', '5', '1']);
  });

  test('of the plan, its days as days', () => {
    const [heads = [], first = []] = sheetOf('harrow-Plan');
    const cells = Object.fromEntries(heads.map((head, index) => [head, first[index]]));
    expect(cells).toMatchObject({
      '#': '1',
      Practice: 'ME2a',
      Owner: '',
      Date: '',
      Status: '',
      'Due (30 days)': '2026-04-15',
      'Due (90 days)': '2026-06-14',
      Rating: '3',
      'Raise to': '4',
    });
  });

  test('of the ratings, every practice with its votes', () => {
    const [heads = [], ...rows] = sheetOf('agreed-Ratings');
    expect(rows).toHaveLength(30);
    const owner = rows.find(([practice]) => practice === 'CF2a') ?? [];
    expect(owner.slice(heads.indexOf('Votes for 1'))).toEqual(['0', '1', '4', '3', '4']);
  });

  test('of a hostile file: texts, none of them worked out', () => {
    const cells = [...sheets].flatMap(([name, rows]) =>
      name.startsWith('hostile') ? rows.flat() : [],
    );
    expect(cells.filter((cell) => /^(?:#.|Err:)/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.includes('>=1+1</b>')).length).toBeGreaterThan(100);
  });
});

describe('on paper', () => {
  test.each(Object.keys(FILES))('%s has few pages, the scorecard on one', (name) => {
    expect(office.pages(pdfOf(name))).toBeGreaterThanOrEqual(3);
    expect(office.pages(pdfOf(name))).toBeLessThanOrEqual(name === 'long' ? 20 : 8);
  });

  test('is landscape, of the size that was asked for', () => {
    expect(office.info(pdfOf('harrow'))).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/);
    expect(office.info(pdfOf('letter'))).toMatch(/Page size:\s+792 x 612 pts \(letter\)/);
  });

  test('has every practice and the heads', () => {
    const text = office.text(pdfOf('agreed'));
    for (const { id } of CASES['workshop/agreed.yaml']?.continuum.practices ?? []) {
      expect(text).toContain(id);
    }
    expect(text).toContain('First 30 days');
    expect(text).toContain('Votes for');
  });
});
