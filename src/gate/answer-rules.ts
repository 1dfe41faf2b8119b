import type { Answer } from '../core/assessment.ts';
import { EVIDENCE_FROM } from '../core/score.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import { answersOf, type Case, isLong, named, RATINGS, ratingPointer } from './case.ts';
import { durationWords, lastDay } from './duration.ts';

const needsEvidence = (answer: Answer): boolean =>
  answer.state === 'rated' && answer.rating >= EVIDENCE_FROM;

/** `--complete`: nothing unknown or unanswered. What is absent from the file is one finding. */
export function complete(held: Case): Diagnostic[] {
  const answers = answersOf(held);
  const unknown = answers.flatMap(([practice, { state }]): Diagnostic[] =>
    state === 'unknown'
      ? [
          {
            code: 'answer-unknown',
            args: named(held, practice),
            pointer: ratingPointer(held.root, practice),
          },
        ]
      : [],
  );
  const practices = answers.flatMap(([id, { state }]) => (state === 'unanswered' ? [id] : []));
  if (practices.length === 0) return unknown;
  return [{ code: 'answers-missing', args: { practices }, pointer: RATINGS }, ...unknown];
}

/** `--max-na`: how many practices may be not applicable. */
export function maxNotApplicable(held: Case): Diagnostic[] {
  const { maxNa: limit } = held.policy;
  const practices = answersOf(held).flatMap(([id, { state }]) =>
    state === 'not-applicable' ? [id] : [],
  );
  if (limit === undefined || practices.length <= limit) return [];
  return [{ code: 'too-many-not-applicable', args: { practices, limit }, pointer: RATINGS }];
}

/** It may be tomorrow already where the assessment was made. */
const OTHER_TIME_ZONES = { count: 1, unit: 'd' } as const;

/** `--max-age`: from the date of the assessment to today. A date to come proves nothing. */
export function maxAge({ assessment: { date }, policy, today }: Case): Diagnostic[] {
  const limit = policy.maxAge;
  if (limit === undefined) return [];
  const args = { date, limit: durationWords(limit), today };
  if (date > lastDay(today, OTHER_TIME_ZONES)) {
    return [{ code: 'age-unknown', args, pointer: '/date' }];
  }
  if (lastDay(date, limit) >= today) return [];
  return [{ code: 'assessment-too-old', args, pointer: '/date' }];
}

/** `--evidence`: something to look at behind every 4 and 5. */
export function evidence(held: Case): Diagnostic[] {
  return answersOf(held).flatMap(([practice, answer]): Diagnostic[] => {
    if (answer.state !== 'rated' || !needsEvidence(answer) || answer.evidence?.length) return [];
    const pointer = ratingPointer(held.root, practice);
    const rating = String(answer.rating);
    const args = { ...named(held, practice), rating, long: isLong(held.root, practice) };
    return [{ code: 'evidence-missing', args, pointer }];
  });
}

/** `--evidence-max-age`: the newest evidence of a 4 or a 5, where there is any. A date to come proves nothing yet. */
export function evidenceMaxAge(held: Case): Diagnostic[] {
  const { policy, today } = held;
  const limit = policy.evidenceMaxAge;
  if (limit === undefined) return [];
  const words = durationWords(limit);
  return answersOf(held).flatMap(([practice, answer]): Diagnostic[] => {
    const items = answer.evidence ?? [];
    if (!needsEvidence(answer) || items.length === 0) return [];
    const dates = items.map((item) => item.date ?? '').map((date) => (date > today ? '' : date));
    const newest = dates.reduce((a, b) => (b > a ? b : a));
    const path = ['ratings', practice, 'evidence'];
    if (newest === '') {
      const args = { practice, limit: words, today };
      return [{ code: 'evidence-undated', args, pointer: toPointer(path) }];
    }
    if (lastDay(newest, limit) >= today) return [];
    const pointer = toPointer([...path, dates.indexOf(newest), 'date']);
    return [
      { code: 'evidence-too-old', args: { practice, date: newest, limit: words, today }, pointer },
    ];
  });
}
