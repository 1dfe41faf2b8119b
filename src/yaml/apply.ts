import type { Answer, Evidence } from '../core/assessment.ts';
import { at } from '../core/at.ts';
import type { PracticeId } from '../core/continuum.ts';
import {
  ANSWER_KEYS,
  type AnswerKey,
  type AnswerParts,
  answerLines,
  evidenceLines,
  flowAnswer,
  flowPart,
  isShort,
  longLines,
  pair,
  partLines,
  partsOf,
  writePart,
} from './answer-text.ts';
import { evidenceOf, waiverOf } from './evidence.ts';
import type { Entry, MapNode, SeqNode, YamlNode } from './node.ts';
import {
  indentAt,
  insertAbove,
  insertBelow,
  insertBelowOffset,
  insertInFlow,
  isFlow,
  lineBreak,
  lineEnd,
  lineStart,
  removeEntry,
  splice,
} from './patch.ts';
import { sameBut } from './same.ts';
import type { Surroundings } from './scalar.ts';
import { isNothing } from './scalar-value.ts';
import { childOf, entryOf } from './tree.ts';
import { votesOf } from './votes.ts';

/** A text that an answer cannot be written into without risk to the rest of it. */
export class EditError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditError';
  }
}

/** Reads a text into a tree; undefined when it cannot. */
export type Read = (text: string) => YamlNode | undefined;

/**
 * Writes one answer into the text of an assessment, everything else staying byte for byte.
 * Undefined when the reader does not take the text.
 *
 * @throws {EditError} when the answer has no place in it.
 */
export function applyAnswer(
  read: Read,
  text: string,
  practice: PracticeId,
  answer: Answer,
  order: readonly PracticeId[],
): string | undefined {
  const hasMark = text.charCodeAt(0) === 0xfeff;
  const body = hasMark ? text.slice(1) : text;
  const before = read(body);
  if (before === undefined) return undefined;
  const parts = partsOf(answer);
  const dropsReason = isNotApplicable(childOf(childOf(before, 'ratings'), practice));
  let current = body;
  for (const change of CHANGES) {
    const root = current === body ? before : read(current);
    if (root === undefined) return undefined;
    current = change({ text: current, root, practice, parts, order, dropsReason });
  }
  if (current === body) return text;
  const after = read(current);
  if (after === undefined) return undefined;
  if (!sameBut(before, after, practice)) {
    throw new EditError(
      `The answer to ${practice} cannot be written without changing other lines.`,
    );
  }
  return hasMark ? text.slice(0, 1) + current : current;
}

interface Job {
  readonly text: string;
  readonly root: YamlNode;
  readonly practice: PracticeId;
  readonly parts: AnswerParts;
  readonly order: readonly PracticeId[];
  /** Whether the practice was not applicable before. */
  readonly dropsReason: boolean;
}

/** One small change at a time, each on a fresh tree. */
const CHANGES: readonly ((job: Job) => string)[] = [
  withRatings,
  withEntry,
  // What is added comes before what goes: an entry that loses its last key would be in the short form again.
  ...ANSWER_KEYS.map((key) => (job: Job) => withPart(key, job)),
  ...ANSWER_KEYS.map((key) => (job: Job) => withoutPart(key, job)),
];

function rootMap({ root }: Job): MapNode {
  if (root.kind !== 'map') throw new EditError('The file holds no assessment.');
  return root;
}

function isNotApplicable(node: YamlNode | undefined): boolean {
  const rating = node?.kind === 'map' ? childOf(node, 'rating') : node;
  return rating?.kind === 'scalar' && rating.text === 'not-applicable';
}

function isVoid(parts: AnswerParts): boolean {
  return ANSWER_KEYS.every((key) => parts[key] === undefined);
}

function surroundingsOf(job: Job, node: YamlNode): Surroundings {
  if (!isFlow(job.text, node)) return 'block';
  const first = rootMap(job).entries[0]?.key;
  return isFlow(job.text, job.root) && first?.style === 'double' ? 'json' : 'flow';
}

function stepOf(job: Job): string {
  const ratings = entryOf(job.root, 'ratings');
  if (ratings?.value.kind !== 'map' || isFlow(job.text, ratings.value)) return '  ';
  const outer = indentAt(job.text, ratings.key.start).length;
  return ' '.repeat(Math.max(1, indentAt(job.text, ratings.value.start).length - outer));
}

/** Makes sure that there is a map behind `ratings`, with the answer in it when it had to be made. */
function withRatings(job: Job): string {
  const { text, practice, parts } = job;
  const root = rootMap(job);
  const ratings = entryOf(root, 'ratings');
  if (ratings?.value.kind === 'map' && !isBracesOnly(text, ratings.value)) return text;
  if (isVoid(parts)) return text;
  const surroundings = surroundingsOf(job, root);
  if (surroundings !== 'block') {
    const answer = `{ ${pair(practice, flowAnswer(parts, surroundings), surroundings)} }`;
    if (ratings !== undefined) return replaceValue(text, ratings, answer);
    const last = root.entries[root.entries.length - 1];
    return insertInFlow(text, root, last, pair('ratings', answer, surroundings));
  }
  const indent = indentAt(text, root.start);
  const lines = answerLines(practice, parts, `${indent}  `, '  ');
  if (ratings === undefined) return insertBelow(text, root, [`${indent}ratings:`, ...lines]);
  if (
    ratings.value.kind === 'seq' ||
    (ratings.value.kind === 'scalar' && !isNothing(ratings.value))
  ) {
    throw new EditError('What stands behind ratings is not a list of practices.');
  }
  return insertBelowOffset(withoutValue(text, ratings), ratings.key.end, lines);
}

