import { EVIDENCE_FROM } from '../core/score.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import { type Case, RATINGS } from './case.ts';
import { lastDay } from './duration.ts';

/** Leave for longer is a lowered bar. */
const LONGEST_WAIVER = { count: 1, unit: 'y' } as const;

/** Signs of a careless answer. None of them proves anything, so they are warnings. */
export function plausible(held: Case): Diagnostic[] {
  return [...strangeDates(held), ...evenRatings(held)];
}

/** What was done in the future, and waivers that hold for very long. */
function strangeDates({ assessment, today }: Case): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const isFuture = (date: string | undefined, path: readonly (string | number)[]) => {
    if (date === undefined || date <= today) return;
    findings.push({ code: 'date-future', args: { date, today }, pointer: toPointer(path) });
  };
  isFuture(assessment.date, ['date']);
  for (const [practice, { evidence, waiver }] of assessment.answers) {
    if (evidence !== undefined) {
      for (const [index, { date }] of evidence.entries()) {
        isFuture(date, ['ratings', practice, 'evidence', index, 'date']);
      }
    }
    if (waiver === undefined || waiver.until <= lastDay(today, LONGEST_WAIVER)) continue;
    const args = { practice, until: waiver.until };
    findings.push({
      code: 'waiver-far',
      args,
      pointer: toPointer(['ratings', practice, 'waiver', 'until']),
    });
  }
  return findings;
}

/** Every practice rated, and all alike; or all of them high without a word behind any. */
function evenRatings({ assessment, scorecard }: Case): Diagnostic[] {
  const { rated: count, unknown, unanswered, notApplicable } = scorecard.counts;
  if (count === 0 || unknown + unanswered + notApplicable > 0) return [];
  const ratings = new Set<number>();
  let silent = true;
  for (const answer of assessment.answers.values()) {
    if (answer.state === 'rated') ratings.add(answer.rating);
    silent &&= answer.note === undefined && !answer.evidence?.length;
  }
  const [rating = 0] = ratings;
  if (ratings.size === 1) {
    return [{ code: 'answers-uniform', args: { rating, count }, pointer: RATINGS }];
  }
  if (!silent || Math.min(...ratings) < EVIDENCE_FROM) return [];
  return [{ code: 'answers-unexplained', args: { count }, pointer: RATINGS }];
}
