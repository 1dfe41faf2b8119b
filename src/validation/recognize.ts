import {
  type Answer,
  ASSESSMENT_FORMAT,
  type Assessment,
  type Evidence,
  METHODS,
  type Remarks,
  type Respondent,
  ROLES,
  type Subject,
  type Target,
  votesCast,
  type Waiver,
} from '../core/assessment.ts';
import { isCalendarDate } from '../core/calendar.ts';
import {
  COMPONENTS,
  type ComponentId,
  type Continuum,
  FOCUSES,
  type Practice,
  type PracticeId,
} from '../core/continuum.ts';
import { isVisible } from '../diagnostics/visible.ts';
import { KEY_ORDER } from '../yaml/key-order.ts';
import { MOST_ENTRIES } from '../yaml/limits.ts';
import type { YamlNode } from '../yaml/node.ts';
import { scalarValue } from '../yaml/scalar-value.ts';
import { countOf, votesOf } from '../yaml/votes.ts';
import { practicesOf } from './practices.ts';
import { RATING_OF } from './rating-of.ts';
import { repeatsIn } from './repeats-in.ts';

/**
 * The assessment in a tree in which all is plainly well; undefined when there is anything to look at twice, right or
 * wrong, and the schema decides. What it takes, the schema takes without a finding, and as the same assessment: a property
 * test holds the two against each other.
 *
 * Nearly every file is plainly well, and loading and running the schema's validator takes longer than the rest of what
 * checking a file does: hence this one.
 */
export function recognize(root: YamlNode, continuum: Continuum): Assessment | undefined {
  const head = fieldsOf(root, KEY_ORDER['']);
  const { id, version } = continuum;
  const plain =
    head !== undefined &&
    textOf(head.format) === ASSESSMENT_FORMAT &&
    textOf(head.continuum) === `${id}@${version}`;
  if (!plain) return undefined;
  const subject = subjectOf(head.subject);
  const date = dateOf(head.date);
  const session = sessionOf(head);
  const respondent = optional(head.respondent, respondentOf);
  const targets = optional(head.targets, targetsOf);
  const answers = optional(head.ratings, (node) => answersOf(node, practicesOf(continuum)));
  if (!subject || !date || respondent === undefined || targets === undefined) return undefined;
  if (session === undefined || answers === undefined) return undefined;
  if (session?.raters !== undefined && !isWithin(session.raters, answers)) return undefined;
  return {
    continuum: { id, version },
    subject,
    date,
    ...session,
    ...(respondent && { respondent }),
    ...(targets && { targets }),
    answers: answers ?? new Map(),
  };
}

/** Remarks in the making. */
type Said = { -readonly [K in keyof Remarks]: Remarks[K] };

// In all that follows undefined means: not plainly well. Null means: not there, and need not be.

function optional<Value>(
  node: YamlNode | undefined,
  read: (node: YamlNode) => Value | undefined,
): Value | null | undefined {
  return node === undefined ? null : read(node);
}

/** The values of a map by its keys, all of which are known. */
function fieldsOf<Key extends string>(
  node: YamlNode | undefined,
  known: readonly Key[],
): { readonly [K in Key]?: YamlNode } | undefined {
  if (node?.kind !== 'map') return undefined;
  const fields: { [K in Key]?: YamlNode } = {};
  for (const { key, value } of node.entries) {
    const name = known.find((one) => one === key.text);
    if (name === undefined) return undefined;
    fields[name] = value;
  }
  return fields;
}

/** A text that YAML does not take for anything else, with something in it that can be seen. */
function textOf(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || !isVisible(node.text)) return undefined;
  return typeof scalarValue(node) === 'string' ? node.text : undefined;
}

function oneOf<Choice extends string>(
  node: YamlNode | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  const text = textOf(node);
  return choices.find((choice) => choice === text);
}

function dateOf(node: YamlNode | undefined): string | undefined {
  const text = textOf(node);
  return text !== undefined && isCalendarDate(text) ? text : undefined;
}

function subjectOf(node: YamlNode | undefined): Subject | undefined {
  const fields = fieldsOf(node, KEY_ORDER.subject);
  const organization = textOf(fields?.organization);
  const focus = oneOf(fields?.focus, FOCUSES);
  const unit = optional(fields?.unit, textOf);
  if (organization === undefined || focus === undefined || unit === undefined) return undefined;
  if (unit === null) return focus === 'organization' ? { organization, focus } : undefined;
  return { organization, unit, focus };
}

type Session = Pick<Assessment, 'method' | 'raters' | 'participants'>;

function sessionOf(
  head: Readonly<Partial<Record<keyof Session, YamlNode>>>,
): Session | null | undefined {
  if (!head.method && !head.raters && !head.participants) return null;
  const method = optional(head.method, (one) => oneOf(one, METHODS));
  const raters = optional(head.raters, countOf);
  const participants = optional(head.participants, namesOf);
  if (method === undefined || participants === undefined) return undefined;
  // Undefined or 0.
  if (raters !== null && !raters) return undefined;
  if (raters !== null && participants !== null && participants.length > raters) return undefined;
  return {
    ...(method !== null && { method }),
    ...(raters !== null && { raters }),
    ...(participants !== null && { participants }),
  };
}

