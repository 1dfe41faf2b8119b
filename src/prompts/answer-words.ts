import type { Answer } from '../core/assessment.ts';
import type { Practice, ScalePoint } from '../core/continuum.ts';

/** An answer in a few words, such as `4, often` or `don't know`. */
export function answerWords(answer: Answer, scale: readonly ScalePoint[]): string {
  switch (answer.state) {
    case 'rated': {
      const label = scale.find(({ rating }) => rating === answer.rating)?.label;
      return label === undefined ? `${answer.rating}` : `${answer.rating}, ${label}`;
    }
    case 'not-applicable':
      return 'not applicable';
    case 'unknown':
      return "don't know";
    case 'unanswered':
      return 'open';
  }
}

/** What is noted beside the rating, such as `Note: … Evidence: 2 items`; empty when nothing is. */
export function remarksOf(answer: Answer): string[] {
  const items = answer.evidence?.length ?? 0;
  return [
    ...(answer.state === 'not-applicable' ? [`Reason: ${answer.reason}`] : []),
    ...(answer.note === undefined ? [] : [`Note: ${answer.note}`]),
    ...(answer.dissent === undefined ? [] : [`Dissent: ${answer.dissent}`]),
    ...(items === 0 ? [] : [`Evidence: ${items} ${items === 1 ? 'item' : 'items'}`]),
  ];
}

/** Why `x` does not answer a practice that always applies. */
export function alwaysApplies(practice: Practice): string {
  return `${practice.id} always applies. Where it never happens, answer 1.`;
}
