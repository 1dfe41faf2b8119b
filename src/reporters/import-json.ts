import { toJson } from './json.ts';
import type { ImportResult } from './results.ts';

/** More cells than these are no list that anybody works through. */
const MOST_CELLS = 1000;

/** What `continuum import --format json` prints. Key order is part of the contract. */
export function render(result: ImportResult): string {
  const { file, folder, written, faults, unused, withoutColumn } = result;
  const unreadable = upTo(result.unreadable);
  const withoutReason = upTo(result.withoutReason);
  return toJson({
    schemaVersion: 1,
    file,
    folder,
    assessments: written.map(({ row, file: name, answered }) => ({ row, file: name, answered })),
    faults,
    unreadable: unreadable.cells.map(({ row, column, letters, head, text, message }) => ({
      row,
      column,
      letters,
      head,
      text,
      message,
    })),
    ...(unreadable.more > 0 && { moreUnreadable: unreadable.more }),
    withoutReason: withoutReason.cells.map(({ row, column, letters, head }) => ({
      row,
      column,
      letters,
      head,
    })),
    ...(withoutReason.more > 0 && { moreWithoutReason: withoutReason.more }),
    unused: unused.map(({ column, letters, head }) => ({ column, letters, head })),
    withoutColumn,
    emptyRows: result.emptyRows,
    unsubmitted: result.unsubmitted,
    undated: result.undated,
  });
}

function upTo<Some>(cells: readonly Some[]): { cells: readonly Some[]; more: number } {
  return { cells: cells.slice(0, MOST_CELLS), more: Math.max(0, cells.length - MOST_CELLS) };
}
