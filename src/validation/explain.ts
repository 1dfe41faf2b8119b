import { ASSESSMENT_FORMAT, METHODS, ROLES } from '../core/assessment.ts';
import { type Continuum, FOCUSES, type Practice } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fromPointer, toPointer } from '../diagnostics/pointer.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { YamlNode } from '../yaml/node.ts';
import { isNothing, scalarValue } from '../yaml/scalar-value.ts';
import { headOf, type Place, placeAt, scalarOf, spanOf } from '../yaml/tree.ts';
import { explainRating } from './explain-rating.ts';
import type { Findings } from './findings.ts';
import type { SchemaError } from './generated/assessment.js';
import { keysAt } from './keys.ts';

export interface Context {
  readonly root: YamlNode;
  /** Without a byte order mark. */
  readonly text: string;
  readonly continuum: Continuum;
  readonly practices: ReadonlyMap<string, Practice>;
  readonly findings: Findings;
}

/** Keywords that only say that another one, further in, has found something; or that are looked into elsewhere. */
const INDIRECT: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'propertyNames']);

/** Turns what the schema objects to into findings: one for each mistake, in the words of the file format. */
export function explainSchemaErrors(errors: readonly SchemaError[], context: Context): void {
  const mistyped = mistypedKeys(errors);
  for (const error of errors) {
    if (context.findings.isFull) return;
    // Keys of ratings are held against the continuum instead, which may be somebody's own.
    if (INDIRECT.has(error.keyword) || error.propertyName !== undefined) continue;
    const path = fromPointer(error.instancePath);
    const place = placeAt(context.root, path);
    if (place !== undefined) explainError(error, path, place, mistyped, context);
  }
}

function explainError(
  { keyword, params, instancePath }: SchemaError,
  path: string[],
  place: Place,
  mistyped: ReadonlySet<string>,
  context: Context,
): void {
  const { missingProperty, additionalProperty } = params;
  if (keyword === 'required' && typeof missingProperty === 'string') {
    if (mistyped.has(toPointer([...path, missingProperty]))) return;
    explainMissing(path, missingProperty, place, context);
  } else if (keyword === 'additionalProperties' && typeof additionalProperty === 'string') {
    explainUnknown(path, additionalProperty, context);
  } else if (!context.findings.hasErrorAt(instancePath)) {
    context.findings.add(explainValue(path, place, context));
  }
}

/** Pointers to the keys that are there in a wrong spelling: they are not missing as well. */
function mistypedKeys(errors: readonly SchemaError[]): Set<string> {
  const meant = new Set<string>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties' || typeof params.additionalProperty !== 'string')
      continue;
    const path = fromPointer(instancePath);
    const suggestion = suggest(params.additionalProperty, keysAt(path));
    if (suggestion !== undefined) meant.add(toPointer([...path, suggestion]));
  }
  return meant;
}

function explainMissing(path: string[], key: string, parent: Place, context: Context): void {
  // A missing reason is explained with the rating that asks for it.
  if (key === 'reason' && path.length === 2) return;
  const { findings, root } = context;
  const pointer = toPointer([...path, key]);
  const present = placeAt(root, [...path, key]);
  const example = exampleOf(path, key, context);
  if (present !== undefined) {
    findings.add({ code: 'value-missing', args: { key, example }, span: headOf(present), pointer });
    return;
  }
  const at = { span: headOf(parent), pointer: toPointer(path) };
  if (key === 'unit') {
    const focus = scalarOf(parent.node, 'focus')?.text ?? '';
    findings.add({ code: 'unit-missing', args: { focus }, ...at });
    return;
  }
  const within = path.length === 0 ? undefined : nameOf(path);
  findings.add({ code: 'key-missing', args: { key, example, within }, ...at });
}

function nameOf(path: readonly string[]): string {
  const [top = '', practice = '', part] = path;
  if (top !== 'ratings') return top;
  return `the ${part === 'waiver' ? part : 'evidence'} of ${practice}`;
}

