import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/io/width.ts';

const CASES: [columns: string | undefined, terminal: number | undefined, width: number][] = [
  [undefined, undefined, 80],
  [undefined, 120, 120],
  [undefined, 0, 80],
  [undefined, 20, 60],
  [undefined, 500, 200],
  ['100', undefined, 100],
  ['100', 120, 100],
  ['59', 120, 60],
  ['60', 120, 60],
  ['200', 120, 200],
  ['201', 120, 200],
  ['', 120, 120],
  ['0', 120, 120],
  ['-5', 120, 120],
  ['wide', 120, 120],
  ['80.5', 120, 120],
  ['99999999999999999999', 120, 200],
];

describe('the width', () => {
  it.each(CASES)('COLUMNS=%s in a terminal of %s columns is %s', (columns, terminal, width) => {
    const stream = terminal === undefined ? {} : { columns: terminal };
    expect(widthOf(stream, columns === undefined ? {} : { COLUMNS: columns })).toBe(width);
  });
});
