/** A cell of a table, counted from 1 as a spreadsheet does; the row of heads is usually row 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The column's letters in a spreadsheet, such as `AB`. */
  readonly letters: string;
  /** The head of its column. */
  readonly head: string;
}

/** A cell that could not be read. */
export interface CellFault extends Cell {
  readonly text: string;
  /** What is wrong with it and what to do, in sentences. */
  readonly message: string;
}

/** The letters of a column in a spreadsheet, counted from 1: A to Z, then AA. */
export function lettersOf(column: number): string {
  const above = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return above === 0 ? letter : lettersOf(above) + letter;
}
