import { CATALOGUE, type CatalogueArgs, type DiagnosticCode } from './catalogue.ts';
import type { Diagnostic, DiagnosticRecord, Severity } from './diagnostic.ts';
import { locate } from './locate.ts';

/** Whether a finding makes the file fail. Warnings alone never do. */
export function severityOf(diagnostic: Diagnostic): Severity {
  return CATALOGUE[diagnostic.code].severity;
}

const KINDS: {
  readonly [C in DiagnosticCode]: { readonly message: (args: CatalogueArgs[C]) => string };
} = CATALOGUE;

function say<C extends DiagnosticCode>(finding: {
  readonly code: C;
  readonly args: CatalogueArgs[C];
}): string {
  return KINDS[finding.code].message(finding.args);
}

/** What is wrong and what to do about it, in one or two short sentences that are safe to print. */
export function messageOf(diagnostic: Diagnostic): string {
  return say(diagnostic);
}

/** A finding with words and with lines and columns. Without a span it stands at 1:1. */
export function toRecord(diagnostic: Diagnostic, text: string): DiagnosticRecord {
  const { code, span, pointer } = diagnostic;
  const region =
    span === undefined
      ? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
      : locate(text, span);
  return {
    code,
    severity: severityOf(diagnostic),
    message: messageOf(diagnostic),
    line: region.start.line,
    column: region.start.column,
    endLine: region.end.line,
    endColumn: region.end.column,
    pointer,
  };
}
