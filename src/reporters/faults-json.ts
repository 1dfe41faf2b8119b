import { toJson } from './json.ts';
import type { FaultResult } from './results.ts';

/** What is wrong with a file, for programs. */
export function render({ file, records }: FaultResult): string {
  const diagnostics = records.map((record) => ({
    code: record.code,
    severity: record.severity,
    message: record.message,
    line: record.line,
    column: record.column,
    endLine: record.endLine,
    endColumn: record.endColumn,
    pointer: record.pointer,
  }));
  return toJson({ schemaVersion: 1, file, diagnostics });
}
