import type { Assessment } from '../core/assessment.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** An assessment, or why there is none. Warnings can come with an assessment too. In file order. */
export type ParseResult =
  | { readonly ok: true; readonly assessment: Assessment; readonly diagnostics: Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: Diagnostic[] };
