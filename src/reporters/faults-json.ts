import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import { toJson } from './json.ts';
import type { FaultResult } from './results.ts';

/** A finding as every JSON document prints it. Key order is part of the contract. */
export function recordDocument(record: DiagnosticRecord) {
  return {
    code: record.code,
    severity: record.severity,
    message: record.message,
    line: record.line,
    column: record.column,
    endLine: record.endLine,
    endColumn: record.endColumn,
    pointer: record.pointer,
  };
}

/** What is wrong with a file, for programs. */
export function render({ file, records }: FaultResult): string {
  return toJson({ schemaVersion: 1, file, diagnostics: records.map(recordDocument) });
}
