import type { YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Survey } from './survey.ts';

interface Rule {
  readonly code: YAMLError['code'];
  /** What the parser's own words begin with, where its code alone does not tell. */
  readonly words?: string;
  readonly make: (span: Span, text: string) => Diagnostic;
}

const plain =
  (
    code: Exclude<
      Extract<Diagnostic['code'], `yaml-${string}`>,
      | 'yaml-anchor'
      | 'yaml-alias'
      | 'yaml-tag'
      | 'yaml-too-deep'
      | 'yaml-bracket-open'
      | 'yaml-reserved-character'
    >,
  ) =>
  (span: Span): Diagnostic => ({ code, args: {}, span, pointer: '' });

/** What the parser's errors mean to somebody who fills in a file. The first that fits. */
const RULES: readonly Rule[] = [
  { code: 'TAB_AS_INDENT', make: plain('yaml-tab') },
  { code: 'BAD_DQ_ESCAPE', make: plain('yaml-escape') },
  {
    code: 'BAD_SCALAR_START',
    make: (span, text) => {
      const character = text.slice(span.start, span.start + 1);
      return { code: 'yaml-reserved-character', args: { character }, span, pointer: '' };
    },
  },
  { code: 'BLOCK_AS_IMPLICIT_KEY', words: 'Nested', make: nested },
  { code: 'MULTILINE_IMPLICIT_KEY', make: plain('yaml-colon-missing') },
  { code: 'MISSING_CHAR', words: 'Implicit map keys', make: plain('yaml-colon-missing') },
  { code: 'MISSING_CHAR', words: 'Comments must', make: plain('yaml-comment-space') },
  { code: 'MISSING_CHAR', words: 'Missing ,', make: plain('yaml-comma') },
  { code: 'UNEXPECTED_TOKEN', words: 'Unexpected ,', make: plain('yaml-comma') },
  { code: 'UNEXPECTED_TOKEN', words: 'Unexpected empty item', make: plain('yaml-comma') },
  {
    code: 'UNEXPECTED_TOKEN',
    words: 'Unexpected block-seq-ind',
    make: plain('yaml-list-on-key-line'),
  },
  { code: 'UNEXPECTED_TOKEN', words: 'Block scalar header', make: plain('yaml-block-header') },
  { code: 'UNEXPECTED_TOKEN', words: 'Unexpected flow-', make: plain('yaml-bracket-extra') },
  { code: 'UNEXPECTED_TOKEN', words: 'Unexpected scalar', make: plain('yaml-text-after-value') },
  { code: 'UNEXPECTED_TOKEN', words: 'Unexpected double-', make: plain('yaml-text-after-value') },
  { code: 'UNEXPECTED_TOKEN', words: 'Unexpected single-', make: plain('yaml-text-after-value') },
  { code: 'BLOCK_IN_FLOW', make: plain('yaml-comma') },
  { code: 'BAD_INDENT', make: plain('yaml-indentation') },
  { code: 'KEY_OVER_1024_CHARS', make: plain('yaml-key-too-long') },
];

/** Two entries on one line; or, where the break lies in the first of them, a line that is indented too far. */
function nested(span: Span, text: string): Diagnostic {
  const lineEnd = text.indexOf('\n', span.start);
  const colon = /:(?:\s|$)/.exec(text.slice(span.start, span.start + 4096));
  if (lineEnd === -1 || colon === null || span.start + colon.index < lineEnd) {
    return { code: 'yaml-colon-in-text', args: {}, span, pointer: '' };
  }
  const lineStart = text.lastIndexOf('\n', span.start + colon.index) + 1;
  const start = skipGap(text, lineStart);
  return { code: 'yaml-indentation', args: {}, span: { start, end: start + 1 }, pointer: '' };
}

function skipGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at < text.length ? at : from;
}

/**
 * The parser's errors as findings, at most one a line, in file order. Those that only follow from an earlier one
 * are dropped: after an open quotation mark or bracket, and after text that the parser gave up on, nothing counts.
 */
export function syntaxProblems(
  errors: readonly YAMLError[],
  survey: Survey | undefined,
  text: string,
): Diagnostic[] {
  const found: Diagnostic[] = survey?.unclosed === undefined ? [] : [survey.unclosed];
  const horizon = survey?.horizon ?? Number.POSITIVE_INFINITY;
  const explained = new Set<number>();
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const { code, message, pos } = error;
    const closing = message.startsWith('Missing closing') || message.includes('end with a');
    if (closing || pos[0] >= horizon || (isOfKey(code) && explained.has(pos[0]))) continue;
    const problem = translate(error, text);
    if (problem.code === 'yaml-indentation') explained.add(pos[0]);
    found.push(problem);
    if (message.includes('in YAML stream')) break;
  }
  return onePerLine(withoutEcho(found), text);
}

/** A key over two lines is told of twice: that it is one, and that the second line is out of place. */
function isOfKey(code: YAMLError['code']): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY';
}

function translate({ code, message, pos }: YAMLError, text: string): Diagnostic {
  const from = Math.min(pos[0], text.length);
  const start = code === 'TAB_AS_INDENT' ? from : skipGap(text, from);
  const rule = RULES.find((one) => one.code === code && message.startsWith(one.words ?? ''));
  const make = rule?.make ?? plain('yaml-syntax');
  return make({ start, end: endOnLine(text, start, pos[1]) }, text);
}

/** Lines beside one that is indented by a tab stand in the wrong column only because of it. */
function withoutEcho(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.some((problem) => problem.code === 'yaml-tab')
    ? problems.filter((problem) => problem.code !== 'yaml-indentation')
    : problems;
}

function endOnLine(text: string, start: number, end: number): number {
  const lineEnd = text.indexOf('\n', start);
  const last = Math.min(end, lineEnd === -1 ? text.length : lineEnd);
  return Math.max(last, Math.min(start + 1, text.length));
}

/** The first problem of each line, in file order. */
export function onePerLine(problems: readonly Diagnostic[], text: string): Diagnostic[] {
  const kept: Diagnostic[] = [];
  let lineEnd = -1;
  for (const problem of [...problems].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(problem) < lineEnd) continue;
    kept.push(problem);
    const next = text.indexOf('\n', startOf(problem));
    lineEnd = next === -1 ? Number.POSITIVE_INFINITY : next;
  }
  return kept;
}

function startOf(problem: Diagnostic): number {
  return problem.span?.start ?? 0;
}
