import type { Answer } from '../../core/assessment.ts';
import type { PracticeId } from '../../core/continuum.ts';
import { answerWords } from '../../prompts/answer-words.ts';
import type { Asker, Option } from '../../prompts/asker.ts';
import { type Interview, openQuestions, sparedQuestions } from '../../questionnaire/interview.ts';
import { progress } from '../../questionnaire/progress.ts';
import { count } from '../../reporters/words.ts';
import { practiceNamed } from '../practice.ts';

export type ReviewChoice =
  | { readonly kind: 'result' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'open' }
  | { readonly kind: 'medians' }
  | { readonly kind: 'practice'; readonly practice: PracticeId };

interface Circumstances {
  /** A group agrees on the ratings. */
  readonly isGroup: boolean;
  /** How many of the open ones could take the median of their votes. */
  readonly withMedian: number;
  /** Somebody was about to stop. */
  readonly stopping: boolean;
  /** Something that they should know first. */
  readonly notice: string | undefined;
}

/** Every answer in a list, to change one or to see the result. */
export function askReview(
  asker: Asker,
  interview: Interview,
  { isGroup, withMedian, stopping, notice }: Circumstances,
): Promise<ReviewChoice> {
  const open = openQuestions(interview);
  const result: ReviewChoice = { kind: 'result' };
  const stop: ReviewChoice = { kind: 'stop' };
  return asker.choose<ReviewChoice>({
    heading: summary(interview, isGroup),
    ...(notice === undefined ? {} : { explanation: [notice] }),
    label: 'See the result, or pick an answer to change it.',
    options: [
      { value: result, label: 'See the result' },
      { value: stop, label: 'Stop here; everything is saved' },
      ...(open.length === 0
        ? []
        : [
            {
              value: { kind: 'open' } as const,
              label: isGroup
                ? `Talk about the ${open.length} still open`
                : `Answer the ${count(open.length, 'open question')}`,
            },
          ]),
      ...(withMedian === 0
        ? []
        : [{ value: { kind: 'medians' } as const, label: medianLabel(open.length, withMedian) }]),
      ...rows(interview),
    ],
    initial: stopping ? stop : result,
  });
}

/** Whether to take the median of that many practices after all. */
export function askMedians(asker: Asker, practices: number): Promise<boolean> {
  const were = practices === 1 ? 'was' : 'were';
  return asker.choose({
    label: `Record the median for ${count(practices, 'practice')} that ${were} not talked about?`,
    options: [
      { value: false, label: 'No, back to the list' },
      { value: true, label: 'Yes, record it' },
    ],
    initial: false,
  });
}

function medianLabel(open: number, withMedian: number): string {
  return open === withMedian
    ? `Take the median for the ${open} still open`
    : `Take the median for ${withMedian} of the ${open} still open`;
}

function summary(interview: Interview, isGroup: boolean): string {
  const { continuum, order, answers } = interview;
  const { answered, open } = progress(interview);
  const spared = sparedQuestions(interview).length;
  const unknown = order.filter((id) => answers.get(id)?.state === 'unknown').length;
  const done = isGroup ? 'agreed' : 'answered';
  const parts = [
    answered === continuum.practices.length
      ? `All ${count(answered, isGroup ? 'practice' : 'question')} ${done}.`
      : `${answered} of ${order.length} ${done}.`,
    ...(spared === 0 ? [] : [sparedWords(spared)]),
    ...(open === 0 ? [] : [`${open} still open.`]),
    ...(unknown === 0 ? [] : [`${unknown} ${isGroup ? 'nobody knew' : 'you did not know'}.`]),
  ];
  return parts.join(' ');
}

/** What a quick run did without, in a sentence. */
export function sparedWords(spared: number): string {
  return `The other ${count(spared, 'question')} cannot change your stage and ${spared === 1 ? 'was' : 'were'} left out.`;
}

function rows(interview: Interview): Option<ReviewChoice>[] {
  const { continuum, answers, order } = interview;
  const spared = new Set(sparedQuestions(interview));
  const state = (id: PracticeId) =>
    spared.has(id) ? 'not needed' : answerWords(answerTo(answers, id), continuum.scale);
  const width = Math.max(...order.map((id) => state(id).length));
  return order.map((id) => {
    const { note, evidence, dissent } = answerTo(answers, id);
    const marks = [
      ...(note === undefined ? [] : ['note']),
      ...(dissent === undefined ? [] : ['dissent']),
      ...(evidence ? ['evidence'] : []),
    ];
    return {
      value: { kind: 'practice', practice: id },
      label: `${id}  ${state(id).padEnd(width)}  ${practiceNamed(continuum, id)?.title ?? ''}`,
      ...(marks.length === 0 ? {} : { hint: marks.join(', ') }),
    };
  });
}

function answerTo(answers: Interview['answers'], id: PracticeId): Answer {
  return answers.get(id) ?? { state: 'unanswered' };
}
