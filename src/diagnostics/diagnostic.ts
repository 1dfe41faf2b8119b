import type { CatalogueArgs, DiagnosticCode } from './catalogue.ts';
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning';

/** One finding as data: what is wrong and where. Words are added when it is printed. */
export type Diagnostic = {
  [C in DiagnosticCode]: {
    readonly code: C;
    readonly args: CatalogueArgs[C];
    /** Where in the text; absent when there is no text (a file that cannot be read). */
    readonly span?: Span;
    /** JSON Pointer to the value, or to the key when the key is at fault. */
    readonly pointer: string;
  };
}[DiagnosticCode];

/** A finding as every machine format prints it. Lines and columns are 1-based, columns in UTF-16 units, ends exclusive. */
export interface DiagnosticRecord {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly pointer: string;
}
