import { describe, expect, it } from 'vitest';
import { columnLines } from '../../src/reporters/columns.ts';
import { Page } from '../../src/reporters/page.ts';
import { plain } from './cases.ts';

const COLUMNS = [{ head: 'Name', least: 6 }, { head: 'Place', least: 6 }, { head: 'Result' }];

const draw = (width: number, ...rows: string[][]): string[] | undefined =>
  columnLines(
    new Page(plain(width)),
    COLUMNS,
    rows.map((row) => row.map((text) => ({ text }))),
  );

describe('columns', () => {
  it('are as wide as what stands in them, wide characters included', () => {
    expect(draw(80, ['東京', 'x', 'passed'], ['abc', '', 'failed'])).toEqual([
      'Name  Place  Result',
      '東京  x      passed',
      'abc          failed',
    ]);
  });

  it('give way where they may, the widest first, and wrap', () => {
    expect(draw(24, ['one two three', 'left right', 'passed'])).toEqual([
      'Name     Place    Result',
      'one two  left     passed',
      'three    right',
    ]);
  });

  it('are none where even that does not fit', () => {
    const row = ['one two three', 'left right', 'passed'];
    expect(draw(22, row)).toBeDefined();
    expect(draw(21, row)).toBeUndefined();
  });

  it('let no control character through', () => {
    expect(draw(80, ['a\u001b[31mb', 'c\nd', 'e\u202ef'])?.[1]).toBe('ab    c d    ef');
  });
});
