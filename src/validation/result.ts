import type { Assessment } from '../core/assessment.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlNode } from '../yaml/node.ts';

/** An assessment, or why there is none. Warnings can come with an assessment too. In file order. */
export type ParseResult =
  | { readonly ok: true; readonly assessment: Assessment; readonly diagnostics: Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: Diagnostic[] };

/** The same with the tree that it was read from, for those who look for places in it. */
export type Parsed = ParseResult & { readonly root?: YamlNode };
