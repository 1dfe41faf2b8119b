import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';
import { recordDocument } from './faults-json.ts';
import { toJson } from './json.ts';

/** What there is to say about one file. */
export interface FileFindings {
  readonly file: string;
  readonly records: readonly DiagnosticRecord[];
}

/** Why there is no picture of a group, for programs. */
export function render(findings: readonly FileFindings[]): string {
  const files = findings.map(({ file, records }) => ({
    file,
    diagnostics: records.map(recordDocument),
  }));
  return toJson({ schemaVersion: 1, files });
}