function namesOf(node: YamlNode): string[] | undefined {
  if (node.kind !== 'seq' || node.items.length === 0 || node.items.length > MOST_ENTRIES) {
    return undefined;
  }
  const names: string[] = [];
  for (const item of node.items) {
    const name = textOf(item);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return repeatsIn(names).length === 0 ? names : undefined;
}

/** Whether no practice has more votes than there are people. */
function isWithin(raters: number, answers: ReadonlyMap<PracticeId, Answer> | null): boolean {
  for (const { votes } of answers?.values() ?? []) {
    if (votes !== undefined && votesCast(votes) > raters) return false;
  }
  return true;
}

function respondentOf(node: YamlNode): Respondent | undefined {
  const fields = fieldsOf(node, KEY_ORDER.respondent);
  const role = optional(fields?.role, (one) => oneOf(one, ROLES));
  const name = optional(fields?.name, textOf);
  if (fields === undefined || role === undefined || name === undefined) return undefined;
  if (role === null && name === null) return undefined;
  return { ...(role && { role }), ...(name && { name }) };
}

function targetsOf(node: YamlNode): Partial<Record<ComponentId, Target>> | undefined {
  const fields = node.kind === 'scalar' ? undefined : fieldsOf(node, COMPONENTS);
  if (node.kind !== 'scalar' && fields === undefined) return undefined;
  const targets: Partial<Record<ComponentId, Target>> = {};
  for (const component of COMPONENTS) {
    const own = node.kind === 'scalar' ? node : fields?.[component];
    if (own === undefined) continue;
    const target = targetOf(own);
    if (target === undefined) return undefined;
    targets[component] = target;
  }
  return Object.keys(targets).length === 0 ? undefined : targets;
}

function targetOf(node: YamlNode): Target | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain') return undefined;
  return node.text === 'stay' ? 'stay' : RATING_OF[node.text];
}

function answersOf(
  node: YamlNode,
  practices: ReadonlyMap<PracticeId, Practice>,
): Map<PracticeId, Answer> | undefined {
  if (node.kind !== 'map') return undefined;
  const answers = new Map<PracticeId, Answer>();
  for (const { key, value } of node.entries) {
    const practice = practices.get(key.text);
    const answer = practice && answerOf(value, practice);
    if (answer === undefined) return undefined;
    answers.set(key.text, answer);
  }
  return answers;
}

/** Written out, because nine tenths of all keys of a file come by here: no object is made for them on the way. */
function answerOf(node: YamlNode, practice: Practice): Answer | undefined {
  if (node.kind !== 'map') return ratedOf(node);
  let rating: YamlNode | undefined;
  let reason: YamlNode | undefined;
  const remarks: Said = {};
  let count = 0;
  for (const { key, value } of node.entries) {
    if (key.text === 'rating') rating = value;
    else if (key.text === 'reason') reason = value;
    else if (!addRemark(remarks, key.text, value)) return undefined;
    else count += 1;
  }
  const said = reason === undefined ? ratedOf(rating) : excusedOf(rating, reason, practice);
  return said === undefined || count === 0 ? said : { ...said, ...remarks };
}

/** False where it is not plainly well. */
function addRemark(remarks: Said, key: string, value: YamlNode): boolean {
  switch (key) {
    case 'note': {
      const note = textOf(value);
      if (note !== undefined) remarks.note = note;
      return note !== undefined;
    }
    case 'evidence': {
      const evidence = evidenceOf(value);
      if (evidence !== undefined) remarks.evidence = evidence;
      return evidence !== undefined;
    }
    case 'waiver': {
      const waiver = waiverOf(value);
      if (waiver !== undefined) remarks.waiver = waiver;
      return waiver !== undefined;
    }
    case 'votes': {
      const votes = votesOf(value);
      if (votes !== undefined) remarks.votes = votes;
      return votes !== undefined;
    }
    case 'dissent': {
      const dissent = textOf(value);
      if (dissent !== undefined) remarks.dissent = dissent;
      return dissent !== undefined;
    }
    default:
      return false;
  }
}

function ratedOf(node: YamlNode | undefined): Answer | undefined {
  if (node?.kind !== 'scalar' || node.style !== 'plain') return undefined;
  if (node.text === 'unknown') return { state: 'unknown' };
  const rating = RATING_OF[node.text];
  return rating && { state: 'rated', rating };
}

/** A practice that does not apply, where that is possible. */
function excusedOf(
  rating: YamlNode | undefined,
  because: YamlNode,
  { notApplicableWhen }: Practice,
): Answer | undefined {
  const reason = textOf(because);
  const excused = notApplicableWhen !== undefined && textOf(rating) === 'not-applicable';
  return excused && reason !== undefined ? { state: 'not-applicable', reason } : undefined;
}

function evidenceOf(node: YamlNode): Evidence[] | undefined {
  if (node.kind !== 'seq' || node.items.length === 0 || node.items.length > MOST_ENTRIES) {
    return undefined;
  }
  const items: Evidence[] = [];
  for (const one of node.items) {
    const fields = fieldsOf(one, KEY_ORDER.evidence);
    const what = textOf(fields?.what);
    const where = optional(fields?.where, textOf);
    const date = optional(fields?.date, dateOf);
    if (what === undefined || where === undefined || date === undefined) return undefined;
    items.push({ what, ...(where !== null && { where }), ...(date !== null && { date }) });
  }
  return items;
}

function waiverOf(node: YamlNode): Waiver | undefined {
  const fields = fieldsOf(node, KEY_ORDER.waiver);
  const reason = textOf(fields?.reason);
  const until = dateOf(fields?.until);
  return reason === undefined || until === undefined ? undefined : { reason, until };
}
