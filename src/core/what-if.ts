import type { Answer, Assessment } from './assessment.ts';
import type { PracticeId, Rating } from './continuum.ts';

/** The same assessment with some practices rated otherwise; their notes and evidence stay. */
export function withRatings(
  assessment: Assessment,
  changes: ReadonlyMap<PracticeId, Rating>,
): Assessment {
  const answers = new Map(assessment.answers);
  for (const [practice, rating] of changes) {
    const { note, evidence } = answers.get(practice) ?? {};
    const changed: Answer = {
      state: 'rated',
      rating,
      ...(note !== undefined && { note }),
      ...(evidence !== undefined && { evidence }),
    };
    answers.set(practice, changed);
  }
  return { ...assessment, answers };
}
