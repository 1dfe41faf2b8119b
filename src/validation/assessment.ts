import type { Continuum } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { withoutMark } from '../diagnostics/locate.ts';
import { MOST_ENTRIES } from '../yaml/limits.ts';
import type { YamlNode } from '../yaml/node.ts';
import { largerThan } from '../yaml/tree.ts';
import { buildAssessment } from './build.ts';
import { type Context, explainSchemaErrors } from './explain.ts';
import { Findings } from './findings.ts';
import { validate } from './generated/assessment.js';
import { checkMeaning } from './meaning.ts';
import { practicesOf } from './practices.ts';
import type { Parsed, ParseResult } from './result.ts';
import { toValue } from './value.ts';

/**
 * Holds a tree against the file format and the continuum. The schema decides on the shape; what it objects to is
 * explained in the words of the format.
 *
 * @param text The text that the tree was read from.
 */
export function validateAssessment(root: YamlNode, text: string, continuum: Continuum): Parsed {
  if (root.kind === 'empty') {
    return fail([{ code: 'file-empty', args: {}, span: { start: 0, end: 0 }, pointer: '' }]);
  }
  if (root.kind !== 'map') {
    const span = { start: root.start, end: root.end };
    return fail([{ code: 'not-an-assessment', args: {}, span, pointer: '' }]);
  }
  const large = largerThan(MOST_ENTRIES, root);
  if (large !== undefined) {
    const span = { start: large.start, end: Math.min(large.start + 1, large.end) };
    return fail([{ code: 'too-many-entries', args: { limit: MOST_ENTRIES }, span, pointer: '' }]);
  }
  const context: Context = {
    root,
    text: withoutMark(text),
    continuum,
    practices: practicesOf(continuum),
    findings: new Findings(),
  };
  const valid = validate(toValue(root));
  if (!valid) explainSchemaErrors(validate.errors ?? [], context);
  checkMeaning(context);
  if (!valid && !context.findings.failed) {
    // The schema has the last word, also on what nobody has thought of.
    const span = { start: root.start, end: root.end };
    context.findings.add({ code: 'not-an-assessment', args: {}, span, pointer: '' });
  }
  const diagnostics = context.findings.list();
  return context.findings.failed
    ? fail(diagnostics)
    : { ok: true, assessment: buildAssessment(root), diagnostics, root };
}

function fail(diagnostics: Diagnostic[]): ParseResult {
  return { ok: false, diagnostics };
}
