import type { Answer, Evidence } from '../core/assessment.ts';
import { blockScalar, inlineScalar, type Surroundings, type Written } from './scalar.ts';

/** The keys of an answer in the long form, in the order in which they are written. */
export const ANSWER_KEYS = ['rating', 'reason', 'note', 'evidence'] as const;
export type AnswerKey = (typeof ANSWER_KEYS)[number];

/** An answer by its keys; what it does not have is absent. */
export interface AnswerParts {
  readonly rating?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
}

export function partsOf(answer: Answer): AnswerParts {
  const rating = ratingText(answer);
  const { note, evidence } = answer;
  return {
    ...(rating === undefined ? {} : { rating }),
    ...(answer.state === 'not-applicable' ? { reason: answer.reason } : {}),
    ...(isBlank(note) ? {} : { note }),
    ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
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
  return parts.reason === undefined && parts.note === undefined && parts.evidence === undefined;
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

/** One key of the long form, with the lines that follow indented against it. */
export function partLines(key: AnswerKey, { head, lines }: Written, indent: string): string[] {
  return [
    head === '' ? `${indent}${key}:` : `${indent}${key}: ${head}`,
    ...lines.map((line) => (line === '' ? '' : indent + line)),
  ];
}

export function writePart(key: AnswerKey, parts: AnswerParts, step: string): Written | undefined {
  if (key === 'evidence') {
    if (parts.evidence === undefined) return undefined;
    return { head: '', lines: evidenceLines(parts.evidence, 'block').map((line) => step + line) };
  }
  const text = parts[key];
  if (text === undefined) return undefined;
  if (key === 'rating') return { head: text, lines: [] };
  const { head, lines } = blockScalar(text);
  return { head, lines: lines.map((line) => (line === '' ? '' : step + line)) };
}

/** Each item on a line of its own, dash included. */
export function evidenceLines(items: readonly Evidence[], surroundings: Surroundings): string[] {
  return items.map((item) => `- ${evidenceFlow(item, surroundings)}`);
}

function evidenceFlow(item: Evidence, surroundings: Surroundings): string {
  const inner = surroundings === 'json' ? 'json' : 'flow';
  const parts = [pair('what', inlineScalar(item.what, inner), inner)];
  if (item.where !== undefined) parts.push(pair('where', inlineScalar(item.where, inner), inner));
  if (item.date !== undefined) {
    parts.push(pair('date', dateScalar(item.date, inner), inner));
  }
  return `{ ${parts.join(', ')} }`;
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
    return `[${items.map((item) => evidenceFlow(item, surroundings)).join(', ')}]`;
  }
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
