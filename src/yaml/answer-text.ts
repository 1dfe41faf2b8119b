import type { Answer, Evidence, Votes, Waiver } from '../core/assessment.ts';
import { KEY_ORDER } from './key-order.ts';
import { blockScalar, inlineScalar, type Surroundings, type Written } from './scalar.ts';

/** The keys of an answer in the long form, in the order in which they are written. */
export const ANSWER_KEYS = KEY_ORDER.answer;
export type AnswerKey = (typeof ANSWER_KEYS)[number];

/** An answer by its keys; what it does not have is absent. */
export interface AnswerParts {
  readonly rating?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
  readonly waiver?: Waiver;
  readonly votes?: Votes;
  readonly dissent?: string;
}

export function partsOf(answer: Answer): AnswerParts {
  const rating = ratingText(answer);
  const { note, evidence, waiver, votes, dissent } = answer;
  return {
    ...(rating === undefined ? {} : { rating }),
    ...(answer.state === 'not-applicable' ? { reason: answer.reason } : {}),
    ...(isBlank(note) ? {} : { note }),
    ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
    ...(waiver === undefined ? {} : { waiver }),
    ...(votes === undefined ? {} : { votes }),
    ...(isBlank(dissent) ? {} : { dissent }),
  };
}

function isBlank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === '';
}

function ratingText(answer: Answer): string | undefined {
  if (answer.state === 'rated') return String(answer.rating);
  return answer.state === 'unanswered' ? undefined : answer.state;
}

/** Whether the short form says it all. */
export function isShort(parts: AnswerParts): boolean {
  return ANSWER_KEYS.every((key) => key === 'rating' || parts[key] === undefined);
}

/** The lines of an answer, from its practice on. */
export function answerLines(
  id: string,
  parts: AnswerParts,
  indent: string,
  step: string,
): string[] {
  if (isShort(parts)) {
    return [parts.rating === undefined ? `${indent}${id}:` : `${indent}${id}: ${parts.rating}`];
  }
  return [`${indent}${id}:`, ...longLines(parts, indent + step, step)];
}

/** The lines of the long form, without its practice. */
export function longLines(parts: AnswerParts, indent: string, step: string): string[] {
  return ANSWER_KEYS.flatMap((key) => {
    const written = writePart(key, parts, step);
    return written === undefined ? [] : partLines(key, written, indent);
  });
}

/** A key and what stands behind it, with the lines that follow indented against it. */
export function partLines(key: string, { head, lines }: Written, indent: string): string[] {
  return [
    head === '' ? `${indent}${key}:` : `${indent}${key}: ${head}`,
    ...lines.map((line) => (line === '' ? '' : indent + line)),
  ];
}

export function writePart(key: AnswerKey, parts: AnswerParts, step: string): Written | undefined {
  if (key === 'evidence') {
    if (parts.evidence === undefined) return undefined;
    return { head: '', lines: evidenceLines(parts.evidence).map((line) => step + line) };
  }
  if (key === 'waiver' || key === 'votes') {
    if (parts[key] === undefined) return undefined;
    return { head: flowPart(key, parts, 'flow'), lines: [] };
  }
  const text = parts[key];
  if (text === undefined) return undefined;
  if (key === 'rating') return { head: text, lines: [] };
  const { head, lines } = blockScalar(text);
  return { head, lines: lines.map((line) => (line === '' ? '' : step + line)) };
}

/** The items with their dashes, each on a line of its own where that is not too long. */
export function evidenceLines(items: readonly Evidence[]): string[] {
  return items.flatMap((item) => itemLines((surroundings) => evidencePairs(item, surroundings)));
}

/** Longest item that is still read at a glance. With its indentation it fits into a hundred columns. */
const LONGEST_ITEM = 94;

/** One item of a list of maps: in braces on one line, or a line for each of its keys. */
export function itemLines(pairs: (surroundings: Surroundings) => readonly string[]): string[] {
  const line = `- ${braced(pairs('flow'))}`;
  if (line.length <= LONGEST_ITEM) return [line];
  return pairs('block').map((each, index) => `${index === 0 ? '-' : ' '} ${each}`);
}

export function braced(pairs: readonly string[]): string {
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function evidencePairs({ what, where, date }: Evidence, surroundings: Surroundings): string[] {
  return [
    pair('what', inlineScalar(what, surroundings), surroundings),
    ...(where === undefined
      ? []
      : [pair('where', inlineScalar(where, surroundings), surroundings)]),
    ...(date === undefined ? [] : [pair('date', dateScalar(date, surroundings), surroundings)]),
  ];
}

function waiverFlow({ reason, until }: Waiver, surroundings: Surroundings): string {
  const inner = surroundings === 'json' ? 'json' : 'flow';
  return `{ ${pair('reason', inlineScalar(reason, inner), inner)}, ${pair('until', dateScalar(until, inner), inner)} }`;
}

/** A date stands without quotation marks, as people write it. */
export function dateScalar(date: string, surroundings: Surroundings): string {
  const plain = surroundings !== 'json' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return plain ? date : inlineScalar(date, surroundings);
}

export function pair(key: string, value: string, surroundings: Surroundings): string {
  return `${surroundings === 'json' ? `"${key}"` : key}: ${value}`;
}

/** The value of one key of the long form between brackets. */
export function flowPart(key: AnswerKey, parts: AnswerParts, surroundings: Surroundings): string {
  if (key === 'evidence') {
    const items = parts.evidence ?? [];
    const inner = surroundings === 'json' ? 'json' : 'flow';
    return `[${items.map((item) => braced(evidencePairs(item, inner))).join(', ')}]`;
  }
  if (key === 'waiver') {
    return parts.waiver === undefined ? '' : waiverFlow(parts.waiver, surroundings);
  }
  if (key === 'votes') return `[${parts.votes?.join(', ') ?? ''}]`;
  const text = parts[key] ?? '';
  if (key === 'rating') return flowRating(text, surroundings);
  return inlineScalar(text, surroundings === 'json' ? 'json' : 'flow');
}

function flowRating(text: string, surroundings: Surroundings): string {
  if (surroundings !== 'json') return text;
  if (text === '') return 'null';
  return /^[1-5]$/.test(text) ? text : `"${text}"`;
}

/** A whole answer between brackets. */
export function flowAnswer(parts: AnswerParts, surroundings: Surroundings): string {
  if (isShort(parts)) return flowRating(parts.rating ?? '', surroundings);
  const inner = ANSWER_KEYS.filter((key) => parts[key] !== undefined);
  return `{ ${inner.map((key) => pair(key, flowPart(key, parts, surroundings), surroundings)).join(', ')} }`;
}