function isBracesOnly(text: string, map: MapNode): boolean {
  return map.entries.length === 0 && /^\{ *\}$/.test(text.slice(map.start, map.end));
}

/** Makes sure that the practice has an entry in a form that can hold the answer. */
function withEntry(job: Job): string {
  const { text, practice, parts } = job;
  const ratings = childOf(job.root, 'ratings');
  if (ratings?.kind !== 'map') return text;
  const entry = entryOf(ratings, practice);
  if (entry === undefined) return isVoid(parts) ? text : insertEntry(job, ratings);
  const { value } = entry;
  if (value.kind === 'map') return text;
  const surroundings = surroundingsOf(job, ratings);
  if (value.kind === 'seq') {
    if (!isFlow(text, value)) throw new EditError(`What stands behind ${practice} is no answer.`);
    return replaceValue(
      text,
      entry,
      flowAnswer(parts, surroundings === 'block' ? 'flow' : surroundings),
    );
  }
  if (holdsAlready(value, parts)) return text;
  if (isShort(parts) && (parts.rating === undefined || surroundings !== 'block')) {
    const rating = flowAnswer(parts, surroundings);
    return rating === '' ? withoutValue(text, entry) : replaceValue(text, entry, rating);
  }
  if (isShort(parts)) return replaceValue(text, entry, parts.rating ?? '');
  if (surroundings !== 'block') return replaceValue(text, entry, flowAnswer(parts, surroundings));
  return toLongForm(job, entry);
}

function holdsAlready(value: YamlNode, parts: AnswerParts): boolean {
  if (!isShort(parts)) return false;
  if (isNothing(value)) return parts.rating === undefined;
  const { rating } = parts;
  if (value.kind !== 'scalar' || value.text !== rating) return false;
  return value.style === 'plain' || !/^\d$/.test(rating);
}

/** From the short form to the long one; a comment on the line stays there. */
function toLongForm(job: Job, entry: Entry): string {
  const { text, parts } = job;
  const { key, value } = entry;
  const step = stepOf(job);
  const below = value.kind === 'scalar' && lineStart(text, value.start) > key.start;
  if (below) {
    const indent = indentAt(text, value.start);
    const lines = longLines(parts, indent, step).join(lineBreak(text)).trimStart();
    return splice(text, value.start, value.end, lines);
  }
  const indent = indentAt(text, key.start) + step;
  return insertBelowOffset(withoutValue(text, entry), key.end, longLines(parts, indent, step));
}

/** The value replaced on its spot, or put behind the colon where there is none. */
function replaceValue(text: string, { key, value }: Entry, replacement: string): string {
  if (value.kind !== 'empty') return splice(text, value.start, value.end, replacement);
  const colon = value.start > key.end;
  return splice(text, value.start, value.start, `${colon ? '' : ':'} ${replacement}`);
}

/** The value and the blanks before it taken away. */
function withoutValue(text: string, { value }: Entry): string {
  let start = value.start;
  while (start < value.end && text[start - 1] === ' ') start -= 1;
  return splice(text, start, value.end, '');
}

function insertEntry(job: Job, ratings: MapNode): string {
  const { text, practice, parts, order } = job;
  const surroundings = surroundingsOf(job, ratings);
  const after = entryBefore(ratings, practice, order);
  if (surroundings !== 'block') {
    const entry = pair(practice, flowAnswer(parts, surroundings), surroundings);
    return insertInFlow(text, ratings, after, entry);
  }
  const lines = answerLines(practice, parts, indentAt(text, ratings.start), stepOf(job));
  if (after !== undefined) return insertBelow(text, after.value, lines);
  // Right below `ratings:`, so that a comment above the next practice stays with it.
  const key = entryOf(job.root, 'ratings')?.key.end ?? ratings.start;
  return insertBelowOffset(text, key, lines);
}

/** The entry that the practice comes behind: the last of those that precede it in the continuum. */
function entryBefore(
  ratings: MapNode,
  practice: PracticeId,
  order: readonly PracticeId[],
): Entry | undefined {
  const place = order.indexOf(practice);
  if (place === -1) return ratings.entries[ratings.entries.length - 1];
  let best: Entry | undefined;
  let bestPlace = -1;
  for (const entry of ratings.entries) {
    const at = order.indexOf(entry.key.text);
    if (at < place && at > bestPlace) {
      best = entry;
      bestPlace = at;
    }
  }
  return best;
}

