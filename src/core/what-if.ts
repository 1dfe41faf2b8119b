import { type Answer, type Assessment, remarksOf } from './assessment.ts';
import type { PracticeId, Rating } from './continuum.ts';

/** The same assessment with some practices rated otherwise; their notes, evidence and waivers stay. */
export function withRatings(
  assessment: Assessment,
  changes: ReadonlyMap<PracticeId, Rating>,
): Assessment {
  const answers = new Map(assessment.answers);
  for (const [practice, rating] of changes) {
    const changed: Answer = { state: 'rated', rating, ...remarksOf(answers.get(practice) ?? {}) };
    answers.set(practice, changed);
  }
  return { ...assessment, answers };
}