function exampleOf(path: readonly string[], key: string, { continuum }: Context): string {
  switch (key) {
    case 'format':
      return `format: ${ASSESSMENT_FORMAT}`;
    case 'continuum':
      return `continuum: ${continuum.id}@${continuum.version}`;
    case 'subject':
      return 'subject: { organization: Name, focus: organization }';
    case 'organization':
      return 'organization: Name of the organization';
    case 'unit':
      return 'unit: Name of the department or unit';
    case 'focus':
      return 'focus: organization';
    case 'date':
      return 'date: 2026-03-14';
    case 'reason':
      return 'reason: The new system goes live in May.';
    case 'until':
      return 'until: year-month-day';
    default:
      return path[0] === 'ratings' ? 'what: Report of last month' : `${key}: text`;
  }
}

function explainUnknown(path: string[], key: string, context: Context): void {
  const { findings, root, practices } = context;
  const full = [...path, key];
  const place = placeAt(root, full);
  if (place?.key === undefined) return;
  const at = { span: spanOf(place.key), pointer: toPointer(full) };
  if (path[0] !== 'ratings' && practices.has(key)) {
    // Thirty answers in the wrong place are one mistake.
    if (!findings.hasErrorAt(MISPLACED)) {
      findings.add({ code: 'practice-misplaced', args: { practice: key }, ...at });
      findings.note(MISPLACED);
    }
    return;
  }
  const known = keysAt(path);
  findings.add({
    code: 'key-unknown',
    args: { key, known, suggestion: suggest(key, known) },
    ...at,
  });
}

const MISPLACED = 'practice-misplaced';

function explainValue(path: string[], { node }: Place, context: Context): Diagnostic {
  const [top = ''] = path;
  const at = { span: spanOf(node), pointer: toPointer(path) };
  if (path.length === 0) return { code: 'not-an-assessment', args: {}, ...at };
  switch (top) {
    case 'ratings':
      return wrongAnswer(path, node, at, context);
    case 'targets':
      return wrongTarget(node, at, context);
    case 'raters':
      return { code: 'raters-invalid', args: { value: saidIn(node, context) }, ...at };
    case 'participants':
      return wrongParticipants(path.length > 1, node, at);
    default: {
      const isGroup = path.length === 1 && (top === 'subject' || top === 'respondent');
      return isGroup
        ? wrongShape(top, 'keys', undefined, at)
        : wrongText(path[path.length - 1] ?? '', node, at, context);
    }
  }
}

/** All the ratings, one answer, or a part of it. */
function wrongAnswer(path: string[], node: YamlNode, at: At, context: Context): Diagnostic {
  const [top = '', id, part, position, inner] = path;
  if (id === undefined) return wrongShape(top, 'keys', undefined, at);
  switch (part) {
    case undefined:
    case 'rating':
      return wrongRating(id, node, at.pointer, context);
    case 'waiver':
      return wrongWaiver(position, node, at, context);
    case 'votes':
      return wrongVotes(position !== undefined, node, at, context);
    case 'evidence':
      if (inner === undefined) return wrongEvidence(position !== undefined, at);
      return wrongText(inner, node, at);
    default:
      return wrongText(part, node, at);
  }
}

type At = Pick<Diagnostic, 'pointer'> & { readonly span: { start: number; end: number } };

function wrongShape(
  key: string,
  expected: 'text' | 'keys' | 'list' | 'counts',
  example: string | undefined,
  at: At,
): Diagnostic {
  return { code: 'value-shape', args: { key, expected, example }, ...at };
}

const WAIVER_EXAMPLE = 'waiver: { reason: The new system goes live in May., until: 2027-12-31 }';

/** The waiver as a whole, or one of its keys. */
function wrongWaiver(
  key: string | undefined,
  node: YamlNode,
  at: At,
  context: Context,
): Diagnostic {
  if (key === undefined) return wrongShape('waiver', 'keys', WAIVER_EXAMPLE, at);
  return node.kind === 'scalar'
    ? wrongText(key, node, at)
    : wrongShape(key, 'text', exampleOf([], key, context), at);
}

const EVIDENCE_EXAMPLE = '- what: Report of last month';

