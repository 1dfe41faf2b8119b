import type { Answer, Assessment, Subject } from '../core/assessment.ts';
import type { Continuum, PracticeId } from '../core/continuum.ts';
import { total } from './distribution.ts';
import type { PracticePicture } from './picture.ts';

/** Null where nobody said anything of the practice. */
function answerOf({ taken, median, votes }: PracticePicture): Answer | null {
  const remarks = total(votes) > 0 ? { votes } : {};
  if (taken === 'not-applicable') {
    return { state: taken, reason: 'More people say so than rate it.', ...remarks };
  }
  return median === null ? null : { state: 'rated', rating: median, ...remarks };
}

/**
 * The group's medians as an assessment that scores and plans like any other. Nobody has agreed on it, so it names no
 * method.
 *
 * @param date the last day on which somebody answered
 */
export function groupAssessment(
  { id, version }: Pick<Continuum, 'id' | 'version'>,
  { subject, date, people }: { subject: Subject; date: string; people: number },
  practices: readonly PracticePicture[],
): Assessment {
  const answers = practices.flatMap((picture): [PracticeId, Answer][] => {
    const answer = answerOf(picture);
    return answer ? [[picture.practice, answer]] : [];
  });
  return {
    continuum: { id, version },
    subject,
    date,
    raters: people,
    answers: new Map(answers),
  };
}