/** Brings one key of the long form in line with the answer, where the answer has it. */
function withPart(key: AnswerKey, job: Job): string {
  const { text, parts } = job;
  const map = childOf(childOf(job.root, 'ratings'), job.practice);
  if (map?.kind !== 'map' || parts[key] === undefined) return text;
  const entry = entryOf(map, key);
  if (entry === undefined) return insertPart(key, map, job);
  if (holdsPart(key, entry.value, parts)) return text;
  if (key === 'votes' && entry.value.kind === 'seq') return replaceVotes(entry.value, job);
  const surroundings = surroundingsOf(job, map);
  if (surroundings !== 'block')
    return replaceValue(text, entry, flowPart(key, parts, surroundings));
  return key === 'evidence' ? replaceEvidence(entry, job) : replaceText(key, entry, job);
}

/** Takes one key out of the long form, where the answer does not have it. */
function withoutPart(key: AnswerKey, job: Job): string {
  const { text, parts } = job;
  const map = childOf(childOf(job.root, 'ratings'), job.practice);
  const entry = entryOf(map, key);
  if (map?.kind !== 'map' || entry === undefined || parts[key] !== undefined) return text;
  // A reason beside a rating is somebody's remark; only one that explained "not applicable" has done its work.
  const stays = key === 'reason' && !job.dropsReason;
  return stays || isNothing(entry.value) ? text : removeEntry(text, map, entry);
}

function holdsPart(key: AnswerKey, value: YamlNode, parts: AnswerParts): boolean {
  if (key === 'evidence') return sameEvidence(evidenceOf(value), parts.evidence ?? []);
  if (key === 'waiver') {
    const held = waiverOf(value);
    return held?.reason === parts.waiver?.reason && held?.until === parts.waiver?.until;
  }
  if (key === 'votes') return votesOf(value)?.join() === parts.votes?.join();
  if (value.kind !== 'scalar' || isNothing(value) || value.text !== parts[key]) return false;
  return key !== 'rating' || value.style === 'plain' || !/^\d$/.test(value.text);
}

function insertPart(key: AnswerKey, map: MapNode, job: Job): string {
  const { text, parts } = job;
  const before = ANSWER_KEYS.slice(0, ANSWER_KEYS.indexOf(key));
  const after = map.entries.filter((one) => before.some((name) => name === one.key.text)).at(-1);
  const surroundings = surroundingsOf(job, map);
  if (surroundings !== 'block') {
    const entry = pair(key, flowPart(key, parts, surroundings), surroundings);
    return insertInFlow(text, map, after, entry);
  }
  const written = writePart(key, parts, stepOf(job));
  if (written === undefined) return text;
  const lines = partLines(key, written, indentAt(text, map.start));
  return after === undefined
    ? insertAbove(text, map.start, lines)
    : insertBelow(text, after.value, lines);
}

function replaceText(key: AnswerKey, entry: Entry, job: Job): string {
  const { text, parts } = job;
  const written = writePart(key, parts, stepOf(job));
  if (written === undefined) return text;
  const { head, lines } = written;
  if (lines.length === 0) return replaceValue(text, entry, head);
  const { value } = entry;
  const sameLine = lineStart(text, value.start) <= entry.key.start;
  const rest = text.slice(value.end, lineEnd(text, value.end));
  if (!sameLine || rest.trim() !== '')
    return replaceValue(text, entry, flowPart(key, parts, 'json'));
  const indent = indentAt(text, entry.key.start);
  const block = [head, ...lines.map((line) => (line === '' ? '' : indent + line))];
  return replaceValue(text, entry, block.join(lineBreak(text)));
}

function replaceEvidence(entry: Entry, job: Job): string {
  const { text, parts } = job;
  const { key, value } = entry;
  const items = parts.evidence ?? [];
  if (value.kind === 'seq' && !isFlow(text, value)) {
    const old = evidenceOf(value);
    const indent = indentAt(text, value.start);
    if (sameEvidence(old, items.slice(0, old.length))) {
      const added = evidenceLines(items.slice(old.length));
      return insertBelow(
        text,
        value,
        added.map((line) => indent + line),
      );
    }
    const lines = evidenceLines(items).join(lineBreak(text) + indent);
    return splice(text, value.start, value.end, lines);
  }
  if (!isNothing(value)) return replaceValue(text, entry, flowPart('evidence', parts, 'flow'));
  const indent = indentAt(text, key.start) + stepOf(job);
  const lines = evidenceLines(items).map((line) => indent + line);
  return insertBelowOffset(withoutValue(text, entry), key.end, lines);
}

/** Each count on its spot, so that what stands between them stays. */
function replaceVotes({ items }: SeqNode, { text, practice, parts }: Job): string {
  const votes = parts.votes ?? [];
  if (items.length !== votes.length || items.some(({ kind }) => kind !== 'scalar')) {
    throw new EditError(`The votes of ${practice} are not five numbers.`);
  }
  return votes.reduceRight((current, count, index) => {
    const { start, end } = at(items, index);
    return splice(current, start, end, String(count));
  }, text);
}

function sameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      return item.what === other?.what && item.where === other.where && item.date === other.date;
    })
  );
}