function wrongEvidence(item: boolean, at: At): Diagnostic {
  const expected = item ? 'keys' : 'list';
  return {
    code: 'value-shape',
    args: { key: 'evidence', item, expected, example: EVIDENCE_EXAMPLE },
    ...at,
  };
}

/** The votes as a whole, or one of the five. */
function wrongVotes(item: boolean, node: YamlNode, at: At, context: Context): Diagnostic {
  if (item) return { code: 'votes-invalid', args: { value: saidIn(node, context) }, ...at };
  if (node.kind !== 'seq') return wrongShape('votes', 'counts', 'votes: [0, 2, 5, 3, 1]', at);
  const count = node.items.length;
  return count === 5
    ? { code: 'votes-none', args: {}, ...at }
    : { code: 'votes-length', args: { count }, ...at };
}

const PARTICIPANT_EXAMPLE = '- Front desk';

/** The participants as a whole, or one of them. */
function wrongParticipants(item: boolean, node: YamlNode, at: At): Diagnostic {
  const key = 'participants';
  if (item) {
    if (node.kind === 'scalar' && !isNothing(node)) return wrongText(key, node, at);
    const args = { key, item, expected: 'text', example: PARTICIPANT_EXAMPLE } as const;
    return { code: 'value-shape', args, ...at };
  }
  return node.kind === 'seq'
    ? { code: 'value-missing', args: { key, example: PARTICIPANT_EXAMPLE }, ...at }
    : wrongShape(key, 'list', PARTICIPANT_EXAMPLE, at);
}

function sourceOf(node: YamlNode, { text }: Context): string {
  return text.slice(node.start, Math.min(node.end, node.start + 200));
}

function saidIn(node: YamlNode, context: Context): string {
  return node.kind === 'scalar' ? node.text : sourceOf(node, context);
}

function wrongRating(id: string, node: YamlNode, pointer: string, context: Context): Diagnostic {
  const source = sourceOf(node, context);
  const practice = context.practices.get(id);
  return explainRating({ node, source, pointer, practice }, context.continuum);
}

function wrongTarget(node: YamlNode, at: At, context: Context): Diagnostic {
  if (node.kind === 'seq') {
    return wrongShape('targets', 'keys', 'targets: { measurement: 3 }', at);
  }
  return { code: 'target-invalid', args: { value: saidIn(node, context) }, ...at };
}

function wrongText(key: string, node: YamlNode, at: At, context?: Context): Diagnostic {
  if (node.kind !== 'scalar') return wrongShape(key, 'text', undefined, at);
  const value = node.text;
  if (key === 'date' || key === 'until') return wrongDate(value, at);
  const special = context === undefined ? undefined : wrongHead(key, value, at, context);
  if (special !== undefined) return special;
  if (typeof scalarValue(node) !== 'string') {
    return { code: 'value-not-text', args: { key, value }, ...at };
  }
  return { code: 'value-blank', args: { key }, ...at };
}

function wrongDate(value: string, at: At): Diagnostic {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? { code: 'date-impossible', args: { value }, ...at }
    : { code: 'date-invalid', args: { value }, ...at };
}

function wrongHead(
  key: string,
  value: string,
  at: At,
  { continuum }: Context,
): Diagnostic | undefined {
  switch (key) {
    case 'format':
      return { code: 'format-invalid', args: { value, expected: ASSESSMENT_FORMAT }, ...at };
    case 'continuum': {
      const expected = `${continuum.id}@${continuum.version}`;
      return { code: 'continuum-invalid', args: { value, expected }, ...at };
    }
    case 'focus': {
      const args = { value, choices: FOCUSES, suggestion: suggest(value, FOCUSES) };
      return { code: 'focus-invalid', args, ...at };
    }
    case 'role': {
      const args = { value, choices: ROLES, suggestion: suggest(value, ROLES) };
      return { code: 'role-invalid', args, ...at };
    }
    case 'method': {
      const args = { value, choices: METHODS, suggestion: suggest(value, METHODS) };
      return { code: 'method-invalid', args, ...at };
    }
    default:
      return undefined;
  }
}
