import { toJson } from './json.ts';
import type { ImportResult } from './results.ts';

/** What `continuum import --format json` prints. Key order is part of the contract. */
export function render(result: ImportResult): string {
  const { file, folder, written, faults, unreadable, unused, withoutColumn } = result;
  return toJson({
    schemaVersion: 1,
    file,
    folder,
    assessments: written.map(({ row, file: name, answered }) => ({ row, file: name, answered })),
    faults,
    unreadable: unreadable.map(({ row, column, letters, head, text, message }) => ({
      row,
      column,
      letters,
      head,
      text,
      message,
    })),
    unused: unused.map(({ column, letters, head }) => ({ column, letters, head })),
    withoutColumn,
    emptyRows: result.emptyRows,
    unsubmitted: result.unsubmitted,
    undated: result.undated,
  });
}
